import { isUnreadable } from './canaries';
import { whyNoCertificates } from './client-certificates';
import { addressesOf, type Guard, loginServerOf, whyNoLogin } from './guards';
import { OPEN } from './open-route';
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

/** Annotations that restrict access, and what to write instead: a route without them is open to everyone. */
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

const NO_FRONTEND = `auth-tls-secret, of this Ingress or another one of the host, restricts access, ${OPEN}: write spec.tls.frontend of the Gateway`;

/** Why an annotation that restricts access has no counterpart, though others of its kind do. */
const WHY: Readonly<Record<Target, readonly ((ingress: OldIngress) => string | undefined)[]>> = {
  traefik: [whyNoLogin, (ingress) => whyOf(loginServerOf(ingress)), (ingress) => whyOf(addressesOf(ingress)), whyNoCertificates],
  'gateway-api': [({ certificates }) => (Object.keys(certificates).length > 0 ? NO_FRONTEND : undefined)],
};

function whyOf(guard: Guard): string | undefined {
  return guard && 'why' in guard ? guard.why : undefined;
}

/** Why an Ingress is left out: what would be written is worse than nothing. */
export function whyLeftOut(ingress: OldIngress, target: Target): string | undefined {
  const { annotations } = ingress;
  if (isCanary(ingress))
    return isUnreadable(ingress)
      ? 'canary-by-header-pattern is not a valid regular expression in Go, which Traefik uses: write a route with a valid one beside the other Ingress'
      : 'no other Ingress has its host and path, or it has no weight, header or cookie, so that it gets no requests today';
  for (const why of WHY[target]) {
    const found = why(ingress);
    if (found !== undefined) return found;
  }
  const guard = Object.keys(GUARDS[target]).find((name) => (annotations[name] ?? '') !== '');
  return guard && `${guard} restricts access, ${OPEN}: write ${GUARDS[target][guard]}`;
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
