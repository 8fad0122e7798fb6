import type { Manifest } from '../../manifest/manifest';
import { mapsAt, textAt } from '../../manifest/read';

/** Kinds that name Secrets with a certificate. */
export const CERTIFIED: readonly string[] = ['networking.k8s.io/Ingress', 'traefik.io/IngressRoute', 'traefik.io/IngressRouteTCP'];

/** The Secrets of a route's certificates, with their pointers. */
export function tlsSecretsOf(route: Manifest): readonly { readonly name: string; readonly at: string }[] {
  if (route.kind !== 'Ingress') {
    const name = textAt(route, 'spec', 'tls', 'secretName');
    return name ? [{ name, at: '/spec/tls/secretName' }] : [];
  }
  return mapsAt(route, 'spec', 'tls').flatMap((tls, i) => {
    const name = textAt(tls, 'secretName');
    return name ? [{ name, at: `/spec/tls/${i}/secretName` }] : [];
  });
}
