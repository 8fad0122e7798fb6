import type { k8s } from 'cdk8s-plus-28';

/** A value that Kubernetes fills in when the container starts. */
export interface EnvSource {
  readonly valueFrom: k8s.EnvVarSource;
}

/** Environment variables: text, or where the text comes from (`configMap.key('…')`, `secret.key('…')`, `Env.field('…')`). */
export type EnvVars = Readonly<Record<string, string | EnvSource>>;

/** Fields of a pod that its containers can read. @see https://kubernetes.io/docs/concepts/workloads/pods/downward-api/ */
export type PodField =
  | 'metadata.name'
  | 'metadata.namespace'
  | 'metadata.uid'
  | 'spec.nodeName'
  | 'spec.serviceAccountName'
  | 'status.hostIP'
  | 'status.podIP'
  | `metadata.labels['${string}']`
  | `metadata.annotations['${string}']`;

/** Environment values that are no text. */
export const Env = {
  /** A field of the pod, for example `spec.nodeName`. */
  field: (fieldPath: PodField): EnvSource => ({ valueFrom: { fieldRef: { fieldPath } } }),
} as const;

/** The container's `env`, in the order given. */
export function envList(vars: EnvVars): k8s.EnvVar[] {
  return Object.entries(vars).map(([name, value]) => (typeof value === 'string' ? { name, value } : { name, valueFrom: value.valueFrom }));
}
