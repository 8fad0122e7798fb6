import type { LabDescription, NodeDescription, Taint } from '../../lab/description';
import { ConfigurationError } from '../../manifest/configuration-error';
import { parseQuantity, printQuantity } from '../../manifest/quantity';
import { at, entryOf } from '../../manifest/read';
import { isMap } from '../../manifest/tree';
import { clip } from './api';
import { maps } from './discovery';
import type { Difference } from './result';

type NodeDifference = Omit<Difference, 'kind'>;

/**
 * Share of the declared amount that a machine may lack: firmware and kernel keep some of the memory, file systems some of the disk. A lab
 * says 16Gi, its node shows 15.5Gi.
 */
const ALLOWANCE: Readonly<Record<string, bigint>> = { memory: 7n, 'ephemeral-storage': 12n };
/** The kubelet keeps back what it needs to evict pods in time, if nothing else is set: 100Mi of memory, a tenth of the disk. */
const EVICTION = { memory: 100n * 1024n ** 2n * 10n ** 9n, 'ephemeral-storage': 10n };
/** Taints that come and go with the state of a node, which is reported in words. */
const STATE = 'node.kubernetes.io/';

/** Compares one Node after the other, of which it keeps what differs: a Node may be large, and there may be many. */
export interface NodeComparison {
  add(node: Record<string, unknown>): void;
  /** When all have been added: those of the lab, in its order, then those that it does not have. */
  differences(): readonly Difference[];
}

/** How the cluster's nodes differ from those of the lab. */
export function compareNodes({ nodes }: LabDescription): NodeComparison {
  const wanted = new Map(nodes.map((node) => [node.name, node]));
  const found = new Map<string, readonly NodeDifference[]>();
  return {
    add: (live) => {
      const name = String(part(live.metadata).name);
      const node = wanted.get(name);
      found.set(name, node ? differencesOf(node, live) : [{ name, problem: 'extra' }]);
    },
    differences: () => {
      const known = nodes.flatMap(({ name }): readonly NodeDifference[] => found.get(name) ?? [{ name, problem: 'missing' }]);
      const extra = [...found].flatMap(([name, differences]) => (wanted.has(name) ? [] : differences));
      return [...known, ...extra].map((difference) => ({ kind: 'Node', ...difference }));
    },
  };
}

function differencesOf(node: NodeDescription, live: Record<string, unknown>): readonly NodeDifference[] {
  const { metadata, spec, status } = { metadata: part(live.metadata), spec: part(live.spec), status: part(live.status) };
  const fields = [
    ...versions(node, status),
    ...amounts(node, status),
    ...labels(node, metadata),
    ...taints(node, spec),
    ...state(spec, status),
  ];
  return fields.map((field) => ({ name: node.name, problem: 'differs', ...field }));
}

/** Longer than any quantity: the time to read one grows with the square of its digits. */
const MAX_QUANTITY = 64;

type Field = Pick<Difference, 'field' | 'live' | 'wanted'>;

function versions({ kubernetes }: NodeDescription, { nodeInfo }: Record<string, unknown>): readonly Field[] {
  const version = part(nodeInfo).kubeletVersion;
  if (typeof version !== 'string' || version === '' || plain(version) === plain(kubernetes)) return [];
  return [{ field: 'version', live: clip(version), wanted: kubernetes }];
}

/** `v1.33.3+k3s1` is 1.33.3. */
function plain(version: string): string {
  return version.replace(/^v/, '').replace(/[+].*$/, '');
}

function amounts({ capacity, reserved = {} }: NodeDescription, status: Record<string, unknown>): readonly Field[] {
  return Object.entries(capacity).flatMap(([name, wanted]) => {
    const [has, usable] = [at(status.capacity, name), at(status.allocatable, name)];
    if (isLess(has, least(wanted, name))) return [{ field: `capacity/${name}`, ...live(has), wanted }];
    const kept = parseQuantity(entryOf(reserved, name) ?? '0').nanos;
    const promised = { ...parseQuantity(wanted), nanos: parseQuantity(wanted).nanos - kept };
    if (!isLess(usable, least(printQuantity(promised), name) - evicted(wanted, name))) return [];
    return [{ field: `allocatable/${name}`, ...live(usable), wanted: printQuantity(promised) }];
  });
}

function least(wanted: string, name: string): bigint {
  return (parseQuantity(wanted).nanos * (100n - (entryOf(ALLOWANCE, name) ?? 0n))) / 100n;
}

function evicted(wanted: string, name: string): bigint {
  if (name === 'memory') return EVICTION.memory;
  return name === 'ephemeral-storage' ? parseQuantity(wanted).nanos / EVICTION['ephemeral-storage'] : 0n;
}

/** What can't be read as an amount is no amount. */
function isLess(amount: unknown, than: bigint): boolean {
  if (typeof amount === 'number') return isLess(String(amount), than);
  if (typeof amount !== 'string' || amount.length > MAX_QUANTITY) return 0n < than;
  try {
    return parseQuantity(amount).nanos < than;
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return 0n < than;
  }
}

function live(value: unknown): { readonly live?: string } {
  return value === undefined ? {} : { live: textOf(value) };
}

function textOf(value: unknown): string {
  return clip(typeof value === 'object' ? JSON.stringify(value) : String(value));
}

function labels(node: NodeDescription, metadata: Record<string, unknown>): readonly Field[] {
  return Object.entries(node.labels).flatMap(([key, wanted]) => {
    const has = at(metadata.labels, key);
    return has === wanted ? [] : [{ field: `labels/${key}`, ...live(has), wanted }];
  });
}

function taints(node: NodeDescription, spec: Record<string, unknown>): readonly Field[] {
  const has = maps(spec.taints).filter(({ key }) => !textOf(key).startsWith(STATE));
  const [found, wanted] = [has.map(printTaint).sort(), node.taints.map(printTaint).sort()];
  if (found.join() === wanted.join()) return [];
  return [{ field: 'taints', live: clip(found.join(', ')) || 'none', wanted: wanted.join(', ') || 'none' }];
}

/** As kubectl writes it: `gpu=present:NoSchedule`. */
function printTaint({ key, value, effect }: Partial<Record<keyof Taint, unknown>>): string {
  return `${textOf(key)}${value ? `=${textOf(value)}` : ''}:${textOf(effect)}`;
}

function state(spec: Record<string, unknown>, { conditions }: Record<string, unknown>): readonly Field[] {
  const ready = maps(conditions).find(({ type }) => type === 'Ready')?.status;
  return [
    ...(ready === 'True' ? [] : [{ field: 'state', live: 'not ready', wanted: 'ready' }]),
    ...(spec.unschedulable === true ? [{ field: 'state', live: 'cordoned', wanted: 'schedulable' }] : []),
  ];
}

function part(value: unknown): Record<string, unknown> {
  return isMap(value) ? value : {};
}
