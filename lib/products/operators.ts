import type { ReferenceRule } from '../cluster/references/reference';

/** What objects of operators name. In their namespaces they make more than is written, so it is a guess that something is missing. */
export const OPERATOR_OBJECT: ReferenceRule = {
  id: 'reference/operator-object',
  severity: 'warning',
  summary:
    'what an object of an operator names exists: clusters of databases, their Secrets, jobs and images of volumes, sources of Flux, what is backed up and copied',
};

/** Keys that objects of operators take from Secrets and ConfigMaps. */
export const OPERATOR_KEY: ReferenceRule = {
  id: 'reference/operator-key',
  severity: 'warning',
  summary: 'a Secret or ConfigMap has the keys that a custom resource takes from it',
};
