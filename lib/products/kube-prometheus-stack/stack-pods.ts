import type { Needs, ReleasePods } from '../../apps/helm-release/release-pods';
import { RELEASE, type StackProps } from './stack-props';

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

/** The pods that the release makes. @param nodes of the lab: each gets a node exporter */
export function stackPods({ grafana, alertmanager }: StackProps, nodes: number): readonly ReleasePods[] {
  const pods = (name: string, containers: ReleasePods['containers'], count = 1): ReleasePods => ({
    name: `${RELEASE}-${name}`,
    labels: { 'app.kubernetes.io/name': name },
    count,
    containers,
  });
  return [
    { ...pods('prometheus', { prometheus: NEEDS.prometheus, 'config-reloader': NEEDS.reloader }), labels: PROMETHEUS_LABELS },
    ...(alertmanager ? [pods('alertmanager', { alertmanager: NEEDS.alertmanager, 'config-reloader': NEEDS.reloader })] : []),
    ...(grafana
      ? [
          pods('grafana', {
            grafana: NEEDS.grafana,
            'grafana-sc-dashboard': NEEDS.grafanaSidecar,
            'grafana-sc-datasources': NEEDS.grafanaSidecar,
          }),
        ]
      : []),
    {
      ...pods('operator', { 'kube-prometheus-stack': NEEDS.operator }),
      labels: { 'app.kubernetes.io/name': `${RELEASE}-prometheus-operator` },
    },
    pods('kube-state-metrics', { 'kube-state-metrics': NEEDS.kubeStateMetrics }),
    pods('prometheus-node-exporter', { 'node-exporter': NEEDS.nodeExporter }, nodes),
  ];
}
