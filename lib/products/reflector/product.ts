import type { Maker } from '../../cluster/maker';
import { textAt } from '../../manifest/read';
import { defineProduct } from '../define-product';
import { ANNOTATIONS } from './annotations';

const ENABLED = 'reflector.v1.k8s.emberstack.com/reflection-auto-enabled';

const reflected = (kind: string): Maker => ({
  kind,
  made: ({ metadata }) => (textAt(metadata, 'annotations', ENABLED) === 'true' ? [{ kind, namespace: '*', name: metadata.name }] : []),
});

/** The reflector of Emberstack, which copies an object into other namespaces. */
export const reflector = defineProduct({
  name: 'reflector',
  annotations: ANNOTATIONS,
  facts: [
    {
      summary: 'a ConfigMap or Secret with the annotation reflection-auto-enabled is copied into other namespaces',
      source: 'https://github.com/emberstack/kubernetes-reflector#readme',
      versions: 'v7 to v9',
    },
  ],
  makes: [reflected('ConfigMap'), reflected('Secret')],
  readsAnnotations: ['reflector.'],
});
