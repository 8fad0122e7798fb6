import { installChart, OPERATOR_KINDS } from '../../apps/helm-release/install-chart';
import type { JsonObject } from '../../apps/helm-release/json';
import { type Needs, type ReleasePods, resources } from '../../apps/helm-release/release-pods';
import { type ChartProps, isOn, numberIn, type ResourceValues } from '../../apps/helm-release/values';
import type { AppLab } from '../../lab/app-chart';
import type { LabProduct } from '../../lab/parts';

/** Values of cert-manager's chart, as far as they are known here; any other may be given. @see https://cert-manager.io/docs/installation/helm/ */
export type CertManagerValues = JsonObject & {
  /** Pods of the controller. @default 1 */
  readonly replicaCount?: number;
  /** What the controller may use. @default 10m and 64Mi, at most 256Mi */
  readonly resources?: ResourceValues;
  /** Arguments of the controller, for example `--dns01-recursive-nameservers-only`. @default none */
  readonly extraArgs?: readonly string[];
  /** What looks at its objects before they are stored. @default one pod: 10m and 32Mi, at most 64Mi */
  readonly webhook?: PartValues;
  /** What puts certificates of authorities into webhooks. @default one pod: 10m and 64Mi, at most 256Mi */
  readonly cainjector?: PartValues & {
    /** Whether it runs. @default true */
    readonly enabled?: boolean;
  };
  /** Its metrics. @default no ServiceMonitor */
  readonly prometheus?: {
    /** Whether it has metrics. @default true */
    readonly enabled?: boolean;
    /** Its ServiceMonitor: whether there is one, by `enabled`. @default there is none */
    readonly servicemonitor?: { readonly enabled?: boolean };
  };
};

interface PartValues {
  /** How many pods. @default 1 */
  readonly replicaCount?: number;
  /** What a pod asks for and may use. @default as said above */
  readonly resources?: ResourceValues;
}

/** cert-manager, as a lab wants it. */
export interface CertManagerProps extends ChartProps<CertManagerValues> {
  /** Namespace, made with it: Secrets of ClusterIssuers are looked for there. @default cert-manager */
  readonly namespace?: string;
}

const CONTROLLER: Needs = { cpu: '10m', memory: '64Mi', memoryLimit: '256Mi' };
const WEBHOOK: Needs = { cpu: '10m', memory: '32Mi', memoryLimit: '64Mi' };

/** cert-manager from its Helm chart, its CRDs with it. @see https://cert-manager.io */
export class CertManager implements LabProduct {
  private constructor(private readonly props: CertManagerProps) {}

  /** The release `cert-manager`, of version v1.19.1 unless another is named. */
  public static release(props: CertManagerProps = {}): CertManager {
    return new CertManager(props);
  }

  /** Makes the app `cert-manager-config` with the namespace and the Helm release. */
  public install(lab: AppLab): void {
    const facts = {
      name: 'cert-manager',
      repository: 'https://charts.jetstack.io',
      version: 'v1.19.1',
      namespace: this.props.namespace ?? 'cert-manager',
      values: {
        crds: { enabled: true },
        resources: resources(CONTROLLER),
        webhook: { resources: resources(WEBHOOK) },
        cainjector: { resources: resources(CONTROLLER) },
      },
      bringsCrdsOf: ['cert-manager.io', 'acme.cert-manager.io'],
      clusterResources: OPERATOR_KINDS,
      // It elects its leader there.
      alsoIn: ['kube-system'],
      pods,
    } as const;
    installChart(lab, facts, this.props);
  }
}

function pods(values: JsonObject): readonly ReleasePods[] {
  const part = (component: string, path: readonly string[], container: string): ReleasePods => ({
    name: path.length === 0 ? 'cert-manager' : `cert-manager-${component}`,
    labels: { 'app.kubernetes.io/name': path.length === 0 ? 'cert-manager' : component, 'app.kubernetes.io/component': component },
    count: numberIn(values, 1, ...path, 'replicaCount'),
    containers: { [container]: { at: path } },
  });
  return [
    part('controller', [], 'cert-manager-controller'),
    part('webhook', ['webhook'], 'cert-manager-webhook'),
    ...(isOn(values, true, 'cainjector', 'enabled') ? [part('cainjector', ['cainjector'], 'cert-manager-cainjector')] : []),
  ];
}
