import fc from 'fast-check';
import { GENERATED_MARKER } from '../manifest/generated-marker';
import { Traefik } from '../products/traefik/traefik-of-k3s';
import { type AnyLabProps, makeLab, NODES, refusal } from './fixture';
import type { Lab } from './lab';

const file = (lab: Lab, path: string) => lab.nodeFiles().find((one) => one.path === path)?.content;
const route = (lab: Lab, host: string) => lab.declared.route({ host, path: '/', tls: false, namespace: 'web', service: 'web', port: 80 });
const withHosts = (hosts: NonNullable<AnyLabProps['hosts']>, domain?: string) =>
  makeLab({ hosts, ingress: Traefik.ofK3s({ on: ['one'] }), network: { lan: '10.0.0.0/24', ...(domain ? { domain } : {}) } });

describe('a name has one address', () => {
  test.each<[string, () => unknown, string]>([
    [
      "halo's old mistake: a route's host on the node of its pods",
      () => route(withHosts({ alsoOn: { two: ['web.minilab'] } }), 'web.minilab'),
      "host web.minilab: got 10.0.0.3 in the lab's hosts, expected 10.0.0.2, where the ingress controller listens; " +
        'leave it out there (hosts of routes are added by themselves), or choose a host that is no name of a node',
    ],
    [
      'the same on a machine that is no node',
      () => route(withHosts({ elsewhere: { '10.0.0.9': ['web.minilab'] } }), 'web.minilab'),
      "host web.minilab: got 10.0.0.9 in the lab's hosts, expected 10.0.0.2, where the ingress controller listens; " +
        'leave it out there (hosts of routes are added by themselves), or choose a host that is no name of a node',
    ],
    [
      'the name of another node as host of a route',
      () => route(withHosts({}, 'minilab'), 'two.minilab'),
      "host two.minilab: got 10.0.0.3 in the lab's hosts, expected 10.0.0.2, where the ingress controller listens; " +
        'leave it out there (hosts of routes are added by themselves), or choose a host that is no name of a node',
    ],
    [
      'twice by hand',
      () => withHosts({ alsoOn: { one: ['a'], two: ['a'] } }),
      "hosts: got 'a' on both 10.0.0.2 and 10.0.0.3, expected one address",
    ],
    [
      "a node's own name elsewhere",
      () => withHosts({ elsewhere: { '10.0.0.9': ['one'] } }),
      "hosts: got 'one' on both 10.0.0.2 and 10.0.0.9, expected one address",
    ],
    ['an unknown node', () => withHosts({ alsoOn: { three: ['a'] } }), "hosts: no node is named 'three'; there are 'one', 'two'"],
    ['no address', () => withHosts({ elsewhere: { mimir: ['a'] } }), "hosts: got 'mimir', expected an IPv4 address like 10.0.0.2"],
    [
      'two names in one',
      () => withHosts({ alsoOn: { one: ['a b'] } }),
      "hosts: got name 'a b', expected lower case letters, digits, '-' and '.', first and last of each part a letter or digit",
    ],
    ['a file without names', () => withHosts({ files: { e2e: [] } }), 'hosts: got no names for file hosts.e2e, expected at least one'],
  ])('%s', (_, make, message) => {
    expect(refusal(make)).toBe(message);
  });

  test('by hand where the ingress listens is fine, and said once', () => {
    const both = makeLab({ hosts: { alsoOn: { two: ['web.minilab'] } } });
    route(both, 'web.minilab');
    expect(both.describe().hosts).toEqual([
      { address: '10.0.0.2', names: ['one'] },
      { address: '10.0.0.3', names: ['two', 'web.minilab'] },
    ]);
  });
});

test('halo: nodes, routes where the ingress listens, by hand, elsewhere', () => {
  const lab = withHosts(
    {
      alsoOn: { two: ['registry.minilab'], one: ['chat.minilab'] },
      elsewhere: { '10.0.0.100': ['mimir.minilab'] },
      files: { e2e: ['web', 'web.minilab'] },
    },
    'minilab',
  );
  for (const host of ['web.minilab', 'auth.minilab', 'web.minilab']) route(lab, host);
  expect(file(lab, 'hosts')).toBe(
    `${GENERATED_MARKER}
10.0.0.2 one one.minilab web.minilab auth.minilab chat.minilab
10.0.0.3 two two.minilab registry.minilab
10.0.0.100 mimir.minilab
`,
  );
  expect(file(lab, 'hosts.e2e')).toBe(`${GENERATED_MARKER}\n10.0.0.2 web web.minilab\n`);
  expect(lab.nodeFiles().map(({ path }) => path)).toEqual(['hosts', 'hosts.windows', 'hosts.e2e']);
});

test('a hosts file knows no wildcard', () => {
  const lab = withHosts({});
  for (const host of ['*.apps.minilab', 'web.minilab']) route(lab, host);
  const comment = '# needs a DNS server: *.apps.minilab is 10.0.0.2';
  expect(file(lab, 'hosts')).toBe(`${GENERATED_MARKER}\n${comment}\n10.0.0.2 one web.minilab\n10.0.0.3 two\n`);
  expect(file(lab, 'hosts.windows')).toBe(`${[GENERATED_MARKER, comment, '10.0.0.2 one web.minilab', '10.0.0.3 two'].join('\r\n')}\r\n`);
});

test('what lies behind a router says how to get there', () => {
  const lab = makeLab({ network: { lan: '10.0.0.0/24', routes: [{ to: '10.9.8.0/22', via: '10.0.0.1' }] }, nodes: { one: NODES.one } });
  expect(file(lab, 'hosts')).toBe(`${GENERATED_MARKER}\n# needs the route: ip route add 10.9.8.0/22 via 10.0.0.1\n10.0.0.2 one\n`);
  expect(file(lab, 'hosts.windows')).toBe(
    `${GENERATED_MARKER}\r\n# needs the route: route -p add 10.9.8.0 mask 255.255.252.0 10.0.0.1\r\n10.0.0.2 one\r\n`,
  );
  expect(file(lab, 'routes')).toBe(`${GENERATED_MARKER}\n10.9.8.0/22 via 10.0.0.1\n`);
});

test('Windows reads nine names a line: none is lost, none said twice', () => {
  const names = fc.uniqueArray(
    fc.nat(99).map((n) => `host-${n}.minilab`),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(names, names, (hosts, byHand) => {
      const lab = withHosts({ alsoOn: { one: byHand } });
      for (const host of hosts) route(lab, host);
      const read = (text = '', end: string) =>
        text
          .split(end)
          .slice(1, -1)
          .map((line) => line.split(' '))
          .map(([address, ...rest]) => ({ address, names: rest }));
      const windows = read(file(lab, 'hosts.windows'), '\r\n');
      expect(Math.max(...windows.map((line) => line.names.length))).toBeLessThanOrEqual(9);
      const pairs = (lines: readonly { address: string | undefined; names: readonly string[] }[]) =>
        lines.flatMap((line) => line.names.map((name) => `${line.address} ${name}`));
      const all = ['one', ...hosts.filter((host) => !byHand.includes(host)), ...byHand].map((name) => `10.0.0.2 ${name}`);
      expect(pairs(windows)).toEqual([...all, '10.0.0.3 two']);
      expect(pairs(read(file(lab, 'hosts'), '\n'))).toEqual(pairs(windows));
    }),
    { numRuns: 30 },
  );
});
