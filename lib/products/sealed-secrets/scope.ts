import type { Cluster } from '../../cluster/cluster';
import type { ProductRule } from '../../cluster/product';
import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { mapAt, textAt } from '../../manifest/read';

const PREFIX = 'sealedsecrets.bitnami.com/';

/** Where a SealedSecret can be decrypted: the annotations of its own metadata decide, those of its template do not. */
function scopeOf(object: unknown): 'strict' | 'namespace-wide' | 'cluster-wide' {
  const annotations = mapAt(object, 'metadata', 'annotations');
  const has = (scope: string) => annotations[`${PREFIX}${scope}`] === 'true';
  return has('cluster-wide') ? 'cluster-wide' : has('namespace-wide') ? 'namespace-wide' : 'strict';
}

/**
 * What is sealed is bound to name and namespace, unless its scope is wider. kubeseal writes those into the template for which it has sealed, so
 * that they differ shows, as a guess, that the SealedSecret was renamed or moved.
 */
export const sealedScope: ProductRule<Cluster> = {
  id: 'reference/sealed-scope',
  severity: 'warning',
  summary: 'a SealedSecret has the name and namespace for which it was sealed',
  kinds: ['bitnami.com/SealedSecret'],
  check(sealed) {
    const [scope, template] = [scopeOf(sealed), mapAt(sealed, 'spec', 'template')];
    const ofTemplate = scopeOf(template);
    if (scope === 'strict' && ofTemplate !== 'strict') {
      const annotation = `${PREFIX}${ofTemplate}`;
      return [
        {
          path: '/metadata',
          message: `the template is ${ofTemplate}, the SealedSecret itself is not: its annotation decides`,
          hint: `add ${annotation}: "true" to its metadata.annotations, if it was sealed so`,
        },
      ];
    }
    if (scope === 'cluster-wide') return [];
    return [...moved(sealed, 'namespace', namespaceOf(sealed)), ...(scope === 'strict' ? moved(sealed, 'name', sealed.metadata.name) : [])];
  },
};

function moved(sealed: Manifest, field: 'name' | 'namespace', own: string) {
  const before = textAt(sealed, 'spec', 'template', 'metadata', field);
  if (before === undefined || before === '' || before === own) return [];
  return [
    {
      path: `/spec/template/metadata/${field}`,
      message: `sealed for ${field} ${before}, as its template says, and its ${field} is ${own}: it can't be decrypted`,
      hint: `seal it again for ${field} ${own}`,
    },
  ];
}
