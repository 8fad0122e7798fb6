import { manifest, manifests, traefikLab } from '../fixture';
import { Namespace, type NamespaceProps } from './namespace';

function make(props: NamespaceProps = {}) {
  const app = traefikLab().app('papers-frontend');
  return { app, made: new Namespace(app, 'namespace', props) };
}

test('a bare namespace is the app’s, and asks before it goes', () => {
  expect(manifests(make().app)).toEqual([
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'papers-frontend', annotations: { 'argocd.argoproj.io/sync-options': 'Prune=confirm,Delete=confirm' } },
    },
  ]);
});

test('papers: a quota with the label of its namespace', () => {
  const labels = { 'app.kubernetes.io/part-of': 'papers-with-claudecode' };
  const { app } = make({
    labels,
    quota: { name: 'frontend-quota', labels, requests: { cpu: '1', memory: '4Gi' }, limits: { cpu: '2', memory: '8Gi' }, pods: 10 },
  });
  expect(manifest(app, 'ResourceQuota', 'frontend-quota')).toEqual({
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: { name: 'frontend-quota', namespace: 'papers-frontend', labels },
    spec: { hard: { 'requests.cpu': '1', 'requests.memory': '4Gi', 'limits.cpu': '2', 'limits.memory': '8Gi', pods: '10' } },
  });
});

test('isolated: nothing in or out but names', () => {
  const { app, made } = make({ isolated: true, name: 'elsewhere' });
  expect(app.lab.declared.deniesByDefault('elsewhere')).toBe(true);
  expect(made.defaultDeny?.defaultDeny.toJson()).toEqual({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'default-deny', namespace: 'elsewhere' },
    spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
  });
  expect(made.defaultDeny?.allowDns.toJson()).toEqual({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'allow-dns', namespace: 'elsewhere' },
    spec: {
      podSelector: {},
      policyTypes: ['Egress'],
      egress: [
        {
          to: [
            {
              namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
              podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
            },
          ],
          ports: [
            { port: 53, protocol: 'UDP' },
            { port: 53, protocol: 'TCP' },
          ],
        },
      ],
    },
  });
});

test('pod security and limits', () => {
  const { app } = make({
    labels: { name: 'x' },
    podSecurity: { enforce: 'baseline', warn: 'restricted' },
    limits: { name: 'limits', default: { memory: '256Mi' }, defaultRequest: { cpu: '0.1', memory: '128Mi' } },
  });
  expect(manifest(app, 'Namespace', 'papers-frontend')?.metadata.labels).toEqual({
    name: 'x',
    'pod-security.kubernetes.io/enforce': 'baseline',
    'pod-security.kubernetes.io/warn': 'restricted',
  });
  expect(manifest(app, 'LimitRange', 'limits')).toEqual({
    apiVersion: 'v1',
    kind: 'LimitRange',
    metadata: { name: 'limits', namespace: 'papers-frontend' },
    spec: { limits: [{ type: 'Container', default: { memory: '256Mi' }, defaultRequest: { cpu: '100m', memory: '128Mi' } }] },
  });
});

test('mistakes', () => {
  expect(() => make({ quota: { name: 'q' } })).toThrow('quota q: got no ceiling, expected requests, limits or pods');
  expect(() => make({ quota: { name: 'q', pods: 1.5 } })).toThrow('quota q: got 1.5 pods, expected a whole number');
  expect(() => make({ quota: { name: 'q', requests: { cpu: '2' }, limits: { cpu: '1' } } })).toThrow('got requests cpu 2 above limits 1');
  expect(() => make({ limits: { name: 'l' } })).toThrow('limits l: got nothing');
  expect(() => make({ limits: { name: 'l', min: { memory: '1Gi' }, max: { memory: '64Mi' } } })).toThrow(
    'got min memory 1Gi above max 64Mi',
  );
  // @ts-expect-error no such unit
  expect(() => make({ quota: { name: 'q', limits: { memory: '64mb' } } })).toThrow("got quantity '64mb'");
});
