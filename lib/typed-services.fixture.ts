/** Mistakes in Services and their addresses: as a construct is given them, and as YAML. */
import { Deployment, ExternalNameService, KubeVip, MachineService, MetalLb, Service, type WorkloadServiceProps } from '.';
import type { Names, Place } from './options-place.fixture';
import type { Mistake } from './typed-and-read.fixture';
import { deployment, service } from './typed-yaml.fixture';

const served = (props: Partial<WorkloadServiceProps<Names>>) => (place: Place) =>
  new Service(place.app(), 'mine', { name: 'mine', of: place.web(), ...props });
const balanced = (props: Partial<WorkloadServiceProps<Names>>) => served({ type: 'LoadBalancer', ...props });

const asking = (annotations: string, spec = '') =>
  service(`type: LoadBalancer, ports: [{ name: http, port: 80 }]${spec}`, `, annotations: { ${annotations} }`);
const two = (...annotations: readonly [string, string]) =>
  `${annotations.map((one, i) => asking(one).split('---')[0]?.replace('name: web,', `name: web-${i},`)).join('---')}---${deployment({})}`;
const slice = (address: string) => `
apiVersion: v1
kind: Service
metadata: { name: nas, namespace: demo }
spec: { ports: [{ port: 80 }] }
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: { name: nas, namespace: demo, labels: { kubernetes.io/service-name: nas } }
addressType: IPv4
ports: [{ port: 80 }]
endpoints: [{ addresses: [${address}] }]
`;
const IPV6 = { lan: 'fd00:10::/64', pods: 'fd00:42::/56', services: 'fd00:43::/112' } as const;
const NETWORK = { lan: '10.0.0.0/24', pods: '10.42.0.0/16', services: '10.43.0.0/16' } as const;
const DUAL = {
  network: { ...NETWORK, ipv6: IPV6 },
  loadBalancer: {
    kind: 'metallb',
    mode: 'layer2',
    pools: [{ name: 'lan', addresses: ['10.0.0.100-10.0.0.110', 'fd00:10::100-fd00:10::1ff'] }],
  },
} as const;
const KUBE_VIP = {
  loadBalancer: { kind: 'kube-vip', mode: 'layer2', pools: [{ name: 'global', addresses: ['10.0.0.100-10.0.0.110'] }] },
} as const;
const ASKED = 'metallb.io/loadBalancerIPs';

export const SERVICE_MISTAKES: readonly Mistake[] = [
  {
    message: '*: got address *, expected one of *: *',
    typed: balanced({ address: '10.0.0.99' }),
    read: asking(`${ASKED}: 10.0.0.50`),
    rule: 'reference/load-balancer-address',
  },
  {
    message: "*: got address *, which is the ingress controller's; expected another address, or a Route to the workload",
    typed: (place) => {
      const app = place.lab({ loadBalancer: MetalLb.layer2({ pools: { lan: ['10.0.0.100-10.0.0.120'] } }) }).app('home');
      const of = new Deployment(app, 'web', { name: 'web', image: 'example/web:1', ports: [{ containerPort: 80 }] });
      return new Service(app, 'mine', { name: 'mine', of, type: 'LoadBalancer', address: '10.0.0.100' });
    },
    read: asking(`${ASKED}: 10.0.0.110`),
    rule: 'reference/load-balancer-address-taken',
  },
  {
    message: "*: got address *, which is *'s already; expected another one, or the same 'shareAddress' in both",
    typed: (place) => {
      for (const name of ['one', 'two'])
        new Service(place.app(), name, { name, of: place.web(), type: 'LoadBalancer', address: '10.0.0.111' });
    },
    read: two(`${ASKED}: 10.0.0.101`, `${ASKED}: 10.0.0.101`),
    rule: 'reference/load-balancer-address-taken',
  },
  {
    message: '*: got * of address *, which it shares with *, expected another port',
    typed: (place) => {
      const shared = { type: 'LoadBalancer', address: '10.0.0.111', shareAddress: 'a' } as const;
      for (const name of ['one', 'two']) new Service(place.app(), name, { name, of: place.web(), ...shared });
    },
    read: two(`${ASKED}: 10.0.0.101, metallb.io/allow-shared-ip: a`, `${ASKED}: 10.0.0.101, metallb.io/allow-shared-ip: a`),
    rule: 'reference/load-balancer-address-taken',
  },
  {
    message: '*: got addresses *, expected one of each IP family',
    typed: balanced({ address: ['10.0.0.111', '10.0.0.112'] }),
    read: asking(`${ASKED}: '10.0.0.101,10.0.0.102'`),
    rule: 'reference/load-balancer-address',
  },
  {
    message: '*: got ipFamilies *, expected each family once',
    typed: served({ ipFamilies: ['IPv4', 'IPv4'] }),
    read: service('ipFamilies: [IPv4, IPv4], ipFamilyPolicy: PreferDualStack, ports: [{ port: 80 }]'),
    rule: 'schema/service',
  },
  {
    message: "*: got ipFamilies *, expected ipFamilyPolicy 'PreferDualStack' or 'RequireDualStack' with both",
    typed: served({ ipFamilies: ['IPv4', 'IPv6'] }),
    read: service('ipFamilies: [IPv4, IPv6], ports: [{ port: 80 }]'),
    rule: 'schema/service',
    lab: DUAL,
  },
  {
    message: '*: got address *, expected one of *, the family of the Service',
    typed: balanced({ address: 'fd00:10::111', ipFamilies: ['IPv4'] }),
    read: asking(`${ASKED}: 'fd00:10::101'`),
    rule: 'reference/load-balancer-address',
    lab: DUAL,
  },
  {
    message: "*: got two addresses with ipFamilyPolicy 'SingleStack', expected 'RequireDualStack', or one address",
    read: asking(`${ASKED}: '10.0.0.101,fd00:10::101'`, ', ipFamilyPolicy: SingleStack'),
    rule: 'reference/load-balancer-address',
    lab: DUAL,
  },
  {
    message: '*: got address * of a Service with addresses of both families, expected one of each, or no ipFamilyPolicy',
    typed: balanced({ address: '10.0.0.111', ipFamilyPolicy: 'RequireDualStack' }),
    read: asking(`${ASKED}: 10.0.0.101`, ', ipFamilyPolicy: RequireDualStack'),
    rule: 'reference/load-balancer-address',
    lab: DUAL,
  },
  {
    message: "*: got IPv6, but lab * has IPv4 only; expected the lab's network to say ipv6: { lan, pods, services }",
    read: service('ipFamilies: [IPv6], ports: [{ port: 80 }]'),
    rule: 'schema/service',
  },
  {
    message: "*: got addresses * of pools *, expected both of one: Cilium's pools select Services",
    read: `${asking("lbipam.cilium.io/ips: '10.0.0.101,fd00:10::101'", ', ipFamilyPolicy: RequireDualStack').replace('demo,', 'demo, labels: { pool: a },')}---
apiVersion: cilium.io/v2
kind: CiliumLoadBalancerIPPool
metadata: { name: a }
spec: { blocks: [{ cidr: 10.0.0.96/28 }], serviceSelector: { matchLabels: { pool: a } } }
---
apiVersion: cilium.io/v2
kind: CiliumLoadBalancerIPPool
metadata: { name: b }
spec: { blocks: [{ cidr: 'fd00:10::100/120' }], serviceSelector: { matchLabels: { pool: b } } }
`,
    rule: 'reference/load-balancer-address',
    lab: {
      ...DUAL,
      loadBalancer: { kind: 'cilium', mode: 'layer2', pools: [] },
      externals: [{ kind: 'CustomResources', group: 'cilium.io', by: 'cilium' }],
    },
  },
  {
    message: "cilium: got node '*', expected one of lab *: *",
    read: `
apiVersion: cilium.io/v2alpha1
kind: CiliumL2AnnouncementPolicy
metadata: { name: lan }
spec: { loadBalancerIPs: true, nodeSelector: { matchLabels: { kubernetes.io/hostname: four } } }
`,
    rule: 'reference/announcing-nodes',
    lab: {
      loadBalancer: { kind: 'cilium', mode: 'layer2', pools: [] },
      externals: [{ kind: 'CustomResources', group: 'cilium.io', by: 'cilium' }],
    },
  },
  {
    message: '*: got *, but * answers on the addresses of nodes; expected none, or another load balancer beside *',
    read: asking(`${ASKED}: 10.0.0.101`),
    rule: 'reference/unread-annotation',
    lab: { loadBalancer: { kind: 'servicelb' } },
  },
  {
    message: "*: got shareAddress '*', but kube-vip shares no address by a key; expected one of its own",
    typed: (place) => {
      const app = place.lab({ loadBalancer: KubeVip.layer2({ addresses: ['10.0.0.96/27'] }) }).app('home');
      const of = new Deployment(app, 'web', { name: 'web', image: 'example/web:1', ports: [{ containerPort: 80 }] });
      return new Service(app, 'mine', { name: 'mine', of, type: 'LoadBalancer', shareAddress: 'a' });
    },
    read: asking('kube-vip.io/loadbalancerIPs: 10.0.0.101, metallb.io/allow-shared-ip: a'),
    rule: 'reference/unread-annotation',
    lab: KUBE_VIP,
  },
  {
    message: "*: got '*', expected two addresses of one IP family",
    read: `
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: { name: lan, namespace: metallb-system }
spec: { addresses: ['10.0.0.100-fd00::9'] }
`,
    rule: 'reference/address-pool-invalid',
  },
  {
    message: "*: got '*', an address, which DNS takes for a name; expected a DNS name, or a MachineService for an address",
    typed: (place) => new ExternalNameService(place.app(), 'mine', { name: 'mine', externalName: '10.0.0.9' }),
    read: '\napiVersion: v1\nkind: Service\nmetadata: { name: nas, namespace: demo }\nspec: { type: ExternalName, externalName: 10.0.0.9 }\n',
    rule: 'reference/external-name-address',
  },
  {
    message: '*: got several ports, one without a name; expected a name each',
    typed: (place) =>
      new MachineService(place.nginx(), 'mine', { name: 'mine', machines: ['10.0.0.50'], ports: [{ port: 80 }, { port: 81 }] }),
    read: service('ports: [{ port: 80 }, { port: 81 }]'),
    rule: 'schema/service',
  },
  {
    message: '*: *; or point a Service of type ExternalName at a DNS name of the machine, with new ExternalNameService(…)',
    typed: (place) => new MachineService(place.app(), 'mine', { name: 'mine', machines: ['10.0.0.50'], ports: [{ port: 80 }] }),
    read: slice('10.0.0.50'),
    rule: 'gitops/excluded-kind',
    lab: {
      gitops: {
        engine: 'argocd',
        namespace: 'argocd',
        repository: 'https://git.example.com/lab.git',
        revision: 'HEAD',
        path: 'dist/page',
        project: 'page',
        excludes: ['discovery.k8s.io/EndpointSlice'],
      },
    },
  },
  {
    message: '*: got address *, which the API server refuses in an EndpointSlice; expected one of the LAN',
    typed: (place) => new MachineService(place.nginx(), 'mine', { name: 'mine', machines: ['127.0.0.1'], ports: [{ port: 80 }] }),
    read: slice('127.0.0.1'),
    rule: 'schema/endpoints',
  },
  {
    message: '*: got sessionAffinity of a headless Service, expected one that has an address: clients choose a pod',
    typed: served({ headless: true, sessionAffinity: 'ClientIP' }),
    read: service('clusterIP: None, sessionAffinity: ClientIP, ports: [{ port: 80 }]'),
    rule: 'schema/server-warning',
  },
  {
    message: "*: got a nodePort of a Service of type ClusterIP, expected type 'NodePort' or 'LoadBalancer'",
    typed: served({ type: 'ClusterIP', ports: [{ servicePort: 80, containerPort: 8080, protocol: 'TCP', nodePort: 30080 }] }),
    read: service('ports: [{ port: 80, nodePort: 30080 }]'),
    rule: 'schema/service',
  },
  {
    message:
      "*: got externalTrafficPolicy '*' of a Service that nothing outside reaches, expected type 'NodePort' or 'LoadBalancer' with it",
    typed: served({ externalTrafficPolicy: 'Local' }),
    read: service('externalTrafficPolicy: Local, ports: [{ port: 80 }]'),
    rule: 'schema/service',
  },
  {
    message: '*: got sessionAffinity of * seconds, expected a whole number from 1 to 86400',
    typed: served({ sessionAffinity: { seconds: 0 } }),
    read: service('sessionAffinity: ClientIP, sessionAffinityConfig: { clientIP: { timeoutSeconds: 0 } }, ports: [{ port: 80 }]'),
    rule: 'schema/value',
  },
  {
    message: '*: got * of namespace *, expected a workload of *: a Service selects pods of its own namespace',
    typed: (place) => new Service(place.argoCd(), 'mine', { name: 'mine', of: place.web() }),
    read: service('ports: [{ port: 80 }]').replace('namespace: demo', 'namespace: other'),
    rule: 'reference/service-selects-nothing',
  },
  {
    message: "*: got the name of the Service that * makes itself, expected another one, or its 'service' prop",
    typed: (place) => new Service(place.app(), 'mine', { name: 'web', of: place.web() }),
    read: `${service('ports: [{ port: 80 }]')}---${service('ports: [{ port: 81 }]').split('---')[0]}`,
    rule: 'gitops/duplicate-object',
  },
  {
    message: "*: got port *, expected one of *'s pods: *",
    typed: served({ ports: [{ servicePort: 80, containerPort: 81 }] }),
    read: service('ports: [{ port: 80, targetPort: 81 }]').replace(
      'image: example/web:1',
      'image: example/web:1, ports: [{ name: http, containerPort: 8080 }]',
    ),
    rule: 'reference/numeric-target-port',
  },
];
