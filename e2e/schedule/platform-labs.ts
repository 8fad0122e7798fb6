import { completeLab } from '../../lib/lab/complete';
import type { LabDescription } from '../../lib/lab/description';
import type { Manifest } from '../../lib/manifest/manifest';
import { mapAt, mapsAt } from '../../lib/manifest/read';
import { clusterOf } from '../../lib/products/cluster-of';
import { daemonSets } from '../../lib/products/servicelb/daemon-sets';
import { Dice } from '../../lib/schedule/dice.fixture';
import { randomLab } from '../../lib/schedule/random-lab.fixture';
import { scheduleLab } from '../../lib/schedule/schedule-lab';
import type { ScheduledLab } from './worlds';

/** A world of which the platform takes a part: ServiceLB takes ports of nodes, and a volume that exists already is on one of them. */
export interface PlatformLab extends ScheduledLab {
  /** ServiceLB's DaemonSets, as K3s would make them. */
  readonly platform: readonly Manifest[];
}

/** So many of them, and what we say of each. */
export function platformLabs(seed: number, count: number): readonly PlatformLab[] {
  return Array.from({ length: count }, (_, i) => labWith(`p${i}`, seed * 1000 + i));
}

function labWith(name: string, seed: number): PlatformLab {
  const dice = new Dice(seed);
  const random = randomLab(seed, { world: name, pods: 5, nodes: 3, ignoresAffinity: false });
  const lab = completeLab({
    ...random.lab,
    loadBalancer: { kind: 'servicelb' },
    ingress: { ...random.lab.ingress, entryPoints: { web: 80 } },
  });
  const manifests = withVolume(random.manifests, lab, name, dice);
  const services = Array.from({ length: 1 + dice.below(2) }, (_, i) => ({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: `svc${i}`, namespace: name },
    spec: { type: 'LoadBalancer', selector: { app: 'w0' }, ports: [{ port: dice.of(8080, 8081), protocol: 'TCP' }] },
  }));
  const cluster = clusterOf([...manifests, ...services], lab);
  return { name, lab, manifests, plan: scheduleLab(cluster), platform: daemonSets(cluster).map((one) => ofWorld(one, name)) };
}

/** Its nodes are some among those of all worlds. */
function ofWorld(daemonSet: Manifest, world: string): Manifest {
  const [spec, template] = [mapAt(daemonSet, 'spec'), mapAt(daemonSet, 'spec', 'template')];
  const app = `${world}-${daemonSet.metadata.name}`;
  const pod = { ...mapAt(template, 'spec'), nodeSelector: { ...mapAt(template, 'spec', 'nodeSelector'), world } };
  const labelled = { metadata: { labels: { app } }, spec: pod };
  return {
    ...daemonSet,
    metadata: { ...daemonSet.metadata, name: app },
    spec: { ...spec, selector: { matchLabels: { app } }, template: labelled },
  };
}

/** The first Deployment gets a volume that is on one node, by name. */
function withVolume(manifests: readonly Manifest[], { nodes }: LabDescription, name: string, dice: Dice): readonly Manifest[] {
  const index = manifests.findIndex(({ kind, spec }) => kind === 'Deployment' && mapsAt(spec, 'template', 'spec', 'volumes').length === 0);
  const [deployment, node] = [manifests[index], nodes[dice.below(nodes.length)]?.name];
  if (deployment === undefined || node === undefined || dice.once(2)) return manifests;
  const storage = {
    capacity: { storage: '1Gi' },
    accessModes: ['ReadWriteOnce'],
    storageClassName: 'static',
    persistentVolumeReclaimPolicy: 'Retain',
  };
  const terms = [{ matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: [node] }] }];
  const volume = {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: `${name}-static` },
    spec: {
      ...storage,
      local: { path: '/data' },
      nodeAffinity: { required: { nodeSelectorTerms: terms } },
      claimRef: { namespace: name, name: 'static' },
    },
  };
  const claim = {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'static', namespace: name },
    spec: {
      accessModes: ['ReadWriteOnce'],
      storageClassName: 'static',
      volumeName: `${name}-static`,
      resources: { requests: { storage: '1Gi' } },
    },
  };
  const template = mapAt(deployment, 'spec', 'template');
  const spec = { ...mapAt(template, 'spec'), volumes: [{ name: 'static', persistentVolumeClaim: { claimName: 'static' } }] };
  const changed = { ...deployment, spec: { ...mapAt(deployment, 'spec'), template: { ...template, spec } } };
  return [...manifests.slice(0, 1), volume, claim, ...manifests.slice(1, index), changed, ...manifests.slice(index + 1)];
}
