import { completeLab } from '../../../lab/complete';
import type { Manifest } from '../../../manifest/manifest';
import { clusterOf } from '../../../products/cluster-of';
import { labOn } from '../../../products/routes.fixture';
import { Dice } from '../../../schedule/dice.fixture';
import type { RouteAnswer } from '../../routing/answer';
import { routerOf } from '../../routing/router';
import { manifestsOf, type NaiveListener, type NaiveWorld, naiveAnswer } from './naive-streams.fixture';

const SETS = 150;
const PORTS = [53, 443, 5432] as const;
const PROTOCOLS = ['TCP', 'UDP', 'TLS'] as const;
const HOSTS = ['a.lab', 'b.lab', 'x.a.lab', '*.lab', '*.a.lab'] as const;
const ASKED = ['a.lab', 'b.lab', 'x.a.lab', 'y.x.a.lab', 'none.example'] as const;
const NAMESPACES = ['infra', 'shop', 'data'] as const;

const { ingress, ...rest } = labOn('traefik');
const LAB = completeLab({ ...rest, ingress: { ...ingress, controller: 'envoy-gateway', className: 'eg', managedBy: 'elsewhere' } });
const CLASS: Manifest = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'GatewayClass',
  metadata: { name: 'eg' },
  spec: { controllerName: 'gateway.envoyproxy.io/gatewayclass-controller' },
};

function worldOf(dice: Dice): NaiveWorld {
  // No two listeners of one port, transport and host: which of them counts is each controller's own.
  const taken = new Set<string>();
  const listenerOf = (i: number): NaiveListener[] => {
    const [port, protocol] = [dice.of(...PORTS), dice.of(...PROTOCOLS)];
    const hostname = protocol === 'TLS' && !dice.once(4) ? dice.of(...HOSTS) : undefined;
    const family = `${protocol === 'UDP' ? 'UDP' : 'TCP'} ${port}`;
    const other = [...taken].find((one) => one.startsWith(`${family} `));
    const key = `${family} ${protocol} ${hostname ?? ''}`;
    if (taken.has(key) || (other && (protocol !== 'TLS' || !other.startsWith(`${family} TLS`)))) return [];
    taken.add(key);
    const from = dice.of<'Same' | 'All' | undefined>('All', 'All', 'Same', undefined);
    const kind = dice.once(6) ? dice.of('TCPRoute', 'TLSRoute', 'UDPRoute') : undefined;
    // A kind that the protocol does not have is a listener that can't be opened.
    const fits = kind === undefined || kind === `${protocol}Route`;
    return [
      { name: `l${i}`, port, protocol, ...(hostname ? { hostname } : {}), ...(from ? { from } : {}), ...(kind && fits ? { kind } : {}) },
    ];
  };
  const names = ['edge', 'inner'];
  const gateways = names.map((name, g) => ({
    name,
    namespace: dice.of('infra', 'shop'),
    listeners: Array.from({ length: 1 + dice.below(4) }, (_, i) => listenerOf(10 * g + i)).flat(),
  }));
  const services = NAMESPACES.flatMap((namespace) => ['web', 'db'].map((name) => `${namespace}/${name}`)).filter(() => !dice.once(6));
  const routes = Array.from({ length: 1 + dice.below(6) }, (_, i) => {
    const kind = dice.of<'TCPRoute' | 'UDPRoute' | 'TLSRoute'>('TLSRoute', 'TCPRoute', 'UDPRoute');
    const gateway = gateways[dice.below(gateways.length)] ?? gateways[0];
    const listener = gateway?.listeners[dice.below(gateway.listeners.length)];
    return {
      kind,
      namespace: dice.of('infra', 'shop'),
      name: `r${dice.below(9)}-${i}`,
      parents: [
        {
          ...(dice.once(5) ? {} : { namespace: gateway?.namespace ?? 'infra' }),
          name: gateway?.name ?? 'edge',
          ...(dice.once(3) && listener ? { sectionName: dice.once(5) ? 'none' : listener.name } : {}),
          ...(dice.once(4) ? { port: dice.of(...PORTS) } : {}),
        },
      ],
      hostnames: kind === 'TLSRoute' ? Array.from({ length: dice.below(3) }, () => dice.of(...HOSTS)) : [],
      backends: Array.from({ length: 1 + dice.below(3) }, () => ({
        ...(dice.once(3) ? { namespace: dice.of(...NAMESPACES) } : {}),
        name: dice.of('web', 'db'),
        weight: dice.below(4),
      })),
    };
  });
  const grants = Array.from({ length: dice.below(4) }, () => ({
    namespace: dice.of(...NAMESPACES),
    kind: dice.of('TLSRoute', 'TCPRoute', 'UDPRoute'),
    from: dice.of('infra', 'shop'),
    ...(dice.once(3) ? { service: dice.of('web', 'db') } : {}),
  }));
  return { gateways, routes, grants, services };
}

function printed(answer: RouteAnswer | undefined): string {
  if (answer === undefined) return 'nobody';
  if (answer.kind === 'dead-end') return answer.code === 'no-host' ? 'no route' : 'error';
  if (answer.kind !== 'service') return answer.kind;
  return answer.backends
    .map(({ service: { namespace, name }, share }) => `${namespace}/${name} ${share.toFixed(3)}`)
    .sort()
    .join(', ');
}

test('connections of TCPRoutes, UDPRoutes and TLSRoutes go where the specification says', () => {
  const counted = new Map<string, number>();
  for (let seed = 1; seed <= SETS; seed++) {
    const world = worldOf(new Dice(seed));
    const router = routerOf(clusterOf([CLASS, ...manifestsOf(world, 'eg')], LAB));
    for (const port of PORTS)
      for (const protocol of PROTOCOLS)
        for (const host of protocol === 'TLS' ? ASKED : [undefined]) {
          const expected = naiveAnswer(world, port, protocol, host ?? '');
          const got = printed(router.connect?.({ port, protocol, ...(host ? { host } : {}) }));
          expect({ seed, port, protocol, host, got }).toEqual({ seed, port, protocol, host, got: expected });
          const what = expected.includes('/') ? 'served' : expected;
          counted.set(what, (counted.get(what) ?? 0) + 1);
        }
  }
  for (const what of ['served', 'nobody', 'no route', 'error']) expect(counted.get(what)).toBeGreaterThan(50);
});
