import type { Manifest } from '../../manifest/manifest';
import { OPEN } from './open-route';

/** The client certificates that a host requires. In ingress-nginx and in Traefik that holds for the whole host: all of its paths, of whichever Ingress. */
export interface ClientCertificates {
  /** Of the Ingress that says it. */
  readonly namespace: string;
  /** Name of the TLSOption. */
  readonly option: string;
  readonly secret: string;
  readonly type: string;
  /** Why no TLSOption says the same. */
  readonly why?: string;
}

interface Asking {
  readonly namespace: string;
  readonly name: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly paths: readonly { readonly host: string }[];
  readonly tls: Readonly<Record<string, unknown>>;
}

const TYPES: Readonly<Record<string, string>> = {
  on: 'RequireAndVerifyClientCert',
  optional: 'VerifyClientCertIfGiven',
  optional_no_ca: 'RequestClientCert',
};

/** What the annotations of an Ingress ask of its clients; undefined if nothing. */
export function certificatesOf(ingress: Asking): ClientCertificates | undefined {
  const { annotations, namespace, name } = ingress;
  const written = annotations['auth-tls-secret'] ?? '';
  const verify = annotations['auth-tls-verify-client'] ?? 'on';
  if (written === '' || verify === 'off') return undefined;
  const [secret = '', place = ''] = written.split('/').reverse();
  const type = TYPES[verify] ?? TYPES.on ?? '';
  const why = whyNone(ingress, place);
  return {
    namespace,
    option: `${name}-certificates`,
    secret,
    type,
    ...(why === undefined ? {} : { why: `${why}, ${OPEN}` }),
  };
}

/** Why no TLSOption asks the same. @param place namespace of the Secret */
function whyNone({ annotations, namespace, paths, tls }: Asking, place: string): string | undefined {
  if (place !== namespace)
    return `auth-tls-secret is in namespace '${place}', which a TLSOption of the route can't name: copy the Secret, and write a TLSOption with clientAuth`;
  if ((annotations['auth-tls-match-cn'] ?? '') !== '') return 'auth-tls-match-cn accepts only some names, which a TLSOption cannot express';
  const pattern = paths.find(({ host }) => host === '' || host.startsWith('*.'))?.host;
  if (pattern !== undefined) return `a TLSOption applies to hosts that are written in full, not to '${pattern}'`;
  const plain = paths.find(({ host }) => !Object.hasOwn(tls, host))?.host;
  return plain === undefined
    ? undefined
    : `host '${plain}' has no certificate in spec.tls, and clients show theirs only over TLS: write spec.tls`;
}

/** By host, for the Ingresses that have it: the first that asks counts. */
export function certificatesByHost(all: readonly Asking[]): ReadonlyMap<string, ClientCertificates> {
  const found = new Map<string, ClientCertificates>();
  for (const one of all) {
    const own = certificatesOf(one);
    for (const { host } of own ? one.paths : []) if (own && !found.has(host)) found.set(host, own);
  }
  return found;
}

/** Why an Ingress that has such hosts is not written. */
export function whyNoCertificates({
  namespace,
  certificates,
}: {
  readonly namespace: string;
  readonly certificates: Readonly<Record<string, ClientCertificates>>;
}) {
  for (const [host, { why, namespace: other }] of Object.entries(certificates)) {
    if (why !== undefined) return why;
    if (other !== namespace)
      return `an Ingress of namespace '${other}' requires client certificates for host '${host}', and the route can't name its TLSOption, ${OPEN}`;
  }
  return undefined;
}

/** The TLSOption of an Ingress. */
export function tlsOption({ option, namespace, secret, type }: ClientCertificates): Manifest {
  return {
    apiVersion: 'traefik.io/v1alpha1',
    kind: 'TLSOption',
    metadata: { name: option, namespace },
    spec: { clientAuth: { secretNames: [secret], clientAuthType: type } },
  };
}
