import { completeLab } from '../../lab/complete';
import type { Manifest } from '../../manifest/manifest';
import { clusterOf } from '../../products/cluster-of';
import { PAGE_LAB } from '../page-lab';
import { runRules } from '../run';
import { podSecurity } from './pod-security';
import { podSecurityAdvice } from './pod-security-advice';

const LABEL = 'pod-security.kubernetes.io/enforce';

/** What is said of a pod on the node's network. */
function said(distribution: 'k3s' | 'talos', namespace: string, labels?: Readonly<Record<string, string>>): readonly string[] {
  const manifests: Manifest[] = [
    { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'agent', namespace }, spec: { hostNetwork: true, containers: [{ name: 'agent' }] } },
    ...(labels ? [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace, labels } }] : []),
  ];
  const cluster = clusterOf(manifests, completeLab({ ...PAGE_LAB, distribution: { name: distribution, version: 'v1' } }));
  return runRules(cluster, [podSecurity, podSecurityAdvice]).map(({ rule, message }) => `${rule}: ${message}`);
}

test('Talos refuses without a label, others are advised', () => {
  const refused = 'security/pod-security: namespace web enforces baseline, as Talos does without a label, and refuses these pods';
  expect(said('talos', 'web', {})).toEqual([`${refused}: the pod sets hostNetwork: true`]);
  const advice = 'security/pod-security-advice: the Pod Security level baseline would not allow these pods: the pod sets hostNetwork: true';
  expect(said('k3s', 'web', {})).toEqual([advice]);
  expect(said('k3s', 'web')).toEqual([advice]);
});

test('kube-system is left alone, and so is who has decided', () => {
  expect(said('talos', 'kube-system', {})).toEqual([]);
  expect(said('k3s', 'kube-system')).toEqual([]);
  expect(said('talos', 'web', { [LABEL]: 'privileged' })).toEqual([]);
  expect(said('k3s', 'web', { [LABEL]: 'privileged' })).toEqual([]);
});

test('the version of the standards is reported where it is not the newest', () => {
  const [message] = said('k3s', 'web', { [LABEL]: 'baseline', [`${LABEL}-version`]: 'v1.25' });
  expect(message).toBe(
    'security/pod-security: namespace web enforces baseline of v1.25 and refuses these pods: the pod sets hostNetwork: true',
  );
});
