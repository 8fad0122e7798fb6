import type { LabDescription, PeerDescription } from '../../lab/description';
import { kindKey, namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';

/**
 * The description of a lab of which only some apps are among the manifests: what it declares of the others is not asked about, and what is in their namespaces
 * is taken to be there. The description itself if every app has a manifest.
 */
export function narrowed(lab: LabDescription, manifests: readonly Manifest[]): LabDescription {
  const present = new Set(manifests.flatMap((manifest) => (manifest.kind === 'Namespace' ? [] : [namespaceOf(manifest)])));
  const absent = new Set(lab.apps.map(({ namespace }) => namespace).filter((namespace) => !present.has(namespace)));
  if (absent.size === 0) return lab;
  const { routes, flows, blocked, scrapes, rights } = lab.intents;
  const isHere = ({ namespace }: { readonly namespace: string }): boolean => !absent.has(namespace);
  const isPeerHere = (peer: PeerDescription): boolean => !('namespace' in peer) || isHere(peer);
  const services = new Set(manifests.filter((one) => kindKey(one) === 'Service').map((one) => `${namespaceOf(one)}/${one.metadata.name}`));
  const known = new Set(lab.externals.flatMap((external) => (external.kind === 'Namespace' ? [external.name] : [])));
  return {
    ...lab,
    apps: lab.apps.filter(isHere),
    externals: [...lab.externals, ...[...absent].filter((name) => !known.has(name)).map((name) => ({ kind: 'Namespace' as const, name }))],
    intents: {
      routes: routes.filter((route) => services.has(`${route.namespace}/${route.service}`)),
      flows: flows.filter(({ from, to }) => isPeerHere(from) && isPeerHere(to)),
      blocked: blocked.filter(({ from, to }) => isPeerHere(from) && isPeerHere(to)),
      scrapes: scrapes.filter(isHere),
      rights: rights.filter(isHere),
    },
    waivers: lab.waivers.filter(({ object }) => object?.namespace === undefined || !absent.has(object.namespace)),
  };
}
