import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { ApiObject } from 'cdk8s';
import {
  ArgoCd,
  ConfigMap,
  Deployment,
  K3s,
  Lab,
  type LabApp,
  LocalPath,
  Namespace,
  Peers,
  PersistentVolumeClaim,
  Probe,
  Route,
  Traefik,
  Volume,
} from '..';
import { synthesizeInMemory } from '.';
import { notBlocked } from './messages';

const SMALL = { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '64Mi' } } as const;
const WEB = {
  name: 'web',
  image: 'example/web:1.0.0',
  ports: [{ name: 'http', containerPort: 8080, servicePort: 80 }],
  ...SMALL,
  readiness: Probe.http('/'),
  automountToken: false,
} as const;

/** What goes wrong in a lab. */
type Fault = 'too-much' | 'dangling' | 'warning' | 'route';

function shop(app: LabApp, name = 'shop', fault?: Fault) {
  const lab = new Lab(app, name, {
    distribution: K3s.version('v1.33.6+k3s1'),
    network: { lan: '10.0.0.0/24' },
    nodes: { one: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi' } },
    ingress: Traefik.ofK3s(),
    storage: [LocalPath.default()],
    gitops: ArgoCd.pulls('https://git.example.com/lab.git'),
  });
  const of = lab.app('front');
  new Namespace(of, 'namespace', { isolated: true });
  const tags = fault === 'warning' ? { image: 'example/web' } : {};
  const much = fault === 'too-much' ? { requests: { cpu: '5', memory: '64Mi' } as const } : {};
  const web = new Deployment(of, 'web', { ...WEB, ...tags, ...much });
  const back = new Deployment(of, 'back', { ...WEB, name: 'back' });
  const other = new Deployment(of, 'other', { ...WEB, name: 'other' });
  back.reachableFrom(web);
  new Route(of, 'route', { name: 'web', host: 'shop.lab', to: web });
  if (fault === 'dangling')
    new ApiObject(of, 'wrong', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'x', namespace: 'nowhere' } });
  return { lab, web, back, other };
}

const make = (fault?: Fault) => {
  const made: ReturnType<typeof shop>[] = [];
  const labs = synthesizeInMemory((app) => made.push(shop(app, 'shop', fault)));
  const [first] = made;
  if (!first) throw new Error('no lab');
  return { ...first, labs, lab: labs.lab() };
};

const sound = make();

test('manifests by app and kind, as they are written', () => {
  const { lab } = sound;
  expect(lab.apps).toEqual(['front']);
  expect(lab.manifests('front', 'Deployment').map(({ metadata }) => metadata.name)).toEqual(['web', 'back', 'other']);
  expect(lab.manifest('front', 'Ingress', 'web')).toMatchObject({ spec: { ingressClassName: 'traefik' } });
  expect(lab.manifests('apps', 'Application')).toHaveLength(1);
  expect(lab.manifests(undefined, 'Namespace')).toHaveLength(1);
  expect(lab.manifests().length).toBe(Object.keys(lab.files).filter((path) => path.endsWith('.yaml')).length);
});

test('what there is not is refused, with what was probably meant', () => {
  const { lab, labs } = sound;
  expect(() => labs.lab('shpo')).toThrow("got lab 'shpo', did you mean 'shop'?");
  expect(() => lab.manifests('frnt')).toThrow("got app 'frnt' of lab shop, which there is not: did you mean 'front'?");
  expect(() => lab.manifest('front', 'Deployment', 'wbe')).toThrow(
    "Deployment 'wbe' of app front, which there is not: did you mean 'web'?",
  );
  expect(() => lab.manifest('front', 'Deploymnt', 'web')).toThrow("did you mean 'Deployment'?");
  expect(() => lab.reaches('front/wbe', 'front/back:80')).toThrow("did you mean 'front/web'?");
  expect(() => synthesizeInMemory((app) => [shop(app, 'a'), shop(app, 'b')]).lab()).toThrow('got no name of a lab, expected one of a, b');
});

test('files and lab.json', () => {
  const { lab } = sound;
  expect(Object.keys(lab.files)).toEqual(expect.arrayContaining(['lab.json', 'nodes/hosts', 'front/Deployment-web.yaml']));
  expect(Object.keys(lab.files)).toEqual(Object.keys(lab.files).sort());
  expect(lab.files['front/Service-web.yaml']).toContain('targetPort: 8080');
  expect(JSON.parse(lab.files['lab.json'] ?? '')).toMatchObject({ ...lab.description });
});

test('a sound lab passes and fits', () => {
  const { lab } = sound;
  expect(() => lab.passes()).not.toThrow();
  expect(lab.fits().nodes.map(({ name }) => name)).toEqual(['one']);
});

test('requests and connections', () => {
  const { lab, web, back, other } = sound;
  expect(lab.reaches('http://shop.lab/').destinations).toMatchObject([{ object: { name: 'web' } }]);
  expect(lab.reaches('http://shop.lab/', { method: 'post', header: ['X-A: b'] }).outcome).toBe('reached');
  expect(lab.reaches('front/web', 'front/back:80').outcome).toBe('reached');
  expect(lab.reaches(web, back).outcome).toBe('reached');
  expect(lab.reaches(web, back, 'http').outcome).toBe('reached');
  expect(lab.reaches(Peers.ingress, web).outcome).toBe('reached');
  expect(lab.reaches('ingress', 'front/web:80').outcome).toBe('reached');
  expect(lab.blocked(other, back).outcome).toBe('dead-end');
  expect(lab.blocked('front/other', 'back:80').outcome).toBe('dead-end');
  expect(lab.blocked(Peers.pods('front', { 'app.kubernetes.io/name': 'other' }), back).outcome).toBe('dead-end');
  expect(lab.trace('http://nobody.lab/').outcome).toBe('dead-end');
});

test('what does not hold is an LabAssertionError that says why', () => {
  const { lab, web, back, other } = sound;
  const refused = (question: () => unknown) => {
    try {
      question();
    } catch (error) {
      return error;
    }
    return undefined;
  };
  expect(refused(() => lab.reaches('http://nobody.lab/'))).toMatchObject({
    name: 'LabAssertionError',
    message: expect.stringMatching(/^lab shop: http:\/\/nobody.lab\/\nit does not arrive\n {2}✗ host: lab shop knows no host 'nobody.lab'/),
  });
  expect(refused(() => lab.reaches(other, back))).toMatchObject({ message: expect.stringContaining('✗ policy: blocks TCP 8080') });
  expect(refused(() => lab.blocked(web, back))).toMatchObject({
    message: expect.stringContaining('lab shop: front/web → front/back\nit arrives\n'),
  });
  expect(refused(() => make('too-much').lab.fits())).toMatchObject({
    message: expect.stringMatching(/lab shop does not fit its nodes\n {2}Deployment front\/web does not fit: .*[Ii]nsufficient cpu/),
  });
  expect(refused(() => make('warning').lab.passes())).toMatchObject({
    message: expect.stringMatching(/^lab shop has findings\nshop\/front:\n {2}warning [\w/-]+: Deployment front\/web/),
  });
});

test('what a synthesis would refuse is among the findings, and nothing would be written', () => {
  const { lab, labs } = make('dangling');
  expect(labs.findings).toEqual(
    expect.arrayContaining([expect.objectContaining({ severity: 'error', object: expect.objectContaining({ name: 'x' }) })]),
  );
  expect(lab.files).toEqual({});
  expect(lab.manifest('front', 'Deployment', 'web')).toBeDefined();
});

test('a port on which nothing listens is not blocked', () => {
  const hop = { kind: 'service', result: 'dead', code: 'not-listening', message: 'has no port 9' } as const;
  const dead = { outcome: 'dead-end', hops: [hop], destinations: [] } as const;
  expect(notBlocked(dead)).toEqual(['it does not arrive, but no policy blocks it', '  ✗ service: has no port 9']);
});

test('infos are findings, and pass', () => {
  const labs = synthesizeInMemory((app) => {
    const { lab } = shop(app);
    const of = lab.app('files');
    new Namespace(of, 'namespace');
    const claim = new PersistentVolumeClaim(of, 'claim', { name: 'data', size: '1Gi' });
    new ConfigMap(of, 'config', { name: 'config', data: { a: 'b' } });
    new Deployment(of, 'web', { ...WEB, replicas: 1, mounts: { '/data': Volume.claim('data', claim) } });
  });
  expect(labs.findings.filter(({ severity }) => severity === 'info')).not.toEqual([]);
  expect(labs.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('settings and rules of the app count', () => {
  const severities = { 'reliability/image-tag': 'off', 'security/image-tag': 'off', 'reliability/*': 'off' } as const;
  const { findings } = synthesizeInMemory((app) => shop(app, 'shop', 'warning'), {
    severities: { 'reliability/*': severities['reliability/*'] },
  });
  expect(findings.filter(({ rule }) => rule.startsWith('reliability/'))).toEqual([]);
});

test('nothing is written, printed or left changed', () => {
  const folder = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-test-'));
  const before = [fs.readdirSync(process.cwd()), process.exitCode];
  const printed = [jest.spyOn(process.stdout, 'write'), jest.spyOn(process.stderr, 'write')];
  try {
    synthesizeInMemory((app) => shop(app, 'shop', 'dangling'), { outdir: nodePath.join(folder, 'dist') });
    expect(() => synthesizeInMemory((app) => [shop(app), app.synth()])).toThrow('synth() in a test would write the labs');
    for (const stream of printed) expect(stream).not.toHaveBeenCalled();
    expect(fs.readdirSync(folder)).toEqual([]);
    expect([fs.readdirSync(process.cwd()), process.exitCode]).toEqual(before);
  } finally {
    for (const stream of printed) stream.mockRestore();
    fs.rmSync(folder, { recursive: true });
  }
});

test('the right forms compile, the wrong ones do not', () => {
  const { lab } = sound;
  // @ts-expect-error no URL
  expect(() => lab.reaches('shop.lab')).toThrow("got 'shop.lab', expected a URL");
  // @ts-expect-error a connection has two ends
  expect(() => lab.blocked('front/web')).toThrow();
  // @ts-expect-error no such method
  expect(() => lab.fit()).toThrow();
});
