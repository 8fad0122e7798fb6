import { installChart, OPERATOR_KINDS } from '../../apps/helm-release/install-chart';
import type { JsonObject } from '../../apps/helm-release/json';
import { type Needs, type ReleasePods, resources } from '../../apps/helm-release/release-pods';
import { type ChartProps, isOn, numberIn, type ResourceValues } from '../../apps/helm-release/values';
import type { AppLab } from '../../lab/app-chart';
import type { LabProduct } from '../../lab/parts';

/** Values of External Secrets' chart, as far as they are known here; any other may be given. @see https://external-secrets.io/latest/introduction/getting-started/ */
export type ExternalSecretsValues = JsonObject & {
  /** Pods of the controller. @default 1 */
  readonly replicaCount?: number;
  /** What the controller may use. @default 10m and 64Mi, at most 256Mi */
  readonly resources?: ResourceValues;
  /** What looks at its objects before they are stored. @default one pod: 10m and 48Mi, at most 128Mi */
  readonly webhook?: PartValues;
  /** What makes the webhook's certificate. @default one pod: 10m and 48Mi, at most 128Mi */
  readonly certController?: PartValues;
};

interface PartValues {
  /** Whether it runs. @default true */
  readonly create?: boolean;
  /** How many pods. @default 1 */
  readonly replicaCount?: number;
  /** What a pod asks for and may use. @default as the props say */
  readonly resources?: ResourceValues;
}

/** The External Secrets Operator, as a lab wants it. */
export interface ExternalSecretsProps extends ChartProps<ExternalSecretsValues> {
  /** Namespace, made with it. @default external-secrets */
  readonly namespace?: string;
}

const CONTROLLER: Needs = { cpu: '10m', memory: '64Mi', memoryLimit: '256Mi' };
const PART: Needs = { cpu: '10m', memory: '48Mi', memoryLimit: '128Mi' };
const NAME = 'external-secrets';

/** The External Secrets Operator from its Helm chart, its CRDs with it. @see https://external-secrets.io */
export class ExternalSecrets implements LabProduct {
  private constructor(private readonly props: ExternalSecretsProps) {}

  /** The release `external-secrets`, of version 1.0.0 unless another is named. */
  public static release(props: ExternalSecretsProps = {}): ExternalSecrets {
    return new ExternalSecrets(props);
  }

  /** Makes the app `external-secrets-config` with the namespace and the Helm release. */
  public install(lab: AppLab): void {
    const facts = {
      name: NAME,
      repository: 'https://charts.external-secrets.io',
      version: '1.0.0',
      namespace: this.props.namespace ?? NAME,
      values: {
        resources: resources(CONTROLLER),
        webhook: { resources: resources(PART) },
        certController: { resources: resources(PART) },
      },
      bringsCrdsOf: ['external-secrets.io', 'generators.external-secrets.io'],
      clusterResources: OPERATOR_KINDS,
      pods,
    } as const;
    installChart(lab, facts, this.props);
  }
}

function pods(values: JsonObject): readonly ReleasePods[] {
  const part = (name: string, path: readonly string[], container: string): readonly ReleasePods[] => {
    if (!isOn(values, true, ...path, 'create')) return [];
    const labels = { 'app.kubernetes.io/name': name };
    return [{ name, labels, count: numberIn(values, 1, ...path, 'replicaCount'), containers: { [container]: { at: path } } }];
  };
  return [
    ...part(NAME, [], NAME),
    ...part(`${NAME}-webhook`, ['webhook'], 'webhook'),
    ...part(`${NAME}-cert-controller`, ['certController'], 'cert-controller'),
  ];
}
