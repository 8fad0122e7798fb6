import type { ListeningPods, Peer } from '../../lab/declarations';
import { API_SERVER_PORT } from '../../manifest/api-server';
import { ConfigurationError } from '../../manifest/configuration-error';

/** A port of a pod. */
export type PodPort = ListeningPods['podPorts'][number];

/** A port of a pod; a number alone is the target's port of that number, or TCP. */
export type PortLike = number | PodPort;

/** Ports that have names of their own. */
export const Ports = {
  /** UDP and TCP 53. */
  dns: [
    { port: 53, protocol: 'UDP' },
    { port: 53, protocol: 'TCP' },
  ],
  /** TCP 6443 of the control plane's nodes. */
  apiServer: [{ port: API_SERVER_PORT, protocol: 'TCP' }],
} as const satisfies Readonly<Record<string, readonly PodPort[]>>;

/**
 * The ports of a connection to that peer; none means any port.
 * @param to whoever listens; its own ports are the default
 * @throws ConfigurationError for an invalid port, or none of the target's pods: policies see ports of pods, never of Services
 */
export function podPorts(what: string, to: Peer, ports?: readonly PortLike[]): readonly PodPort[] {
  const own = ownPorts(to);
  if (ports === undefined) {
    if (own?.length === 0)
      throw new ConfigurationError(`${what}: got a target without ports, expected ports: without them, all would be open`);
    return own ?? [];
  }
  if (ports.length === 0)
    throw new ConfigurationError(`${what}: got an empty list of ports, expected at least one, or none given for every port`);
  return ports.map((port) => asPodPort(what, port, own));
}

function asPodPort(what: string, given: PortLike, own: readonly PodPort[] | undefined): PodPort {
  const { port, protocol } = typeof given === 'number' ? { port: given, protocol: undefined } : given;
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new ConfigurationError(`${what}: got port ${port}, expected 1 to 65535`);
  if (!own?.length) return { port, protocol: protocol ?? 'TCP' };
  const found = own.find((one) => one.port === port && (protocol === undefined || one.protocol === protocol));
  if (found) return { port: found.port, protocol: found.protocol };
  const known = own.map((one) => `${one.port}/${one.protocol}`).join(', ');
  throw new ConfigurationError(
    `${what}: got port ${port}${protocol ? `/${protocol}` : ''}, expected a port of the target's pods: ${known} (policies do not see ports of Services)`,
  );
}

function ownPorts(to: Peer): readonly PodPort[] | undefined {
  if (isTarget(to)) return to.podPorts.map(({ port, protocol }) => ({ port, protocol }));
  if (!('platform' in to.peer)) return undefined;
  const { platform } = to.peer;
  return platform === 'dns' ? Ports.dns : platform === 'api-server' ? Ports.apiServer : undefined;
}

function isTarget(peer: Peer): peer is ListeningPods {
  return 'podPorts' in peer;
}
