import fc from 'fast-check';
import type { Manifest } from '../../lib/manifest/manifest';
import { mapsAt, textsAt } from '../../lib/manifest/read';
import { BASELINE_CASES } from '../../lib/pod-security/baseline.fixture';
import { CONTROLS } from '../../lib/pod-security/controls';
import { namespaceLevels, podSecurityLabelProblem } from '../../lib/pod-security/levels';
import { RESTRICTED_CASES } from '../../lib/pod-security/restricted.fixture';
import { minorOf, SERVERS } from '../support/labs';
import { proof } from '../support/proof';
import { type SharedCluster, sharedCluster } from '../support/shared';
import { askServer, askUs, difference, eachOf, prepare, type Question, REASONS } from './admission';
import { arbitraryPod } from './arbitrary-pods';

/** How many pods are made by chance for each server. */
const PODS = 500;
/** Versions of the standards about which something changes; no server has the last. */
const VERSIONS = [
  'latest',
  ...[0, 7, 8, 18, 19, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 99].map((minor) => `v1.${minor}`),
];
/** Labels of namespaces, the prefix left out. */
const LABELS: readonly Readonly<Record<string, string>>[] = [
  {},
  { enforced: 'x' },
  { enforce: 'baseline' },
  { enforce: 'restricted', 'enforce-version': 'v1.20' },
  { enforce: 'restricted', 'enforce-version': 'v1.20', warn: 'baseline' },
  { enforce: 'restricted', 'enforce-version': 'v1.20', 'warn-version': 'v1.22' },
  { enforce: 'restricted', warn: 'privileged' },
  { enforce: 'privileged', 'warn-version': 'v1.22' },
  { warn: 'baseline' },
  { warn: 'restricted', 'warn-version': 'v1.99' },
  { audit: 'restricted' },
  { audit: '' },
  { enforce: 'Baseline' },
  { enforce: 'no', 'enforce-version': 'no' },
  { 'enforce-version': '1.33' },
  { 'warn-version': 'v1.033' },
  { 'audit-version': 'v2.0' },
];
const LEVELS = ['baseline', 'restricted'] as const;

describe.each(SERVERS)('Pod Security of %s', (kubernetes) => {
  const minor = minorOf(kubernetes);
  let cluster: SharedCluster;

  beforeAll(async () => {
    cluster = await sharedCluster(kubernetes);
  });

  test('admission says what we say, of every case and of pods made by chance', async () => {
    const questions = [...cases(), ...byChance(jest.getSeed())];
    await prepare(cluster, questions);
    const different: string[] = [];
    const forbidden = new Map<string, number>();
    let refused = 0;
    await eachOf(questions, async (question) => {
      const server = await askServer(cluster, question);
      const differs = difference(server, askUs(question, minor));
      if (differs !== undefined) different.push(`${question.name}, ${question.level} ${question.version}: ${differs}`);
      refused += Object.keys(server).length > 0 ? 1 : 0;
      for (const reason of Object.keys(server)) forbidden.set(reason, (forbidden.get(reason) ?? 0) + 1);
    });
    expect(different).toEqual([]);
    const rare = CONTROLS.filter(({ id, since }) => since <= minor && (forbidden.get(REASONS[id] ?? '') ?? 0) < 5);
    expect(rare.map(({ id }) => id)).toEqual([]);
    expect(refused / questions.length).toBeGreaterThan(0.2);
    expect(refused / questions.length).toBeLessThan(0.8);
    const line = `- Kubernetes 1.${minor}: ${questions.length} pods, ${refused} of them forbidden; verdict, controls and containers as we say of every one`;
    proof.add('Pod Security', line);
  });

  test.each(LABELS)('labels %j mean what we say', async (set) => {
    const labels = Object.fromEntries(Object.entries(set).map(([key, value]) => [`pod-security.kubernetes.io/${key}`, value]));
    const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: `labels-${LABELS.indexOf(set)}`, labels } };
    const { ok, message } = await cluster.api.create(namespace);
    const wrong = Object.entries(labels).flatMap(([label, value]) => (podSecurityLabelProblem(label, value) ? [label] : []));
    expect({ ok, message }).toEqual({ ok: wrong.length === 0, message: expect.any(String) });
    for (const label of wrong) expect(message).toContain(label);
    if (!ok) return;
    // Every version of both levels forbids it. Of a workload, the server only warns.
    const { warnings } = await cluster.api.apply(sharesProcesses(namespace.metadata.name), { dryRun: true });
    const said = warnings.flatMap((warning) => {
      const [, level, version = ''] = /PodSecurity "(\w+):([^"]+)"/.exec(warning) ?? [];
      return level === undefined ? [] : [{ level, minor: Math.min(minor, Number(/\d+$/.exec(version)?.[0] ?? minor)) }];
    });
    const { warn } = namespaceLevels(labels, minor);
    expect(said).toEqual(warn.level === 'privileged' ? [] : [warn]);
  });
});

function sharesProcesses(namespace: string): Manifest {
  const labels = { app: 'a' };
  const spec = { hostPID: true, containers: [{ name: 'main', image: 'registry.example/app:1' }] };
  const template = { metadata: { labels }, spec };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'a', namespace },
    spec: { selector: { matchLabels: labels }, template },
  };
}

/** The cases of the unit tests, at both levels. */
function cases(): Question[] {
  return [...BASELINE_CASES, ...RESTRICTED_CASES].flatMap(({ pod: { spec, metadata }, minor }, index) => {
    const { ephemeralContainers: _, ...rest } = spec;
    const version = minor === undefined ? 'latest' : `v1.${minor}`;
    const pod = { annotations: textsAt(metadata, 'annotations'), spec: rest, ephemeral: mapsAt(spec, 'ephemeralContainers') };
    return LEVELS.map((level) => ({ ...pod, name: `case-${index}`, level, version }));
  });
}

function byChance(seed: number): Question[] {
  const version = fc.oneof({ weight: 1, arbitrary: fc.constant('latest') }, { weight: 1, arbitrary: fc.constantFrom(...VERSIONS) });
  const question = fc.tuple(arbitraryPod, fc.constantFrom(...LEVELS), version);
  return fc
    .sample(question, { seed, numRuns: PODS })
    .map(([pod, level, pinned], index) => ({ ...pod, name: `chance-${index}`, level, version: pinned }));
}
