import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { AppProject } from '../../../imports/argoproj.io';
import type { GroupKind } from '../../apps/helm-release/helm-release';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { distinctKinds, sorted } from './app-resources';
import { THIS_CLUSTER } from './application';

/** What the Applications of a lab may do. */
export interface ProjectProps {
  /** Name of the AppProject. */
  readonly name: string;
  /** What it is for, in words. */
  readonly description: string;
  /** Order among the root's objects: before every Application. */
  readonly wave: number;
  /** Repositories that Applications may take manifests from. */
  readonly repositories: readonly string[];
  /** Namespaces that they may put objects into. */
  readonly namespaces: readonly string[];
  /** Cluster-scoped kinds that they may make. */
  readonly clusterKinds: readonly GroupKind[];
}

/**
 * An AppProject that allows what the lab's Applications need and nothing else. The namespace of Argo CD is not among the destinations unless an
 * app has objects there: who may write Applications there may use any project.
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/project-specification/
 */
export class Project<L extends LabTypes = LabTypes> extends Construct {
  public readonly project: ApiObject;

  public constructor(scope: AppChart<L>, id: string, props: ProjectProps) {
    super(scope, id);
    this.project = new ApiObject(
      this,
      'project',
      AppProject.manifest({
        metadata: {
          name: props.name,
          namespace: scope.appNamespace,
          annotations: { 'argocd.argoproj.io/sync-wave': String(props.wave) },
        },
        spec: {
          description: props.description,
          sourceRepos: [...sorted(props.repositories)],
          destinations: sorted(props.namespaces).map((namespace) => ({ server: THIS_CLUSTER, namespace })),
          clusterResourceWhitelist: [...distinctKinds(props.clusterKinds)],
        },
      }),
    );
  }
}
