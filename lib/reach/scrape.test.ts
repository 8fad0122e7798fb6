import type { Manifest } from '../manifest/manifest';
import { object } from '../products/routes.fixture';
import { deadEnd, deployment, kinds, lab, policy, reach, service } from './fixture';

const MONITORING = {
  namespace: 'monitoring',
  podLabels: { app: 'prometheus' },
  monitorLabels: {},
  serviceMonitorSelector: { release: 'stack' },
  crds: 'elsewhere',
} as const;

function monitor(
  kind: 'ServiceMonitor' | 'PodMonitor',
  spec: object,
  labels: Readonly<Record<string, string>> = { release: 'stack' },
): Manifest {
  const one = object('monitoring.coreos.com/v1', kind, 'web', { selector: { matchLabels: { app: 'web' } }, ...spec });
  return { ...one, metadata: { ...one.metadata, labels } };
}

const WEB = deployment('web', { http: 8080, metrics: 9100 });
const plain = service('web', 80, 'metrics');
const SERVICE = { ...plain, metadata: { ...plain.metadata, labels: { app: 'web' } } };
const scrape = (...objects: readonly Manifest[]) =>
  reach([WEB, SERVICE, ...objects], lab({ monitoring: MONITORING })).scrape({ namespace: 'shop', name: 'web' });

test('by a ServiceMonitor: the Service’s port by its name, then the pods’', () => {
  const trace = scrape(monitor('ServiceMonitor', { endpoints: [{ port: 'http', path: '/prom' }] }));
  expect(kinds(trace)).toBe('monitor service policy pods');
  expect(trace.hops[0]).toMatchObject({ message: 'Prometheus reads ServiceMonitor shop/web: scrape /prom', at: '/spec/endpoints/0' });
  expect(trace.destinations).toMatchObject([{ port: 9100 }]);
});

test.each([
  ['the pods’ port by its name', { podMetricsEndpoints: [{ port: 'metrics' }] }],
  ['by its number', { podMetricsEndpoints: [{ portNumber: 9100 }] }],
  ['in any namespace', { namespaceSelector: { any: true }, podMetricsEndpoints: [{ port: 'metrics' }] }],
  ['in a namespace that it names', { namespaceSelector: { matchNames: ['shop'] }, podMetricsEndpoints: [{ targetPort: 9100 }] }],
])('by a PodMonitor: %s', (_, spec) => {
  const trace = scrape(monitor('PodMonitor', spec, {}));
  expect(kinds(trace)).toBe('monitor policy pods');
  expect(trace.destinations).toMatchObject([{ port: 9100 }]);
});

test('dead ends: no monitor, one that Prometheus does not select, a policy', () => {
  expect(deadEnd(scrape())).toMatchObject({ code: 'not-scraped', by: { kind: 'Deployment' } });
  expect(deadEnd(scrape(monitor('ServiceMonitor', { endpoints: [{ port: 'web' }] })))?.code).toBe('not-scraped');
  const good = { endpoints: [{ port: 'http' }] };
  expect(deadEnd(scrape(monitor('ServiceMonitor', good, {})))).toMatchObject({
    at: '/metadata/labels',
    hint: 'give it the label release: stack',
  });
  expect(deadEnd(scrape(monitor('ServiceMonitor', good), policy('closed', 'web', { ingress: [] })))).toMatchObject({
    by: { name: 'closed' },
  });
  expect(() => reach([]).scrape({ namespace: 'shop', name: 'web' })).toThrow("got 'shop/web', which lab halo does not have");
});
