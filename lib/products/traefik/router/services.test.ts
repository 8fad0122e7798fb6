import { answerTo, brief, ingressRoute, object, serviceAndPod, traefikObject, traefikValues } from '../../routes.fixture';

const services = [...serviceAndPod('web'), ...serviceAndPod('api'), ...serviceAndPod('named', 'web')];

/** The answer of a route to these services. */
function to(list: readonly unknown[], ...more: readonly ReturnType<typeof object>[]) {
  return answerTo([...services, ...more, ingressRoute('a', { match: 'Host(`shop.lab`)', services: list })]);
}

/** Names and shares. */
function shares(answer: ReturnType<typeof to>): unknown {
  return answer.kind === 'service' ? answer.backends.map(({ service, share }) => [service.name, share]) : brief(answer);
}

const weighted = (name: string, ...list: readonly unknown[]) => traefikObject('TraefikService', name, { weighted: { services: list } });
const web = { name: 'web', port: 80 };
const api = { name: 'api', port: 'http' };

test.each([
  [
    'by weight',
    [{ ...web, weight: 3 }, api],
    [
      ['web', 0.75],
      ['api', 0.25],
    ],
  ],
  ['none to weight 0', [{ ...web, weight: 0 }, api], [['api', 1]]],
  ['all to a single one, whatever its weight', [{ ...web, weight: 0 }], [['web', 1]]],
  [
    'none if all weigh nothing',
    [
      { ...web, weight: 0 },
      { ...api, weight: 0 },
    ],
    '503 no-endpoints',
  ],
  ['none if one is missing', [web, { name: 'gone', port: 80 }], '404 service-missing'],
  ['none without services', [], '404 service-missing'],
  ['none to another namespace', [{ ...web, namespace: 'tools' }], '404 service-namespace'],
  ['none to another kind', [{ ...web, kind: 'Pod' }], '404 service-kind'],
  ['none without a port', [{ name: 'web' }], '404 port-missing'],
])('shares requests: %s', (_, list, expected) => {
  expect(shares(to(list))).toEqual(expected);
});

test('a TraefikService in another shares its share', () => {
  const list = [{ kind: 'TraefikService', name: 'outer' }];
  const outer = weighted('outer', { kind: 'TraefikService', name: 'inner' }, { name: 'named', port: 80 });
  expect(shares(to(list, outer, weighted('inner', web, api)))).toEqual([
    ['web', 0.25],
    ['api', 0.25],
    ['named', 0.5],
  ]);
});

test.each([
  ['is missing', [], 'service-missing'],
  ['leads back to itself', [weighted('loop', { kind: 'TraefikService', name: 'loop' })], 'service-kind'],
  ['says nothing', [traefikObject('TraefikService', 'loop', {})], 'service-kind'],
  [
    'has a broken mirror',
    [traefikObject('TraefikService', 'loop', { mirroring: { ...web, mirrors: [{ name: 'gone', port: 80 }] } })],
    'service-missing',
  ],
])('one that %s takes the route with it', (_, more, code) => {
  expect(to([{ kind: 'TraefikService', name: 'loop' }], ...more)).toMatchObject({ status: 404, code });
});

test('of a mirrored one the main service answers', () => {
  const mirror = traefikObject('TraefikService', 'm', { mirroring: { ...web, mirrors: [{ ...api, percent: 10 }] } });
  expect(brief(to([{ kind: 'TraefikService', name: 'm' }], mirror))).toBe('web:8080/');
});

test("Traefik's own services answer by themselves", () => {
  expect(brief(to([{ kind: 'TraefikService', name: 'noop@internal' }]))).toBe('418');
});

test('port 443, a port named https and a given scheme are spoken to by https', () => {
  const secure = object('v1', 'Service', 'secure', {
    selector: { app: 'web' },
    ports: [{ name: 'https-x', port: 8443, targetPort: 8080 }],
  });
  const scheme = (list: readonly unknown[]) => {
    const answer = to(list, secure);
    return answer.kind === 'service' ? answer.backends[0].scheme : brief(answer);
  };
  expect([scheme([web]), scheme([{ ...web, scheme: 'https' }]), scheme([{ name: 'secure', port: 8443 }])]).toEqual([
    'http',
    'https',
    'https',
  ]);
});

test('an ExternalName is refused, unless the chart allows it', () => {
  const far = object('v1', 'Service', 'far', { type: 'ExternalName', externalName: 'example.com', ports: [{ port: 80 }] });
  expect(brief(to([{ name: 'far', port: 80 }], far))).toBe('404 external-name');
  const valuesContent = 'providers: { kubernetesCRD: { allowExternalNameServices: true } }';
  expect(to([{ name: 'far', port: 80 }], far, traefikValues(valuesContent))).toMatchObject({
    kind: 'service',
  });
});
