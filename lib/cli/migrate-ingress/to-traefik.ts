import type { Manifest } from '../../manifest/manifest';
import { entryOf } from '../../manifest/read';
import type { Choice } from './canaries';
import { certificatesOf, tlsOption } from './client-certificates';
import { addressesOf, loginServerOf } from './guards';
import { moreMiddlewares, serviceOptions } from './more-middlewares';
import { branchesOf, type IngressPath, type OldIngress } from './rules-of-ingress';

const API = 'traefik.io/v1alpha1';

/** IngressRoutes and Middlewares for an Ingress: with priorities that keep ingress-nginx's order, exact paths first, then the longest. */
export function toTraefik(ingress: OldIngress): readonly Manifest[] {
  const { namespace, name } = ingress;
  const middlewares = middlewaresOf(ingress);
  const made = Object.entries(middlewares).map(
    ([suffix, spec]): Manifest => ({ apiVersion: API, kind: 'Middleware', metadata: { name: `${name}-${suffix}`, namespace }, spec }),
  );
  const names = Object.keys(middlewares).filter((suffix) => suffix !== 'https' && !suffix.startsWith('rewrite-'));
  const secured = (host: string) => Object.hasOwn(ingress.tls, host);
  const redirects = ingress.annotations['force-ssl-redirect'] === 'true' || ingress.annotations['ssl-redirect'] !== 'false';
  const forced = ingress.annotations['force-ssl-redirect'] === 'true';
  const routesOf = (one: IngressPath, i: number, toHttps: boolean) =>
    branchesOf(one).map(({ path, choice }, n, all) => ({
      kind: 'Rule',
      match: `${matchOf(path)}${choice ? ` && ${headerMatch(choice)}` : ''}`,
      priority: STEP * priorityOf(one) + all.length - 1 - n,
      ...middlewareList(name, [...(toHttps ? ['https'] : []), ...names, ...(middlewares[`rewrite-${i}`] ? [`rewrite-${i}`] : [])]),
      services: servicesOf(path).map((service) => ({ ...service, ...schemeOf(ingress), ...serviceOptions(ingress.annotations) })),
    }));
  const own = ingress.paths.map((one, i) => ({ one, i, toHttps: forced || (secured(one.host) && redirects), secured: secured(one.host) }));
  const object = (suffix: string, entryPoints: readonly string[], routes: readonly unknown[], tls: object): readonly Manifest[] =>
    routes.length === 0
      ? []
      : [
          {
            apiVersion: API,
            kind: 'IngressRoute',
            metadata: { name: `${name}${suffix}`, namespace },
            spec: { entryPoints, routes, ...tls },
          },
        ];
  const tlsOf = (host: string) => (secured(host) ? tlsSection(ingress, host) : {});
  const sections = new Map([...Object.keys(ingress.tls).map(tlsOf), {}].map((tls) => [JSON.stringify(tls), tls]));
  const asked = certificatesOf(ingress);
  return [
    ...made,
    ...(asked ? [tlsOption(asked)] : []),
    // As ingress-nginx does, https is served for hosts without a certificate, too: with the controller's own.
    ...object(
      '',
      ['web', 'websecure'],
      own.filter((each) => !each.toHttps && !each.secured).flatMap(({ one, i }) => routesOf(one, i, false)),
      {},
    ),
    ...object(
      '-http',
      ['web'],
      own.filter((each) => each.toHttps || each.secured).flatMap(({ one, i, toHttps }) => routesOf(one, i, toHttps)),
      {},
    ),
    ...[...sections].flatMap(([section, tls], n) =>
      object(
        n === 0 ? '-tls' : `-tls-${n}`,
        ['websecure'],
        own
          .filter((each) => (each.toHttps || each.secured) && section === JSON.stringify(tlsOf(each.one.host)))
          .flatMap(({ one, i }) => routesOf(one, i, false)),
        { tls },
      ),
    ),
  ];
}

function tlsSection({ tls, certificates }: OldIngress, host: string): { readonly secretName?: string; readonly options?: object } {
  const [secretName, option] = [entryOf(tls, host), entryOf(certificates, host)?.option];
  return { ...(secretName === undefined ? {} : { secretName }), ...(option === undefined ? {} : { options: { name: option } }) };
}

/** Priorities between those of two paths, for what headers decide. */
const STEP = 10;

const quoted = (text: string): string => `\`${text}\``;

function headerMatch({ header, type, value }: Choice): string {
  return `${type === 'Exact' ? 'Header' : 'HeaderRegexp'}(${quoted(header)}, ${quoted(value)})`;
}

/** The service of a path; with a canary that gets a share both have weights. */
export function servicesOf({ service, port, canary }: IngressPath) {
  if (canary === undefined || canary.weight === 0) return [{ name: service, port }];
  const { weight } = canary;
  return [
    { name: service, port, weight: 100 - weight },
    { name: canary.service, port: canary.port, weight },
  ];
}

function middlewareList(name: string, suffixes: readonly string[]): { readonly middlewares?: readonly { readonly name: string }[] } {
  return suffixes.length === 0 ? {} : { middlewares: suffixes.map((suffix) => ({ name: `${name}-${suffix}` })) };
}

function matchOf({ host, path, type, isPattern }: IngressPath): string {
  const bare = path.replace(/\/+$/, '');
  const paths = isPattern
    ? `PathRegexp(${quoted(`(?i)^${path}`)})`
    : type === 'Exact'
      ? `Path(${quoted(path)})`
      : type === 'ImplementationSpecific' || bare === ''
        ? `PathPrefix(${quoted(path)})`
        : `(Path(${quoted(bare)}) || PathPrefix(${quoted(`${bare}/`)}))`;
  if (host === '') return paths;
  const hosts = host.startsWith('*.') ? `HostRegexp(${quoted(`^.+${host.slice(1).replaceAll('.', '\\.')}$`)})` : `Host(${quoted(host)})`;
  return `${hosts} && ${paths}`;
}

/** A host's own server comes before that of a wildcard, and that before the one for all. */
function priorityOf({ host, path, type, isPattern }: IngressPath): number {
  const ofHost = host === '' ? 0 : host.startsWith('*.') ? 100_000 + 1000 * host.length : 1_000_000;
  return ofHost + (!isPattern && type === 'Exact' ? 10_000 : 0) + 2 * path.length + (type === 'Prefix' ? 1 : 0) + 1;
}

function schemeOf({ annotations }: OldIngress): { readonly scheme?: string } {
  const protocol = annotations['backend-protocol']?.toUpperCase();
  return protocol === 'HTTPS' || protocol === 'GRPCS' ? { scheme: 'https' } : protocol === 'GRPC' ? { scheme: 'h2c' } : {};
}

function middlewaresOf(ingress: OldIngress): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const { annotations, tls, paths } = ingress;
  const found: Record<string, Readonly<Record<string, unknown>>> = {};
  const forced = annotations['force-ssl-redirect'] === 'true';
  if (forced || (Object.keys(tls).length > 0 && annotations['ssl-redirect'] !== 'false'))
    found.https = { redirectScheme: { scheme: 'https', permanent: true } };
  const permanent = annotations['permanent-redirect'];
  const temporal = annotations['temporal-redirect'];
  const target = temporal ?? permanent;
  if (target !== undefined)
    found.redirect = { redirectRegex: { regex: '^.*$', replacement: escaped(target), permanent: temporal === undefined } };
  const root = annotations['app-root'];
  if (root !== undefined) found.root = { redirectRegex: { regex: '^(https?://[^/]+)/$', replacement: `\${1}${escaped(root)}` } };
  const [allow, server] = [addressesOf(ingress), loginServerOf(ingress)];
  if (allow && 'spec' in allow) found.allow = allow.spec;
  Object.assign(found, moreMiddlewares(annotations));
  const login = annotations['auth-type'];
  if (login === 'basic' || login === 'digest') {
    const realm = annotations['auth-realm'];
    const secret = (annotations['auth-secret'] ?? '').split('/').at(-1);
    found.login = { [`${login}Auth`]: { secret, ...(realm === undefined ? {} : { realm }) } };
  }
  if (server && 'spec' in server) found['login-server'] = server.spec;
  const size = annotations['proxy-body-size'];
  const bytes = size === undefined ? undefined : bytesOf(size);
  if (bytes !== undefined && bytes > 0) found.size = { buffering: { maxRequestBodyBytes: bytes } };
  const rewrite = annotations['rewrite-target'];
  if (rewrite !== undefined) {
    for (const [i, { path }] of paths.entries()) {
      if (rewrite !== path)
        found[`rewrite-${i}`] = {
          replacePathRegex: { regex: `(?i)^${path}.*`, replacement: rewrite.replaceAll(/\$(\d)/g, (_, group: string) => `\${${group}}`) },
        };
    }
  }
  return found;
}

/** A dollar is a group to Traefik. */
function escaped(text: string): string {
  return text.replaceAll('$', '$$$$');
}

function bytesOf(size: string): number | undefined {
  const [, number, unit = ''] = /^(\d+)([kmg]?)$/i.exec(size.trim()) ?? [];
  if (number === undefined) return undefined;
  return Number(number) * ({ '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 }[unit.toLowerCase()] ?? 1);
}
