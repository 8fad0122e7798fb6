import { networksWithout } from '../../manifest/ip-networks';
import type { OldIngress } from './rules-of-ingress';

/** A Middleware, or why there is none. */
type Guard = { readonly spec: Readonly<Record<string, unknown>> } | { readonly why: string } | undefined;

const OPEN = 'and the new route would let in everybody';

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
  return sourceRange.length === 0 ? { why: 'its lists let in nobody' } : { spec: { ipAllowList: { sourceRange } } };
}

/** A login server. ingress-nginx expands variables in the address; only the host is known here. */
export function loginServerOf({ annotations, paths }: OldIngress): Guard {
  const url = annotations['auth-url'] ?? '';
  if (url === '') return undefined;
  const [host = '', ...others] = new Set(paths.map((path) => path.host));
  const isOne = others.length === 0 && host !== '' && !host.startsWith('*.');
  const address = isOne ? url.replaceAll(/\$(?:host|http_host|best_http_host)\b/g, host) : url;
  if (/\$/.test(address))
    return { why: `auth-url has the variable ${/\$\w*/.exec(address)?.[0]}, ${OPEN}: write a Middleware forwardAuth with an address` };
  if (!/^https?:\/\/[^\s/]+/.test(address)) return { why: `auth-url is no address, ${OPEN}: correct it` };
  if (annotations.satisfy === 'any') return { why: `satisfy: any lets in by address or login, which Traefik does not, ${OPEN}` };
  const headers = list(annotations['auth-response-headers']);
  return { spec: { forwardAuth: { address, ...(headers.length > 0 ? { authResponseHeaders: headers } : {}) } } };
}

/** What to know of the new login server. */
export function notesOf({ annotations }: OldIngress): readonly string[] {
  return (annotations['auth-url'] ?? '') === ''
    ? []
    : [
        'the login server of auth-url gets X-Forwarded-Method, -Proto, -Host and -Uri, where it got X-Original-Method and X-Original-URL; what it answers, a redirect to the login included, goes to the client as it is',
      ];
}
