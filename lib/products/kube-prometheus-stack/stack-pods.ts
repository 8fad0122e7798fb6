import type { JsonObject } from '../../apps/helm-release/json';
import type { Needs, ReleasePods } from '../../apps/helm-release/release-pods';
import { isOn, numberIn } from '../../apps/helm-release/values';
import { RELEASE } from './stack-props';

/**
 * What each container of the stack asks for, chosen so that the whole of it (310m and 1080Mi on three nodes) fits beside the eight pods
 * of demo-app on two workers of 2 CPU and 4Gi. No component is tied to a node: the scheduler places it, the node exporter runs on every one.
 */
export const NEEDS = {
  prometheus: { cpu: '150m', memory: '512Mi', memoryLimit: '1Gi' },
  reloader: { cpu: '10m', memory: '32Mi', memoryLimit: '64Mi' },
  alertmanager: { cpu: '10m', memory: '48Mi', memoryLimit: '96Mi' },
  grafana: { cpu: '50m', memory: '128Mi', memoryLimit: '320Mi' },
  grafanaSidecar: { cpu: '10m', memory: '80Mi', memoryLimit: '128Mi' },
  operator: { cpu: '20m', memory: '64Mi', memoryLimit: '128Mi' },
  kubeStateMetrics: { cpu: '10m', memory: '32Mi', memoryLimit: '96Mi' },
  nodeExporter: { cpu: '10m', memory: '24Mi', memoryLimit: '64Mi' },
} as const satisfies Record<string, Needs>;

/** Labels of the pods that scrape. */
export const PROMETHEUS_LABELS = { 'app.kubernetes.io/name': 'prometheus' };

/** Where the values say what the containers may use. */
const RELOADER = { at: ['prometheusOperator', 'prometheusConfigReloader'] };
const SIDECAR = { at: ['grafana', 'sidecar'] };

/** The pods that the release makes. @param values all of them @param nodes of the lab: each gets a node exporter */
export function stackPods(values: JsonObject, nodes: number): readonly ReleasePods[] {
  const pods = (name: string, containers: ReleasePods['containers'], count = 1): ReleasePods => ({
    name: `${RELEASE}-${name}`,
    labels: { 'app.kubernetes.io/name': name },
    count,
    containers,
  });
  const prometheus = { prometheus: { at: ['prometheus', 'prometheusSpec'] }, 'config-reloader': RELOADER };
  const alertmanager = { alertmanager: { at: ['alertmanager', 'alertmanagerSpec'] }, 'config-reloader': RELOADER };
  const grafana = { grafana: { at: ['grafana'] }, 'grafana-sc-dashboard': SIDECAR, 'grafana-sc-datasources': SIDECAR };
  const has = (part: string) => isOn(values, true, part, 'enabled');
  return [
    ...(has('prometheus')
      ? [{ ...pods('prometheus', prometheus, numberIn(values, 1, 'prometheus', 'prometheusSpec', 'replicas')), labels: PROMETHEUS_LABELS }]
      : []),
    ...(has('alertmanager')
      ? [pods('alertmanager', alertmanager, numberIn(values, 1, 'alertmanager', 'alertmanagerSpec', 'replicas'))]
      : []),
    ...(has('grafana') ? [pods('grafana', grafana, numberIn(values, 1, 'grafana', 'replicas'))] : []),
    {
      ...pods('operator', { 'kube-prometheus-stack': { at: ['prometheusOperator'] } }),
      labels: { 'app.kubernetes.io/name': `${RELEASE}-prometheus-operator` },
    },
    ...(has('kubeStateMetrics') ? [pods('kube-state-metrics', { 'kube-state-metrics': { at: ['kube-state-metrics'] } })] : []),
    ...(has('nodeExporter') ? [pods('prometheus-node-exporter', { 'node-exporter': { at: ['prometheus-node-exporter'] } }, nodes)] : []),
  ];
}
