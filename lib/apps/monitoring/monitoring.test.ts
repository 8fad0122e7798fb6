import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { AppChart } from '../../lab/app-chart';
import { sumQuantities } from '../../manifest/quantity';
import { mapsAt, textAt } from '../../manifest/read';
import { KubePrometheusStack } from '../../products/kube-prometheus-stack/kube-prometheus-stack';
import { NEEDS, stackPods } from '../../products/kube-prometheus-stack/stack-pods';
import type { StackProps } from '../../products/kube-prometheus-stack/stack-props';
import { stackValues } from '../../products/kube-prometheus-stack/stack-values';
import { k3sLab, objects } from '../helm-release/lab.fixture';
import { podsDescription } from '../helm-release/release-pods';
import type { Workload } from '../workload/workload';
import { PodMonitor, ServiceMonitor } from './monitor';

const PROPS: StackProps = {
  prometheus: { nodePort: 30090, retention: '7d', storage: '10Gi' },
  grafana: {
    nodePort: 30030,
    storage: '5Gi',
    adminSecret: { name: 'grafana-admin', userKey: 'admin-user', passwordKey: 'admin-password' },
  },
  alertmanager: { storage: '2Gi' },
};

const watched = () => k3sLab({ monitoring: KubePrometheusStack.in('monitoring', PROPS) });

function workload(app: AppChart, service = true, labels: Record<string, string> = { app: 'demo-app' }): Workload {
  const namespace = app.appNamespace;
  const made = service
    ? { service: new ApiObject(app, 'service', k8s.KubeService.manifest({ metadata: { name: 'demo-app', namespace, labels } })) }
    : {};
  return {
    name: 'demo-app',
    namespace,
    selector: { app: 'demo-app' },
    labels: { app: 'demo-app' },
    ports: [
      { name: 'http', containerPort: 8000, protocol: 'TCP', servicePort: 80 },
      { name: 'debug', containerPort: 9000, protocol: 'TCP' },
    ],
    peer: { namespace, labels: { app: 'demo-app' } },
    podPorts: [{ port: 8000, protocol: 'TCP' }],
    ...made,
  };
}

test('the stack is a HelmChart on K3s, into a namespace of its own', () => {
  const lab = watched();
  expect(objects(lab)).toMatchObject({
    'monitoring/Namespace-monitoring': {},
    'monitoring/HelmChart-kube-prometheus-stack': {
      metadata: { namespace: 'kube-system' },
      spec: { chart: 'kube-prometheus-stack', version: '79.5.0', targetNamespace: 'monitoring' },
    },
  });
  expect(lab.declared.outside).toEqual([
    expect.objectContaining({ namespace: 'monitoring', name: 'grafana-admin', keys: { 'admin-user': {}, 'admin-password': {} } }),
  ]);
});

test('values say what the lab says', () => {
  expect(stackValues(PROPS, 'local-path')).toMatchObject({
    prometheus: {
      service: { type: 'NodePort', nodePort: 30090 },
      prometheusSpec: {
        retention: '7d',
        serviceMonitorSelectorNilUsesHelmValues: false,
        serviceMonitorSelector: {},
        serviceMonitorNamespaceSelector: {},
        storageSpec: { volumeClaimTemplate: { spec: { storageClassName: 'local-path', resources: { requests: { storage: '10Gi' } } } } },
      },
    },
    grafana: {
      admin: { existingSecret: 'grafana-admin', userKey: 'admin-user', passwordKey: 'admin-password' },
      service: { type: 'NodePort', nodePort: 30030 },
      persistence: { enabled: true, size: '5Gi', storageClassName: 'local-path' },
    },
    alertmanager: {
      alertmanagerSpec: { storage: { volumeClaimTemplate: { spec: { resources: { requests: { storage: '2Gi' } } } } } },
    },
  });
});

test('what is not asked for is switched off, inner ports stay inside', () => {
  const values = stackValues({ prometheus: { retention: '1d', storage: '1Gi' } }, 'local-path');
  expect(values).toMatchObject({ grafana: { enabled: false }, alertmanager: { enabled: false } });
  expect(values).not.toHaveProperty('prometheus.service');
});

test('its Services can be referred to', () => {
  const { externals } = watched().describe();
  expect(externals).toContainEqual(
    expect.objectContaining({
      kind: 'Service',
      name: 'kube-prometheus-stack-prometheus',
      ports: [{ name: 'http-web', port: 9090, nodePort: 30090 }],
    }),
  );
  expect(externals).toContainEqual(
    expect.objectContaining({ name: 'kube-prometheus-stack-grafana', ports: [{ name: 'http-web', port: 80, nodePort: 30030 }] }),
  );
});

test('on three nodes it asks for what its documentation says', () => {
  const values = stackValues(PROPS, 'local-path');
  const each = stackPods(values, 3).flatMap((pods) =>
    Array.from({ length: pods.count }, () => mapsAt(podsDescription('monitoring', 'm', pods, values).pod, 'containers')).flat(),
  );
  expect(sumQuantities(each.map((container) => textAt(container, 'resources', 'requests', 'cpu') ?? '0'))).toBe('310m');
  expect(sumQuantities(each.map((container) => textAt(container, 'resources', 'requests', 'memory') ?? '0'))).toBe('1080Mi');
  expect(NEEDS.prometheus.memoryLimit).toBe('1Gi');
});

test('a stack that can not be is refused', () => {
  const prometheus = PROPS.prometheus;
  expect(() => KubePrometheusStack.in('m', { prometheus: { ...prometheus, nodePort: 9090 } })).toThrow(
    'got node port 9090, expected one from',
  );
  expect(() => KubePrometheusStack.in('m', { ...PROPS, prometheus: { ...prometheus, nodePort: 30030 } })).toThrow(
    'for both Prometheus and',
  );
  expect(() => KubePrometheusStack.in('m', { prometheus: { ...prometheus, retention: '1.5d' } })).toThrow("got retention '1.5d'");
  expect(() => k3sLab({ monitoring: KubePrometheusStack.in('m', { ...PROPS, storageClass: 'longhorn' }) })).toThrow(
    "got storage class 'longhorn', expected one of the lab's: 'local-path'",
  );
});

test('a ServiceMonitor bears the labels that Prometheus looks for', () => {
  const lab = watched();
  const app = lab.app('demo-app', { namespace: 'demo-ha' });
  const { serviceMonitor } = new ServiceMonitor(app, 'monitor', {
    name: 'demo-app',
    of: workload(app),
    port: 'http',
    path: '/metrics',
    every: '30s',
  });
  expect(serviceMonitor.toJson()).toEqual({
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: {
      name: 'demo-app',
      namespace: 'demo-ha',
      labels: { app: 'demo-app', release: 'kube-prometheus-stack' },
      annotations: { 'argocd.argoproj.io/sync-options': 'SkipDryRunOnMissingResource=true' },
    },
    spec: { selector: { matchLabels: { app: 'demo-app' } }, endpoints: [{ port: 'http', path: '/metrics', interval: '30s' }] },
  });
  expect(lab.declared.scrapes).toEqual([{ namespace: 'demo-ha', labels: { app: 'demo-app' }, port: 8000, path: '/metrics' }]);
});

test('a PodMonitor needs no Service', () => {
  const lab = watched();
  const app = lab.app('demo-app');
  const { podMonitor } = new PodMonitor(app, 'monitor', { name: 'debug', of: workload(app, false), port: 'debug' });
  expect(podMonitor.toJson()).toMatchObject({
    kind: 'PodMonitor',
    spec: { selector: { matchLabels: { app: 'demo-app' } }, podMetricsEndpoints: [{ port: 'debug' }] },
  });
  expect(lab.declared.scrapes).toEqual([expect.objectContaining({ port: 9000, path: '/metrics' })]);
});

test('a monitor that would find nothing is refused', () => {
  const props = { name: 'm', port: 'http' } as const;
  const blind = k3sLab().app('demo-app');
  expect(() => new ServiceMonitor(blind, 'm', { ...props, of: workload(blind) })).toThrow('in lab small, which nothing scrapes');
  const app = watched().app('demo-app');
  expect(() => new ServiceMonitor(app, 'a', { ...props, of: workload(app, false) })).toThrow('workload demo-app has no Service');
  const of = workload(app);
  expect(() => new ServiceMonitor(app, 'b', { ...props, of, port: 'debug' })).toThrow("has no port named 'debug'; there is 'http'");
  expect(() => new PodMonitor(app, 'c', { ...props, of, port: 'x' })).toThrow("no port named 'x'; there is 'http', 'debug'");
  const other = watched().app('demo-app');
  expect(() => new ServiceMonitor(other, 'd', { ...props, of: workload(other, true, { app: 'other' }) })).toThrow(
    'got Service demo-app without the label app=demo-app',
  );
});
