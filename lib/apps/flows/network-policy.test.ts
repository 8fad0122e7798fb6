import { manifest, traefikLab, workload } from '../fixture';
import { NetworkPolicy } from './network-policy';
import { Peers } from './peers';
import { Ports } from './ports';
import { allowIngressFrom, reachableFrom } from './workload-policy';

const NAMESPACE = 'claudecode-terminal';

function papers() {
  const app = traefikLab().app('web-terminal', { namespace: NAMESPACE });
  const [terminal, proxy] = [workload(app, 'web-terminal-service', 3000, 80), workload(app, 'api-proxy', 8080, 8080)];
  const sandboxes = Peers.pods(NAMESPACE, { app: 'claudecode-sandbox' });
  new NetworkPolicy(app, 'sandbox-egress', {
    name: 'sandbox-egress-restrict',
    of: sandboxes,
    allowsTo: [{ peer: proxy }, { peer: terminal }, { peer: Peers.anywhere, ports: Ports.dns }, { peer: Peers.anywhere, ports: [443] }],
  });
  new NetworkPolicy(app, 'proxy-ingress', { name: 'api-proxy-ingress-restrict', of: proxy, allowsFrom: [{ peer: sandboxes }] });
  new NetworkPolicy(app, 'proxy-egress', { name: 'api-proxy-egress-allow', of: proxy, allowsTo: [{ peer: Peers.anywhere }] });
  return { app, terminal, proxy, sandboxes };
}

describe('the policies of papers', () => {
  const { app } = papers();

  test('sandboxes may reach the proxy, the terminal, DNS and HTTPS', () => {
    expect(manifest(app, 'NetworkPolicy', 'sandbox-egress-restrict')).toEqual({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'sandbox-egress-restrict', namespace: NAMESPACE },
      spec: {
        podSelector: { matchLabels: { app: 'claudecode-sandbox' } },
        policyTypes: ['Egress'],
        egress: [
          { to: [{ podSelector: { matchLabels: { app: 'api-proxy' } } }], ports: [{ port: 8080, protocol: 'TCP' }] },
          { to: [{ podSelector: { matchLabels: { app: 'web-terminal-service' } } }], ports: [{ port: 3000, protocol: 'TCP' }] },
          {
            ports: [
              { port: 53, protocol: 'UDP' },
              { port: 53, protocol: 'TCP' },
            ],
          },
          { ports: [{ port: 443, protocol: 'TCP' }] },
        ],
      },
    });
  });

  test('only sandboxes may reach the proxy', () => {
    expect(manifest(app, 'NetworkPolicy', 'api-proxy-ingress-restrict')?.spec).toEqual({
      podSelector: { matchLabels: { app: 'api-proxy' } },
      policyTypes: ['Ingress'],
      ingress: [{ from: [{ podSelector: { matchLabels: { app: 'claudecode-sandbox' } } }], ports: [{ port: 8080, protocol: 'TCP' }] }],
    });
  });

  test('the proxy may go anywhere', () => {
    expect(manifest(app, 'NetworkPolicy', 'api-proxy-egress-allow')?.spec).toEqual({
      podSelector: { matchLabels: { app: 'api-proxy' } },
      policyTypes: ['Egress'],
      egress: [{}],
    });
  });

  test('what they allow is recorded once where both ends are known', () => {
    const sandbox = { namespace: NAMESPACE, labels: { app: 'claudecode-sandbox' } };
    expect(app.lab.declared.flows).toEqual([
      { from: sandbox, to: { namespace: NAMESPACE, labels: { app: 'api-proxy' } }, ports: [{ port: 8080, protocol: 'TCP' }] },
      { from: sandbox, to: { namespace: NAMESPACE, labels: { app: 'web-terminal-service' } }, ports: [{ port: 3000, protocol: 'TCP' }] },
      { from: sandbox, to: { platform: 'dns' }, ports: Ports.dns },
      { from: sandbox, to: { cidr: '0.0.0.0/0' }, ports: [{ port: 443, protocol: 'TCP' }] },
    ]);
  });
});

test('pods that a policy closes are opened for a route, before or after it, by a policy of their own', () => {
  const { app, proxy, terminal } = papers();
  allowIngressFrom(terminal, Peers.ingress);
  expect(manifest(app, 'NetworkPolicy', 'web-terminal-service')).toBeUndefined();
  allowIngressFrom(proxy, Peers.ingress);
  expect(manifest(app, 'NetworkPolicy', 'api-proxy')).toMatchObject({ spec: { policyTypes: ['Ingress'] } });
  new NetworkPolicy(app, 'late', { name: 'terminal-closed', of: { app: 'web-terminal-service' }, allowsFrom: [] });
  expect(manifest(app, 'NetworkPolicy', 'web-terminal-service')).toMatchObject({ spec: { policyTypes: ['Ingress'] } });
});

test('a source whose way out a policy closes is let out', () => {
  const app = traefikLab().app('app');
  const [api, web] = [workload(app, 'api', 3000), workload(app, 'web')];
  reachableFrom(api, web);
  expect(manifest(app, 'NetworkPolicy', 'web')).toBeUndefined();
  new NetworkPolicy(app, 'web-out', { name: 'web-out', of: web, allowsTo: [{ peer: Peers.dns }] });
  expect(manifest(app, 'NetworkPolicy', 'web')).toMatchObject({ spec: { policyTypes: ['Egress'], egress: [{ ports: [{ port: 3000 }] }] } });
});

test('DNS knows its ports and pods, every pod is an empty selector, refusing all is an empty list', () => {
  const app = traefikLab().app('app');
  new NetworkPolicy(app, 'all', { name: 'all', of: {}, allowsFrom: [], allowsTo: [{ peer: Peers.dns }], labels: { a: 'b' } });
  expect(manifest(app, 'NetworkPolicy', 'all')).toEqual({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'all', namespace: 'app', labels: { a: 'b' } },
    spec: {
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
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

test('DNS in any namespace', () => {
  const app = traefikLab().app('app');
  new NetworkPolicy(app, 'dns', { name: 'dns', of: { app: 'a' }, allowsTo: [{ peer: Peers.dnsInAnyNamespace }] });
  expect(manifest(app, 'NetworkPolicy', 'dns')).toMatchObject({
    spec: { egress: [{ to: [{ namespaceSelector: {} }], ports: [{ protocol: 'UDP' }, { protocol: 'TCP' }] }] },
  });
  expect(app.lab.declared.flows).toMatchObject([{ to: { platform: 'dns' } }]);
});

test('mistakes', () => {
  const lab = traefikLab();
  const app = lab.app('app');
  const other = workload(lab.app('other'), 'api');
  expect(() => new NetworkPolicy(app, '1', { name: 'p', of: {} })).toThrow('network policy p: got neither allowsFrom nor allowsTo');
  expect(() => new NetworkPolicy(app, '2', { name: 'p', of: other, allowsFrom: [] })).toThrow('got pods of namespace other, expected app');
  expect(() => new NetworkPolicy(app, '3', { name: 'p', of: Peers.dns, allowsFrom: [] })).toThrow('expected pods of the lab');
  expect(() => new NetworkPolicy(app, '4', { name: 'p', of: {}, allowsTo: [{ peer: other, ports: [80] }] })).toThrow('got port 80');
});
