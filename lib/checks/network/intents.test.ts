import { completeLab } from '../../lab/complete';
import { clusterOf } from '../../products/cluster-of';
import { PAGE_LAB } from '../page-lab';
import { runRules } from '../run';
import { NETWORK } from './index';

const sandbox = { app: 'demo', namespace: 'demo', labels: { app: 'sandbox' }, max: 2, pod: { containers: [{ name: 'sandbox' }] } };
const peer = { namespace: 'demo', labels: { app: 'sandbox' } };
const blocked = [{ from: { platform: 'ingress' }, to: peer, ports: [{ port: 80, protocol: 'TCP' }] }] as const;

test('a finding about pods that no manifest makes is reported nevertheless, once', () => {
  const lab = completeLab({ ...PAGE_LAB, runTimePods: [{ ...sandbox, name: 'sandbox' }], intents: { blocked } });
  const namespaces = ['demo', 'other'].map((name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }));
  const found = runRules(clusterOf(namespaces, lab), NETWORK);
  expect(found.map(({ rule, object }) => [rule, object.kind, object.name])).toEqual([['network/blocked', 'Pod', 'sandbox']]);
});

test('without a lab, and without an object, nothing is said', () => {
  expect(runRules(clusterOf([{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'demo' } }]), NETWORK)).toEqual([]);
  expect(runRules(clusterOf([], completeLab({ ...PAGE_LAB, intents: { blocked } })), NETWORK)).toEqual([]);
});
