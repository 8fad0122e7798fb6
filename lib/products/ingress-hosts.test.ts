import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { ApiObject, Include } from 'cdk8s';
import {
  ArgoCd,
  CiliumGateway,
  External,
  HelmRelease,
  type IngressController,
  IngressNginx,
  K3s,
  Lab,
  type LabApp,
  LocalPath,
  MetalLb,
  Traefik,
} from '..';
import { synthesizeInMemory } from '../testing';

const NODES = { one: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi' } } as const;

const GATEWAY_API = 'gateway.networking.k8s.io';

function labWith(app: LabApp, ingress: IngressController<string, 'one'>, installer: 'gitops' | 'helm-controller' = 'helm-controller') {
  return new Lab(app, 'home', {
    distribution: K3s.version('v1.33.6+k3s1', ingress.kind === 'nginx' ? { disable: ['traefik'] } : {}),
    network: { lan: '10.0.0.0/24', domain: 'lan' },
    nodes: NODES,
    ingress,
    storage: [LocalPath.default()],
    hosts: { dnsmasq: true },
    charts: installer,
    gitops: ArgoCd.pulls('https://git.example.com/lab.git'),
  });
}

type Objects = readonly Readonly<Record<string, unknown> & { apiVersion: string; kind: string }>[];

/** Names that the lab gets beside those of its node, by objects as they are. */
function namesOf(objects: Objects, ingress: IngressController<string, 'one'> = Traefik.ofK3s()): readonly string[] {
  const labs = synthesizeInMemory((app) => {
    const of = labWith(app, ingress).app('raw');
    objects.forEach((object, i) => {
      new ApiObject(of, String(i), { metadata: { name: `o${i}`, namespace: 'raw' }, ...object });
    });
  });
  const { description } = labs.lab();
  return description.hosts.flatMap(({ names }) => names).filter((name) => name !== 'one' && name !== 'one.lan');
}

const BACKEND = { service: { name: 'web', port: { number: 80 } } };
const ingress = (host: string, more: object = {}, path = '/') => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  spec: { ingressClassName: 'traefik', rules: [{ host, http: { paths: [{ path, pathType: 'Prefix', backend: BACKEND }] } }], ...more },
});
const ingressRoute = (match: string, more: object = {}) => ({
  apiVersion: 'traefik.io/v1alpha1',
  kind: 'IngressRoute',
  spec: { routes: [{ kind: 'Rule', match, services: [{ name: 'web', port: 80 }] }], ...more },
});
test.each<[string, Objects, readonly string[]]>([
  ['an Ingress', [ingress('Raw.lan')], ['raw.lan']],
  ['one below a path only', [ingress('api.lan', {}, '/v1')], ['api.lan']],
  ['a wildcard', [ingress('*.apps.lan')], ['*.apps.lan']],
  [
    'an Ingress of the class by its older annotation',
    [
      {
        ...ingress('old.lan', { ingressClassName: undefined }),
        metadata: { name: 'o', namespace: 'raw', annotations: { 'kubernetes.io/ingress.class': 'traefik' } },
      },
    ],
    ['old.lan'],
  ],
  ['an Ingress of another class', [ingress('other.lan', { ingressClassName: 'nginx' })], []],
  [
    'an Ingress of another class where a route takes every host',
    [ingress('other.lan', { ingressClassName: 'nginx' }), ingressRoute('PathPrefix(`/`)')],
    [],
  ],
  ['hosts of an IngressRoute', [ingressRoute('(Host(`a.lan`) || Host(`b.lan`)) && PathPrefix(`/api`)')], ['a.lan', 'b.lan']],
  ['a host that it excludes', [ingressRoute('Host(`a.lan`) && !Host(`b.lan`)')], ['a.lan']],
  ['an IngressRoute on an entry point that there is not', [ingressRoute('Host(`a.lan`)', { entryPoints: ['vpn'] })], []],
  [
    'a route whose middleware is missing still is Traefik’s',
    [
      {
        ...ingress('m.lan'),
        metadata: {
          name: 'm',
          namespace: 'raw',
          annotations: { 'traefik.ingress.kubernetes.io/router.middlewares': 'raw-none@kubernetescrd' },
        },
      },
    ],
    ['m.lan'],
  ],
  [
    'a stream by TLS',
    [
      {
        apiVersion: 'traefik.io/v1alpha1',
        kind: 'IngressRouteTCP',
        spec: {
          entryPoints: ['websecure'],
          routes: [{ match: 'HostSNI(`db.lan`)', services: [{ name: 'db', port: 5432 }] }],
          tls: { passthrough: true },
        },
      },
    ],
    ['db.lan'],
  ],
  ['a name that is the node’s', [ingress('one.lan')], []],
])('Traefik: %s', (_, objects, names) => {
  expect(namesOf(objects)).toEqual(names);
});

test('ingress-nginx: Ingresses of its class', () => {
  const objects = [ingress('a.lan', { ingressClassName: 'nginx' }), ingress('b.lan'), ingressRoute('Host(`c.lan`)')];
  expect(namesOf(objects, IngressNginx.onHostNetwork({ on: ['one'] }))).toEqual(['a.lan']);
});

test('a controller of the Gateway API: routes that its Gateway takes', () => {
  const route = (name: string, parent: string, spec: object = {}) => ({
    apiVersion: `${GATEWAY_API}/v1`,
    kind: 'HTTPRoute',
    metadata: { name, namespace: 'gateway' },
    spec: { parentRefs: [{ name: parent }], hostnames: [`${name}.lan`], rules: [{ backendRefs: [{ name: 'web', port: 80 }] }], ...spec },
  });
  const below = [{ matches: [{ path: { type: 'PathPrefix', value: '/api' } }], backendRefs: [{ name: 'web', port: 80 }] }];
  const labs = synthesizeInMemory((app) => {
    const lab = new Lab(app, 'home', {
      distribution: K3s.version('v1.36.2+k3s1', { disable: ['traefik', 'servicelb'] }),
      network: { lan: '10.0.0.0/24' },
      nodes: NODES,
      loadBalancer: MetalLb.layer2({ pools: { lan: ['10.0.0.64/28'] } }),
      ingress: CiliumGateway.behind({ address: '10.0.0.70' }),
      storage: [],
      externals: [External.customResources(GATEWAY_API, 'its own manifests')],
    });
    const of = lab.app('raw', { namespace: 'gateway' });
    for (const object of [route('a', 'gateway'), route('b', 'gateway', { rules: below }), route('c', 'other')])
      new ApiObject(of, object.metadata.name, object);
  });
  expect(labs.lab().description.hosts).toContainEqual({ address: '10.0.0.70', names: ['a.lan', 'b.lan'] });
});

test('included files and charts: what their values switch on, and objects in them', () => {
  const folder = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'hosts-'));
  const file = nodePath.join(folder, 'raw.yaml');
  fs.writeFileSync(file, JSON.stringify({ ...ingress('included.lan'), metadata: { name: 'raw', namespace: 'raw' } }));
  const values = {
    ingress: { enabled: true, className: 'traefik', hosts: [{ host: 'plain.lan', paths: ['/'] }] },
    grafana: { ingress: { enabled: true, hosts: ['grafana.lan'] } },
    alertmanager: { ingress: { enabled: false, hosts: ['off.lan'] } },
    prometheus: { ingress: { hosts: ['unsaid.lan'] } },
    server: { ingress: { enabled: true, hostname: 'argo.lan', ingressClassName: 'nginx' } },
    ingresses: { main: { hosts: [{ host: 'main.lan' }] }, second: { enabled: false, hosts: [{ host: 'second.lan' }] } },
    route: { main: { enabled: true, hostnames: ['gw.lan', '{{ .Values.host }}'] } },
    ingressRoute: { dashboard: { enabled: true, matchRule: 'Host(`dash.lan`)' } },
    extraObjects: [{ ...ingressRoute('Host(`extra.lan`)'), metadata: { name: 'extra' } }],
  };
  for (const by of ['helm-controller', 'gitops'] as const) {
    const labs = synthesizeInMemory((app) => {
      const of = labWith(app, Traefik.ofK3s(), by).app('raw');
      new Include(of, 'file', { url: file });
      new HelmRelease(of, 'chart', { name: 'chart', chart: 'chart', repository: 'https://charts.example.com', version: '1.0.0', values });
    });
    const { files, description } = labs.lab();
    const names = ['dash.lan', 'extra.lan', 'grafana.lan', 'gw.lan', 'included.lan', 'main.lan', 'plain.lan'];
    expect(description.hosts).toEqual([{ address: '10.0.0.2', names: ['one', 'one.lan', ...names] }]);
    expect(files['nodes/hosts']).toContain(`10.0.0.2 one one.lan ${names.join(' ')}\n`);
    expect(files['nodes/dnsmasq.conf']).toContain('host-record=extra.lan,10.0.0.2\n');
  }
  fs.rmSync(folder, { recursive: true });
});
