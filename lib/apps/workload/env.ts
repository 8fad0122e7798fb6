import type { k8s } from 'cdk8s-plus-28';
import { ConfigurationError } from '../../manifest/configuration-error';
import { quoteKey } from '../../secrets/quote';

/** A value that Kubernetes fills in when the container starts. */
export interface EnvSource {
  /** Where the text comes from: one of its fields. */
  readonly valueFrom: EnvValueFrom;
}

/** Where the text of a variable comes from; `config.key('…')`, `secret.key('…')` and `Env` make it. */
export interface EnvValueFrom {
  /** A key of a ConfigMap of the pod's namespace. @default not from there */
  readonly configMapKeyRef?: EnvKey;
  /** A key of a Secret of the pod's namespace. @default not from there */
  readonly secretKeyRef?: EnvKey;
  /** A field of the pod, for example `spec.nodeName`: its `fieldPath`. @default not from there */
  readonly fieldRef?: { readonly fieldPath: string };
  /** What a container asks for or may use: `resource` is `limits.memory`, for example; `containerName` @default the container itself */
  readonly resourceFieldRef?: { readonly resource: string; readonly containerName?: string };
}

/** A key of a ConfigMap or Secret. */
export interface EnvKey {
  /** Name of the ConfigMap or Secret. */
  readonly name: string;
  /** Key in it. */
  readonly key: string;
  /** Whether the variable is left out where the key is not there; else the container does not start. @default false */
  readonly optional?: boolean;
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
