import { ApiObject, Yaml } from 'cdk8s';
import { Construct } from 'constructs';
import { HelmChart, HelmChartSpecFailurePolicy } from '../../../imports/helm.cattle.io';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import type { ChartInstaller } from '../../lab/release-request';
import { ConfigurationError } from '../../manifest/configuration-error';
import { checkValues, type JsonObject } from './json';
import { podsDescription, type ReleasePods } from './release-pods';

/** Kind of an object, as Argo CD's projects name it; group `''` is the core one. */
export interface GroupKind {
  /** API group, for example `rbac.authorization.k8s.io`; empty for the core group. */
  readonly group: string;
  /** Kind, for example `ClusterRole`. */
  readonly kind: string;
}

/** A Helm chart of the lab. */
export interface HelmReleaseProps {
  /** Name of the release: of the HelmChart on K3s, of the Application elsewhere. */
  readonly name: string;
  /** Chart in the repository. */
  readonly chart: string;
  /** HTTPS address of the chart repository. */
  readonly repository: `https://${string}`;
  /** Exact version of the chart, never a range. */
  readonly version: string;
  /** Namespace of what it installs; it must be made by an app. @default the app's */
  readonly namespace?: string;
  /** Values that differ from the chart's own. No secrets: refer to a Secret made outside git. @default none */
  readonly values?: JsonObject;
  /** API groups whose CRDs the chart installs: apps may use them, though they are not there at the first sync. @default none */
  readonly bringsCrdsOf?: readonly string[];
  /**
   * Cluster-scoped kinds that it installs, for Argo CD's project; of no matter on K3s.
   * @default any: what a chart will want can't be known from its name
   */
  readonly clusterResources?: readonly GroupKind[];
  /** Namespaces beside its own in which it has objects, for Argo CD's project; of no matter on K3s. @default none */
  readonly alsoIn?: readonly string[];
  /** Pods that it makes, as far as the values decide them: counted when the lab is checked. @default not known */
  readonly pods?: readonly ReleasePods[];
  /**
   * Who renders and installs the chart: the distribution's helm controller, from a HelmChart, or what delivers the lab's manifests (Argo CD, from
   * an Application).
   * @default `charts` of the lab
   */
  readonly by?: ChartInstaller;
}

/** A chart that says nothing may make anything: Argo CD renders it, so that no one here knows its kinds. */
const ANY: readonly GroupKind[] = [{ group: '*', kind: '*' }];

/**
 * A Helm release: a HelmChart where the distribution has a helm controller (K3s), an Argo CD Application with the chart as its source elsewhere.
 * @see https://docs.k3s.io/helm https://argo-cd.readthedocs.io/en/stable/user-guide/helm/
 */
export class HelmRelease<L extends LabTypes = LabTypes> extends Construct {
  /** The HelmChart in kube-system, or the Application in Argo CD's namespace. */
  public readonly object: ApiObject;
  /** Who installs it: a helm controller of the distribution, or what delivers the lab's manifests. */
  public readonly by: ChartInstaller;
  public readonly release: string;
  public readonly repository: string;
  public readonly wave: number;
  public readonly namespaces: readonly string[];
  public readonly clusterResources: readonly GroupKind[];

  /** @throws ConfigurationError for a version that is a range, a repository that is not https, a value that is a secret, a release made twice, or if there is nobody to install it. */
  public constructor(scope: AppChart<L>, id: string, props: HelmReleaseProps) {
    super(scope, id);
    check(props);
    const namespace = props.namespace ?? scope.appNamespace;
    this.release = props.name;
    this.repository = props.repository;
    this.wave = scope.wave;
    this.namespaces = [namespace, ...(props.alsoIn ?? [])];
    this.clusterResources = props.clusterResources ?? ANY;
    this.by = installerOf(scope, props);
    this.object = this.by === 'helm-controller' ? this.helmChart(scope, props, namespace) : delivered(scope, props, namespace);
    declare(scope, props, namespace);
  }

  private helmChart({ lab }: AppChart, props: HelmReleaseProps, namespace: string): ApiObject {
    return new ApiObject(
      this,
      'helmchart',
      HelmChart.manifest({
        metadata: {
          name: props.name,
          namespace: 'kube-system',
          // Who deletes it uninstalls the release, its volume claims included.
          ...lab.careMetadata('release'),
        },
        spec: {
          chart: props.chart,
          repo: props.repository,
          version: props.version,
          targetNamespace: namespace,
          // K3s's own choice, reinstall, would uninstall the release when an upgrade fails, its volume claims included.
          failurePolicy: HelmChartSpecFailurePolicy.ABORT,
          ...(props.values ? { valuesContent: Yaml.stringify(props.values) } : {}),
        },
      }),
    );
  }
}

/** @throws ConfigurationError for a helm controller that the distribution does not have */
function installerOf({ lab }: AppChart, { name, by = lab.chartInstaller }: HelmReleaseProps): ChartInstaller {
  const { helmController } = lab.distribution;
  if (by === 'helm-controller' && !helmController)
    throw new ConfigurationError(
      `helm release ${name}: got by 'helm-controller' on ${lab.distribution.name}, which has none; expected 'gitops' (K3s and RKE2 have one)`,
    );
  return by ?? (helmController ? 'helm-controller' : 'gitops');
}

/** @throws ConfigurationError if no installer of charts is known */
function delivered(scope: AppChart, { name, chart, repository, version, values }: HelmReleaseProps, namespace: string): ApiObject {
  const { lab } = scope;
  const object = lab.release(scope, { name, chart, repository, version, namespace, values });
  if (object) return object;
  const engine = lab.gitops?.engine ?? 'no GitOps engine';
  const nobody = lab.distribution.helmController
    ? `${engine} installs no charts`
    : `neither ${lab.distribution.name} nor ${engine} installs charts`;
  throw new ConfigurationError(
    `helm release ${name}: got it in lab ${lab.labName}, where ${nobody}; expected rendered manifests, or another GitOps engine`,
  );
}

function declare({ lab, folder }: AppChart, props: HelmReleaseProps, namespace: string): void {
  for (const group of props.bringsCrdsOf ?? []) {
    lab.declared.crdsComeWithHelm(group);
    lab.declared.externals.push({ kind: 'CustomResources', group, by: `Helm release ${props.name}` });
  }
  for (const pods of props.pods ?? []) lab.declared.runTimePods.push(podsDescription(folder, namespace, pods, props.values));
}

function check({ name, version, repository, values }: HelmReleaseProps): void {
  const what = `helm release ${name}`;
  if (!/^v?\d+\.\d+\.\d+(-[\w.-]+)?(\+[\w.-]+)?$/.test(version)) {
    throw new ConfigurationError(`${what}: got version '${version}', expected one exact version like 1.2.3, no range`);
  }
  if (!/^https:\/\/[^@\s]+$/.test(repository)) {
    throw new ConfigurationError(`${what}: got repository '${repository}', expected an https address without user or password`);
  }
  if (values) checkValues(what, values);
}
