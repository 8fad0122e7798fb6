import { groupOf, kindKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { problemOfDnsLabel, problemOfName } from '../../manifest/names';
import { textAt } from '../../manifest/read';
import { defineRule, NOTHING } from '../rule';
import { takesDigitFirst } from './service-name';

/** Names end up in host names, files and labels; each kind has a rule of its own for them. */
export const name = defineRule({
  id: 'schema/name',
  severity: 'error',
  summary: 'the name and namespace of an object are what its kind allows',
  kinds: '*',
  check(manifest, cluster) {
    const { kind, metadata } = manifest;
    const relaxed = kindKey(manifest) === 'Service' && takesDigitFirst(cluster) && problemOfDnsLabel(metadata.name) === undefined;
    const problem = relaxed ? undefined : (problemOfName(manifest, metadata.name) ?? problemOfDerivedName(manifest));
    const namespace = textAt(metadata, 'namespace');
    const wrong = namespace === undefined || namespace === '' ? undefined : problemOfDnsLabel(namespace);
    if (problem === undefined && wrong === undefined) return NOTHING;
    return [
      ...(problem === undefined ? [] : [{ path: '/metadata/name', message: problem, hint: `choose another name for the ${kind}` }]),
      ...(wrong === undefined ? [] : [{ path: '/metadata/namespace', message: wrong, hint: 'write the name of a namespace' }]),
    ];
  },
});

/** Two kinds are named by what their spec says. */
function problemOfDerivedName(manifest: Manifest): string | undefined {
  const expected = derivedName(manifest);
  const { name: got } = manifest.metadata;
  return expected === undefined || got === expected ? undefined : `got name '${got}', expected '${expected}'`;
}

function derivedName(manifest: Manifest): string | undefined {
  if (manifest.kind !== 'CustomResourceDefinition' && manifest.kind !== 'APIService') return undefined;
  const kind = `${groupOf(manifest.apiVersion)}/${manifest.kind}`;
  const group = textAt(manifest, 'spec', 'group') ?? (kind === 'apiregistration.k8s.io/APIService' ? '' : undefined);
  const first =
    kind === 'apiextensions.k8s.io/CustomResourceDefinition'
      ? textAt(manifest, 'spec', 'names', 'plural')
      : kind === 'apiregistration.k8s.io/APIService'
        ? textAt(manifest, 'spec', 'version')
        : undefined;
  return group === undefined || first === undefined ? undefined : `${first}.${group}`;
}
