import type { ReferenceRule } from './reference';

/** Services that routes send requests to: a row of this rule makes its kinds ones that route. */
export const ROUTE_SERVICE: ReferenceRule = {
  id: 'reference/route-service',
  severity: 'error',
  summary: 'the Service to which an Ingress, IngressRoute or route of the Gateway API sends requests exists',
};

/** Secrets of routes' certificates. */
export const TLS_SECRET: ReferenceRule = {
  id: 'reference/tls-secret',
  severity: 'error',
  summary: "the Secret of a route's certificate exists, is made by cert-manager, or is declared as made outside git",
};

/** Classes of Ingresses. */
export const INGRESS_CLASS: ReferenceRule = {
  id: 'reference/ingress-class',
  severity: 'error',
  summary: 'the class that an Ingress names is one that the lab has',
};

/** Namespaces: of objects, and those that charts are installed into. */
export const NAMESPACE: ReferenceRule = {
  id: 'reference/namespace',
  severity: 'error',
  summary: 'the namespace of an object is among the manifests, is made by Argo CD, or is an external of the lab',
};

/** The kubelet pulls without a pull secret that is not there: a warning, since the registry may let everybody in. */
export const PULL_SECRET: ReferenceRule = {
  id: 'reference/image-pull-secret',
  severity: 'warning',
  summary: 'a pull secret that pods name exists, or is declared as made outside git',
};

/** Service accounts: of pods, and of tokens. */
export const SERVICE_ACCOUNT: ReferenceRule = {
  id: 'reference/service-account',
  severity: 'error',
  summary: 'a service account that pods run as exists',
};

/** Workloads that autoscalers of every kind scale. */
export const AUTOSCALER_TARGET: ReferenceRule = {
  id: 'reference/autoscaler-target',
  severity: 'error',
  summary: 'the workload that a HorizontalPodAutoscaler scales exists',
};
