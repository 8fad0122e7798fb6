import { networksWithout } from '../../manifest/ip-networks';
import { OPEN } from './open-route';
import type { OldIngress } from './rules-of-ingress';

/** A Middleware, or why there is none. */
export type Guard = { readonly spec: Readonly<Record<string, unknown>> } | { readonly why: string } | undefined;

const ANY = `satisfy: any accepts an allowed address or a login, and Traefik asks for both, ${OPEN}`;

function list(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
}

/** Allowed clients, by address. Traefik has no deny list, so denied addresses are taken out of all others. */
export function addressesOf({ annotations }: OldIngress): Guard {
  const allowed = annotations['whitelist-source-range'] ?? annotations['allowlist-source-range'];
  const denied = list(annotations['denylist-source-range']);
  if (allowed === undefined && denied.length === 0) return undefined;
  const sourceRange = denied.length === 0 ? list(allowed) : networksWithout(allowed === undefined ? undefined : list(allowed), denied);
  if (sourceRange === undefined) return { why: `an address of its lists is invalid, ${OPEN}: correct it` };
  return sourceRange.length === 0 ? { why: 'its lists allow no address' } : { spec: { ipAllowList: { sourceRange } } };
}

/** Why the logins of an Ingress are not written. */
export function whyNoLogin({ annotations, namespace }: OldIngress): string | undefined {
  const type = annotations['auth-type'];
  if (type === undefined || type === '') return undefined;
  if (type !== 'basic' && type !== 'digest') return `auth-type '${type}' is not known, ${OPEN}`;
  const [name, other] = (annotations['auth-secret'] ?? '').split('/').reverse();
  if (name === undefined || name === '') return `auth-type has no auth-secret, ${OPEN}`;
  if (other !== undefined && other !== namespace)
    return `auth-secret is in namespace '${other}', which a Middleware can't name, ${OPEN}: copy the Secret, and write a Middleware ${type}Auth`;
  if (annotations['auth-secret-type'] === 'auth-map')
    return `auth-secret-type auth-map has a key for each user, which Traefik does not read, ${OPEN}: write a Secret whose only key has a line user:hash for each, and a Middleware ${type}Auth`;
  return annotations.satisfy === 'any' ? ANY : undefined;
}

/** A login server. ingress-nginx expands variables in the address; only the host is known here. */
export function loginServerOf({ annotations, paths }: OldIngress): Guard {
  const url = annotations['auth-url'] ?? '';
  if (url === '') return undefined;
  const [host = '', ...others] = new Set(paths.map((path) => path.host));
  const isOne = others.length === 0 && host !== '' && !host.startsWith('*.');
  const address = isOne ? url.replaceAll(/\$(?:host|http_host|best_http_host)\b/g, host) : url;
  if (/\$/.test(address))
    return { why: `auth-url contains the variable ${/\$\w*/.exec(address)?.[0]}, ${OPEN}: write a Middleware forwardAuth with an address` };
  if (!/^https?:\/\/[^\s/]+/.test(address)) return { why: `auth-url is not a URL, ${OPEN}: correct it` };
  if (annotations.satisfy === 'any') return { why: ANY };
  const headers = list(annotations['auth-response-headers']);
  return { spec: { forwardAuth: { address, ...(headers.length > 0 ? { authResponseHeaders: headers } : {}) } } };
}

/** What to know of the new login server. */
export function notesOf({ annotations }: OldIngress): readonly string[] {
  return (annotations['auth-url'] ?? '') === ''
    ? []
    : [
        'the login server of auth-url receives X-Forwarded-Method, -Proto, -Host and -Uri instead of X-Original-Method and X-Original-URL; its answer, including a redirect to the login, goes to the client unchanged',
      ];
}
