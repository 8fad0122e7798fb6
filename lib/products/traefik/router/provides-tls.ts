import type { Cluster } from '../../../cluster/cluster';
import type { Manifest } from '../../../manifest/manifest';
import { memoize } from '../../../manifest/memoize';
import { at, mapAt } from '../../../manifest/read';
import { isMap } from '../../../manifest/tree';
import { flagsOf } from './flags';
import { entryPointsOf } from './router-options';

/** Whether Traefik serves a route with TLS by itself: by its entry point, or with a certificate for every host. */
export function providesTls(route: Manifest, cluster: Cluster): boolean {
  const all = Object.keys(cluster.lab?.ingress.entryPoints ?? {});
  const flags = flagsOf(cluster);
  const named = entryPointsOf(route)?.map(({ name }) => name);
  const places = named ?? all.filter(flags.isDefault);
  const secure = places.filter(flags.tls);
  if (secure.length > 0 && (named !== undefined || hasDefaultCertificate(cluster) || secure.some(flags.hasResolver))) return true;
  // Whoever asks there without TLS is sent to where there is TLS.
  const sent = places.map((name) => flags.redirect(name)?.to);
  return sent.length > 0 && places.every((name, i) => flags.tls(name) || (sent[i] !== undefined && flags.tls(sent[i])));
}

/** Of all TLSStores only the one of this name counts. */
const hasDefaultCertificate = memoize((cluster: Cluster): boolean => {
  const stores = cluster.ofKind('traefik.io/TLSStore').filter(({ metadata }) => metadata.name === 'default');
  return stores.some((store) => {
    const { defaultCertificate, defaultGeneratedCert } = mapAt(store, 'spec');
    return isMap(defaultCertificate) || isMap(defaultGeneratedCert) || Array.isArray(at(store, 'spec', 'certificates'));
  });
});
