import type { JsonObject } from '../../apps/helm-release/json';
import { resources } from '../../apps/helm-release/release-pods';
import { mergeValues } from '../../apps/helm-release/values';
import { canonicalQuantity, type Memory } from '../../manifest/quantity';
import { NEEDS } from './stack-pods';
import type { GrafanaProps, PrometheusProps, StackProps } from './stack-props';

/**
 * Values of the chart where they differ from its own.
 * @see https://github.com/prometheus-community/helm-charts/blob/main/charts/kube-prometheus-stack/values.yaml
 */
export function stackValues({ prometheus, grafana, alertmanager, values }: StackProps, storageClass: string): JsonObject {
  const own: JsonObject = {
    prometheus: prometheusValues(prometheus, storageClass),
    grafana: grafana ? grafanaValues(grafana, storageClass) : { enabled: false },
    alertmanager: alertmanager
      ? { alertmanagerSpec: { resources: resources(NEEDS.alertmanager), storage: claim(alertmanager.storage, storageClass) } }
      : { enabled: false },
    prometheusOperator: { resources: resources(NEEDS.operator), prometheusConfigReloader: { resources: resources(NEEDS.reloader) } },
    'kube-state-metrics': { resources: resources(NEEDS.kubeStateMetrics) },
    'prometheus-node-exporter': { resources: resources(NEEDS.nodeExporter) },
    // K3s runs these within its own process, Talos on the loopback address: their targets would be down, and alert, permanently.
    kubeControllerManager: { enabled: false },
    kubeScheduler: { enabled: false },
    kubeProxy: { enabled: false },
    kubeEtcd: { enabled: false },
  };
  return mergeValues(own, values);
}

function prometheusValues({ nodePort, retention, storage }: PrometheusProps, storageClass: string): JsonObject {
  return {
    ...(nodePort === undefined ? {} : { service: onNodes(nodePort) }),
    prometheusSpec: {
      retention,
      // An empty selector selects all only with this: else the chart puts the label `release` in its place, and skips the rest in silence.
      serviceMonitorSelectorNilUsesHelmValues: false,
      serviceMonitorSelector: {},
      serviceMonitorNamespaceSelector: {},
      podMonitorSelectorNilUsesHelmValues: false,
      podMonitorSelector: {},
      podMonitorNamespaceSelector: {},
      resources: resources(NEEDS.prometheus),
      storageSpec: claim(storage, storageClass),
    },
  };
}

function grafanaValues({ nodePort, storage, adminSecret }: GrafanaProps, storageClass: string): JsonObject {
  return {
    admin: { existingSecret: adminSecret.name, userKey: adminSecret.userKey, passwordKey: adminSecret.passwordKey },
    ...(nodePort === undefined ? {} : { service: onNodes(nodePort) }),
    persistence: { enabled: true, size: canonicalQuantity(storage), storageClassName: storageClass },
    // Two pods must not open the same SQLite file.
    deploymentStrategy: { type: 'Recreate' },
    resources: resources(NEEDS.grafana),
    sidecar: { resources: resources(NEEDS.grafanaSidecar) },
  };
}

function onNodes(nodePort: number): JsonObject {
  return { type: 'NodePort', nodePort };
}

function claim(storage: Memory, storageClassName: string): JsonObject {
  return {
    volumeClaimTemplate: {
      spec: { storageClassName, accessModes: ['ReadWriteOnce'], resources: { requests: { storage: canonicalQuantity(storage) } } },
    },
  };
}
