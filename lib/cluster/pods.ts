import type { RunTimePodsDescription } from '../lab/description';
import { identityOf, kindKey, namespaceOf } from '../manifest/identity';
import type { Manifest, ObjectIdentity } from '../manifest/manifest';
import { POD_TEMPLATES } from '../manifest/pod-template';
import { at, entryOf, mapAt, mapsAt, numberAt, type ReadMap, textAt, textsAt } from '../manifest/read';
import type { Labels } from '../manifest/selector';
import type { ChartDaemonSet } from './chart-daemon-set';

/** A container of a pod, and where it stands in its object. */
export interface Container {
  /** Name of the container. */
  readonly name: string;
  /** Which list of the pod's spec has it; a sidecar is an init container that goes on running. */
  readonly type: 'container' | 'init' | 'sidecar' | 'ephemeral';
  /** JSON pointer into the object. */
  readonly at: string;
  /** The container as it is written. */
  readonly spec: ReadMap;
}

/** A port that a container declares. */
export interface ContainerPort {
  readonly name?: string;
  readonly port: number;
  readonly protocol: string;
  readonly at: string;
}

/** The pods of one workload, all alike. Run-time pods are here as well: findings about them name a Pod. */
export class Pods {
  readonly containers: readonly Container[];
  #ports: readonly ContainerPort[] | undefined;

  private constructor(
    /** The workload; for run-time pods a Pod by the name that the app gives them. */
    readonly object: ObjectIdentity,
    /** JSON pointer of the pod's template in its object: its metadata and spec are below. */
    readonly at: string,
    readonly namespace: string,
    readonly labels: Labels,
    readonly annotations: Labels,
    /** The pod's spec. */
    readonly spec: ReadMap,
    /** The object that makes the pods; undefined for run-time pods. */
    readonly owner: Manifest | undefined,
    /** How many there are, as far as the object says: undefined for a DaemonSet, whose number the nodes decide. */
    readonly count: number | undefined,
  ) {
    this.containers = [
      ...containersOf(spec, 'initContainers', this.at),
      ...containersOf(spec, 'containers', this.at),
      ...containersOf(spec, 'ephemeralContainers', this.at),
    ];
  }

  /** The pods of an object, undefined if it makes none. */
  static of(manifest: Manifest): Pods | undefined {
    const way = entryOf(POD_TEMPLATES, kindKey(manifest));
    if (way === undefined || at(manifest, ...way) === undefined) return undefined;
    const template = mapAt(manifest, ...way);
    const [labels, annotations] = [textsAt(template, 'metadata', 'labels'), textsAt(template, 'metadata', 'annotations')];
    const namespace = namespaceOf(manifest);
    const pointer = way.map((key) => `/${key}`).join('');
    return new Pods(identityOf(manifest), pointer, namespace, labels, annotations, mapAt(template, 'spec'), manifest, countOf(manifest));
  }

  /** Run-time pods. */
  static atRunTime(
    { namespace, name, labels, max, everyNode, pod }: RunTimePodsDescription,
    daemonSets: readonly ChartDaemonSet[] = [],
  ): Pods {
    const daemonSet = daemonSets.find((one) => Object.entries(one.labels).every(([key, value]) => labels[key] === value));
    const spec = daemonSet && !('tolerations' in pod) ? { ...pod, tolerations: daemonSet.tolerations } : pod;
    const count = everyNode === true || daemonSet ? undefined : max;
    return new Pods({ apiVersion: 'v1', kind: 'Pod', namespace, name }, '', namespace, labels, {}, spec, undefined, count);
  }

  /** Name of the service account that they run as; the older field counts where the newer one is missing or empty. */
  get serviceAccount(): string {
    return textAt(this.spec, 'serviceAccountName') || textAt(this.spec, 'serviceAccount') || 'default';
  }

  /** Ports that the containers declare; sidecars' as well, init containers' not. */
  ports(): readonly ContainerPort[] {
    this.#ports ??= this.containers.filter(({ type }) => type === 'container' || type === 'sidecar').flatMap(containerPortsOf);
    return this.#ports;
  }

  /** The declared port of that name and protocol. */
  port(name: string, protocol: string): ContainerPort | undefined {
    return this.ports().find((port) => port.name === name && port.protocol === protocol);
  }
}

/** Ports that a container declares. */
export function containerPortsOf({ spec, at: pointer }: Container): readonly ContainerPort[] {
  return mapsAt(spec, 'ports').flatMap((port, i) => {
    const [name, number] = [textAt(port, 'name'), numberAt(port, 'containerPort')];
    if (number === undefined) return [];
    const found = { port: number, protocol: textAt(port, 'protocol') ?? 'TCP', at: `${pointer}/ports/${i}` };
    return [name === undefined ? found : { ...found, name }];
  });
}

function containersOf(spec: ReadMap, list: 'containers' | 'initContainers' | 'ephemeralContainers', at: string): readonly Container[] {
  return mapsAt(spec, list).map((container, i) => {
    const sidecar = textAt(container, 'restartPolicy') === 'Always';
    const type = list === 'containers' ? 'container' : list === 'ephemeralContainers' ? 'ephemeral' : sidecar ? 'sidecar' : 'init';
    return { name: textAt(container, 'name') ?? '', type, at: `${at}/spec/${list}/${i}`, spec: container };
  });
}

function countOf(manifest: Manifest): number | undefined {
  if (manifest.kind === 'DaemonSet') return undefined;
  if (manifest.kind === 'Job') return numberAt(manifest, 'spec', 'parallelism') ?? 1;
  if (manifest.kind === 'CronJob') return numberAt(manifest, 'spec', 'jobTemplate', 'spec', 'parallelism') ?? 1;
  return manifest.kind === 'Pod' ? 1 : (numberAt(manifest, 'spec', 'replicas') ?? 1);
}
