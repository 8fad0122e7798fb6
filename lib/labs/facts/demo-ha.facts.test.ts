import { parse } from 'yaml';
import { hostsLines, node, onlyOn, selects } from './cluster';
import { conventions } from './conventions';
import { at, type DistLab, listAt, mapAt } from './dist-reader';
import { env, fromField, secretKeysOutside } from './env';
import {
  absent,
  asSet,
  containerPort,
  httpProbe,
  matching,
  namespaceLabels,
  oneOf,
  orDefault,
  present,
  resources,
  rules,
  servicePort,
} from './expected';
import { Facts } from './facts';
import { helmRelease } from './helm';
import { taskmaster } from './taskmaster';

const demo = new Facts('demo-ha');
const ns = 'demo-ha';
const app = { app: 'demo-app' };
conventions(demo);

demo.fact('Namespace', undefined, ns, { 'metadata.labels': namespaceLabels({ name: ns, environment: 'production' }) });
demo.fact('Namespace', undefined, 'argocd', { 'metadata.name': 'argocd' });
demo.fact('Namespace', undefined, 'monitoring', { 'metadata.name': 'monitoring' });
demo.none('default and kube-system are not created', (lab) =>
  lab.ofKind('Namespace').flatMap((o) => (['default', 'kube-system'].includes(o.name) ? [o.path] : [])),
);

const container = 'spec.template.spec.containers[0]';
demo.fact('Deployment', ns, 'demo-app', {
  'metadata.labels': { app: 'demo-app', version: 'v1' },
  'spec.replicas': 8,
  'spec.revisionHistoryLimit': 2,
  'spec.strategy.type': orDefault('RollingUpdate'),
  'spec.strategy.rollingUpdate': { maxSurge: 1, maxUnavailable: 1 },
  'spec.selector': { matchLabels: app },
  'spec.template.metadata.labels': { app: 'demo-app', version: 'v1' },
  'spec.template.spec.imagePullSecrets': absent,
  'spec.template.spec.nodeSelector': absent,
  'spec.template.spec.tolerations': absent,
  'spec.template.spec (two workers)': onlyOn('k3s-node-1', 'k3s-node-2'),
  'spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution': present,
  'spec.template.spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution': absent,
  'spec.template.spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution': oneOf(
    [{ weight: 100, podAffinityTerm: { topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: app } } }],
    [
      {
        weight: 100,
        podAffinityTerm: {
          topologyKey: 'kubernetes.io/hostname',
          labelSelector: { matchExpressions: [{ key: 'app', operator: 'In', values: ['demo-app'] }] },
        },
      },
    ],
  ),
  'spec.template.spec.topologySpreadConstraints': asSet(
    expect.objectContaining({ topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: app } }),
  ),
  'spec.template.spec.containers.length': 1,
  [`${container}.name`]: 'demo-app',
  [`${container}.image`]: '192.168.1.171:5000/demo-ha/demo-app:sha-3b3bd22',
  [`${container}.imagePullPolicy`]: 'Always',
  [`${container}.ports`]: containerPort(8000, 'http'),
  [`${container}.env`]: env({ NODE_NAME: fromField('spec.nodeName'), POD_NAME: fromField('metadata.name'), APP_VERSION: 'v1' }),
  [`${container}.resources`]: resources('100m/64Mi', '200m/128Mi'),
  [`${container}.livenessProbe`]: httpProbe('/health', 8000, { delay: 10, period: 10, timeout: 2, failures: 3 }),
  [`${container}.readinessProbe`]: httpProbe('/health', 8000, { delay: 5, period: 5, timeout: 2, failures: 2 }),
  [`${container}.startupProbe`]: absent,
});
demo.holds('runAsNonRoot never stands without a runAsUser: the image runs as root', (lab) => {
  const spec = at(lab.find('Deployment', ns, 'demo-app').body, 'spec.template.spec');
  for (const context of [mapAt(spec, 'securityContext'), mapAt(spec, 'containers[0].securityContext')]) {
    expect(context.runAsNonRoot === true && context.runAsUser === undefined).toBe(false);
  }
});
demo.fact('Service', ns, 'demo-app', {
  'metadata.labels': app,
  'spec.type': orDefault('ClusterIP'),
  'spec.selector': app,
  'spec.ports': servicePort(80, 8000, { name: 'http' }),
});
demo.fact('Ingress', ns, 'demo-app', {
  'spec.ingressClassName': 'traefik',
  'spec.rules': rules(undefined, ['/', 'demo-app', 80]),
  'spec.tls': absent,
});
demo.fact('ServiceMonitor', ns, 'demo-app', {
  'metadata.labels': { app: 'demo-app', release: 'kube-prometheus-stack' },
  'spec.selector': { matchLabels: app },
  'spec.endpoints': [{ port: 'http', path: '/metrics', interval: '30s' }],
  'spec.namespaceSelector': oneOf(undefined, { matchNames: [ns] }),
});
demo.holds('ServiceMonitor survives a first sync without its CRD', (lab) => {
  const monitor = lab.find('ServiceMonitor', ns, 'demo-app');
  const of = lab.ofKind('Application').filter((a) => monitor.path.startsWith(`${a.name}/`));
  expect([monitor, ...of].some((o) => o.text.includes('SkipDryRunOnMissingResource=true'))).toBe(true);
});
demo.holds('one PodDisruptionBudget of demo-app that lets a node drain', (lab) => {
  const pods = { app: 'demo-app', version: 'v1' };
  const budgets = lab.ofKind('PodDisruptionBudget').filter((o) => o.namespace === ns && selects(at(o.body, 'spec.selector'), pods));
  expect(budgets).toHaveLength(1);
  expect([at(budgets[0]?.body, 'spec.maxUnavailable') ?? 1, at(budgets[0]?.body, 'spec.minAvailable') ?? 1]).not.toContain(0);
  expect([8, '100%']).not.toContain(at(budgets[0]?.body, 'spec.minAvailable'));
});

const values = (lab: DistLab, path: string): unknown => at(helmRelease(lab, 'kube-prometheus-stack').values, path);
const value = (path: string, expected: unknown): void =>
  demo.holds(`kube-prometheus-stack values: ${path} = ${JSON.stringify(expected)}`, (lab) => expect(values(lab, path)).toEqual(expected));
demo.holds('kube-prometheus-stack: release, repository, namespace, pinned version', (lab) => {
  const { release, repository, namespace, version } = helmRelease(lab, 'kube-prometheus-stack');
  expect({ release, repository: String(repository).replace(/\/$/, ''), namespace }).toEqual({
    release: 'kube-prometheus-stack',
    repository: 'https://prometheus-community.github.io/helm-charts',
    namespace: 'monitoring',
  });
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});
const claim = 'volumeClaimTemplate.spec';
value('prometheus.service.type', 'NodePort');
value('prometheus.service.nodePort', 30090);
value('prometheus.prometheusSpec.retention', '7d');
value(`prometheus.prometheusSpec.storageSpec.${claim}.resources.requests.storage`, '10Gi');
value(`prometheus.prometheusSpec.storageSpec.${claim}.storageClassName`, 'local-path');
value('prometheus.prometheusSpec.serviceMonitorSelector', {});
value('prometheus.prometheusSpec.serviceMonitorNamespaceSelector', {});
value('prometheus.prometheusSpec.serviceMonitorSelectorNilUsesHelmValues', false);
value('grafana.service.type', 'NodePort');
value('grafana.service.nodePort', 30030);
value('grafana.persistence.enabled', true);
value('grafana.persistence.size', '5Gi');
value('grafana.persistence.storageClassName', 'local-path');
value('grafana.adminPassword', undefined);
value(`alertmanager.alertmanagerSpec.storage.${claim}.resources.requests.storage`, '2Gi');
value(`alertmanager.alertmanagerSpec.storage.${claim}.storageClassName`, 'local-path');
demo.holds("Grafana's admin password is of a Secret that is listed outside", (lab) => {
  const admin = mapAt(helmRelease(lab, 'kube-prometheus-stack').values, 'grafana.admin');
  expect(secretKeysOutside(lab)).toContain(`monitoring/${admin.existingSecret}/${admin.passwordKey ?? 'admin-password'}`);
});
demo.holds('Argo CD UI: NodePort 30670 (https) in argocd', (lab) => {
  const [service] = lab.ofKind('Service').filter((o) => listAt(o.body, 'spec.ports').some((p) => at(p, 'nodePort') === 30670));
  const external = listAt(lab.description, 'externals').find((e) => listAt(e, 'ports').some((p) => at(p, 'nodePort') === 30670));
  expect(service?.namespace ?? at(external, 'namespace')).toBe('argocd');
  if (service)
    expect(
      at(
        listAt(service.body, 'spec.ports').find((p) => at(p, 'nodePort') === 30670),
        'port',
      ),
    ).toBe(443);
  else
    expect(
      at(
        listAt(external, 'ports').find((p) => at(p, 'nodePort') === 30670),
        'port',
      ),
    ).toBe(443);
});

taskmaster(demo, {
  class: 'traefik',
  controller: {
    namespace: 'kube-system',
    labels: { 'app.kubernetes.io/name': 'traefik', 'app.kubernetes.io/instance': 'traefik-kube-system' },
  },
});

const registry = '192.168.1.171:5000';
describe.each(['k3s-master', 'k3s-node-1', 'k3s-node-2'])('nodes/%s/registries.yaml', (name) => {
  const file = (lab: DistLab): unknown => parse(lab.text(`nodes/${name}/registries.yaml`));
  demo.holds('mirror over plain HTTP', (lab) =>
    expect(at(file(lab), `mirrors["${registry}"]`)).toEqual({ endpoint: [`http://${registry}`] }),
  );
  demo.holds('auth with placeholders', (lab) =>
    // biome-ignore lint/suspicious/noTemplateCurlyInString: placeholders that are filled on the node
    expect(at(file(lab), `configs["${registry}"]`)).toEqual({ auth: { username: '${REGISTRY_USER}', password: '${REGISTRY_PASSWORD}' } }),
  );
  demo.holds('nothing else', (lab) =>
    expect(file(lab)).toEqual({ mirrors: { [registry]: expect.anything() }, configs: { [registry]: expect.anything() } }),
  );
});
demo.holds('the placeholders, the deploy key and the password are listed outside', (lab) => {
  const outside = JSON.stringify(at(lab.description, 'outside'));
  for (const word of ['REGISTRY_USER', 'REGISTRY_PASSWORD', 'registries.yaml']) expect(outside).toContain(word);
});
demo.holds('hosts: taskmaster.local is on nodes of the lab; demo-app needs no name', (lab) => {
  const lines = hostsLines(lab.text('nodes/hosts')).filter((l) => l.names.includes('taskmaster.local'));
  expect(lines.length).toBeGreaterThan(0);
  for (const { address } of lines) expect(['10.0.0.2', '10.0.0.3', '10.0.0.4']).toContain(address);
});

const kubelet = 'v1.33.6+k3s1';
const disk = { 'ephemeral-storage': '100Gi' };
demo.description({
  'distribution.name': 'k3s',
  'distribution.version': kubelet,
  kubernetes: matching(/^v?1\.33\.6/),
  'network.lan': '10.0.0.0/24',
  'network.pods': '10.42.0.0/16',
  'network.services': '10.43.0.0/16',
  'nodes.length': 3,
  'nodes[k3s-master]': node('control-plane', '10.0.0.2', kubelet, { cpu: '4', memory: '8Gi', ...disk }),
  'nodes[k3s-node-1]': node('worker', '10.0.0.3', kubelet, { cpu: '2', memory: '4Gi', ...disk }),
  'nodes[k3s-node-2]': node('worker', '10.0.0.4', kubelet, { cpu: '2', memory: '4Gi', ...disk }),
  'nodes[k3s-master].taints (none)': oneOf(undefined, []),
  'ingress.controller': 'traefik',
  'storageClasses[local-path].default': true,
  'registries[0].host': registry,
  'registries[0].endpoint': `http://${registry}`,
  'monitoring.namespace': 'monitoring',
  'monitoring.monitorLabels.release': 'kube-prometheus-stack',
  'gitops.repository': 'git@github.com:VOXDelta/kubernetes-demo.git',
  'gitops.revision': 'HEAD',
  'gitops.namespace': 'argocd',
});
demo.total(228);
