import fc from 'fast-check';
import type { Manifest } from '../../manifest/manifest';
import { isMap } from '../../manifest/tree';
import { clusterOf } from '../../products/cluster-of';
import { readPage } from '../page';
import { runRules } from '../run';
import { REFERENCE } from '.';

const EXAMPLES = REFERENCE.map(({ id }) => readPage(id)).flatMap(({ lab, refused, accepted }) =>
  [...refused, ...accepted].map(({ manifests }) => ({ lab, manifests })),
);

/** The value with something else at one of its places; what makes it a manifest stays. */
function broken(value: unknown, place: number, junk: unknown): unknown {
  let left = place;
  const copy = (part: unknown, depth: number): unknown => {
    left -= 1;
    if (left === 0 && depth > 1) return junk;
    if (Array.isArray(part)) return part.map((item) => copy(item, depth + 1));
    if (!isMap(part)) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, item]) => [key, depth === 1 && key === 'name' ? item : copy(item, depth + 1)]),
    );
  };
  return copy(value, 0);
}

function isWhole(value: unknown): value is Manifest {
  return isMap(value) && isMap(value.metadata);
}

test('whatever stands anywhere in the manifests, the rules answer', () => {
  const junk = fc.oneof(
    fc.constantFrom(null, '', -1, 'a-b@kubernetescrd', '10.0.0.300', true, [null], [[]], [{}], {}),
    fc.jsonValue({ maxDepth: 2 }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...EXAMPLES), fc.nat({ max: 60 }), junk, ({ lab, manifests }, place, value) => {
      const changed = manifests.map((manifest) => broken(manifest, place, value)).filter(isWhole);
      for (const known of [lab, undefined]) {
        const asked = runRules(clusterOf(changed, known), REFERENCE).map(({ rule }) => rule);
        expect(asked.filter((id) => !REFERENCE.some((rule) => rule.id === id))).toEqual([]);
      }
    }),
    { numRuns: 300, seed: 5 },
  );
});

test('without a lab nothing is missing: the examples of rules that need one give no finding of theirs', () => {
  const needing = REFERENCE.filter(({ requires }) => requires === 'lab');
  const found = EXAMPLES.flatMap(({ manifests }) => runRules(clusterOf(manifests), REFERENCE));
  expect(needing.length).toBeGreaterThan(30);
  expect(found.filter(({ rule }) => needing.some(({ id }) => id === rule))).toEqual([]);
  expect(found.length).toBeGreaterThan(0);
});

test('without a lab the annotations for Traefik still tell routes of different entry points apart', () => {
  const route = (name: string, entryPoints: string): Manifest => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name, namespace: 'demo', annotations: { 'traefik.ingress.kubernetes.io/router.entrypoints': entryPoints } },
    spec: { rules: [{ host: 'a.example.com', http: { paths: [{ path: '/', pathType: 'Prefix' }] } }] },
  });
  const found = (...manifests: Manifest[]) => runRules(clusterOf(manifests), REFERENCE).map(({ rule, object }) => `${rule} ${object.name}`);
  expect(found(route('a', 'web'), route('b', 'websecure'))).toEqual([]);
  expect(found(route('a', 'web,websecure'), route('b', 'websecure'))).toEqual(['reference/duplicate-route b']);
});
