import type { LabDescription, NodeDescription, OutsideDescription } from '../../lib/lab/description';
import type { Manifest } from '../../lib/manifest/manifest';
import { parseQuantity, printQuantity } from '../../lib/manifest/quantity';

type External<K> = Extract<LabDescription['externals'][number], { kind: K }>;
type ExistingSecret = Extract<OutsideDescription, { kind: 'Secret' }>;

/** What each kind of ingress controller calls itself in an IngressClass. */
const CONTROLLERS: Readonly<Record<string, string>> = { traefik: 'traefik.io/ingress-controller', nginx: 'k8s.io/ingress-nginx' };

/** Made by every API server itself. */
const OWN_PRIORITY_CLASSES = ['system-cluster-critical', 'system-node-critical'];

/** The lab's nodes as Kubernetes has them: capacity, allocatable (capacity less what the system takes), labels, taints. */
export function nodesOf(lab: LabDescription): Manifest[] {
  return lab.nodes.map((node) => ({
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: node.name, labels: { 'kubernetes.io/hostname': node.name, ...node.labels } },
    ...(node.taints.length > 0 ? { spec: { taints: node.taints } } : {}),
    status: {
      capacity: node.capacity,
      allocatable: allocatable(node),
      addresses: [
        { type: 'InternalIP', address: node.address },
        { type: 'Hostname', address: node.name },
      ],
    },
  }));
}

function allocatable({ capacity, reserved = {} }: NodeDescription): Record<string, string> {
  return Object.fromEntries(
    Object.entries(capacity).map(([name, amount]) => {
      const taken = reserved[name];
      return [name, taken === undefined ? amount : minus(amount, taken)];
    }),
  );
}

function minus(amount: string, taken: string): string {
  const { nanos, format } = parseQuantity(amount);
  return printQuantity({ nanos: nanos - parseQuantity(taken).nanos, format });
}

/**
 * What the lab has from elsewhere, in the order in which it can be applied: namespaces, classes, Services, and the Secrets that are made outside
 * git, with placeholders for what is not known. CRDs are read from files (`installCrds`). Namespaces that the lab emits itself are here too, bare, if
 * something from elsewhere stands in them.
 */
export function standInsOf(lab: LabDescription): Manifest[] {
  const services = externals(lab, 'Service');
  const secrets = lab.outside.filter((outside): outside is ExistingSecret => outside.kind === 'Secret');
  const namespaces = new Map<string, Readonly<Record<string, string>>>();
  for (const { namespace } of [...services, ...secrets]) namespaces.set(namespace, {});
  for (const name of [lab.gitops?.namespace ?? 'argocd', lab.ingress.namespace]) namespaces.set(name, {});
  for (const { name, labels = {} } of externals(lab, 'Namespace')) namespaces.set(name, labels);
  for (const name of ['default', 'kube-system']) namespaces.delete(name);
  return [
    ...[...namespaces].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, labels]) => namespace(name, labels)),
    ...classes(lab),
    dns(),
    ...services.map(service),
    ...secrets.map(secret),
  ];
}

function externals<K extends LabDescription['externals'][number]['kind']>(lab: LabDescription, kind: K): External<K>[] {
  return lab.externals.filter((external): external is External<K> => external.kind === kind);
}

function namespace(name: string, labels: Readonly<Record<string, string>>): Manifest {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, ...(Object.keys(labels).length > 0 ? { labels } : {}) } };
}

function classes(lab: LabDescription): Manifest[] {
  const ingress = new Map([[lab.ingress.className, CONTROLLERS[lab.ingress.controller] ?? '']]);
  for (const { name } of externals(lab, 'IngressClass')) if (!ingress.has(name)) ingress.set(name, `example.com/${name}`);
  return [
    ...lab.storageClasses.map((storage) => ({
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: {
        name: storage.name,
        ...(storage.default ? { annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } } : {}),
      },
      provisioner: storage.provisioner,
      reclaimPolicy: storage.reclaimPolicy,
      volumeBindingMode: storage.bindingMode,
      allowVolumeExpansion: storage.expansion,
    })),
    ...[...ingress].map(([name, controller]) => ({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'IngressClass',
      metadata: { name },
      spec: { controller },
    })),
    ...externals(lab, 'RuntimeClass').map(({ name }) => ({
      apiVersion: 'node.k8s.io/v1',
      kind: 'RuntimeClass',
      metadata: { name },
      handler: name,
    })),
    ...externals(lab, 'PriorityClass')
      .filter(({ name }) => !OWN_PRIORITY_CLASSES.includes(name))
      .map(({ name }) => ({ apiVersion: 'scheduling.k8s.io/v1', kind: 'PriorityClass', metadata: { name }, value: 1000 })),
  ];
}

/** The cluster's DNS, as K3s and Talos have it. */
function dns(): Manifest {
  const ports = [
    { name: 'dns', port: 53, protocol: 'UDP' },
    { name: 'dns-tcp', port: 53, protocol: 'TCP' },
  ];
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'kube-dns', namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' } },
    spec: { clusterIP: '10.43.0.10', selector: { 'k8s-app': 'kube-dns' }, ports },
  };
}

function service({ namespace, name, ports, podLabels }: External<'Service'>): Manifest {
  const type = ports.some(({ nodePort }) => nodePort !== undefined) ? 'NodePort' : 'ClusterIP';
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace },
    spec: { type, ports: ports.map((port) => ({ protocol: 'TCP', ...port })), ...(podLabels ? { selector: podLabels } : {}) },
  };
}

/** A known value as it is, a shared one the same everywhere, any other a placeholder. */
function secret({ namespace, name, type, labels, keys }: ExistingSecret): Manifest {
  const values = Object.entries(keys).map(([key, { value, same }]) => {
    if (value !== undefined) return [key, value];
    if (key === '.dockerconfigjson') return [key, '{"auths":{}}'];
    return [key, `placeholder: ${same ?? `${namespace}/${name}/${key}`}`];
  });
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name, namespace, ...(labels ? { labels } : {}) },
    type: type ?? 'Opaque',
    data: Object.fromEntries(values.map(([key, value]) => [key, Buffer.from(String(value)).toString('base64')])),
  };
}
