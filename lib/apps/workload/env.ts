import type { k8s } from 'cdk8s-plus-28';
import { ConfigurationError } from '../../manifest/configuration-error';
import { quoteKey } from '../../secrets/quote';

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

/** The container's `env`, in the order given. @throws ConfigurationError for a name that no variable can have, or a value that is neither text nor a source */
export function envList(what: string, vars: EnvVars): k8s.EnvVar[] {
  return Object.entries(vars).map(([name, value]) => {
    if (!/^[ -<>-~]+$/.test(name))
      throw new ConfigurationError(`${what}: got env ${quoteKey(name)}, expected a name of printable characters without '='`);
    if (typeof value === 'string') return { name, value };
    if (!isSource(value))
      throw new ConfigurationError(
        `${what}: got ${value === null ? 'null' : typeof value} for env ${name}, expected text or where it comes from`,
      );
    return { name, valueFrom: value.valueFrom };
  });
}

/** What the types promise, for those who write JavaScript. */
export function isSource(value: unknown): value is EnvSource {
  return typeof value === 'object' && value !== null && 'valueFrom' in value;
}
