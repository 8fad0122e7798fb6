import type { Cluster } from '../../cluster/cluster';
import type { UnreadCheck } from '../../cluster/product';
import type { Manifest } from '../../manifest/manifest';
import { mapAt, textAt } from '../../manifest/read';
import { pointer } from '../../manifest/tree';

const PREFIX = 'reflector.v1.k8s.emberstack.com/';
/** Where the annotations of a Secret stand that something else makes. */
const TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  ConfigMap: ['metadata'],
  Secret: ['metadata'],
  Certificate: ['spec', 'secretTemplate'],
  SealedSecret: ['spec', 'template', 'metadata'],
  ExternalSecret: ['spec', 'target', 'template', 'metadata'],
};

/** Copies are made by themselves only of what may be copied. */
export const notAllowed: UnreadCheck<Cluster> = {
  kinds: ['ConfigMap', 'Secret', 'cert-manager.io/Certificate', 'bitnami.com/SealedSecret', 'external-secrets.io/ExternalSecret'],
  check(object: Manifest) {
    const way = [...(TEMPLATES[object.kind] ?? ['metadata']), 'annotations'];
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
