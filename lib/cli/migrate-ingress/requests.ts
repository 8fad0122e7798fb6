import type { RouteRequest } from '../../cluster/routing/answer';
import type { IngressPath, OldIngress } from './rules-of-ingress';

/** A path of a host that requests are made around. */
export type AskedPath = Pick<IngressPath, 'host' | 'path' | 'isPattern'>;

/** Where requests enter. */
export type Entrance = Pick<RouteRequest, 'entryPoint' | 'tls'>;

const ENTRANCES: readonly Entrance[] = [
  { entryPoint: 'web', tls: false },
  { entryPoint: 'websecure', tls: true },
];

/** Of nobody: an address for documentation. */
const CLIENT = '192.0.2.1';

/** Requests around every host and path of Ingresses: below and beside it, other letters, slashes, escapes, and what patterns and rewrites may take. */
export function requestsAround(ingresses: readonly OldIngress[]): readonly RouteRequest[] {
  return [
    ...requestsTo(
      ingresses.flatMap(({ paths }) => paths),
      ENTRANCES,
    ),
    ...ingresses.flatMap(requestsOfCanaries),
    ...ingresses.flatMap(requestsOfClients),
    ...ingresses.flatMap(requestsWithoutCertificate),
  ];
}

/** With the headers and cookies that decide, with others, and with two that disagree. */
function requestsOfCanaries({ paths }: OldIngress): readonly RouteRequest[] {
  return paths.flatMap((one) => {
    const sent = (one.canary?.choices ?? []).map(
      ({ header, type, value }) => [header, type === 'Exact' ? value : sampleOf(value)] as const,
    );
    const alone = sent.flatMap(([header, value]) => [{ [header]: value }, { [header]: `${value}x` }, { [header]: 'never' }]);
    const two = sent.flatMap(([header, value]) => sent.map(([other, text]) => ({ [other]: text, [header]: value })));
    const cookies = sent.flatMap(([header, value]) => (header === 'Cookie' ? [{ Cookie: `a=b; ${value}` }, { Cookie: `x${value}` }] : []));
    return [...alone, ...two, ...cookies].flatMap((headers) => requestsAt(one, { headers }));
  });
}

/** From addresses that are let in and from ones that are not. */
function requestsOfClients({ paths, annotations }: OldIngress): readonly RouteRequest[] {
  const written = ['whitelist', 'allowlist', 'denylist'].flatMap((list) => (annotations[`${list}-source-range`] ?? '').split(','));
  const clients = written.map((range) => range.trim().split('/')[0] ?? '').filter(Boolean);
  return clients.flatMap((clientIp) => paths.flatMap((one) => requestsAt(one, { clientIp })));
}

/** To hosts that ask for a certificate. */
function requestsWithoutCertificate({ paths, certificates }: OldIngress): readonly RouteRequest[] {
  return paths.filter(({ host }) => Object.hasOwn(certificates, host)).flatMap((one) => requestsAt(one, { clientCertificate: false }));
}

/** To a path itself. */
function requestsAt({ host, path, isPattern }: AskedPath, more: Partial<RouteRequest>): readonly RouteRequest[] {
  return hostsFor(host).flatMap((name) =>
    ENTRANCES.map((entrance) => ({ host: name, path: isPattern ? sampleOf(path) : path, clientIp: CLIENT, ...entrance, ...more })),
  );
}

/** The same around paths of any routes. An empty host is any host. */
export function requestsTo(asked: readonly AskedPath[], entrances: readonly Entrance[]): readonly RouteRequest[] {
  const found = new Map<string, RouteRequest>();
  const byHost = new Map<string, AskedPath[]>();
  for (const one of asked) byHost.set(one.host, [...(byHost.get(one.host) ?? []), one]);
  for (const [host, own] of byHost) {
    const paths = new Set(['/', '/nothing', '//', ...own.flatMap(pathsAround)]);
    for (const name of hostsFor(host)) {
      for (const path of paths) {
        for (const { entryPoint, tls } of entrances) {
          const request = { host: name, path, entryPoint, tls, clientIp: CLIENT };
          found.set(JSON.stringify(request), request);
        }
      }
    }
  }
  return [...found.values()];
}

function hostsFor(host: string): readonly string[] {
  if (host === '') return ['any.example.invalid'];
  return host.startsWith('*.') ? [`a${host.slice(1)}`, `a.b${host.slice(1)}`, host.slice(2)] : [host];
}

function pathsAround({ path, isPattern }: AskedPath): readonly string[] {
  const plain = isPattern ? sampleOf(path) : path;
  const bare = plain.replace(/\/+$/, '');
  const upper = plain.toUpperCase();
  const encoded = plain.replace(/[a-z](?=[^/]*$)/i, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
  return [
    plain,
    bare === '' ? '/' : bare,
    `${bare}/`,
    `${bare}/x`,
    `${bare}/x/`,
    ...(bare === '' ? [] : [`${bare}x`]),
    `${bare}//x`,
    `${bare}/../x`,
    `${bare}/./x`,
    `/x${plain}`,
    upper,
    encoded,
    `${bare}/a%2Fb`,
    `${bare}/x?q=1`,
    `${plain}?q=1`,
  ];
}

/** A path that a pattern matches, as far as it is a simple one. */
function sampleOf(pattern: string): string {
  return (
    pattern
      .replace(/\^|\$(?!\))/g, '')
      .replaceAll(/\(\/\|\$\)/g, '/')
      .replaceAll(/\(\?:?|\(|\)\??/g, '')
      .replaceAll(/\[\^[^\]]*\][+*]?|\.[+*]/g, 'more')
      .replaceAll(/\[A-Z\]/g, 'A')
      .replaceAll(/\[0-9\][+*]?|\\d[+*]?/g, '7')
      .replaceAll(/\[([\w])[^\]]*\][+*]?/g, '$1')
      .replaceAll(/\{\d+(?:,\d*)?\}/g, '')
      .replaceAll(/[+*?\\]/g, '')
      .replaceAll(/\|.*$/g, '') || '/'
  );
}
