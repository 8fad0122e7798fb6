/** What policies see behind addresses of Services, load balancers and nodes, and of the API server. */
import { completeLab } from '../../lab/complete';
import { isManifest } from '../../manifest/identity';
import { readText } from '../../source/read-text';
import { checkLab } from '../check-lab';
import { PAGE_LAB, PAGE_NAMESPACES } from '../page-lab';

const pods = (name: string, more = '') => `
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: demo }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      ${more === '' ? 'automountServiceAccountToken: false' : more}
      containers: [{ name: main, image: example.com/main:1.0, ports: [{ containerPort: 8080 }] }]
`;
const service = (spec: string) => `
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: demo }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }], ${spec} }
`;
const operator = `${pods('operator', 'serviceAccountName: operator')}
---
apiVersion: v1
kind: ServiceAccount
metadata: { name: operator, namespace: demo }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: operator, namespace: demo }
rules: [{ apiGroups: [''], resources: [pods], verbs: [list] }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: operator, namespace: demo }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: operator }
subjects: [{ kind: ServiceAccount, name: operator, namespace: demo }]
`;
const policy = (app: string, spec: string) => `
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: p, namespace: demo }
spec: { podSelector: { matchLabels: { app: ${app} } }, ${spec} }
`;
const out = (cidr: string, port: number) =>
  policy('operator', `policyTypes: [Egress], egress: [{ to: [{ ipBlock: { cidr: ${cidr} } }], ports: [{ port: ${port} }] }]`);
const into = (cidr: string) => policy('web', `ingress: [{ from: [{ ipBlock: { cidr: ${cidr} } }] }]`);
const balanced = pods('web') + service('type: LoadBalancer');

const [API, ADDRESS, BALANCER] = ['network/api-server-blocked', 'network/service-address', 'network/load-balancer-blocked'];

const TABLE: readonly (readonly [what: string, manifests: string, rules: readonly (string | undefined)[]])[] = [
  ['out to the API server by its nodes and port', operator + out('10.0.0.2/32', 6443), []],
  ['out to the API server by the port of its Service', operator + out('10.0.0.2/32', 443), [API]],
  ['out to the API server by the address of its Service', operator + out('10.43.0.1/32', 443), [ADDRESS]],
  ['out to a node that is none of the control plane', operator + out('10.0.0.3/32', 6443), [API]],
  ['out to the whole LAN, on the port of the API server', operator + out('10.0.0.0/24', 6443), []],
  ['out to the network of Services', operator + out('10.43.0.0/16', 6443), [ADDRESS]],
  ['out to the pool of the load balancer', operator + out('10.0.0.104/30', 80), [API, ADDRESS]],
  ['out to more than the pool', operator + out('10.0.0.0/25', 6443), []],
  [
    'out to a nodePort',
    pods('web') + service('type: NodePort').replace('targetPort', 'nodePort: 30080, targetPort') + operator + out('10.0.0.2/32', 30080),
    [API, ADDRESS],
  ],
  ['in from a client of a load balancer', balanced + into('10.0.0.77/32'), [BALANCER]],
  ['in from nodes and clients', balanced + into('10.0.0.0/24'), []],
  ['in from the address of the load balancer', balanced + into('10.0.0.100/32'), [BALANCER]],
  ['in from a client that pods see', pods('web') + service('type: LoadBalancer, externalTrafficPolicy: Local') + into('10.0.0.77/32'), []],
  ['in to pods that are behind no load balancer', pods('web') + service('type: ClusterIP') + into('10.0.0.77/32'), []],
];

function found(manifests: string, more: object = {}): readonly string[] {
  const { documents } = readText('after-nat.yaml', manifests);
  const all = [...PAGE_NAMESPACES, ...documents.map(({ value }) => value).filter(isManifest)];
  const { findings } = checkLab(all, completeLab({ ...PAGE_LAB, ...more }));
  return findings
    .map(({ rule }) => rule)
    .filter((rule) => [API, ADDRESS, BALANCER].includes(rule))
    .sort();
}

test.each(TABLE)('%s', (_, manifests, rules) => {
  expect(found(manifests)).toEqual(rules);
});

test('what a network plugin in place of kube-proxy shows to policies is not known', () => {
  const network = { ...PAGE_LAB.network, kubeProxy: 'none' };
  expect(found(balanced + into('10.0.0.77/32'), { network })).toEqual([]);
  expect(found(operator + out('10.0.0.104/30', 80), { network })).toEqual([API]);
});

test('behind ServiceLB pods see its pods', () => {
  const servicelb = { loadBalancer: { kind: 'servicelb' } };
  const web = pods('web') + service('type: LoadBalancer').replace('port: 80,', 'port: 81,');
  expect(found(web + into('10.0.0.0/24'), servicelb)).toEqual([BALANCER]);
  expect(found(web + into('10.42.0.0/16'), servicelb)).toEqual([]);
});
