import type { Manifest } from '../../manifest/manifest';

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
  const { annotations, namespace, name, paths, tls } = ingress;
  const written = annotations['auth-tls-secret'] ?? '';
  const verify = annotations['auth-tls-verify-client'] ?? 'on';
  if (written === '' || verify === 'off') return undefined;
  const [secret = '', place = ''] = written.split('/').reverse();
  const type = TYPES[verify] ?? TYPES.on ?? '';
  const plain = paths.find(({ host }) => !Object.hasOwn(tls, host))?.host;
  const pattern = paths.find(({ host }) => host === '' || host.startsWith('*.'))?.host;
  const why =
    place !== namespace
      ? `auth-tls-secret is in namespace '${place}', which a TLSOption of the route can't name: copy the Secret, and write a TLSOption with clientAuth`
      : (annotations['auth-tls-match-cn'] ?? '') !== ''
        ? 'auth-tls-match-cn lets in some names only, which a TLSOption does not say'
        : pattern !== undefined
          ? `Traefik has TLSOptions of hosts that are written in full, and not of '${pattern}'`
          : plain === undefined
            ? undefined
            : `host '${plain}' has no certificate of its own, and without TLS nobody shows one: write spec.tls`;
  return {
    namespace,
    option: `${name}-certificates`,
    secret,
    type,
    ...(why === undefined ? {} : { why: `${why}; the new route would let in everybody` }),
  };
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
      return `clients of host '${host}' show certificates by an Ingress of namespace '${other}', whose TLSOption the route can't name; the new route would let in everybody`;
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
