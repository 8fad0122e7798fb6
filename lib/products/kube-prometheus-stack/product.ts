import { defineProduct } from '../define-product';
import { REFERENCES } from './references';
import { REFUSES } from './refuses';

const READ = { versions: 'chart 79 and newer' } as const;

/** kube-prometheus-stack, with the Prometheus operator. */
export const kubePrometheusStack = defineProduct({
  name: 'kube-prometheus-stack',
  facts: [
    {
      summary: 'its node exporter is a DaemonSet that tolerates every taint of effect NoSchedule',
      source: 'https://github.com/prometheus-community/helm-charts/blob/main/charts/prometheus-node-exporter/values.yaml',
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'its Prometheus selects only monitors with the label release, unless serviceMonitorSelectorNilUsesHelmValues is false',
      source: 'https://github.com/prometheus-community/helm-charts/blob/main/charts/kube-prometheus-stack/values.yaml',
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'a monitor looks in its own namespace, unless its namespaceSelector says others',
      source: 'https://prometheus-operator.dev/docs/api-reference/api/',
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'the operator makes pods and Services of Prometheus, PrometheusAgent, Alertmanager and ThanosRuler',
      source: 'https://prometheus-operator.dev/docs/getting-started/design/',
      ...READ,
      read: '2026-11-29',
    },
  ],
  hosts: [
    { kind: 'monitoring.coreos.com/Probe', path: 'spec.prober.url' },
    { kind: 'monitoring.coreos.com/Probe', path: 'spec.targets.staticConfig.static' },
    { kind: 'monitoring.coreos.com/ScrapeConfig', path: 'spec.staticConfigs.*.targets' },
    { kind: 'monitoring.coreos.com/Prometheus', path: 'spec.remoteWrite.*.url' },
  ],
  volumeSizes: ['Alertmanager', 'Prometheus', 'PrometheusAgent', 'ThanosRuler'].map((kind) => ({
    kind: `monitoring.coreos.com/${kind}`,
    path: 'spec.storage.volumeClaimTemplate.spec.resources.requests.storage',
  })),
  refuses: REFUSES,
  references: REFERENCES,
  daemonSets: [
    { labels: { 'app.kubernetes.io/name': 'prometheus-node-exporter' }, tolerations: [{ operator: 'Exists', effect: 'NoSchedule' }] },
  ],
  kinds: {
    workloads: ['Alertmanager', 'Prometheus', 'PrometheusAgent', 'ThanosRuler'].map((kind) => `monitoring.coreos.com/${kind}`),
  },
});
