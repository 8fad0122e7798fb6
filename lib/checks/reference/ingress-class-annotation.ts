import { CLASS_ANNOTATION } from '../../cluster/ingress-class';
import { textAt } from '../../manifest/read';
import { defineRule, NOTHING } from '../rule';

/** The field replaced the annotation in Kubernetes 1.18; each controller reads the old one in its own way. */
export const ingressClassAnnotation = defineRule({
  id: 'reference/ingress-class-annotation',
  severity: 'warning',
  summary: 'an Ingress names its class in ingressClassName, not in the deprecated annotation',
  kinds: 'networking.k8s.io/Ingress',
  check(ingress) {
    const name = textAt(ingress, 'metadata', 'annotations', CLASS_ANNOTATION);
    if (name === undefined || textAt(ingress, 'spec', 'ingressClassName') !== undefined) return NOTHING;
    return [
      {
        path: `/metadata/annotations/${CLASS_ANNOTATION.replace('/', '~1')}`,
        message: `the annotation ${CLASS_ANNOTATION} is deprecated`,
        hint: `set ingressClassName: ${name} instead`,
        fix: [
          { op: 'add', path: '/spec/ingressClassName', value: name },
          { op: 'remove', path: `/metadata/annotations/${CLASS_ANNOTATION.replace('/', '~1')}` },
        ],
      },
    ];
  },
});
