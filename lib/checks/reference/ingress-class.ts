import { exists } from '../../cluster/existence';
import type { Manifest } from '../../manifest/manifest';
import { textAt } from '../../manifest/read';
import { defineRule, NOTHING } from '../rule';
import { classesOf, missing } from './missing';

/** Older than ingressClassName, and still read by the controllers. */
export const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';

/** An Ingress of a class that nobody serves is accepted and does nothing. */
export const ingressClass = defineRule({
  id: 'reference/ingress-class',
  severity: 'error',
  summary: 'the class that an Ingress names is one that the lab has',
  requires: 'lab',
  kinds: 'networking.k8s.io/Ingress',
  check(ingress, cluster) {
    const field = textAt(ingress, 'spec', 'ingressClassName');
    const name = classOfIngress(ingress);
    if (!name || !cluster.lab) return NOTHING;
    const pointer = field === undefined ? `/metadata/annotations/${CLASS_ANNOTATION.replace('/', '~1')}` : '/spec/ingressClassName';
    const { className } = cluster.lab.ingress;
    const also = () => [className, ...classesOf(cluster, 'IngressClass')];
    const reference = { at: pointer, kind: 'networking.k8s.io/IngressClass', name };
    // Controllers compare the annotation with the name of the controller's class; no object needs to bear it.
    const presence = field === undefined && name === cluster.lab.ingress.controller ? undefined : exists(cluster, reference);
    if (presence === undefined) return NOTHING;
    return missing(cluster, reference, { also, otherwise: "name that of the lab's controller" }, presence);
  },
});

/** The class of an Ingress, by its field or, in older ones, its annotation. */
export function classOfIngress(ingress: Manifest): string | undefined {
  return textAt(ingress, 'spec', 'ingressClassName') ?? textAt(ingress, 'metadata', 'annotations', CLASS_ANNOTATION);
}
