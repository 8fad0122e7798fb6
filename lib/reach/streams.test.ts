import { completeLab } from '../lab/complete';
import type { Manifest } from '../manifest/manifest';
import { clusterOf } from '../products/cluster-of';
import { labOn, object } from '../products/routes.fixture';
import { readQuestion } from './question';
import { Reach } from './reach';

const API = 'gateway.networking.k8s.io/v1';
const { ingress, ...rest } = labOn('traefik');
const LAB = completeLab({
  ...rest,
  ingress: { ...ingress, controller: 'envoy-gateway', className: 'eg', managedBy: 'elsewhere', addresses: ['10.0.0.9'] },
  hosts: [{ address: '10.0.0.9', names: ['db.lab', 'dns.lab'] }],
});
const OBJECTS: readonly Manifest[] = [
  {
    apiVersion: API,
    kind: 'GatewayClass',
    metadata: { name: 'eg' },
    spec: { controllerName: 'gateway.envoyproxy.io/gatewayclass-controller' },
  },
  object(API, 'Gateway', 'edge', {
    gatewayClassName: 'eg',
    listeners: [
      { name: 'db', port: 5432, protocol: 'TCP' },
      { name: 'dns', port: 53, protocol: 'UDP' },
      { name: 'tls', port: 8883, protocol: 'TLS', hostname: '*.lab', tls: { mode: 'Passthrough' } },
    ],
  }),
  ...(['TCPRoute', 'UDPRoute', 'TLSRoute'] as const).map((kind, i) =>
    object(API, kind, 'r', {
      parentRefs: [{ name: 'edge' }],
      ...(kind === 'TLSRoute' ? { hostnames: ['db.lab'] } : {}),
      rules: [{ backendRefs: [{ name: 'any', port: [5432, 53, 5432][i] }] }],
    }),
  ),
  object('v1', 'Service', 'any', {
    selector: { app: 'any' },
    ports: [
      { name: 'db', port: 5432 },
      { name: 'dns-tcp', port: 53, targetPort: 1053 },
      { name: 'dns', port: 53, targetPort: 2053, protocol: 'UDP' },
    ],
  }),
  {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'any', namespace: 'shop', labels: { app: 'any' } },
    spec: {
      containers: [
        { name: 'main', image: 'example.com/any:1', ports: [{ containerPort: 5432 }, { containerPort: 2053, protocol: 'UDP' }] },
      ],
    },
  },
];

function traced(text: string, more: readonly Manifest[] = []): string {
  const question = readQuestion([text], {});
  if (question.kind !== 'request') return question.kind;
  const { outcome, hops } = Reach.of(clusterOf([...OBJECTS, ...more], LAB)).request(question.request);
  const dead = hops.find(({ result }) => result === 'dead');
  return dead ? `${dead.kind} ${dead.code}` : `${outcome} ${hops.filter(({ kind }) => kind === 'service').map(({ message }) => message)}`;
}

const POLICY = object('networking.k8s.io/v1', 'NetworkPolicy', 'closed', {
  podSelector: {},
  policyTypes: ['Ingress'],
  ingress: [{ ports: [{ port: 2053, protocol: 'UDP' }] }],
});

const CASES: readonly (readonly [text: string, expected: string, ...policies: Manifest[]])[] = [
  ['tcp://db.lab:5432', 'reached port 5432 of Service shop/any is port 5432 of its pods'],
  ['udp://dns.lab:53', 'reached port 53 of Service shop/any is port 2053 of its pods'],
  ['tls://db.lab:8883', 'reached port 5432 of Service shop/any is port 5432 of its pods'],
  ['tls://dns.lab:8883', 'route no-host'],
  ['tcp://dns.lab:53', 'entry entry-point'],
  ['udp://db.lab:5432', 'entry entry-point'],
  ['udp://dns.lab:53', 'reached port 53 of Service shop/any is port 2053 of its pods', POLICY],
  ['tcp://db.lab:5432', 'policy blocked', POLICY],
  ['tcp://none.lab:5432', 'host host-unknown'],
];

test.each(CASES.map((one) => [one[0], one[1], one] as const))('%s: %s', (_, __, [text, expected, ...policies]) => {
  expect(traced(text, policies)).toBe(expected);
});

test.each(['tcp://db.lab', 'ftp://db.lab:21', 'udp://:53'])('%s is refused', (text) => {
  expect(() => traced(text)).toThrow(/^(?:got|to:|from:)/);
});
