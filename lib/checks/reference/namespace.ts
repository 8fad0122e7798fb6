import type { Manifest } from '../../manifest/manifest';
import type { Context } from '../context';
import { NOTHING, rule } from '../rule';
import { missing } from './missing';

/** Nothing can be made in a namespace that is not there. Told once a namespace, not once an object. */
export const namespace = rule({
  id: 'reference/namespace',
  severity: 'error',
  says: 'the namespace of an object is among the manifests, is made by Argo CD, or is an external of the lab',
  needs: 'lab',
  on: '*',
  check(manifest, context) {
    const { namespace: name } = manifest.metadata;
    if (name === undefined || typeof name !== 'string') return NOTHING;
    if (context.once(firstObjects).get(name) !== manifest) return NOTHING;
    const also = () => (context.lab?.externals ?? []).flatMap((external) => (external.kind === 'Namespace' ? [external.name] : []));
    const otherwise = "write the Namespace, or declare it among the lab's externals";
    return missing(context, { at: '/metadata/namespace', kind: 'Namespace', name }, { also, otherwise });
  },
});

function firstObjects({ objects }: Context): ReadonlyMap<string, Manifest> {
  const first = new Map<string, Manifest>();
  for (const manifest of objects.all) {
    const { namespace: name } = manifest.metadata;
    if (name !== undefined && !first.has(name)) first.set(name, manifest);
  }
  return first;
}
