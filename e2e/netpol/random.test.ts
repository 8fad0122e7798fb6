import fc from 'fast-check';
import type { Manifest } from '../../lib/manifest/manifest';
import { isMap } from '../../lib/manifest/tree';
import { clusterOf } from '../../lib/products/cluster-of';
import { asEndpoint, namespace } from '../../lib/reach/policy/fixture';
import type { NaiveEnd } from '../../lib/reach/policy/naive.fixture';
import { NetworkPolicies } from '../../lib/reach/policy/network-policies';
import { randomLab } from '../../lib/reach/policy/random.fixture';
import type { Verdict } from '../../lib/reach/policy/verdict';
import { proof } from '../support/proof';
import { askOracle, type OracleAnswer, type OracleEnd } from './oracle';

const [LABS, CONNECTIONS] = [200, 40];
const WHY =
  '`NotIn` holds where the label is absent, says the API (`kubectl get pods -l "app notin (x)"` lists such pods); Cyclonus says that it does not. Asked with `Exists` beside each `NotIn`, both say the same';

test('says of connections under random policies what Cyclonus says, in both directions', () => {
  const faults: unknown[] = [];
  const reasons = new Set<string>();
  let [asked, through, explained] = [0, 0, 0];
  for (const { policies, namespaces, connections } of fc.sample(randomLab(CONNECTIONS), { seed: jest.getSeed(), numRuns: LABS })) {
    const labelled = Object.entries(namespaces).map(([name, labels]) => namespace(name, labels));
    const engine = engineOf([...policies, ...labelled]);
    const asCyclonus = engineOf([...policies.map(withExists), ...labelled]);
    const answers = askOracle(
      policies,
      connections.map(({ from, to, port, protocol }) => {
        const portName = to.pod?.ports.find((one) => one.port === port && one.protocol === protocol)?.name;
        return { source: oracleEnd(from), destination: oracleEnd(to), port, protocol, ...(portName ? { portName } : {}) };
      }),
    );
    for (const [i, { from, to, port, protocol }] of connections.entries()) {
      const question = [asEndpoint(from), asEndpoint(to), { port, protocol }] as const;
      const [verdict, theirs] = [engine.verdict(...question), answers[i]];
      if (!same(verdict, theirs)) {
        if (same(asCyclonus.verdict(...question), theirs)) explained += 1;
        else faults.push({ verdict, theirs, question, policies });
      }
      asked += 1;
      if (verdict.answer === 'allowed') through += 1;
      reasons
        .add(`egress ${verdict.egress.because} ${verdict.egress.answer}`)
        .add(`ingress ${verdict.ingress.because} ${verdict.ingress.answer}`);
    }
  }
  expect(faults).toEqual([]);
  expect(asked).toBeGreaterThanOrEqual(5000);
  // So few that the explanation is no way out.
  expect(explained).toBeLessThan(asked / 100);
  expect([...reasons].sort()).toEqual(REASONS);
  proof.add('NetworkPolicy', `| ${LABS} random sets | ${asked} | ${through} | ${explained}${explained > 0 ? `: ${WHY}` : ''} |`);
});

/** Every reason must have come up on both sides, else the random policies are too tame. */
const REASONS = ['egress', 'ingress'].flatMap((side) =>
  ['not-a-pod allowed', 'not-selected allowed', 'policies blocked', 'rules allowed'].map((why) => `${side} ${why}`),
);

function engineOf(objects: readonly Manifest[]): NetworkPolicies {
  return NetworkPolicies.of(clusterOf(objects));
}

function same({ answer, egress, ingress }: Verdict, theirs: OracleAnswer | undefined): boolean {
  const [all, out, into] = [answer, egress.answer, ingress.answer].map((one) => one === 'allowed');
  return theirs?.allowed === all && theirs?.egress === out && theirs?.ingress === into;
}

function oracleEnd({ address, pod }: NaiveEnd): OracleEnd {
  if (pod === undefined) return { ip: address };
  return { ip: address, namespace: pod.namespace, namespaceLabels: pod.namespaceLabels, podLabels: pod.labels };
}

/** The policy with `Exists` beside each `NotIn`: as Cyclonus reads it. */
function withExists<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (key, item: unknown) => {
    if (key !== 'matchExpressions' || !Array.isArray(item)) return item;
    return item.flatMap((one: unknown) => (isMap(one) && one.operator === 'NotIn' ? [one, { key: one.key, operator: 'Exists' }] : [one]));
  });
}
