import type { StreamRequest } from '../cluster/routing/answer';

const PROTOCOLS: Readonly<Record<string, StreamRequest['protocol']>> = { 'tcp:': 'TCP', 'tls:': 'TLS', 'udp:': 'UDP' };

/** What a URL such as `tcp://db.example:5432` asks for; undefined of HTTP. Port 0 stands for none. */
export function streamOf({ protocol, port, hostname }: URL): StreamRequest | undefined {
  const known = PROTOCOLS[protocol];
  return known && { protocol: known, port: Number(port), host: hostname.toLowerCase() };
}
