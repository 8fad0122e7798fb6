import fc from 'fast-check';
import { clusterOf } from '../../products/cluster-of';
import { podEquivalenceClasses } from './equivalence-classes';
import { LAB, namespace, policies, policy } from './fixture';
import { platformPods } from './platform-pods';
import { randomEnd, randomLab } from './random.fixture';

// Hundreds of random or large inputs a test.
jest.setTimeout(60_000);

interface PodSpec {
  readonly hostNetwork?: boolean;
  readonly nodeName?: string;
}

function pod(name: string, inNamespace: string, labels: Record<string, string>, ports: readonly object[], spec: PodSpec = {}) {
  const containers = [{ name: 'c', ports }];
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace: inNamespace, labels }, spec: { ...spec, containers } };
}

const somePods = fc.array(
  fc.tuple(
    randomEnd({ a: { app: 'x' }, b: {}, c: {} }),
    fc.constantFrom<PodSpec>({}, {}, { nodeName: 'one' }, { hostNetwork: true }, { hostNetwork: true, nodeName: 'two' }),
  ),
  { maxLength: 6 },
);

test('says of each pair of classes what a verdict says', () => {
  fc.assert(
    fc.property(randomLab(1), somePods, ({ policies: all }, ends) => {
      const made = ends.flatMap(([{ pod: one }, spec], i) => {
        const ports = one?.ports.map(({ port, ...rest }) => ({ ...rest, containerPort: port })) ?? [];
        return one ? [pod(`pod-${i}`, one.namespace, one.labels, ports, spec)] : [];
      });
      const objects = [namespace('a', { app: 'x' }), ...made, ...all];
      const engine = policies(objects, LAB);
      const known = podEquivalenceClasses(clusterOf(objects).pods, platformPods(LAB)).map(({ endpoint }) => endpoint);
      const { classes, targets } = engine.matrix();
      expect(classes.map(({ labels }) => labels)).toEqual(known.map(({ labels }) => labels));
      for (const { to, port, protocol, allowed, partly } of targets) {
        if (protocol !== 'TCP' && protocol !== 'UDP' && protocol !== 'SCTP') throw new Error(protocol);
        for (const [i, from] of known.entries()) {
          const said = allowed.includes(i) ? 'allowed' : partly.includes(i) ? 'partly' : 'blocked';
          expect(said).toBe(engine.verdict(from, known[to] ?? from, { port, protocol }).answer);
        }
      }
    }),
    { seed: 6, numRuns: 150 },
  );
});

test('pods that no policy can tell apart are one class, and it is JSON', () => {
  const http = [{ containerPort: 80, name: 'http' }];
  const web = (name: string) => pod(name, 'a', { app: 'web' }, http);
  const deny = policy('a', { podSelector: {}, ingress: [{ from: [{ podSelector: {} }] }] });
  const matrix = policies([web('1'), web('2'), pod('3', 'b', {}, []), deny]).matrix();
  expect(JSON.parse(JSON.stringify(matrix))).toEqual({
    classes: [
      {
        namespace: 'a',
        labels: { app: 'web' },
        hostNetwork: false,
        workloads: [expect.objectContaining({ name: '1' }), expect.objectContaining({ name: '2' })],
      },
      { namespace: 'b', labels: {}, hostNetwork: false, workloads: [expect.objectContaining({ name: '3' })] },
    ],
    targets: [{ to: 0, port: 80, protocol: 'TCP', name: 'http', allowed: [0], partly: [] }],
  });
});

test('reports what reaches only some of the addresses, and names what is elsewhere once', () => {
  const from = [{ ipBlock: { cidr: '10.42.3.0/24' } }];
  const objects = [pod('1', 'a', {}, [{ containerPort: 80 }]), policy('a', { podSelector: {}, ingress: [{ from }] })];
  const prometheus = { namespace: 'monitoring', podLabels: { app: 'prometheus' } };
  const { classes, targets } = policies(objects, {
    ...LAB,
    monitoring: { ...prometheus, monitorLabels: {}, serviceMonitorSelector: {}, crds: 'helm' },
    externals: [{ kind: 'Service', name: 'prometheus', ports: [{ port: 9090 }], ...prometheus }],
  }).matrix();
  expect(classes.map(({ platform: elsewhere }) => elsewhere)).toEqual([undefined, 'ingress', 'dns', 'prometheus']);
  // The controller is on node one, as the pod may be.
  expect(targets[0]).toEqual({ to: 0, port: 80, protocol: 'TCP', allowed: [], partly: [0, 1, 2, 3] });
});

test('2,000 pods under 500 policies, no two alike', () => {
  const made = Array.from({ length: 2000 }, (_, i) =>
    pod(`pod-${i}`, `n${i % 40}`, { app: `app-${i}`, tier: `t${i % 7}` }, [{ containerPort: 8000 + i }]),
  );
  const rules = Array.from({ length: 500 }, (_, i) =>
    policy(
      `n${i % 40}`,
      {
        podSelector: { matchLabels: { tier: `t${i % 7}` } },
        policyTypes: ['Ingress', 'Egress'],
        ingress: [{ from: [{ podSelector: { matchLabels: { tier: `t${i % 5}` } } }, { ipBlock: { cidr: '10.42.3.0/24' } }] }],
        egress: [{ to: [{ namespaceSelector: {} }], ports: [{ port: 8000 + i, endPort: 9000 + i }] }],
      },
      `policy-${i}`,
    ),
  );
  const engine = policies([...made, ...rules], LAB);
  const { targets } = engine.matrix();
  // CoreDNS has two more.
  expect(targets).toHaveLength(2002);
}, 60_000);
