import { isUnreadable } from './canaries';
import { whyNoCertificates } from './client-certificates';
import { addressesOf, loginServerOf } from './guards';
import { isCanary, type OldIngress } from './rules-of-ingress';

/** To what routes are moved. */
export type Target = 'traefik' | 'gateway-api';

/** What becomes of annotations, by name: of those that are not here no counterpart is known. */
const KNOWN: Readonly<Record<Target, Readonly<Record<string, string>>>> = {
  traefik: {
    'use-regex': 'PathRegexp',
    'enable-cors': 'a Middleware headers',
    'cors-allow-origin': 'a Middleware headers',
    'cors-allow-methods': 'a Middleware headers',
    'cors-allow-headers': 'a Middleware headers',
    'cors-expose-headers': 'a Middleware headers',
    'cors-allow-credentials': 'a Middleware headers',
    'cors-max-age': 'a Middleware headers',
    'limit-rps': 'a Middleware rateLimit',
    'limit-rpm': 'a Middleware rateLimit',
    'limit-burst-multiplier': 'the burst of the Middleware rateLimit',
    'limit-connections': 'a Middleware inFlightReq',
    'upstream-vhost': 'a Middleware headers',
    'x-forwarded-prefix': 'a Middleware headers',
    'service-upstream': 'nativeLB of the service',
    affinity: 'sticky.cookie of the service',
    'session-cookie-name': 'sticky.cookie of the service',
    'session-cookie-path': 'sticky.cookie of the service',
    'session-cookie-samesite': 'sticky.cookie of the service',
    'session-cookie-secure': 'sticky.cookie of the service',
    'session-cookie-max-age': 'sticky.cookie of the service',
    'server-alias': 'routes for the other hosts',
    'auth-type': 'a Middleware basicAuth or digestAuth',
    'auth-secret': 'the Secret of the Middleware',
    'auth-realm': 'the realm of the Middleware',
    'auth-secret-type': 'the Secret of the Middleware',
    'rewrite-target': 'a Middleware replacePathRegex',
    'ssl-redirect': 'a Middleware redirectScheme',
    'force-ssl-redirect': 'a Middleware redirectScheme',
    'permanent-redirect': 'a Middleware redirectRegex',
    'temporal-redirect': 'a Middleware redirectRegex',
    'whitelist-source-range': 'a Middleware ipAllowList',
    'allowlist-source-range': 'a Middleware ipAllowList',
    'denylist-source-range': 'a Middleware ipAllowList with all other addresses',
    'auth-url': 'a Middleware forwardAuth',
    'auth-response-headers': 'authResponseHeaders of the Middleware',
    'auth-tls-secret': 'a TLSOption with clientAuth',
    'auth-tls-verify-client': 'clientAuthType of the TLSOption',
    'app-root': 'a Middleware redirectRegex',
    'backend-protocol': 'the scheme of the service',
    'proxy-body-size': 'a Middleware buffering; Traefik has no limit of its own',
  },
  'gateway-api': {
    'use-regex': 'matches of type RegularExpression',
    'permanent-redirect': 'a filter RequestRedirect',
    'temporal-redirect': 'a filter RequestRedirect',
    'app-root': 'a rule with a filter RequestRedirect',
    'server-alias': 'routes for the other hosts',
    'ssl-redirect': 'a filter RequestRedirect',
    'force-ssl-redirect': 'a filter RequestRedirect',
    'backend-protocol': 'the appProtocol of the port',
  },
};

/** Ones that only keep ingress-nginx from a limit or a default that the other way does not have. */
const OF_NGINX = [
  'proxy-read-timeout',
  'proxy-send-timeout',
  'proxy-connect-timeout',
  'proxy-buffering',
  'proxy-request-buffering',
  'proxy-buffer-size',
  'proxy-buffers-number',
  'proxy-busy-buffers-size',
  'proxy-max-temp-file-size',
  'client-body-buffer-size',
  'proxy-http-version',
  'http2-push-preload',
  'enable-access-log',
  'enable-rewrite-log',
];
const NEEDLESS: Readonly<Record<Target, readonly string[]>> = { traefik: OF_NGINX, 'gateway-api': [...OF_NGINX, 'proxy-body-size'] };

/** The annotations of an Ingress that have no counterpart. */
export function withoutCounterpart({ annotations, paths }: OldIngress, target: Target): readonly string[] {
  return Object.keys(annotations).filter((name) => {
    if (NEEDLESS[target].includes(name)) return false;
    // A rewrite without groups is a path that replaces the whole one.
    if (target === 'gateway-api' && name === 'rewrite-target')
      return /\$\d/.test(annotations[name] ?? '') && !paths.every(({ path }) => simplePrefix(path, annotations[name] ?? '') !== undefined);
    if (target === 'gateway-api' && /^(?:permanent|temporal)-redirect$/.test(name))
      return redirectTo(annotations[name] ?? '') === undefined;
    return !Object.hasOwn(KNOWN[target], name);
  });
}

/** Annotations that let only some in, and what to write instead: a route without them is open to everybody. */
const GUARDS: Readonly<Record<Target, Readonly<Record<string, string>>>> = {
  traefik: {},
  'gateway-api': {
    'auth-type': 'what the controller has for logins',
    'auth-url': 'what the controller has for logins',
    'whitelist-source-range': 'what the controller has for addresses',
    'allowlist-source-range': 'what the controller has for addresses',
    'denylist-source-range': 'what the controller has for addresses',
  },
};

const NO_FRONTEND =
  'auth-tls-secret, of it or of another Ingress of its host, lets only some in, and the new route would let in everybody: write spec.tls.frontend of the Gateway';

/** Why an annotation that restricts access has no counterpart, though others of its kind do. */
const WHY: Readonly<Record<Target, readonly ((ingress: OldIngress) => string | undefined)[]>> = {
  traefik: [whyNoLogin, (ingress) => whyOf(loginServerOf(ingress)), (ingress) => whyOf(addressesOf(ingress)), whyNoCertificates],
  'gateway-api': [({ certificates }) => (Object.keys(certificates).length > 0 ? NO_FRONTEND : undefined)],
};

function whyOf(guard: ReturnType<typeof addressesOf>): string | undefined {
  return guard && 'why' in guard ? guard.why : undefined;
}

/** Why an Ingress is left out: what would be written is worse than nothing. */
export function whyLeftOut(ingress: OldIngress, target: Target): string | undefined {
  const { annotations } = ingress;
  if (isCanary(ingress))
    return isUnreadable(ingress)
      ? 'canary-by-header-pattern is no pattern of Go, in which Traefik reads it: write one, and a route with it beside the other Ingress'
      : 'no other Ingress has its host and path, or it has no weight, header or cookie, so that it gets no requests today';
  for (const why of WHY[target]) {
    const found = why(ingress);
    if (found !== undefined) return found;
  }
  const guard = Object.keys(GUARDS[target]).find((name) => (annotations[name] ?? '') !== '');
  return guard && `${guard} lets only some in, and the new route would let in everybody: write ${GUARDS[target][guard]}`;
}

/** Why the logins of an Ingress can't be those of a Middleware. Traefik reads lines `user:hash` of the one key of a Secret beside it, whatever the key is called. */
function whyNoLogin({ annotations, namespace }: OldIngress): string | undefined {
  const type = annotations['auth-type'];
  if (type === undefined || type === '') return undefined;
  const open = 'and the new route would let in everybody';
  if (type !== 'basic' && type !== 'digest') return `auth-type '${type}' is not known, ${open}`;
  const [name, other] = (annotations['auth-secret'] ?? '').split('/').reverse();
  if (name === undefined || name === '') return `auth-type has no auth-secret, ${open}`;
  if (other !== undefined && other !== namespace)
    return `auth-secret is in namespace '${other}', which a Middleware can't name, ${open}: copy the Secret, and write a Middleware ${type}Auth`;
  if (annotations['auth-secret-type'] === 'auth-map')
    return `auth-secret-type auth-map has a key for each user, which Traefik does not read, ${open}: write a Secret whose only key has a line user:hash for each, and a Middleware ${type}Auth`;
  return annotations.satisfy === 'any' ? `satisfy: any lets in by address or login, which Traefik does not, ${open}` : undefined;
}

/** A filter that redirects to an address, whatever the path; undefined for one that it can't say. */
export function redirectTo(target: string): Readonly<Record<string, unknown>> | undefined {
  const [, scheme, hostname, port, path = '/'] = /^(https?):\/\/([a-z0-9.-]+)(?::(\d+))?(\/[^?#$]*)?$/i.exec(target) ?? [];
  if (scheme === undefined || hostname === undefined) return undefined;
  return { scheme, hostname, ...(port ? { port: Number(port) } : {}), path: { type: 'ReplaceFullPath', replaceFullPath: path } };
}

/**
 * The prefix that a rewrite takes off or replaces, and what comes in its place, where that is all that it does: `/api(/|$)(.*)` and `/$2`, for
 * example. Undefined for others.
 */
export function simplePrefix(path: string, rewrite: string): { readonly prefix: string; readonly by: string } | undefined {
  // `/(.*)` and `/$1`: the path stays as it is.
  const [all, groups] = /^\/((?:\(\))?)\??\(\.\*\)$/.exec(path) ?? [];
  if (all !== undefined) return rewrite === (groups === '' ? '/$1' : '/$2') ? { prefix: '/', by: '/' } : undefined;
  const [, prefix, group] = /^((?:\/[\w.-]+)+)(\(\/\|\$\)\(\.\*\)|\/?\(\.\*\))$/.exec(path) ?? [];
  const [, by, number] = /^((?:\/[\w.-]+)*\/?)\$(\d)$/.exec(rewrite) ?? [];
  if (prefix === undefined || group === undefined || by === undefined) return undefined;
  return number === (group.startsWith('(/|$)') ? '2' : '1') ? { prefix, by } : undefined;
}
