import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
import { at } from '../../../manifest/read';
import type { ServerConnection } from '../api';
import { credentialsOf } from './credentials';
import { dataOf, type Entry, textOf, wrongField } from './entry';
import type { Chosen } from './kubeconfig';
import { checkCertificates } from './pem';
import { proxyOf, TunnelAgent } from './proxy';

/** At most so many requests are under way at once. */
const SOCKETS = { keepAlive: true, maxSockets: 8 };

/** How to reach a context's API server, and as which user. @throws CliError with what is wrong with the kubeconfig */
export async function connectionOf({ cluster, user }: Chosen, signal: AbortSignal): Promise<ServerConnection> {
  const server = serverOf(cluster);
  const trust = trustOf(cluster, server);
  const { headers, certificate } = await credentialsOf(user, cluster, signal);
  const secure: tls.SecureContextOptions & tls.ConnectionOptions = { ...trust, ...certificate };
  const proxy = proxyOf(cluster, server);
  if (proxy) return { server, headers, agent: new TunnelAgent(proxy, secure, SOCKETS) };
  const agent = server.startsWith('http:') ? new http.Agent(SOCKETS) : new https.Agent({ ...SOCKETS, ...secure });
  return { server, headers, agent };
}

/** The server's address, without a slash at its end. */
function serverOf(cluster: Entry): string {
  const written = textOf(cluster, 'server');
  if (written === undefined) throw wrongField(cluster, 'server', 'is missing');
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '')
    throw wrongField(cluster, 'server', 'is no address that starts with https://');
  if (url.username !== '' || url.password !== '')
    throw wrongField(cluster, 'server', 'has a user and password: give them as username and password of the user');
  if (url.search !== '' || url.hash !== '') throw wrongField(cluster, 'server', "has a '?' or '#', which no address of an API server has");
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** Whom to take for the server. */
function trustOf(cluster: Entry, server: string): tls.ConnectionOptions {
  const insecure = at(cluster.fields, 'insecure-skip-tls-verify') === true;
  if (server.startsWith('http:')) {
    if (!insecure)
      throw wrongField(
        cluster,
        'server',
        'is http://, by which a token can be read on its way: use https://, or set insecure-skip-tls-verify',
      );
    return {};
  }
  const ca = dataOf(cluster, 'certificate-authority')?.toString('utf8');
  if (ca !== undefined) checkCertificates(ca, (problem) => wrongField(cluster, 'certificate-authority', problem));
  return { ...(insecure ? { rejectUnauthorized: false } : {}), ...(ca === undefined ? {} : { ca }), ...serverName(cluster) };
}

function serverName(cluster: Entry): tls.ConnectionOptions {
  const name = textOf(cluster, 'tls-server-name');
  if (name === undefined) return {};
  // An address can't be asked for by name (RFC 6066), only looked for in the certificate.
  const checkServerIdentity: tls.ConnectionOptions['checkServerIdentity'] = (_, certificate) => tls.checkServerIdentity(name, certificate);
  return net.isIP(name) === 0 ? { servername: name } : { checkServerIdentity };
}
