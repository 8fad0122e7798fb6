import type { ExternalDescription } from '../../lab/description';
import { textAt } from '../../manifest/read';
import { defineProduct } from '../define-product';
import { kubeletVersion } from '../kubernetes-version';
import { CLASS } from '../local-path/class';
import { NETWORKS } from './networks';
import { needsNamespace, REFERENCES } from './references';
import { RELEASES } from './releases';
import { renamedValue } from './renamed-value';
import { UNREAD } from './unread';

const DOCS = 'https://docs.k3s.io';
const READ = { versions: 'v1.32 and newer' } as const;
const NAME = 'k3s';

/** K3s. */
export const k3s = defineProduct({
  name: NAME,
  title: 'K3s',
  facts: [
    {
      summary: 'its nodes run containerd, whose socket is /run/k3s/containerd/containerd.sock, and no Docker',
      source: 'https://docs.k3s.io/advanced#using-docker-as-the-container-runtime',
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'a HelmChartConfig adds values to the HelmChart of its own name and namespace, and to no other',
      source: `${DOCS}/helm`,
      ...READ,
      read: '2026-11-28',
    },
    { summary: 'it installs Helm charts from HelmChart objects of helm.cattle.io', source: `${DOCS}/helm`, ...READ, read: '2026-11-28' },
    {
      summary: 'it runs Traefik, ServiceLB, CoreDNS, local-path and the metrics server, unless --disable names them',
      source: `${DOCS}/installation/packaged-components`,
      ...READ,
      read: '2026-11-28',
    },
    { summary: 'pods are in 10.42.0.0/16, Services in 10.43.0.0/16', source: `${DOCS}/cli/server#networking`, ...READ, read: '2026-11-29' },
    {
      summary: 'its Traefik is behind a Service of type LoadBalancer, which ServiceLB serves, or whoever else does',
      source: `${DOCS}/networking/networking-services#traefik-ingress-controller`,
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'it makes the RuntimeClass nvidia, and does not make that runtime the default: pods name it',
      source: 'https://github.com/k3s-io/k3s/blob/master/manifests/runtimes.yaml',
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'servers have no taint, and the label node-role.kubernetes.io/control-plane is true',
      source: `${DOCS}/architecture`,
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'registries are configured in /etc/rancher/k3s/registries.yaml of every node',
      source: `${DOCS}/installation/private-registry`,
      ...READ,
      read: '2026-11-29',
    },
    {
      summary:
        'the CustomResourceDefinitions of the Gateway API come with those of its Traefik, and from 1.37 on with a chart of their own, also without Traefik',
      source: 'https://github.com/k3s-io/k3s/issues/14557',
      versions: 'v1.32 to v1.37',
      read: '2026-11-28',
    },
    {
      summary:
        'its Traefik chart calls the provider for annotations of ingress-nginx kubernetesIngressNGINX from v1.36.4 on, kubernetesIngressNginx before',
      source: 'https://github.com/traefik/traefik-helm-chart/pull/1714',
      versions: 'v1.36 and newer',
      read: '2026-11-29',
    },
  ],
  distribution: {
    networks: NETWORKS,
    runtimeSocket: '/run/k3s/containerd/containerd.sock',
    controlPlane: { labels: { 'node-role.kubernetes.io/control-plane': 'true' }, taints: [] },
    storageClasses: [CLASS],
    versionOf: (node) => kubeletVersion(node, /\+k3s\d+$/),
    runs: { ingress: 'traefik', namespace: 'kube-system' },
    balancesIngress: true,
    runtimeClasses: { 'nvidia.com/gpu': 'nvidia' },
    releases: RELEASES,
  },
  unread: UNREAD,
  rules: [renamedValue],
  chartValues: ['HelmChart', 'HelmChartConfig'].map((kind) => ({ kind: `helm.cattle.io/${kind}`, path: 'spec.valuesContent' })),
  references: REFERENCES,
  installs: [
    { kind: 'helm.cattle.io/HelmChart', into: (chart) => [textAt(chart, 'spec', 'targetNamespace') ?? 'default'], needsNamespace },
  ],
  brings({ distribution, ingress, kubernetes }) {
    if (distribution.name !== NAME) return [];
    const group = (name: string): ExternalDescription => ({ kind: 'CustomResources', group: name, by: NAME });
    return [
      { kind: 'RuntimeClass', name: 'nvidia' },
      group('helm.cattle.io'),
      ...(ingress.managedBy === NAME ? [group('traefik.io')] : []),
      ...(ingress.managedBy === NAME || bringsGatewayApi(kubernetes) ? [group('gateway.networking.k8s.io')] : []),
    ];
  },
});

/** Whether a version has a chart for the kinds of the Gateway API alone. */
function bringsGatewayApi(kubernetes: string): boolean {
  return Number(kubernetes.split('.')[1]) >= 37;
}
