import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ApplicationSet as Binding } from '../../../imports/argoproj.io';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import { applicationAnnotations, ROOT_OPTIONS, syncsItself } from './application';
import { argoCdOf } from './delivery-charts';

/** One lab of an ApplicationSet. */
export interface ApplicationSetLab {
  /** URL of its cluster's API, as `argocd cluster list` shows it. */
  readonly server: string;
  /** Branch, tag or commit, to roll a change out one lab after another. @default the ApplicationSet's */
  readonly revision?: string;
}

/** Many labs, one ApplicationSet. */
export interface ApplicationSetProps {
  /** Name of the ApplicationSet. */
  readonly name: string;
  /** Repository of the synthesized labs. */
  readonly repository: string;
  /** Branch, tag or commit. @default HEAD */
  readonly revision?: string;
  /** Folder of the repository that holds the folders of the labs. @default dist */
  readonly path?: string;
  /** AppProject of the labs' root Applications on this Argo CD. @default default */
  readonly project?: string;
  /** Namespace of the Argo CD in each lab. @default argocd */
  readonly into?: string;
  /** Labs by name. */
  readonly labs: Readonly<Record<string, ApplicationSetLab>>;
}

/**
 * The root Applications of many labs as rows of one ApplicationSet, in place of each lab's `bootstrap/`. Each lab keeps an Argo CD of its own,
 * which makes the apps: this one only gives it its Applications. A row that goes leaves its lab running.
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-List/
 */
export class ApplicationSet<L extends LabTypes = LabTypes> extends Construct {
  public readonly applicationSet: ApiObject;

  /** @throws ConfigurationError if there is no lab */
  public constructor(scope: AppChart<L>, id: string, props: ApplicationSetProps) {
    super(scope, id);
    const labs = Object.entries(props.labs);
    if (labs.length === 0) throw new ConfigurationError(`ApplicationSet ${props.name}: got no lab, expected at least one`);
    this.applicationSet = new ApiObject(
      this,
      'applicationset',
      Binding.manifest({
        metadata: { name: props.name, namespace: argoCdOf(scope.lab).namespace },
        spec: {
          goTemplate: true,
          goTemplateOptions: ['missingkey=error'],
          generators: [
            {
              list: {
                elements: labs.map(([lab, { server, revision }]) => ({ lab, server, revision: revision ?? props.revision ?? 'HEAD' })),
              },
            },
          ],
          syncPolicy: { preserveResourcesOnDeletion: true },
          template: {
            metadata: { name: '{{.lab}}', annotations: applicationAnnotations(true) },
            spec: {
              project: props.project ?? 'default',
              source: { repoUrl: props.repository, targetRevision: '{{.revision}}', path: `${props.path ?? 'dist'}/{{.lab}}/apps` },
              destination: { server: '{{.server}}', namespace: props.into ?? 'argocd' },
              syncPolicy: syncsItself(ROOT_OPTIONS),
            },
          },
        },
      }),
    );
  }
}
