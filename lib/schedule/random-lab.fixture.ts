/** Small random labs, the same for the same seed: for tests against a slow search, and against the real scheduler. */
import type { WrittenLab } from '../lab/complete';
import type { LabDescription, Taint } from '../lab/description';
import type { Manifest } from '../manifest/manifest';
import { Dice } from './dice.fixture';
import { labOf } from './lab-of.fixture';

/** Nodes and what is to run on them. */
export interface RandomLab {
  readonly lab: LabDescription;
  /** DaemonSets come first, each namespace and claim before what needs it. */
  readonly manifests: readonly Manifest[];
}

/** What may be chosen. */
export interface Choices {
  /** In names of nodes, namespace and zones, so that several labs can share a cluster; every pod asks for its nodes. */
  readonly world: string;
  /** Pods beside those of DaemonSets, at most. */
  readonly pods: number;
  readonly nodes: number;
  /** `nodeAffinityPolicy: Ignore`, which looks at the nodes of other worlds too. */
  readonly ignoresAffinity: boolean;
}

type Json = Record<string, unknown>;

/** A random lab. */
export function randomLab(seed: number, choices: Choices): RandomLab {
  const dice = new Dice(seed);
  for (let i = 0; i < 5; i += 1) dice.below(2);
  const nodes = Array.from({ length: 1 + dice.below(choices.nodes) }, (_, i) => randomNode(dice, `${choices.world}-n${i}`, choices.world));
  const maker = new Maker(
    dice,
    choices,
    nodes.map(({ name }) => name),
  );
  return { lab: labOf(nodes), manifests: maker.all() };
}

function randomNode(dice: Dice, name: string, world: string): WrittenLab['nodes'][number] {
  const taints: Taint[] = [];
  if (dice.once(5))
    taints.push({
      key: 'dedicated',
      value: dice.of('db', 'gpu'),
      effect: dice.of<Taint['effect']>('NoSchedule', 'NoExecute', 'PreferNoSchedule'),
    });
  return {
    name,
    role: 'worker',
    address: '10.0.0.2',
    kubernetes: 'v1.34.4',
    capacity: {
      cpu: dice.of('1', '1500m', '2', '4'),
      memory: dice.of('1Gi', '2Gi', '4Gi'),
      pods: dice.of('110', '110', '4', '3'),
      ...(dice.once(4) ? { 'example.com/gpu': dice.of('1', '2') } : {}),
    },
    ...(dice.once(4) ? { reserved: { cpu: '300m', memory: '256Mi' } } : {}),
    labels: {
      'kubernetes.io/hostname': name,
      world,
      ...(dice.once(6) ? {} : { zone: `${world}-${dice.of('a', 'b')}` }),
      ...(dice.once(3) ? { disk: dice.of('ssd', 'hdd') } : {}),
      ...(dice.once(3) ? { size: dice.of('1', '5', '9') } : {}),
    },
    taints,
  };
}

class Maker {
  readonly #claims: Manifest[] = [];
  #shared: string | undefined;
  /** One workload of a world may have its nodeName. */
  #named = false;

  constructor(
    private readonly dice: Dice,
    private readonly choices: Choices,
    private readonly nodes: readonly string[],
  ) {}

  all(): readonly Manifest[] {
    const { dice, choices } = this;
    const workloads: Manifest[] = [];
    if (dice.once(3)) workloads.push(this.#workload('DaemonSet', 'agent', 0));
    let left = choices.pods;
    for (let i = 0; left > 0 && i < 4; i += 1) {
      const kind = dice.of('Deployment', 'Deployment', 'StatefulSet', 'Pod');
      const count = kind === 'Pod' ? 1 : 1 + dice.below(Math.min(left, 4));
      workloads.push(this.#workload(kind, `w${i}`, count));
      left -= count;
    }
    const quota = dice.once(6) ? [this.#quota()] : [];
    return [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: choices.world } }, ...quota, ...this.#claims, ...workloads];
  }

  #workload(kind: string, name: string, replicas: number): Manifest {
    const metadata = { name, namespace: this.choices.world };
    const labels = { app: name, team: this.dice.of('x', 'y') };
    const spec = this.#podSpec(kind, name);
    if (kind === 'Pod') return { apiVersion: 'v1', kind, metadata: { ...metadata, labels }, spec };
    const own = kind === 'StatefulSet' && spec.nodeName === undefined && this.dice.once(3);
    return {
      apiVersion: 'apps/v1',
      kind,
      metadata,
      spec: {
        ...(kind === 'DaemonSet' ? {} : { replicas }),
        ...(kind === 'StatefulSet' ? { serviceName: name, podManagementPolicy: 'Parallel' } : {}),
        ...(own ? { volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: claimSpec('ReadWriteOnce') }] } : {}),
        selector: { matchLabels: { app: name } },
        template: { metadata: { labels }, spec },
      },
    };
  }

  #podSpec(kind: string, name: string): Json {
    const { dice } = this;
    const affinity = { ...this.#nodeAffinity(), ...(kind === 'DaemonSet' ? {} : this.#podAffinity(name)) };
    const spread = kind !== 'DaemonSet' && dice.once(4) ? [this.#spread(name)] : [];
    const nodeName = kind === 'DaemonSet' ? undefined : this.#nodeName();
    const claim = kind !== 'DaemonSet' && nodeName === undefined && dice.once(6) ? this.#claim() : undefined;
    return {
      ...(nodeName === undefined ? {} : { nodeName }),
      nodeSelector: { world: this.choices.world, ...(dice.once(8) ? { disk: 'ssd' } : {}) },
      containers: [this.#container('c', dice.once(5))],
      ...(dice.once(6)
        ? { initContainers: [this.#container('i', false), { ...this.#container('s', false), restartPolicy: dice.of('Always', undefined) }] }
        : {}),
      ...(dice.once(4)
        ? {
            tolerations: [
              dice.of<Json>(
                { operator: 'Exists' },
                { key: 'dedicated', value: 'db' },
                { key: 'dedicated', operator: 'Exists', effect: 'NoSchedule' },
              ),
            ],
          }
        : {}),
      ...(Object.keys(affinity).length > 0 ? { affinity } : {}),
      ...(spread.length > 0 ? { topologySpreadConstraints: spread } : {}),
      ...(claim === undefined ? {} : { volumes: [{ name: 'v', persistentVolumeClaim: { claimName: claim } }] }),
      terminationGracePeriodSeconds: 0,
    };
  }

  /** Now and then a node that is not there. */
  #nodeName(): string | undefined {
    if (this.#named || !this.dice.once(6)) return undefined;
    this.#named = true;
    return this.dice.once(8) ? `${this.choices.world}-gone` : this.nodes[this.dice.below(this.nodes.length)];
  }

  #container(name: string, port: boolean): Json {
    const { dice } = this;
    const cpu = dice.of('100m', '300m', '500m', '700m', '1');
    const requests = { cpu, ...(dice.once(2) ? { memory: dice.of('128Mi', '512Mi', '1Gi') } : { memory: '64Mi' }) };
    const gpu = dice.once(8) ? { 'example.com/gpu': '1' } : {};
    const limits = { ...gpu, ...(dice.once(4) ? { cpu: '1' } : {}) };
    return {
      name,
      image: 'any',
      resources: { requests: { ...requests, ...gpu }, ...(Object.keys(limits).length > 0 ? { limits } : {}) },
      ...(port
        ? {
            ports: [
              {
                containerPort: 80,
                hostPort: dice.of(8080, 8081),
                protocol: 'TCP',
                ...(dice.once(3) ? { hostIP: dice.of('10.0.0.2', '10.0.0.3') } : {}),
              },
            ],
          }
        : {}),
    };
  }

  #nodeAffinity(): Json {
    const { dice } = this;
    const requirement = () =>
      dice.of<Json>(
        { key: 'disk', operator: 'NotIn', values: ['hdd'] },
        { key: 'disk', operator: 'In', values: ['ssd', 'hdd'] },
        { key: 'size', operator: 'Gt', values: ['4'] },
        { key: 'size', operator: 'Lt', values: ['6'] },
        { key: 'zone', operator: 'Exists' },
        { key: 'disk', operator: 'DoesNotExist' },
      );
    if (!dice.once(5)) return {};
    const terms = Array.from({ length: 1 + dice.below(2) }, () => ({
      matchExpressions: [requirement(), ...(dice.once(3) ? [requirement()] : [])],
    }));
    return { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: terms } } };
  }

  #podAffinity(name: string): Json {
    const { dice } = this;
    const term = (anti: boolean) => ({
      topologyKey: dice.of('kubernetes.io/hostname', 'kubernetes.io/hostname', 'zone'),
      labelSelector: { matchLabels: dice.of<Json>({ app: name }, { app: anti ? name : 'w0' }, { team: 'x' }) },
    });
    return {
      ...(dice.once(4) ? { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [term(true)] } } : {}),
      ...(dice.once(7)
        ? { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [term(false), ...(dice.once(4) ? [term(false)] : [])] } }
        : {}),
    };
  }

  #spread(name: string): Json {
    const { dice } = this;
    return {
      maxSkew: dice.of(1, 1, 2),
      topologyKey: dice.of('kubernetes.io/hostname', 'zone'),
      whenUnsatisfiable: dice.of('DoNotSchedule', 'DoNotSchedule', 'DoNotSchedule', 'ScheduleAnyway'),
      labelSelector: { matchLabels: dice.of<Json>({ app: name }, { app: name }, { team: 'x' }) },
      ...(dice.once(3) ? { nodeTaintsPolicy: dice.of('Honor', 'Ignore') } : {}),
      ...(this.choices.ignoresAffinity && dice.once(4) ? { nodeAffinityPolicy: 'Ignore' } : {}),
    };
  }

  /** A claim that several workloads may share. */
  #claim(): string {
    if (this.#shared === undefined || this.dice.once(2)) {
      this.#shared = `claim${this.#claims.length}`;
      const spec = claimSpec(this.dice.once(4) ? 'ReadWriteOncePod' : 'ReadWriteOnce');
      this.#claims.push({
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata: { name: this.#shared, namespace: this.choices.world },
        spec,
      });
    }
    return this.#shared;
  }

  #quota(): Manifest {
    const hard = this.dice.of<Json>(
      { pods: '3' },
      { 'requests.cpu': '1500m' },
      { 'requests.memory': '2Gi', pods: '5' },
      { 'limits.cpu': '2' },
    );
    return { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'quota', namespace: this.choices.world }, spec: { hard } };
  }
}

function claimSpec(mode: string): Json {
  return { accessModes: [mode], storageClassName: 'local-path', resources: { requests: { storage: '1Gi' } } };
}
