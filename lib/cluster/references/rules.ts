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
