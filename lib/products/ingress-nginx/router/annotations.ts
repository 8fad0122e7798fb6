import type { Manifest } from '../../../manifest/manifest';
import { textsAt } from '../../../manifest/read';

const PREFIX = 'nginx.ingress.kubernetes.io/';

/** What the annotations of an Ingress do to requests, as far as it changes or ends their way. */
export interface Annotations {
  readonly useRegex: boolean;
  /** Path that the Service gets, with `$1` for what brackets have matched. */
  readonly rewrite: string | undefined;
  /** Undefined: as far as there is a certificate. */
  readonly sslRedirect: boolean | undefined;
  readonly redirect: { readonly status: number; readonly location: string; readonly key: string } | undefined;
  /** Networks that may ask; undefined for all. */
  readonly allowed: readonly string[] | undefined;
  /** Networks that may not. */
  readonly denied: readonly string[];
  readonly auth: boolean;
  /** Whether clients of its hosts have to show a certificate. */
  readonly certificate: boolean;
  /** Where `/` is sent. */
  readonly appRoot: string | undefined;
  readonly https: boolean;
  /** Other names of its first host. */
  readonly aliases: readonly string[];
  /** Whether it is tried beside another Ingress of the same host and path, and by what it gets requests. */
  readonly canary: Canary | undefined;
}

/** What a canary gets: by a header first, then by a cookie, then by its share. */
export interface Canary {
  /** Name of the header, and what it has to be like: a value, a pattern, or else `always`, with `never` for none. */
  readonly header: { readonly name: string; readonly value?: string; readonly pattern?: string } | undefined;
  /** Name of the cookie, which is `always` or `never`. */
  readonly cookie: string | undefined;
  /** From 0 to 1. */
  readonly share: number;
}

/** JSON pointer of an annotation. */
export function annotationAt(name: string): string {
  return `/metadata/annotations/${`${PREFIX}${name}`.replaceAll('/', '~1')}`;
}

/** Reads the annotations of an Ingress. */
export function annotationsOf(ingress: Manifest): Annotations {
  const annotations = textsAt(ingress, 'metadata', 'annotations');
  const text = (name: string) => annotations[`${PREFIX}${name}`];
  const permanent = text('permanent-redirect');
  const temporal = text('temporal-redirect');
  const code = Number(text('permanent-redirect-code') ?? 301);
  const allowed = text('whitelist-source-range') ?? text('allowlist-source-range');
  const ssl = text('ssl-redirect');
  return {
    useRegex: text('use-regex') === 'true',
    rewrite: text('rewrite-target'),
    sslRedirect: text('force-ssl-redirect') === 'true' ? true : ssl === 'false' ? false : undefined,
    redirect:
      temporal !== undefined
        ? { status: 302, location: temporal, key: 'temporal-redirect' }
        : permanent !== undefined
          ? { status: code, location: permanent, key: 'permanent-redirect' }
          : undefined,
    allowed: allowed?.split(',').map((range) => range.trim()),
    denied: (text('denylist-source-range') ?? '')
      .split(',')
      .map((range) => range.trim())
      .filter(Boolean),
    auth: text('auth-type') !== undefined,
    certificate: (text('auth-tls-secret') ?? '') !== '' && (text('auth-tls-verify-client') ?? 'on') === 'on',
    appRoot: text('app-root'),
    https: /^(HTTPS|GRPCS)$/i.test(text('backend-protocol') ?? ''),
    aliases: (text('server-alias') ?? '')
      .split(',')
      .map((alias) => alias.trim().toLowerCase())
      .filter((alias) => alias !== '' && !alias.startsWith('~')),
    canary: text('canary') === 'true' ? canaryOf(text) : undefined,
  };
}

function canaryOf(text: (name: string) => string | undefined): Canary {
  const [name, value, pattern] = ['canary-by-header', 'canary-by-header-value', 'canary-by-header-pattern'].map(
    (one) => text(one) || undefined,
  );
  const [weight, total] = [Number(text('canary-weight') ?? 0), Number(text('canary-weight-total') ?? 100)];
  const share = weight > 0 && total > 0 ? Math.min(1, weight / total) : 0;
  const like = value !== undefined ? { value } : pattern !== undefined ? { pattern } : {};
  return { header: name === undefined ? undefined : { name, ...like }, cookie: text('canary-by-cookie') || undefined, share };
}
