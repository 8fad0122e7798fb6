import { at, type DistLab, listAt, mapAt } from './dist-reader';
import type { Check } from './expected';

type Labels = Readonly<Record<string, unknown>>;

/** A pod that policies are asked about, or an address outside of the cluster. */
export type Peer = { readonly namespace: string; readonly labels: Readonly<Record<string, string>> } | { readonly address: string };

/** Do the lab's NetworkPolicies let this connection pass? Egress of the source and ingress of the destination. */
export function passes(lab: DistLab, from: Peer, to: Peer, port: number, protocol: 'TCP' | 'UDP' = 'TCP'): boolean {
  return allows(lab, 'Egress', from, to, port, protocol) && allows(lab, 'Ingress', to, from, port, protocol);
}

function allows(lab: DistLab, direction: 'Ingress' | 'Egress', pod: Peer, other: Peer, port: number, protocol: string): boolean {
  if ('address' in pod) return true;
  const field = direction.toLowerCase();
  const policies = lab
    .ofKind('NetworkPolicy')
    .filter(
      ({ body, namespace }) =>
        namespace === pod.namespace &&
        (listAt(body, 'spec.policyTypes').includes(direction) ||
          (at(body, 'spec.policyTypes') === undefined && (direction === 'Ingress' || at(body, 'spec.egress') !== undefined))) &&
        selects(at(body, 'spec.podSelector'), pod.labels),
    );
  if (policies.length === 0) return true;
  const target = direction === 'Ingress' ? pod : other;
  return policies.some(({ body, namespace }) =>
    listAt(body, `spec.${field}`).some((rule) => {
      const peers = listAt(rule, direction === 'Ingress' ? 'from' : 'to');
      const ports = listAt(rule, 'ports');
      return (
        (peers.length === 0 || peers.some((peer) => isPeer(lab, peer, namespace, other))) &&
        (ports.length === 0 || ports.some((p) => isPort(lab, p, target, port, protocol)))
      );
    }),
  );
}

function isPeer(lab: DistLab, peer: unknown, namespace: string | undefined, other: Peer): boolean {
  const cidr = at(peer, 'ipBlock.cidr');
  if ('address' in other) {
    return (
      cidr !== undefined &&
      inside(other.address, String(cidr)) &&
      !listAt(peer, 'ipBlock.except').some((x) => inside(other.address, String(x)))
    );
  }
  if (cidr !== undefined) return cidr === '0.0.0.0/0' && at(peer, 'ipBlock.except') === undefined;
  const namespaces = at(peer, 'namespaceSelector');
  const inNamespace =
    namespaces === undefined ? other.namespace === namespace : selects(namespaces, namespaceLabelsOf(lab, other.namespace));
  return inNamespace && selects(at(peer, 'podSelector') ?? {}, other.labels);
}

function isPort(lab: DistLab, rule: unknown, target: Peer, port: number, protocol: string): boolean {
  if ((at(rule, 'protocol') ?? 'TCP') !== protocol) return false;
  const written = at(rule, 'port');
  if (written === undefined) return true;
  const end = at(rule, 'endPort');
  if (typeof written === 'number') return typeof end === 'number' ? written <= port && port <= end : written === port;
  if ('address' in target) return false;
  return lab.objects.some(
    (o) =>
      o.namespace === target.namespace &&
      Object.entries(target.labels).every(([key, value]) => mapAt(o.body, 'spec.template.metadata.labels')[key] === value) &&
      listAt(o.body, 'spec.template.spec.containers').some((c) => at(c, `ports[${String(written)}].containerPort`) === port),
  );
}

function namespaceLabelsOf(lab: DistLab, name: string): Labels {
  const object = lab.objects.find((o) => o.kind === 'Namespace' && o.name === name);
  return { 'kubernetes.io/metadata.name': name, ...mapAt(object?.body, 'metadata.labels') };
}

function inside(address: string, cidr: string): boolean {
  const number = (text: string): number => text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const [network = '', bits = '32'] = cidr.split('/');
  const size = 2 ** (32 - Number(bits));
  return Math.floor(number(address) / size) === Math.floor(number(network) / size);
}

/** A label selector on labels; `{}` selects all. */
export function selects(selector: unknown, labels: Labels): boolean {
  const equal = Object.entries(mapAt(selector, 'matchLabels')).every(([key, value]) => labels[key] === value);
  return equal && listAt(selector, 'matchExpressions').every((e) => matches(e, labels));
}

function matches(expression: unknown, labels: Labels): boolean {
  const value = labels[String(at(expression, 'key'))];
  const values = listAt(expression, 'values');
  switch (at(expression, 'operator')) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      throw new Error(`unexpected operator in ${JSON.stringify(expression)}`);
  }
}

/** Names of the lab's nodes (lab.json) on which this pod may be put: nodeSelector, required node affinity, taints. */
export function eligibleNodes(spec: unknown, lab: DistLab): readonly string[] {
  return listAt(lab.description, 'nodes')
    .filter((node) => {
      const labels: Labels = {
        'kubernetes.io/hostname': at(node, 'name'),
        'kubernetes.io/os': 'linux',
        'kubernetes.io/arch': 'amd64',
        ...(at(node, 'role') === 'control-plane' ? { 'node-role.kubernetes.io/control-plane': 'true' } : {}),
        ...mapAt(node, 'labels'),
      };
      const terms = at(spec, 'affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms');
      return (
        Object.entries(mapAt(spec, 'nodeSelector')).every(([key, value]) => labels[key] === value) &&
        (!Array.isArray(terms) || terms.some((term) => listAt(term, 'matchExpressions').every((e) => matches(e, labels)))) &&
        listAt(node, 'taints').every((taint) => at(taint, 'effect') === 'PreferNoSchedule' || tolerated(taint, listAt(spec, 'tolerations')))
      );
    })
    .map((node) => String(at(node, 'name')));
}

function tolerated(taint: unknown, tolerations: readonly unknown[]): boolean {
  return tolerations.some((t) => {
    const key = at(t, 'key');
    const effect = at(t, 'effect');
    const exists = at(t, 'operator') === 'Exists';
    return (
      (key === undefined ? exists : key === at(taint, 'key')) &&
      (effect === undefined || effect === at(taint, 'effect')) &&
      (exists || at(t, 'value') === at(taint, 'value'))
    );
  });
}

/** A pod spec that can be put on exactly these nodes, by whatever means. */
export const onlyOn = (...nodes: readonly string[]): Check => ({
  summary: `only on ${nodes.join(', ')}`,
  holds: (spec, _, lab) => expect([...eligibleNodes(spec, lab)].sort()).toEqual([...nodes].sort()),
});

/** The node's entry in lab.json: address, role, kubelet, cpu, memory. */
export const node = (
  role: 'control-plane' | 'worker',
  address: string,
  kubernetes: string,
  capacity: Readonly<Record<string, unknown>>,
): Check => ({
  summary: `${role} ${address} ${kubernetes} ${JSON.stringify(capacity)}`,
  holds: (value) =>
    expect({ ...mapAt(value, ''), kubernetes: kubelet(at(value, 'kubernetes')) }).toEqual(
      expect.objectContaining({ role, address, kubernetes: kubelet(kubernetes), capacity: expect.objectContaining(capacity) }),
    ),
});

/** `v1.33.6` of `v1.33.6+k3s1`: lab.json may write either. */
function kubelet(version: unknown): string {
  return String(version).replace(/\+.*/, '');
}

/** A hosts file as address and names, comments and loopback left out; lines of one address stay apart. */
export function hostsLines(text: string): readonly { readonly address: string; readonly names: readonly string[] }[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*/, '').trim().split(/\s+/))
    .filter(([address]) => address !== undefined && address !== '' && address !== '127.0.0.1' && address !== '::1')
    .map(([address = '', ...names]) => ({ address, names }));
}

/** All names that a hosts file gives to that address, sorted. */
export function namesAt(text: string, address: string): readonly string[] {
  return hostsLines(text)
    .filter((line) => line.address === address)
    .flatMap((line) => line.names)
    .sort();
}
