import { HelmRelease } from '../../apps/helm-release/helm-release';
import { ReleaseNamespace } from '../../apps/helm-release/release-namespace';
import type { AppLab } from '../../lab/app-chart';
import type { ExternalDescription, MonitoringDescription } from '../../lab/description';
import type { Monitoring } from '../../lab/parts';
import { ConfigurationError } from '../../manifest/configuration-error';
import { canonicalQuantity } from '../../manifest/quantity';
import { PROMETHEUS_LABELS, stackPods } from './stack-pods';
import { RELEASE, type StackProps } from './stack-props';
import { stackValues } from './stack-values';

/** @see https://artifacthub.io/packages/helm/prometheus-community/kube-prometheus-stack */
const VERSION = '79.5.0';
const GROUP = 'monitoring.coreos.com';

/** What the chart makes outside of namespaces. */
const CLUSTER_RESOURCES = [
  { group: 'admissionregistration.k8s.io', kind: 'MutatingWebhookConfiguration' },
  { group: 'admissionregistration.k8s.io', kind: 'ValidatingWebhookConfiguration' },
  { group: 'apiextensions.k8s.io', kind: 'CustomResourceDefinition' },
  { group: 'rbac.authorization.k8s.io', kind: 'ClusterRole' },
  { group: 'rbac.authorization.k8s.io', kind: 'ClusterRoleBinding' },
];

/** Prometheus, its operator, Grafana and Alertmanager from the chart kube-prometheus-stack. */
export class KubePrometheusStack implements Monitoring {
  private constructor(
    private readonly namespace: string,
    private readonly props: StackProps,
  ) {}

  /**
   * @param namespace that it is installed in, made with it
   * @throws ConfigurationError for a port that is no node port, an invalid size or retention
   */
  public static in(namespace: string, props: StackProps): KubePrometheusStack {
    const { prometheus, grafana, alertmanager } = props;
    for (const port of [prometheus.nodePort, grafana?.nodePort]) {
      if (port !== undefined && !(Number.isInteger(port) && port >= 30000 && port <= 32767)) {
        throw new ConfigurationError(`monitoring: got node port ${port}, expected one from 30000 to 32767`);
      }
    }
    if (prometheus.nodePort !== undefined && prometheus.nodePort === grafana?.nodePort) {
      throw new ConfigurationError(`monitoring: got node port ${prometheus.nodePort} for both Prometheus and Grafana, expected one each`);
    }
    if (!/^\d+[hdwy]$/.test(prometheus.retention)) {
      throw new ConfigurationError(`monitoring: got retention '${prometheus.retention}', expected one like '7d'`);
    }
    for (const size of [prometheus.storage, grafana?.storage, alertmanager?.storage]) if (size !== undefined) canonicalQuantity(size);
    return new KubePrometheusStack(namespace, props);
  }

  public describe(): MonitoringDescription {
    return {
      namespace: this.namespace,
      podLabels: PROMETHEUS_LABELS,
      monitorLabels: { release: RELEASE },
      serviceMonitorSelector: {},
      crds: 'helm',
    };
  }

  /** Makes the app `monitoring` with the namespace and the Helm release. @throws ConfigurationError if the lab does not have the storage class */
  public install(lab: AppLab): void {
    const { props, namespace } = this;
    const storageClass = storageClassOf(lab, props.storageClass);
    const app = lab.app('monitoring', { namespace, wave: -1 });
    // The node exporter looks at the node itself, which Pod Security's baseline, the default of Talos, forbids.
    new ReleaseNamespace(app, 'namespace', {
      name: namespace,
      ...(lab.distribution.podSecurity === undefined ? {} : { podSecurity: 'privileged' }),
    });
    const values = stackValues(props, storageClass);
    new HelmRelease(app, 'release', {
      name: RELEASE,
      chart: RELEASE,
      repository: 'https://prometheus-community.github.io/helm-charts',
      version: props.version ?? VERSION,
      namespace,
      values,
      bringsCrdsOf: [GROUP],
      clusterResources: CLUSTER_RESOURCES,
      alsoIn: ['kube-system'],
      pods: stackPods(values, lab.nodes.size),
    });
    lab.declared.externals.push(...services(namespace, props));
    declareAdmin(lab, namespace, props);
  }
}

/** The Services that the release makes, by which others reach it. */
function services(namespace: string, { prometheus, grafana }: StackProps): readonly ExternalDescription[] {
  const service = (name: string, port: number, nodePort: number | undefined, podLabels: Record<string, string>): ExternalDescription => ({
    kind: 'Service',
    namespace,
    name: `${RELEASE}-${name}`,
    ports: [{ name: 'http-web', port, ...(nodePort === undefined ? {} : { nodePort }) }],
    podLabels,
  });
  return [
    service('prometheus', 9090, prometheus.nodePort, PROMETHEUS_LABELS),
    ...(grafana ? [service('grafana', 80, grafana.nodePort, { 'app.kubernetes.io/name': 'grafana' })] : []),
  ];
}

function declareAdmin(lab: AppLab, namespace: string, { grafana }: StackProps): void {
  if (!grafana) return;
  const { name, userKey, passwordKey } = grafana.adminSecret;
  lab.declared.outside.push({
    kind: 'Secret',
    namespace,
    name,
    keys: { [userKey]: {}, [passwordKey]: {} },
    why: "name and password of Grafana's administrator, read when Grafana starts for the first time",
  });
}

function storageClassOf(lab: AppLab, wanted: string | undefined): string {
  if (wanted === undefined) return lab.defaultStorageClass;
  const classes = lab.describe().storageClasses.map(({ name }) => name);
  if (!classes.includes(wanted)) {
    throw new ConfigurationError(
      `monitoring: got storage class '${wanted}', expected one of the lab's: ${classes.map((name) => `'${name}'`).join(', ')}`,
    );
  }
  return wanted;
}
