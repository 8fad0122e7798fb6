import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { AppChart, LabTypes } from '../../lab/app-chart';

/** The namespace of a Helm release. */
export interface ReleaseNamespaceProps {
  readonly name: string;
  /** What its pods may do. @default as the cluster decides */
  readonly podSecurity?: 'privileged' | 'baseline' | 'restricted';
}

/** A Namespace for what a Helm release brings; Argo CD asks before it deletes it. */
export class ReleaseNamespace<L extends LabTypes = LabTypes> extends Construct {
  public readonly namespace: ApiObject;

  public constructor(scope: AppChart<L>, id: string, props: ReleaseNamespaceProps) {
    super(scope, id);
    this.namespace = new ApiObject(
      this,
      'namespace',
      k8s.KubeNamespace.manifest({
        metadata: {
          name: props.name,
          ...(props.podSecurity ? { labels: { 'pod-security.kubernetes.io/enforce': props.podSecurity } } : {}),
          ...scope.lab.careMetadata('namespace'),
        },
      }),
    );
    scope.lab.declared.namespace(props.name, { defaultDeny: false });
  }
}
