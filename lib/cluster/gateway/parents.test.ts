import fc from 'fast-check';
import type { Manifest } from '../../manifest/manifest';
import { clusterOf } from '../../products/cluster-of';
import { labOn } from '../../products/routes.fixture';
import { isGranted } from './grants';
import { sharedHostnames } from './hostnames';
import { gatewayKind } from './kinds';
import { gateways } from './listeners';
import { parentsOf } from './parents';

const API = 'gateway.networking.k8s.io/v1';
const CLASS: Manifest = { apiVersion: API, kind: 'GatewayClass', metadata: { name: 'any' }, spec: { controllerName: 'example.com/any' } };

const made = (kind: string, name: string, namespace: string, spec: unknown): Manifest => ({
  apiVersion: API,
  kind,
  metadata: { name, namespace },
  spec,
});

interface Written {
  readonly name: string;
  readonly port: number;
  readonly protocol: string;
  readonly hostname?: string;
  readonly from?: string;
}

const KINDS: Readonly<Record<string, string>> = { HTTP: 'HTTPRoute', TLS: 'TLSRoute', TCP: 'TCPRoute', UDP: 'UDPRoute' };

/** What the specification says, word for word, for one listener and one route. */
function naive(
  listener: Written,
  set: boolean,
  route: { kind: string; namespace: string; hosts: readonly string[]; section?: string; port?: number; toSet: boolean },
): boolean {
  if (set !== route.toSet) return false;
  if (route.section !== undefined && route.section !== listener.name) return false;
  if (route.port !== undefined && route.port !== listener.port) return false;
  if (KINDS[listener.protocol] !== route.kind) return false;
  if (route.namespace !== 'infra' && listener.from !== 'All') return false;
  if (route.kind === 'TCPRoute' || route.kind === 'UDPRoute') return true;
  const own = listener.hostname?.split('.');
  return (
    own === undefined ||
    route.hosts.length === 0 ||
    route.hosts.some((host) => {
      const [a, b] = [own, host.split('.')];
      if (a[0] === '*' && b[0] === '*')
        return listener.hostname?.endsWith(host.slice(1)) || host.endsWith((listener.hostname ?? '').slice(1));
      if (a[0] === '*') return b.length >= a.length && a.slice(1).join('.') === b.slice(1 - a.length).join('.');
      if (b[0] === '*') return a.length >= b.length && b.slice(1).join('.') === a.slice(1 - b.length).join('.');
      return listener.hostname === host;
    })
  );
}

const HOSTS = ['a.lab', 'b.lab', '*.lab', 'x.a.lab', '*.a.lab'];

test('routes of every kind are attached as the specification says it, also to ListenerSets', () => {
  const listener = fc.record(
    {
      protocol: fc.constantFrom('HTTP', 'TLS', 'TCP', 'UDP'),
      hostname: fc.constantFrom(...HOSTS),
      from: fc.constantFrom('All', 'Same'),
    },
    { requiredKeys: ['protocol'] },
  );
  const route = fc.record(
    {
      kind: fc.constantFrom('HTTPRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'),
      namespace: fc.constantFrom('infra', 'shop'),
      hosts: fc.uniqueArray(fc.constantFrom(...HOSTS), { maxLength: 2 }),
      section: fc.constantFrom('l0', 'l1', 's0'),
      port: fc.constantFrom(7000, 7001, 9000),
      toSet: fc.boolean(),
    },
    { requiredKeys: ['kind', 'namespace', 'hosts', 'toSet'] },
  );
  fc.assert(
    fc.property(fc.array(listener, { minLength: 1, maxLength: 3 }), fc.array(listener, { maxLength: 2 }), route, (own, more, asked) => {
      const named = (list: readonly Omit<Written, 'name' | 'port'>[], letter: string, port: number): Written[] =>
        list.map((one, i) => {
          // Streams have no hosts.
          const { hostname, ...rest } = one;
          const hosts = hostname === undefined || one.protocol === 'TCP' || one.protocol === 'UDP' ? {} : { hostname };
          return { ...rest, ...hosts, name: `${letter}${i}`, port: port + i };
        });
      const [listeners, others] = [named(own, 'l', 7000), named(more, 's', 9000)];
      const write = ({ from, ...one }: Written) => ({
        ...one,
        ...(from === undefined ? {} : { allowedRoutes: { namespaces: { from } } }),
        ...(one.protocol === 'TLS' ? { tls: { mode: 'Passthrough' } } : {}),
      });
      const gateway = made('Gateway', 'edge', 'infra', {
        gatewayClassName: 'any',
        allowedListeners: { namespaces: { from: 'Same' } },
        listeners: listeners.map(write),
      });
      const set = made('ListenerSet', 'more', 'infra', { parentRef: { name: 'edge' }, listeners: others.map(write) });
      const object = made(asked.kind, 'web', asked.namespace, {
        parentRefs: [
          {
            ...(asked.toSet ? { kind: 'ListenerSet', name: 'more' } : { name: 'edge' }),
            namespace: 'infra',
            ...(asked.section === undefined ? {} : { sectionName: asked.section }),
            ...(asked.port === undefined ? {} : { port: asked.port }),
          },
        ],
        ...(asked.hosts.length > 0 ? { hostnames: asked.hosts } : {}),
        rules: [],
      });
      const [parent] = parentsOf(clusterOf([CLASS, gateway, set, object], labOn('nginx')), object);
      const hosts = asked.kind === 'TCPRoute' || asked.kind === 'UDPRoute' ? [] : asked.hosts;
      const wanted = [
        ...listeners.filter((one) => naive(one, false, { ...asked, hosts })),
        ...others.filter((one) => naive(one, true, { ...asked, hosts })),
      ].map(({ name }) => name);
      expect(parent?.attached.map(({ listener: { name } }) => name)).toEqual(wanted);
      expect(parent?.accepted?.status).toBe(wanted.length > 0);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['a.lab', ['a.lab'], ['a.lab']],
  ['*.lab', ['a.lab', 'x.y.lab', 'lab'], ['a.lab', 'x.y.lab']],
  ['x.lab', ['*.lab'], ['x.lab']],
  ['*.a.lab', ['*.lab'], ['*.a.lab']],
  ['a.lab', [], ['a.lab']],
  [undefined, ['a.lab'], ['a.lab']],
  ['a.lab', ['b.lab'], undefined],
  ['*.lab', ['lab'], undefined],
] as const)('listener %s and hosts %j', (listener, hosts, shared) => {
  expect(sharedHostnames(listener, hosts)).toEqual(shared);
});

test('a ListenerSet counts only where its Gateway allows its namespace, and after the Gateway itself', () => {
  const listener = { name: 'web', port: 80, protocol: 'HTTP' };
  const set = made('ListenerSet', 'more', 'shop', {
    parentRef: { name: 'edge', namespace: 'infra' },
    listeners: [{ ...listener, name: 'more' }],
  });
  const listenersOf = (allowedListeners?: unknown) => {
    const gateway = made('Gateway', 'edge', 'infra', {
      gatewayClassName: 'any',
      listeners: [listener],
      ...(allowedListeners ? { allowedListeners } : {}),
    });
    const found = gateways(clusterOf([CLASS, gateway, set], labOn('nginx'))).get('infra/edge')?.listeners ?? [];
    return found.map(({ name, problems }) => [name, problems.map(({ reason }) => reason)]);
  };
  expect(listenersOf()).toEqual([['web', []]]);
  expect(listenersOf({ namespaces: { from: 'Same' } })).toEqual([['web', []]]);
  expect(listenersOf({ namespaces: { from: 'All' } })).toEqual([
    ['web', []],
    ['more', ['HostnameConflict']],
  ]);
});

test.each([
  ['a TLS listener at a port of HTTP', 80, 'TLS', undefined, 'ProtocolConflict'],
  ['another host', 80, 'HTTP', 'b.lab', undefined],
  ['UDP at a port of TCP', 80, 'UDP', undefined, undefined],
  ['the same host', 80, 'HTTP', 'a.lab', 'HostnameConflict'],
] as const)('%s', (_, port, protocol, hostname, reason) => {
  const second = {
    name: 'second',
    port,
    protocol,
    ...(hostname ? { hostname } : {}),
    ...(protocol === 'TLS' ? { tls: { mode: 'Passthrough' } } : {}),
  };
  const listeners = [{ name: 'first', port: 80, protocol: 'HTTP', hostname: 'a.lab' }, second];
  const gateway = made('Gateway', 'edge', 'infra', { gatewayClassName: 'any', listeners });
  const [, found] = gateways(clusterOf([CLASS, gateway], labOn('nginx'))).get('infra/edge')?.listeners ?? [];
  expect(found?.problems.map((one) => one.reason)).toEqual(reason === undefined ? [] : [reason]);
});

test('a grant is for one kind from one namespace to one kind, and to one name if it says so', () => {
  const grant = made('ReferenceGrant', 'g', 'data', {
    from: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'shop' }],
    to: [{ group: '', kind: 'Service', name: 'db' }],
  });
  const cluster = clusterOf([grant], labOn('nginx'));
  const asked = (more: object) =>
    isGranted(cluster, { from: 'HTTPRoute', fromNamespace: 'shop', group: '', kind: 'Service', namespace: 'data', name: 'db', ...more });
  expect(asked({})).toBe(true);
  expect(asked({ name: 'other' })).toBe(false);
  expect(asked({ from: 'GRPCRoute' })).toBe(false);
  expect(asked({ fromNamespace: 'else' })).toBe(false);
  expect(asked({ kind: 'Secret' })).toBe(false);
  expect(asked({ namespace: 'shop', name: 'x' })).toBe(true);
  expect(cluster.ofKind(gatewayKind('ReferenceGrant'))).toHaveLength(1);
});

describe('a listener for namespaces by label, where labels of the namespace are not known', () => {
  const byLabel = { namespaces: { from: 'Selector', selector: { matchLabels: { team: 'a' } } } };
  const acceptedOf = (hosts: readonly string[], ...more: readonly object[]) => {
    const gateway = made('Gateway', 'edge', 'infra', {
      gatewayClassName: 'any',
      listeners: [{ name: 'team', port: 80, protocol: 'HTTP', hostname: 'team.lab', allowedRoutes: byLabel }, ...more],
    });
    const route = made('HTTPRoute', 'web', 'shop', { parentRefs: [{ name: 'edge', namespace: 'infra' }], hostnames: hosts });
    const [parent] = parentsOf(clusterOf([CLASS, gateway, route], labOn('traefik')), route);
    return parent?.accepted;
  };

  test('may take a route of its host', () => {
    expect(acceptedOf(['team.lab'])).toBeUndefined();
  });

  test('takes none of another host, whatever the labels are', () => {
    expect(acceptedOf(['other.lab'])).toMatchObject({ status: false, reason: 'NoMatchingListenerHostname' });
  });

  test('what helps is the listener of another host, not one of another kind', () => {
    const grpc = {
      name: 'grpc',
      port: 80,
      protocol: 'HTTP',
      hostname: 'grpc.lab',
      allowedRoutes: { kinds: [{ kind: 'GRPCRoute' }], namespaces: { from: 'All' } },
    };
    const accepted = acceptedOf(['other.lab'], grpc);
    expect(accepted).toMatchObject({ status: false, reason: 'NotAllowedByListeners' });
    expect(accepted?.message).toContain('is for team.lab');
  });
});

test('a route of a ListenerSet that its Gateway does not take: the message says so', () => {
  const listeners = [{ name: 'web', port: 80, protocol: 'HTTP' }];
  const gateway = made('Gateway', 'edge', 'infra', { gatewayClassName: 'any', listeners });
  const set = made('ListenerSet', 'more', 'infra', {
    parentRef: { name: 'edge' },
    listeners: [{ ...listeners[0], name: 'more', port: 81 }],
  });
  const route = made('HTTPRoute', 'web', 'infra', { parentRefs: [{ kind: 'ListenerSet', name: 'more' }] });
  const [parent] = parentsOf(clusterOf([CLASS, gateway, set, route], labOn('traefik')), route);
  expect(parent?.accepted).toMatchObject({ status: false, reason: 'NoMatchingParent', hint: expect.stringContaining('allowedListeners') });
});

test.each<[listener: string, host: string, accepted: boolean | undefined]>([
  [`*.\${DOMAIN}`, 'web.lab', undefined],
  ['*.lab', `web.\${DOMAIN}`, undefined],
  [`*.\${DOMAIN}`, `web.\${DOMAIN}`, true],
  ['*.lab', 'web.lan', false],
])('of a host that is filled in later nothing is certain: %s and %s', (hostname, host, accepted) => {
  const listeners = [{ name: 'web', port: 80, protocol: 'HTTP', hostname }];
  const edge = made('Gateway', 'edge', 'infra', { gatewayClassName: 'any', listeners });
  const route = made('HTTPRoute', 'web', 'infra', { parentRefs: [{ name: 'edge' }], hostnames: [host] });
  const [parent] = parentsOf(clusterOf([CLASS, edge, route], labOn('traefik')), route);
  expect(parent?.accepted?.status).toBe(accepted);
});
