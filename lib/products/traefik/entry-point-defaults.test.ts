import { App } from 'cdk8s';
import { stringify } from 'yaml';
import {
  Deployment,
  IngressRoute,
  K3s,
  Lab,
  type LabApp,
  LocalPath,
  MetalLb,
  Middleware,
  Namespace,
  Route,
  Tls,
  Traefik,
  TraefikChart,
  type TraefikSettings,
} from '../..';
import { synthesizeInMemory } from '../../testing/synthesize-in-memory';

const COMMON = {
  network: { lan: '10.0.0.0/24' },
  nodes: { one: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi' } },
  storage: [LocalPath.default()],
} as const;
const K3S = { ...COMMON, distribution: K3s.version('v1.33.6+k3s1') } as const;

function home(root: App, settings: TraefikSettings<'admin'>) {
  return new Lab(root, 'home', { ...K3S, ingress: Traefik.ofK3s(settings) });
}

function notes(lab: ReturnType<typeof home>) {
  const app = lab.app('notes');
  new Namespace(app, 'namespace');
  const to = new Deployment(app, 'web', { name: 'web', image: 'example/web:1', ports: [{ containerPort: 8080, servicePort: 80 }] });
  return { app, to };
}

const HSTS = { name: 'hsts', headers: { stsSeconds: 31_536_000 } } as const;
const VPN = { name: 'vpn', ipAllowList: { sourceRange: ['10.9.0.0/24'] } } as const;

test('what holds for every route: the middlewares are made beside Traefik, and its arguments name them', () => {
  const lab = synthesizeInMemory((root: LabApp) => {
    const { app, to } = notes(
      home(root, {
        defaults: { middlewares: [HSTS], tls: true },
        entryPoints: { admin: { port: 9443, middlewares: [VPN, { name: 'sso', namespace: 'notes' }] } },
        values: { additionalArguments: ['--log.level=DEBUG'] },
      }),
    );
    new Middleware(app, 'sso', { name: 'sso', forwardAuth: { address: 'http://10.0.0.9/verify' } });
    new Route(app, 'route', { name: 'web', host: 'web.home', to, options: { entryPoints: ['admin'] } });
  }).lab('home');
  expect(lab.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(lab.files['k3s-traefik/HelmChartConfig-traefik.yaml']).toContain(
    [
      'additionalArguments:',
      '      - --entryPoints.web.http.middlewares=kube-system-hsts@kubernetescrd',
      '      - --entryPoints.websecure.http.middlewares=kube-system-hsts@kubernetescrd',
      '      - --entryPoints.websecure.http.tls=true',
      '      - --entryPoints.admin.http.middlewares=kube-system-hsts@kubernetescrd,kube-system-vpn@kubernetescrd,notes-sso@kubernetescrd',
      '      - --entryPoints.admin.http.tls=true',
      '      - --log.level=DEBUG',
    ].join('\n'),
  );
  expect(lab.files['k3s-traefik/Middleware-hsts.yaml']).toContain(stringify({ spec: { headers: HSTS.headers } }));
  expect(lab.files['k3s-traefik/Middleware-vpn.yaml']).toContain('10.9.0.0/24');
});

test('one that values name and that is not there takes every route of the entry point along', () => {
  const lab = synthesizeInMemory((root: LabApp) => {
    const additionalArguments = ['--entryPoints.websecure.http.middlewares=notes-gone@kubernetescrd'];
    const { app, to } = notes(home(root, { values: { additionalArguments } }));
    new Route(app, 'route', { name: 'web', host: 'web.home', to, tls: Tls.fromSecret('web-tls') });
  }).lab('home');
  lab.reaches('http://web.home/');
  expect(() => lab.reaches('https://web.home/')).toThrow(/notes-gone/);
});

test('a chart of Traefik: in its own namespace, not on an entry point that sends everything away', () => {
  const root = new App();
  const ingress = TraefikChart.release({
    address: '10.0.0.100',
    defaults: { middlewares: [HSTS] },
    entryPoints: { web: { redirectTo: 'websecure' }, dns: { port: 53, protocol: 'UDP' } },
  });
  const lab = new Lab(root, 'home', {
    ...COMMON,
    distribution: K3s.version('v1.33.6+k3s1', { disable: ['traefik', 'servicelb'] }),
    loadBalancer: MetalLb.layer2({ pools: { lan: ['10.0.0.100-10.0.0.110'] }, install: 'elsewhere' }),
    ingress,
  });
  const release = lab.node.findAll().find((one) => one.node.id === 'release');
  expect(
    JSON.stringify(release?.node.findAll().map((one) => ('toJson' in one && typeof one.toJson === 'function' ? one.toJson() : {}))),
  ).toContain('--entryPoints.websecure.http.middlewares=traefik-hsts@kubernetescrd');
});

test('one that no app makes is refused: no route would answer there', () => {
  const lab = home(new App(), { defaults: { middlewares: [{ name: 'sso', namespace: 'auth' }] } });
  const problems = lab.apps.flatMap((app) => app.node.validate());
  expect(problems).toEqual([
    'traefik: got middleware auth/sso of an entry point, expected one of the lab: without it no route answers there',
  ]);
});

test('two of one name', () => {
  expect(() => home(new App(), { defaults: { middlewares: [HSTS, { ...VPN, name: 'hsts' }] } })).toThrow(
    'traefik: got two middlewares named hsts, expected a name each, or the same value',
  );
});

test('the entry points of a lab are a type', () => {
  const { app, to } = notes(home(new App(), { entryPoints: { admin: { port: 9443 } } }));
  new IngressRoute(app, 'good', {
    name: 'good',
    rules: [{ match: 'Host(`a.home`)', to }],
    entryPoints: ['admin', 'web'],
    tls: Tls.byDefault(),
  });
  // @ts-expect-error
  new IngressRoute(app, 'bad', { name: 'bad', rules: [{ match: 'Host(`b.home`)', to }], entryPoints: ['amin'] });
  // @ts-expect-error
  new Route(app, 'worse', { name: 'worse', host: 'c.home', to, options: { entryPoints: ['internal'] } });
});
