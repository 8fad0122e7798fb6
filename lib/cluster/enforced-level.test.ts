import { PAGE_LAB } from '../checks/page-lab';
import { completeLab } from '../lab/complete';
import type { ExternalDescription } from '../lab/description';
import type { Manifest } from '../manifest/manifest';
import { inWords, placeOf } from '../pod-security/in-words';
import { clusterOf } from '../products/cluster-of';
import type { Cluster } from './cluster';
import { enforcedIn } from './enforced-level';

const LABEL = 'pod-security.kubernetes.io/enforce';

function namespace(name: string, labels: Readonly<Record<string, string>> = {}): Manifest {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } };
}

function cluster(distribution: 'k3s' | 'talos', manifests: readonly Manifest[], externals: readonly ExternalDescription[] = []): Cluster {
  return clusterOf(manifests, completeLab({ ...PAGE_LAB, distribution: { name: distribution, version: 'v1' }, externals }));
}

test('a label decides, everywhere', () => {
  const labelled = [namespace('web', { [LABEL]: 'restricted', [`${LABEL}-version`]: 'v1.30' })];
  const expected = { level: 'restricted', minor: 30, by: 'label' };
  expect(enforcedIn(cluster('k3s', labelled), 'web')).toEqual(expected);
  expect(enforcedIn(cluster('talos', labelled), 'web')).toEqual(expected);
  expect(enforcedIn(clusterOf(labelled), 'web')).toEqual(expected);
});

test('without a label Talos enforces baseline, and nobody else anything', () => {
  expect(enforcedIn(cluster('talos', [namespace('web')]), 'web')).toEqual({ level: 'baseline', minor: 33, by: 'cluster' });
  expect(enforcedIn(cluster('k3s', [namespace('web')]), 'web')).toEqual({ level: 'privileged', minor: 33, by: 'cluster' });
});

test('Talos exempts kube-system, whatever its labels say', () => {
  expect(enforcedIn(cluster('talos', [namespace('kube-system', { [LABEL]: 'restricted' })]), 'kube-system')?.level).toBe('privileged');
  expect(enforcedIn(cluster('k3s', [namespace('kube-system', { [LABEL]: 'restricted' })]), 'kube-system')?.level).toBe('restricted');
});

test('of a namespace of somebody else only a label is known', () => {
  expect(enforcedIn(cluster('talos', []), 'data')).toBeUndefined();
  expect(enforcedIn(cluster('talos', [], [{ kind: 'Namespace', name: 'data' }]), 'data')).toBeUndefined();
  const external = { kind: 'Namespace', name: 'data', labels: { [LABEL]: 'baseline' } } as const;
  expect(enforcedIn(cluster('k3s', [], [external]), 'data')).toMatchObject({ level: 'baseline', by: 'label' });
});

test('a finding describes three controls, names the others, and stands at the only place or at the pod', () => {
  const problem = (n: number) => ({ control: `c${n}`, paths: [`/spec/p${n}`], message: `m${n}`, hint: `h${n % 2}` });
  expect(inWords([1, 2, 3, 4, 5].map(problem))).toEqual({ message: 'm1; m2; m3; and c4, c5', hints: 'h1; h0' });
  expect(inWords([problem(1)])).toEqual({ message: 'm1', hints: 'h1' });
  expect(placeOf([problem(1)])).toBe('/spec/p1');
  expect(placeOf([problem(1), problem(2)])).toBe('/spec');
});
