import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import type { AnyLabTypes, Compact } from '../../lab/compact';
import { type ClaimSpecProps, claimSpec } from './claim-spec';

/** What a claim asks for. */
export interface PersistentVolumeClaimProps<L extends AnyLabTypes> extends ClaimSpecProps<L> {
  /** Name of the claim. */
  readonly name: string;
  /** Labels of the claim. @default none */
  readonly labels?: Readonly<Record<string, string>>;
  /** Beside the one that keeps the GitOps engine from deleting it. @default none */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Annotations, if there are any. */
function annotated(annotations: Record<string, string>) {
  return Object.keys(annotations).length > 0 ? { annotations } : {};
}

/** A PersistentVolumeClaim. Neither Argo CD nor Flux deletes it with the app: data must survive a mistake in git. */
export class PersistentVolumeClaim<L extends LabTypes = LabTypes> extends Construct {
  public readonly name: string;
  public readonly claim: ApiObject;

  /** @throws ConfigurationError for a class that the lab does not have (or no default), an access mode that the class does not support, or an invalid size */
  public constructor(scope: AppChart<L>, id: string, props: PersistentVolumeClaimProps<Compact<L>['names']>) {
    super(scope, id);
    this.name = props.name;
    this.claim = new ApiObject(
      this,
      'claim',
      k8s.KubePersistentVolumeClaim.manifest({
        metadata: {
          name: props.name,
          namespace: scope.appNamespace,
          ...annotated({ ...props.annotations, ...scope.lab.careMetadata('data').annotations }),
          ...(props.labels ? { labels: { ...props.labels } } : {}),
        },
        spec: claimSpec(scope, `claim ${props.name}`, props),
      }),
    );
  }
}
