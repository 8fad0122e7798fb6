import { manifest, manifests, nginxLab, traefikLab, workload } from '../fixture';
import { Namespace } from '../namespace/namespace';
import { Peers } from './peers';
import { allowIngressFrom, reachableFrom, WorkloadPolicy } from './workload-policy';

const tcp = (port: number) => [{ port, protocol: 'TCP' }];
const pods = (app: string) => ({ podSelector: { matchLabels: { app } } });
const elsewhere = (namespace: string, app: string) => ({
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
  ...pods(app),
});

function threeTiers(isolated: 'first' | 'last' | 'never') {
  const app = traefikLab().app('taskmaster');
  if (isolated === 'first') new Namespace(app, 'namespace', { isolated: true });
  const [frontend, backend, postgres] = [workload(app, 'frontend', 80), workload(app, 'backend', 5000), workload(app, 'postgres', 5432)];
  allowIngressFrom(frontend, Peers.ingress);
  reachableFrom(backend, frontend);
  allowIngressFrom(backend, Peers.ingress);
  reachableFrom(postgres, backend);
  if (isolated === 'last') new Namespace(app, 'namespace', { isolated: true });
  const spec = (name: string) => manifest(app, 'NetworkPolicy', name)?.spec;
  return { app, spec };
}

const TRAEFIK = {
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
  podSelector: { matchLabels: { 'app.kubernetes.io/name': 'traefik' } },
};

describe('in an isolated namespace', () => {
  test.each(['first', 'last'] as const)('both ends of every connection are opened, the namespace made %s', (when) => {
    const { spec } = threeTiers(when);
    expect(spec('frontend')).toEqual({
      podSelector: { matchLabels: { app: 'frontend' } },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [{ from: [TRAEFIK], ports: tcp(80) }],
      egress: [{ to: [pods('backend')], ports: tcp(5000) }],
    });
    expect(spec('backend')).toEqual({
      podSelector: { matchLabels: { app: 'backend' } },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [{ from: [pods('frontend'), TRAEFIK], ports: tcp(5000) }],
      egress: [{ to: [pods('postgres')], ports: tcp(5432) }],
    });
    expect(spec('postgres')).toEqual({
      podSelector: { matchLabels: { app: 'postgres' } },
      policyTypes: ['Ingress'],
      ingress: [{ from: [pods('backend')], ports: tcp(5432) }],
    });
  });

  test('there is one policy for each workload, with its name and labels, beside those of the namespace', () => {
    const policies = manifests(threeTiers('first').app).filter(({ kind }) => kind === 'NetworkPolicy');
    expect(policies.map(({ metadata }) => metadata.name).sort()).toEqual(['allow-dns', 'backend', 'default-deny', 'frontend', 'postgres']);
    expect(policies.find(({ metadata }) => metadata.name === 'backend')).toMatchObject({
      apiVersion: 'networking.k8s.io/v1',
      metadata: { name: 'backend', namespace: 'taskmaster', labels: { app: 'backend' } },
    });
  });
});

test('in an open namespace only targets are closed, and those who must get in get in', () => {
  const { app, spec } = threeTiers('never');
  expect(manifests(app).filter(({ kind }) => kind === 'NetworkPolicy')).toHaveLength(2);
  expect(spec('backend')).toMatchObject({ policyTypes: ['Ingress'], ingress: [{ from: [pods('frontend'), TRAEFIK] }] });
  expect(spec('backend')).not.toHaveProperty('egress');
});

test('a closed source in another namespace is let out there, and both name the other namespace', () => {
  const lab = traefikLab();
  const [front, back] = [lab.app('front'), lab.app('back')];
  new Namespace(front, 'namespace', { isolated: true });
  const [web, api] = [workload(front, 'web'), workload(back, 'api', 3000)];
  reachableFrom(api, web);
  expect(manifest(back, 'NetworkPolicy', 'api')).toMatchObject({
    metadata: { namespace: 'back' },
    spec: { ingress: [{ from: [elsewhere('front', 'web')], ports: tcp(3000) }] },
  });
  expect(manifest(front, 'NetworkPolicy', 'web')).toMatchObject({
    metadata: { namespace: 'front' },
    spec: { policyTypes: ['Egress'], egress: [{ to: [elsewhere('back', 'api')], ports: tcp(3000) }] },
  });
});

test('connections on the same ports are one rule, said twice they count once, other ports are another rule', () => {
  const app = traefikLab().app('app');
  const api = workload(app, 'api', 3000);
  const [a, b] = [workload(app, 'a'), workload(app, 'b')];
  reachableFrom(api, [a, b]);
  reachableFrom(api, a, [3000]);
  reachableFrom(api, Peers.cidr('192.168.1.0/24', { except: ['192.168.1.128/25'] }));
  expect(manifest(app, 'NetworkPolicy', 'api')?.spec).toMatchObject({
    ingress: [{ from: [pods('a'), pods('b'), { ipBlock: { cidr: '192.168.1.0/24', except: ['192.168.1.128/25'] } }], ports: tcp(3000) }],
  });
  expect(app.lab.declared.flows).toHaveLength(3);
});

test('anywhere on the same ports takes the other peers of the rule in', () => {
  const app = traefikLab().app('app');
  const api = workload(app, 'api', 3000);
  reachableFrom(api, [workload(app, 'a'), Peers.anywhere]);
  expect(manifest(app, 'NetworkPolicy', 'api')).toMatchObject({ spec: { ingress: [{ ports: tcp(3000) }] } });
  expect(JSON.stringify(manifest(app, 'NetworkPolicy', 'api'))).not.toContain('"from"');
});

test('a controller on the host network is the addresses of its nodes', () => {
  const app = nginxLab().app('app');
  const api = workload(app, 'api', 3000);
  reachableFrom(api, Peers.ingress);
  expect(manifest(app, 'NetworkPolicy', 'api')).toMatchObject({ spec: { ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.2/32' } }] }] } });
});

test('every connection is recorded, with ports of pods', () => {
  const { app } = threeTiers('first');
  expect(app.lab.declared.flows).toEqual([
    {
      from: { namespace: 'taskmaster', labels: { app: 'frontend' } },
      to: { namespace: 'taskmaster', labels: { app: 'backend' } },
      ports: tcp(5000),
    },
    {
      from: { namespace: 'taskmaster', labels: { app: 'backend' } },
      to: { namespace: 'taskmaster', labels: { app: 'postgres' } },
      ports: tcp(5432),
    },
  ]);
});

test('what nothing closes has no policy', () => {
  const app = traefikLab().app('app');
  const api = workload(app, 'api');
  allowIngressFrom(api, Peers.ingress);
  expect(WorkloadPolicy.of(api)?.policy).toBeUndefined();
  expect(manifests(app).some(({ kind }) => kind === 'NetworkPolicy')).toBe(false);
});

describe('reachable from nobody', () => {
  const closed = { podSelector: { matchLabels: { app: 'api' } }, policyTypes: ['Ingress'] };

  test('the policy refuses everybody', () => {
    const app = traefikLab().app('app');
    reachableFrom(workload(app, 'api'), []);
    expect(manifest(app, 'NetworkPolicy', 'api')?.spec).toEqual(closed);
  });

  test('a route to it is let in, before and after', () => {
    for (const first of [true, false]) {
      const app = traefikLab().app('app');
      const api = workload(app, 'api', 3000);
      if (first) allowIngressFrom(api, Peers.ingress);
      reachableFrom(api, []);
      if (!first) allowIngressFrom(api, Peers.ingress);
      expect(manifest(app, 'NetworkPolicy', 'api')?.spec).toEqual({ ...closed, ingress: [{ from: [TRAEFIK], ports: tcp(3000) }] });
    }
  });

  test('its own connections stay open where nothing closes them', () => {
    const app = traefikLab().app('app');
    const [api, web] = [workload(app, 'api'), workload(app, 'web')];
    reachableFrom(web, api);
    reachableFrom(api, []);
    expect(manifest(app, 'NetworkPolicy', 'api')?.spec).toEqual(closed);
  });
});

test('a patch of a policy is kept', () => {
  const app = traefikLab().app('app');
  const [api, web] = [workload(app, 'api'), workload(app, 'web')];
  reachableFrom(api, web);
  WorkloadPolicy.of(api)?.policy?.metadata.addLabel('tier', 'x');
  expect(manifest(app, 'NetworkPolicy', 'api')?.metadata.labels).toEqual({ app: 'api', tier: 'x' });
});

describe('mistakes', () => {
  test('a port of the Service is no port of the pods', () => {
    const app = traefikLab().app('app');
    expect(() => reachableFrom(workload(app, 'api', 3000, 80), Peers.ingress, [80])).toThrow(
      "api.reachableFrom: got port 80, expected a port of the target's pods: 3000/TCP (policies do not see ports of Services)",
    );
  });

  test('a lab without monitoring has no Prometheus', () => {
    const app = nginxLab().app('app');
    expect(() => reachableFrom(workload(app, 'api'), Peers.prometheus)).toThrow(
      'flow: got Peers.prometheus in lab workshop, which has no monitoring',
    );
  });

  test('an empty list of ports, an invalid port, an invalid network', () => {
    const app = traefikLab().app('app');
    const api = workload(app, 'api');
    expect(() => reachableFrom(api, Peers.ingress, [])).toThrow('got an empty list of ports');
    expect(() => reachableFrom(api, Peers.ingress, [0])).toThrow('got port 0, expected 1 to 65535');
    expect(() => Peers.cidr('10.0.0.1/24')).toThrow("expected the network's own address, 10.0.0.0/24");
  });
});
