/** A lab as its cluster shows it. */
import type { LabDescription, NodeDescription } from '../../lab/description';
import type { Manifest } from '../../manifest/manifest';
import { parseQuantity, printQuantity } from '../../manifest/quantity';

const CONTROLLERS: Readonly<Record<string, string>> = { traefik: 'traefik.io/ingress-controller', nginx: 'k8s.io/ingress-nginx' };

/** An object of any kind. */
export function object(apiVersion: string, kind: string, name: string, rest: object = {}, metadata: object = {}): Manifest {
  return { apiVersion, kind, metadata: { name, ...metadata }, ...rest };
}

/** A Node as `kubectl get nodes -o yaml` shows it. */
export function nodeObject(
  node: NodeDescription,
  { distribution, network }: Pick<LabDescription, 'distribution' | 'network'>,
  i = 0,
): Manifest {
  const { name, address, capacity, reserved = {}, labels, taints, kubernetes } = node;
  const allocatable = Object.entries(capacity).map(([resource, all]) => [resource, less(all, reserved[resource] ?? '0')]);
  const isTalos = distribution.name === 'talos';
  return object(
    'v1',
    'Node',
    name,
    {
      spec: {
        podCIDR: network.pods.replace(/\.\d+\.\d+\/.*/, `.${i}.0/24`),
        taints: [...taints, { key: 'node.kubernetes.io/not-ready', effect: 'NoExecute' }],
      },
      status: {
        capacity: { ...capacity, 'hugepages-2Mi': '0' },
        allocatable: Object.fromEntries(allocatable),
        addresses: [
          { type: 'Hostname', address: name },
          { type: 'InternalIP', address },
        ],
        nodeInfo: isTalos
          ? { kubeletVersion: kubernetes, osImage: `Talos (${distribution.version})` }
          : { kubeletVersion: `${kubernetes}${distribution.version.replace(/^[^+]*/, '')}`, osImage: 'Debian GNU/Linux 13' },
      },
    },
    { labels },
  );
}

function less(all: string, taken: string): string {
  const { nanos, format } = parseQuantity(all);
  return printQuantity({ nanos: nanos - parseQuantity(taken).nanos, format });
}

/** What its cluster shows of a lab, without the lab's own objects. */
export function shown(lab: LabDescription): readonly Manifest[] {
  const { ingress, loadBalancer, storageClasses, network, nodes } = lab;
  const classes = storageClasses.map((one) =>
    object(
      'storage.k8s.io/v1',
      'StorageClass',
      one.name,
      {
        provisioner: one.provisioner,
        volumeBindingMode: one.bindingMode,
        reclaimPolicy: one.reclaimPolicy,
        allowVolumeExpansion: one.expansion,
      },
      one.default ? { annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } } : {},
    ),
  );
  const pools = (loadBalancer.pools ?? []).map(({ name, addresses }) =>
    object('metallb.io/v1beta1', 'IPAddressPool', name, { spec: { addresses } }, { namespace: 'metallb-system' }),
  );
  const layer2 =
    loadBalancer.mode === 'layer2' ? [object('metallb.io/v1beta1', 'L2Advertisement', 'all', {}, { namespace: 'metallb-system' })] : [];
  const svclb = object(
    'apps/v1',
    'DaemonSet',
    'svclb-traefik-1',
    { spec: { template: { spec: { containers: [] } } } },
    {
      namespace: 'kube-system',
      labels: { 'svccontroller.k3s.cattle.io/svcname': 'traefik' },
    },
  );
  return [
    ...nodes.map((node, i) => nodeObject(node, lab, i)),
    ...classes,
    ...pools,
    ...layer2,
    ...(loadBalancer.kind === 'servicelb' ? [svclb] : []),
    object('networking.k8s.io/v1', 'ServiceCIDR', 'kubernetes', { spec: { cidrs: [network.services] } }),
    object('networking.k8s.io/v1', 'IngressClass', ingress.className, { spec: { controller: CONTROLLERS[ingress.controller] } }),
    ...(ingress.hostNetwork ? [controllerOnNodes(lab)] : [serviceOf(lab)]),
  ];
}

const NGINX = { 'app.kubernetes.io/name': 'ingress-nginx', 'app.kubernetes.io/component': 'controller' };

function serviceOf({ ingress }: LabDescription): Manifest {
  const ports = Object.entries(ingress.entryPoints).map(([name, port]) => ({ name, port, protocol: 'TCP' }));
  const spec = { type: 'LoadBalancer', selector: { ...ingress.podLabels, 'app.kubernetes.io/instance': 'x' }, ports };
  const status = { loadBalancer: { ingress: ingress.addresses.map((ip) => ({ ip })) } };
  return object('v1', 'Service', 'entry', { spec, status }, { namespace: ingress.namespace });
}

function controllerOnNodes({ ingress }: LabDescription): Manifest {
  const ports = Object.entries(ingress.entryPoints).map(([name, port]) => ({ name, containerPort: port }));
  const containers = [{ name: 'controller', ports: [...ports, { name: 'webhook', containerPort: 8443 }] }];
  const template = { metadata: { labels: NGINX }, spec: { hostNetwork: true, containers } };
  return object(
    'apps/v1',
    'DaemonSet',
    'ingress-nginx',
    { spec: { selector: { matchLabels: NGINX }, template } },
    { namespace: ingress.namespace },
  );
}
