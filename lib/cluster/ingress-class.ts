import type { Manifest } from '../manifest/manifest';
import { textAt } from '../manifest/read';

/** Older than ingressClassName, and still read by the controllers. */
export const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';

/** The class of an Ingress, by its field or, in older ones, its annotation. */
export function classOfIngress(ingress: Manifest): string | undefined {
  return textAt(ingress, 'spec', 'ingressClassName') ?? textAt(ingress, 'metadata', 'annotations', CLASS_ANNOTATION);
}
