/**
 * Two pods of one ReadWriteOnce claim: the scheduler puts them on two nodes, and the attach-detach controller lets the second wait. Nobody attaches
 * here, so each VolumeAttachment is said to be attached by hand.
 */
import { findingsOf } from '../../lib/checks';
import { sharedClaim } from '../../lib/checks/reliability/shared-claim';
import { planOf } from '../../lib/cli/plan/result';
import type { Manifest } from '../../lib/manifest/manifest';
import { textAt } from '../../lib/manifest/read';
import { isMap } from '../../lib/manifest/tree';
import { node } from '../../lib/schedule/fixture';
import { labOf } from '../../lib/schedule/lab-of.fixture';
import { until } from '../support/api';
import { type Cluster, startCluster } from '../support/control-plane';
import { proof } from '../support/proof';

const DRIVER = 'driver.longhorn.io';
const LONGHORN = {
  name: 'longhorn',
  provisioner: DRIVER,
  bindingMode: 'Immediate',
  reclaimPolicy: 'Delete',
  default: false,
  expansion: true,
  nodeLocal: false,
  accessModes: ['ReadWriteOnce', 'ReadWriteMany'],
} as const;
const LAB = { ...labOf([node('one'), node('two')]), storageClasses: [LONGHORN] };
const SHOWN = ['one', 'two'];

interface Case {
  readonly name: string;
  readonly mode: 'ReadWriteOnce' | 'ReadWriteMany';
  /** Fields of the two pods' spec. */
  readonly pods: readonly [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>];
  readonly waits: boolean;
}

const on = (name: string) => ({ nodeSelector: { 'kubernetes.io/hostname': name } });
const labels = (name: string) => ({ app: name });
const apart = (name: string) => ({
  affinity: {
    podAntiAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: [
        { topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: labels(name) } },
      ],
    },
  },
});

const CASES: readonly Case[] = [
  { name: 'pinned', mode: 'ReadWriteOnce', pods: [on('one'), on('two')], waits: true },
  { name: 'apart', mode: 'ReadWriteOnce', pods: [apart('apart'), apart('apart')], waits: true },
  { name: 'together', mode: 'ReadWriteOnce', pods: [on('one'), on('one')], waits: false },
  { name: 'shared', mode: 'ReadWriteMany', pods: [on('one'), on('two')], waits: false },
];

const claimOf = ({ name: namespace, mode }: Case): Manifest => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'data', namespace },
  spec: { accessModes: [mode], storageClassName: 'longhorn', volumeName: namespace, resources: { requests: { storage: '1Gi' } } },
});
const volumeOf = ({ name, mode }: Case): Manifest => ({
  apiVersion: 'v1',
  kind: 'PersistentVolume',
  metadata: { name },
  spec: {
    accessModes: [mode],
    capacity: { storage: '1Gi' },
    storageClassName: 'longhorn',
    csi: { driver: DRIVER, volumeHandle: name },
    claimRef: { namespace: name, name: 'data' },
  },
});
const podsOf = ({ name: namespace, pods }: Case): readonly Manifest[] =>
  pods.map((spec, i) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: `${namespace}-${i}`, namespace, labels: labels(namespace) },
    spec: {
      ...spec,
      volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }],
      containers: [{ name: 'web', image: 'example/web:1', volumeMounts: [{ name: 'data', mountPath: '/data' }] }],
    },
  }));
const namespaceOf = (name: string): Manifest => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
const writtenOf = (one: Case) => [namespaceOf(one.name), volumeOf(one), claimOf(one), ...podsOf(one)];

/** What a driver and its node plugins would say. */
const DRIVERS: readonly Manifest[] = [
  { apiVersion: 'storage.k8s.io/v1', kind: 'CSIDriver', metadata: { name: DRIVER }, spec: { attachRequired: true } },
  ...SHOWN.map((name) => ({
    apiVersion: 'storage.k8s.io/v1',
    kind: 'CSINode',
    metadata: { name },
    spec: { drivers: [{ name: DRIVER, nodeID: name, topologyKeys: [] }] },
  })),
];

describe('Pods of one claim and the real attach-detach controller', () => {
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await startCluster({ lab: LAB, pods: 'bind' });
    const { api } = cluster;
    const managed = { metadata: { annotations: { 'volumes.kubernetes.io/controller-managed-attach-detach': 'true' } } };
    await Promise.all(SHOWN.map((name) => api.patch({ apiVersion: 'v1', kind: 'Node', name }, managed)));
    await createAll(DRIVERS);
    await createAll(CASES.map(({ name }) => namespaceOf(name)));
    await createAll(CASES.map(volumeOf));
    await createAll(CASES.map(claimOf));
    for (const one of CASES) await until(() => isBound(one), 60_000, `claim ${one.name} to be bound`);
  });
  afterAll(() => cluster.stop());

  async function createAll(manifests: readonly Manifest[]): Promise<void> {
    for (const manifest of manifests) {
      const { ok, message } = await cluster.api.create(manifest);
      if (!ok && !message.includes('already exists')) throw new Error(`${manifest.kind} ${manifest.metadata.name}: ${message}`);
    }
  }

  async function isBound(one: Case): Promise<boolean> {
    return textAt(await cluster.api.get(claimOf(one)), 'status', 'phase') === 'Bound';
  }

  const nodeOf = async (pod: Manifest) => textAt(await cluster.api.get(pod), 'spec', 'nodeName');

  /** The nodes to which a volume is attached: what a driver would answer is answered here. */
  async function attached(volume: string): Promise<readonly string[]> {
    const all = (await cluster.api.list('storage.k8s.io/v1', 'VolumeAttachment')).filter(
      (one) => textAt(one, 'spec', 'source', 'persistentVolumeName') === volume,
    );
    for (const one of all) await cluster.api.patch(one, { status: { attached: true } }, 'driver', 'status');
    return all.flatMap((one) => textAt(one, 'spec', 'nodeName') ?? []);
  }

  async function refusals(namespace: string): Promise<readonly string[]> {
    const events = await cluster.api.list('v1', 'Event', { namespace });
    return events.flatMap((event) =>
      isMap(event) && String(event.message).startsWith('Multi-Attach error') ? [String(event.message)] : [],
    );
  }

  test.each(CASES.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const [first, second] = podsOf(one);
    if (first === undefined || second === undefined) throw new Error('a case has two pods');
    // The second comes when the volume is where the first one is.
    for (const pod of [first, second]) {
      await createAll([pod]);
      await until(async () => (await nodeOf(pod)) !== undefined, 60_000, `${pod.metadata.name} to be bound to a node`);
      if (pod === first) await until(async () => (await attached(one.name)).length === 1, 60_000, `volume ${one.name} to be attached`);
    }
    const nodes = new Set(await Promise.all([first, second].map(nodeOf)));
    const ready = async () => (one.waits ? (await refusals(one.name)).length > 0 : (await attached(one.name)).length === nodes.size);
    await until(ready, 120_000, `the controller to ${one.waits ? 'refuse' : 'attach'} volume ${one.name}`);
    expect((await refusals(one.name)).length > 0).toBe(one.waits);

    const yaml = writtenOf(one)
      .map((manifest) => JSON.stringify(manifest))
      .join('\n---\n');
    const found = findingsOf(sharedClaim, yaml, LAB);
    const files = writtenOf(one).map((manifest) => ({ file: 'x.yaml', folder: 'x', manifest }));
    const { workloads } = planOf({ name: 'attach', description: LAB, manifests: files });
    expect(found.length > 0).toBe(one.waits);
    expect(workloads.map(({ steady }) => steady.kind)).toEqual(['fits', 'fits']);
    expect(workloads.some(({ waiting }) => waiting.length > 0)).toBe(one.waits);
    const said = one.waits ? 'waits for a volume' : 'shares its volume';
    const count = CASES.filter(({ waits }) => waits === one.waits).length;
    proof.add('Scheduling', `| ${CASES.length} with one claim for two pods | ${said} | ${count} | 0 |`);
  });
});
