import type { OldIngress } from './rules-of-ingress';

/** To what routes are moved. */
export type Target = 'traefik' | 'gateway-api';

/** What becomes of annotations, by name: of those that are not here nobody knows a counterpart. */
const KNOWN: Readonly<Record<Target, Readonly<Record<string, string>>>> = {
  traefik: {
    'use-regex': 'PathRegexp',
    'rewrite-target': 'a Middleware replacePathRegex',
    'ssl-redirect': 'a Middleware redirectScheme',
    'force-ssl-redirect': 'a Middleware redirectScheme',
    'permanent-redirect': 'a Middleware redirectRegex',
    'temporal-redirect': 'a Middleware redirectRegex',
    'whitelist-source-range': 'a Middleware ipAllowList',
    'allowlist-source-range': 'a Middleware ipAllowList',
    'app-root': 'a Middleware redirectRegex',
    'backend-protocol': 'the scheme of the service',
    'proxy-body-size': 'a Middleware buffering; Traefik has no limit of its own',
  },
  'gateway-api': {
    'use-regex': 'matches of type RegularExpression',
    'ssl-redirect': 'a filter RequestRedirect',
    'force-ssl-redirect': 'a filter RequestRedirect',
    'backend-protocol': 'the appProtocol of the port',
  },
};

/** Ones that only keep ingress-nginx from a limit or a default that the other way does not have. */
const NEEDLESS: Readonly<Record<Target, readonly string[]>> = {
  traefik: ['proxy-read-timeout', 'proxy-send-timeout', 'proxy-buffering', 'proxy-connect-timeout', 'proxy-http-version'],
  'gateway-api': [
    'proxy-body-size',
    'proxy-read-timeout',
    'proxy-send-timeout',
    'proxy-buffering',
    'proxy-connect-timeout',
    'proxy-http-version',
  ],
};

/** The annotations of an Ingress that have no counterpart. */
export function withoutCounterpart({ annotations, paths }: OldIngress, target: Target): readonly string[] {
  return Object.keys(annotations).filter((name) => {
    if (NEEDLESS[target].includes(name)) return false;
    // A rewrite without groups is a path that replaces the whole one.
    if (target === 'gateway-api' && name === 'rewrite-target')
      return /\$\d/.test(annotations[name] ?? '') && !paths.every(({ path }) => simplePrefix(path, annotations[name] ?? '') !== undefined);
    return !(name in KNOWN[target]);
  });
}

/** Annotations that let only some in, and what to write instead: a route without them is open to everybody. */
const GUARDS: Readonly<Record<Target, Readonly<Record<string, string>>>> = {
  traefik: {
    'auth-type': 'a Middleware basicAuth, whose Secret has the users in the key users',
    'auth-url': 'a Middleware forwardAuth',
    'auth-tls-secret': 'a TLSOption with clientAuth',
    'denylist-source-range': 'a Middleware ipAllowList',
  },
  'gateway-api': {
    'auth-type': 'what the controller has for logins',
    'auth-url': 'what the controller has for logins',
    'auth-tls-secret': 'spec.tls.frontend of the Gateway',
    'whitelist-source-range': 'what the controller has for addresses',
    'allowlist-source-range': 'what the controller has for addresses',
    'denylist-source-range': 'what the controller has for addresses',
  },
};

/** Why an Ingress is left out: what would be written is worse than nothing. */
export function whyLeftOut({ annotations }: OldIngress, target: Target): string | undefined {
  if (annotations.canary === 'true')
    return 'a canary would be a second route for the same requests: give its Service a weight in the route of the other Ingress';
  const guard = Object.keys(GUARDS[target]).find((name) => (annotations[name] ?? '') !== '');
  return guard && `${guard} lets only some in, and the new route would let in everybody: write ${GUARDS[target][guard]}`;
}

/**
 * The prefix that a rewrite takes off or replaces, and what comes in its place, where that is all that it does: `/api(/|$)(.*)` and `/$2`, for
 * example. Undefined for others.
 */
export function simplePrefix(path: string, rewrite: string): { readonly prefix: string; readonly by: string } | undefined {
  const [, prefix, group] = /^((?:\/[\w.-]+)+)(\(\/\|\$\)\(\.\*\)|\/?\(\.\*\))$/.exec(path) ?? [];
  const [, by, number] = /^((?:\/[\w.-]+)*\/?)\$(\d)$/.exec(rewrite) ?? [];
  if (prefix === undefined || group === undefined || by === undefined) return undefined;
  return number === (group.startsWith('(/|$)') ? '2' : '1') ? { prefix, by } : undefined;
}
