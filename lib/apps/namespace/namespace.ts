import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { DefaultDeny } from '../flows/default-deny';
import { type LimitsProps, limitRange, type QuotaProps, resourceQuota } from './ceilings';

/** How much a pod may ask of its node. @see https://kubernetes.io/docs/concepts/security/pod-security-standards/ */
export type PodSecurityLevel = 'privileged' | 'baseline' | 'restricted';

/** Which pods the API server refuses, notes in the audit log, or warns of. */
export interface PodSecurity {
  /** Pods that break this level are refused. @default the cluster's */
  readonly enforce?: PodSecurityLevel;
  /** Pods that break this level are noted in the API server's audit log. @default the cluster's */
  readonly audit?: PodSecurityLevel;
  /** Who makes a pod that breaks this level gets a warning. @default the cluster's */
  readonly warn?: PodSecurityLevel;
}

/** A namespace of the lab. */
export interface NamespaceProps {
  /** Name of the namespace. @default the app's namespace */
  readonly name?: string;
  /** Labels of the namespace. @default none */
  readonly labels?: Readonly<Record<string, string>>;
  /** Levels of the Pod Security Standards. @default the cluster's own: none on K3s, baseline on Talos */
  readonly podSecurity?: PodSecurity;
  /** A ceiling for all of its pods together. @default none */
  readonly quota?: QuotaProps;
  /** Defaults and bounds for each of its containers. @default none */
  readonly limits?: LimitsProps;
  /** Nothing gets in or out but what is declared; names can be resolved. @default false */
  readonly isolated?: boolean;
}

/**
 * A namespace and its bounds, emitted by exactly one app of the lab.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/
 */
export class Namespace<L extends LabTypes = LabTypes> extends Construct {
  public readonly name: string;
  /** The Namespace. */
  public readonly namespace: ApiObject;
  /** The ResourceQuota, if there is one. */
  public readonly quota: ApiObject | undefined;
  /** The LimitRange, if there is one. */
  public readonly limitRange: ApiObject | undefined;
  /** The policies of an isolated namespace. */
  public readonly defaultDeny: DefaultDeny | undefined;

  /** @throws ConfigurationError for a quota or limit that is no quantity, or is at odds with itself */
  public constructor(scope: AppChart<L>, id: string, props: NamespaceProps = {}) {
    super(scope, id);
    const name = props.name ?? scope.appNamespace;
    this.name = name;
    const labels = { ...props.labels, ...podSecurityLabels(props.podSecurity ?? {}) };
    this.namespace = new ApiObject(
      this,
      'namespace',
      k8s.KubeNamespace.manifest({
        metadata: { name, ...(Object.keys(labels).length > 0 ? { labels } : {}), ...scope.lab.careMetadata('namespace') },
      }),
    );
    this.quota = props.quota && new ApiObject(this, 'quota', resourceQuota(name, props.quota));
    this.limitRange = props.limits && new ApiObject(this, 'limits', limitRange(name, props.limits));
    this.defaultDeny = props.isolated ? new DefaultDeny(this, 'isolation', { lab: scope.lab, namespace: name }) : undefined;
    scope.lab.declared.namespace(name, { defaultDeny: props.isolated ?? false });
  }
}

function podSecurityLabels(levels: PodSecurity): Record<string, string> {
  const { enforce, audit, warn } = levels;
  return Object.fromEntries(
    Object.entries({ enforce, audit, warn }).flatMap(([mode, level]) =>
      level === undefined ? [] : [[`pod-security.kubernetes.io/${mode}`, level] as const],
    ),
  );
}
