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
  readonly auth: boolean;
  /** Where `/` is sent. */
  readonly appRoot: string | undefined;
  readonly https: boolean;
  /** Other names of its first host. */
  readonly aliases: readonly string[];
  /** Whether it is tried beside another Ingress of the same host and path, and by what it gets requests. */
  readonly canary: Canary | undefined;
}

/** What a canary gets: by a header first, then by its share. */
export interface Canary {
  /** Name of the header, and its value; `always` where none is given. */
  readonly header: { readonly name: string; readonly value: string } | undefined;
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
    auth: text('auth-type') !== undefined,
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
  const name = text('canary-by-header');
  const [weight, total] = [Number(text('canary-weight') ?? 0), Number(text('canary-weight-total') ?? 100)];
  const share = weight > 0 && total > 0 ? Math.min(1, weight / total) : 0;
  return { header: name === undefined ? undefined : { name, value: text('canary-by-header-value') ?? 'always' }, share };
}
