import type { Manifest } from '../manifest/manifest';
import { memoize } from '../manifest/memoize';
import { textAt } from '../manifest/read';
import type { Cluster } from './cluster';

/** Older than ingressClassName, and still read by the controllers. */
export const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';

/** The class of an Ingress, by its field or, in older ones, its annotation. */
export function classOfIngress(ingress: Manifest): string | undefined {
  return textAt(ingress, 'spec', 'ingressClassName') ?? textAt(ingress, 'metadata', 'annotations', CLASS_ANNOTATION);
}

/** Name of the class of Ingresses that name none, if there is one. */
export const defaultIngressClass = memoize((cluster: Cluster): string | undefined => {
  const classes = cluster.ofKind('networking.k8s.io/IngressClass');
  return classes.find((one) => textAt(one, 'metadata', 'annotations', DEFAULT_INGRESS_CLASS) === 'true')?.metadata.name;
});

const DEFAULT_INGRESS_CLASS = 'ingressclass.kubernetes.io/is-default-class';
