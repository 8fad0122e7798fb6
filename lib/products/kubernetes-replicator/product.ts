import type { MadeObject, Maker } from '../../cluster/maker';
import type { Manifest } from '../../manifest/manifest';
import { mapAt, textAt } from '../../manifest/read';
import { defineProduct } from '../define-product';
import { OPERATOR_OBJECT } from '../operators';
import { annotationPath, inNamespace } from '../rows';

const PREFIX = 'replicator.v1.mittwald.de/';

/** Copies of an object that is pushed to namespaces, by their names, patterns of these, or labels. */
function copies(kind: string, name: string | undefined, annotations: unknown): readonly MadeObject[] {
  const to = textAt(annotations, `${PREFIX}replicate-to`);
  const matching = textAt(annotations, `${PREFIX}replicate-to-matching`);
  if (name === undefined || (to === undefined && matching === undefined)) return [];
  const named = (to ?? '').split(',').map((one) => one.trim());
  const plain = matching === undefined && named.every((one) => /^[a-z0-9-]+$/.test(one));
  return (plain ? named : ['*']).map((namespace) => ({ kind, namespace, name }));
}

const pushed = (kind: string): Maker => ({ kind, made: ({ metadata }) => copies(kind, metadata.name, metadata.annotations) });

const certificateSecretName = (certificate: Manifest) => textAt(certificate, 'spec', 'secretName');

/** The replicator of Mittwald, which copies an object into other namespaces. */
export const kubernetesReplicator = defineProduct({
  name: 'kubernetes-replicator',
  facts: [
    {
      summary: 'a ConfigMap or Secret with the annotation replicate-to, or replicate-to-matching, is copied into other namespaces',
      source: 'https://github.com/mittwald/kubernetes-replicator#readme',
      versions: 'v2',
      read: '2026-11-29',
    },
  ],
  makes: [
    pushed('ConfigMap'),
    pushed('Secret'),
    {
      kind: 'cert-manager.io/Certificate',
      made: (certificate) =>
        copies('Secret', certificateSecretName(certificate), mapAt(certificate, 'spec', 'secretTemplate', 'annotations')),
    },
  ],
  references: ['ConfigMap', 'Secret'].map((kind) => ({
    rule: OPERATOR_OBJECT,
    to: kind,
    hint: 'write it, with the annotation replication-allowed',
    places: [{ from: [kind], path: annotationPath(`${PREFIX}replicate-from`), emptyIsNone: true, names: inNamespace }],
  })),
  readsAnnotations: [PREFIX],
});
