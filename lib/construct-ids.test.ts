/** Renaming a construct id changes no manifest: each construct, cdk8s's own included, gets another id here, and the files must stay the same. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';

const mockIds = { rename: (id: string) => id, made: new Set<unknown>() };

jest.mock('constructs', () => {
  const real = jest.requireActual<typeof import('constructs')>('constructs');
  class Construct extends real.Construct {
    public constructor(scope: import('constructs').Construct, id: string) {
      super(scope, scope === undefined ? id : mockIds.rename(id));
      for (let one = new.target; one !== null; one = Object.getPrototypeOf(one)) mockIds.made.add(one);
    }
  }
  // Who looks for a child finds it by the id that it gave.
  const { tryFindChild } = real.Node.prototype;
  real.Node.prototype.tryFindChild = function (id) {
    return tryFindChild.call(this, mockIds.rename(id));
  };
  return { ...real, Construct };
});

import { ApiObject, type App } from 'cdk8s';
import { Construct } from 'constructs';
import * as library from '.';
import { demoHa } from './labs/demo-ha';
import { halo } from './labs/halo';
import { papers3Node } from './labs/papers-3-node';
import { talos } from './labs/talos';
import { workshop } from './labs/workshop';
import { synthesize } from './synth/synthesize';

/** What no lab of ours uses. */
function extras(root: App): void {
  const lab = new library.Lab(root, 'extras', {
    distribution: library.K3s.version('v1.33.6+k3s1'),
    network: { lan: '10.0.0.0/24' },
    nodes: { one: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi' } },
    ingress: library.Traefik.ofK3s(),
    storage: [library.LocalPath.default()],
    gitops: library.ArgoCd.pulls('https://git.example.com/lab.git', { excludes: [], sopsPlugin: 'sops' }),
    externals: ['cert-manager.io', 'external-secrets.io'].map((group) => library.External.customResources(group, 'hand')),
    monitoring: {
      describe: () => ({ namespace: 'monitoring', podLabels: {}, monitorLabels: {}, serviceMonitorSelector: {}, crds: 'helm' }),
    },
  });
  const app = lab.app('web');
  const ports = [{ name: 'http', containerPort: 8080, servicePort: 80 }] as const;
  const web = new library.Deployment(app, 'web', {
    name: 'web',
    image: 'nginx:1.29.3',
    ports,
    requests: { cpu: '100m' },
    autoscale: { min: 1, max: 2, cpu: 70 },
    budget: { minAvailable: 1 },
    metrics: library.Metrics.at('/metrics'),
  });
  new library.Redis(app, 'cache', { name: 'cache', image: 'redis:8.2.3', storage: { size: '1Gi' } });
  new library.PodMonitor(app, 'pod-monitor', { name: 'pods', of: web, port: 'http' });
  new library.IngressRoute(app, 'route', { name: 'route', rules: [{ match: 'Host(`web.minilab`)', to: web }] });
  new library.SealedSecret(app, 'sealed', { name: 'sealed', encrypted: { a: 'A'.repeat(400) } });
  new library.SopsSecret(lab.app('notes'), 'sops', {
    name: 'login',
    file: join(__dirname, 'products/sops/login.sops.yaml'),
    keys: ['user', 'password'],
  });
  new library.RuntimeClass(app, 'runtime', { name: 'kata' });
  new library.ApplicationSet(app, 'fleet', {
    name: 'fleet',
    repository: 'https://git.example.com/lab.git',
    labs: { halo: { server: 'https://halo:6443' } },
  });
  web.reachableFrom(library.Peers.ingress);
  const store = new library.SecretStore(app, 'store', { name: 'vault', provider: { fake: { data: [] } } });
  new library.ExternalSecret(app, 'external', { name: 'external', store, keys: { password: 'web' } });
  const pods = { image: 'example/app:1.0', requests: { cpu: '10m' } } as const;
  new library.StatefulSet(app, 'stateful', { ...pods, name: 'stateful', ports });
  new library.DaemonSet(app, 'daemon', { ...pods, name: 'daemon' });
  new library.CronJob(app, 'cron', { ...pods, name: 'cron', schedule: '30 3 * * *' });
  new library.NfsVolume(app, 'media', { name: 'media', server: '10.0.0.9', path: '/media' });
  new library.Service(app, 'service', { name: 'more', of: web, ports: [{ name: 'http', servicePort: 81, containerPort: 8080 }] });
  new library.ExternalNameService(app, 'nas', { name: 'nas', externalName: 'nas.example.com' });
  new library.MachineService(app, 'files', {
    name: 'files',
    machines: ['10.0.0.50'],
    ports: [{ name: 'http', servicePort: 80, port: 5000 }],
  });
  const issuer = new library.Issuer(app, 'issuer', { name: 'own', selfSigned: true });
  const certificate = new library.Certificate(app, 'certificate', { name: 'web', hosts: ['*.example.com'], issuer });
  new library.DefaultCertificate(app, 'default', { certificate });
  new library.TcpRoute(app, 'tcp', { name: 'tcp', entryPoints: ['web'], to: web });
  const dns = new library.ExistingService(app, 'dns', { name: 'dns', ports: [{ name: 'dns', servicePort: 53, protocol: 'UDP' }] });
  new library.UdpRoute(app, 'udp', { name: 'udp', entryPoints: ['web'], to: dns });
}

function files(rename: (id: string) => string): ReadonlyMap<string, string> {
  mockIds.rename = rename;
  const app = new library.LabApp();
  for (const lab of [halo, talos, demoHa, papers3Node, workshop, extras]) lab(app);
  const { findings, files: synthesized } = synthesize(app);
  expect(findings.filter(({ finding }) => finding.severity === 'error')).toEqual([]);
  return new Map(synthesized.map(({ path, content }) => [path, content]));
}

test('ids are nowhere in the files', () => {
  const before = files((id) => id);
  expect(before.size).toBeGreaterThan(150);
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (salt) => {
      // Also the order of siblings changes: an id that is a number comes first among the children.
      const renamed = files((id) => createHash('sha256').update(salt).update(id).digest().readUInt32BE().toString());
      expect([...renamed.keys()].sort()).toEqual([...before.keys()].sort());
      for (const [path, content] of before) if (renamed.get(path) !== content) expect([path, renamed.get(path)]).toEqual([path, content]);
    }),
    { numRuns: 3 },
  );
});

test('every construct of the library was among them', () => {
  const constructs = Object.entries(library).filter(([, one]) => typeof one === 'function' && one.prototype instanceof Construct);
  expect(constructs.filter(([, one]) => !mockIds.made.has(one)).map(([name]) => name)).toEqual([]);
  expect(mockIds.made.has(ApiObject)).toBe(true);
});
