import type { Cluster } from '../../cluster/cluster';
import type { UnreadCheck } from '../../cluster/product';
import { kindKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { mapAt, textAt } from '../../manifest/read';
import { pointer } from '../../manifest/tree';
import { SECRET_METADATA, secretMetadataOf } from '../secret-metadata';

const PREFIX = 'reflector.v1.k8s.emberstack.com/';
/** reflector makes copies by itself only of what may be copied. */
export const notAllowed: UnreadCheck<Cluster> = {
  kinds: ['ConfigMap', ...Object.keys(SECRET_METADATA)],
  check(object: Manifest) {
    const way = [...secretMetadataOf(kindKey(object)), 'annotations'];
    const annotations = mapAt(object, ...way);
    if (textAt(annotations, `${PREFIX}reflection-auto-enabled`) !== 'true') return undefined;
    if (textAt(annotations, `${PREFIX}reflection-allowed`) === 'true') return undefined;
    return {
      path: pointer([...way, `${PREFIX}reflection-auto-enabled`]),
      message: `reflector copies nothing without the annotation ${PREFIX}reflection-allowed`,
      hint: `add ${PREFIX}reflection-allowed: 'true'`,
    };
  },
};
