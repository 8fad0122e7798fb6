import fc from 'fast-check';
import { asEndpoint, LAB, namespace, pods, policies, policy } from './fixture';
import { naive } from './naive.fixture';
import { randomLab } from './random.fixture';

// Hundreds of random or large inputs a test.
jest.setTimeout(60_000);

test('says what an evaluator says that does as the documentation reads', () => {
  fc.assert(
    fc.property(randomLab(10), ({ policies: all, namespaces, connections }) => {
      const engine = policies([...all, ...Object.entries(namespaces).map(([name, labels]) => namespace(name, labels))]);
      for (const { from, to, port, protocol } of connections) {
        const { egress, ingress } = engine.verdict(asEndpoint(from), asEndpoint(to), { port, protocol });
        expect({ egress: egress.answer === 'allowed', ingress: ingress.answer === 'allowed' }).toEqual(
          naive(all, { from, to, port, protocol }),
        );
      }
    }),
    { seed: 6, numRuns: 300 },
  );
});

test('one more policy that selects nobody new only ever adds to what is allowed', () => {
  fc.assert(
    fc.property(randomLab(10), ({ policies: all, connections }) => {
      // Of the same pods and types as an old one, so that it isolates nobody else.
      const more = all.flatMap((old) => {
        const { podSelector, policyTypes, egress = [] } = old.spec;
        const types = policyTypes?.length ? policyTypes : ['Ingress', ...(egress.length > 0 ? ['Egress'] : [])];
        return [policy(old.metadata.namespace ?? '', { podSelector, policyTypes: types, ingress: [{}] }, `more-${old.metadata.name}`)];
      });
      const [before, after] = [policies(all), policies([...all, ...more])];
      for (const { from, to, port, protocol } of connections) {
        const asked = [asEndpoint(from), asEndpoint(to), { port, protocol }] as const;
        if (before.verdict(...asked).answer === 'allowed') expect(after.verdict(...asked).answer).toBe('allowed');
      }
    }),
    { seed: 6, numRuns: 50 },
  );
});

test('the peers of a description: pods by labels, else by what is said of them, addresses, and parts of the platform', () => {
  const pod = (name: string, labels: Record<string, string>) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'a', labels },
    spec: { containers: [{ name: 'c', ports: [{ containerPort: 80 }] }] },
  });
  const engine = policies([pod('1', { app: 'x', mode: 'm' }), pod('2', { app: 'x' }), pod('3', { app: 'x' }), pod('4', { app: 'y' })], LAB);
  const ports = [{ port: 80, protocol: 'TCP' }];
  expect(engine.endpointsOf({ namespace: 'a', labels: { app: 'x' } })).toEqual([
    pods('a', 'x', ports, { labels: { app: 'x', mode: 'm' } }),
    pods('a', 'x', ports),
  ]);
  expect(engine.endpointsOf({ namespace: 'data', labels: { app: 'x' } })).toEqual([pods('data', 'x')]);
  expect(engine.endpointsOf({ cidr: '0.0.0.0/0' })).toEqual([{ cidr: '0.0.0.0/0' }]);
  expect(engine.endpointsOf({ platform: 'ingress' })).toEqual([
    pods('ingress-nginx', 'ingress', [], { hostNetwork: true, nodes: ['one'] }),
  ]);
  expect(engine.endpointsOf({ platform: 'dns' })).toEqual([expect.objectContaining({ labels: { 'k8s-app': 'kube-dns' } })]);
  expect(engine.endpointsOf({ platform: 'prometheus' })).toEqual([]);
});
