/** What the compiler says of a misspelt prop, node or device: short enough to be read, however large the lab is. */
import { join } from 'node:path';
import * as library from '../../lib';
import { MISTAKES as ALL_MISTAKES } from '../../lib/mistakes/index.fixture';
import { LAB_OF_MISTAKES } from '../../lib/mistakes/mistake.fixture';
import { REPOSITORY, tsc, writeFiles } from '../../lib/readme.fixture';

const LAB = `import { ConfigMap, CronJob, DaemonSet, Deployment, Job, K3s, Lab, type LabApp, LocalPath, MetalLb, PersistentVolumeClaim, Postgres, StatefulSet, Traefik, Volume, ArgoCd } from 'cdk8s-homelab';
declare const root: LabApp;
const lab = new Lab(root, 'home', {
  distribution: K3s.version('v1.33.6+k3s1', { disable: ['servicelb'] }),
  network: { lan: '10.0.0.0/24' },
  nodes: {
    'homelab-one': { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi', devices: { zigbee: '/dev/ttyUSB0', igpu: '/dev/dri' } },
    'homelab-two': { role: 'agent', address: '10.0.0.3', cpu: '4', memory: '8Gi', devices: { igpu: '/dev/dri' } },
    'homelab-three': { role: 'agent', address: '10.0.0.4', cpu: '4', memory: '8Gi' },
  },
  ingress: Traefik.ofK3s(),
  loadBalancer: MetalLb.layer2({ pools: { lan: ['10.0.0.100-10.0.0.110'] }, install: 'elsewhere' }),
  storage: [LocalPath.default()],
  gitops: ArgoCd.pulls('https://git.example.com/lab.git'),
});
const app = lab.app('a');
const config = new ConfigMap(app, 'config', { name: 'config', data: { 'a.yaml': '' } });
const BASE = { name: 'a', image: 'b' } as const;
const CLAIM = { name: 'a', size: '1Gi' } as const;
const DATABASE = { ...BASE, user: 'a', password: { valueFrom: {} } } as const;
`;

/** Each line is one mistake, and what its message must name. */
const MISTAKES: readonly (readonly [line: string, said: string])[] = [
  ["new Deployment(app, 'x', { ...BASE, colour: 'red' });", "'colour' does not exist in type 'DeploymentProps<"],
  ["new Deployment(app, 'x', { ...BASE, replica: 2 });", "Did you mean to write 'replicas'?"],
  ["new Deployment(app, 'x', { ...BASE, onNode: 'homelab-one' });", "Did you mean to write 'onNodes'?"],
  ["new Deployment(app, 'x', { ...BASE, onNodes: 'homelab-on' });", `Did you mean '"homelab-one"'?`],
  ["new Deployment(app, 'x', { ...BASE, onNodes: ['homelab-on'] });", `Did you mean '"homelab-one"'?`],
  ["new Deployment(app, 'x', { ...BASE, onNodes: { role: 'boss' } });", `'"boss"' is not assignable`],
  ["new Deployment(app, 'x', { ...BASE, devices: ['zigbe'] });", `Did you mean '"zigbee"'?`],
  ["new Deployment(app, 'x', { ...BASE, devices: ['zigbee'], onNodes: 'homelab-two' });", `Did you mean '"homelab-one"'?`],
  ["new Deployment(app, 'x', { image: 'b' });", "Property 'name' is missing"],
  ["new Deployment(app, 'x', { ...BASE, ports: [{ containerPort: 1, servicPort: 2 }] });", "Did you mean to write 'servicePort'?"],
  ["new Deployment(app, 'x', { ...BASE, service: { tipe: 'LoadBalancer' } });", "'tipe' does not exist"],
  ["new Deployment(app, 'x', { ...BASE, podSecurityContext: { fsgroup: 1 } });", "Did you mean to write 'fsGroup'?"],
  ["new StatefulSet(app, 'x', { ...BASE, claims: { data: { size: '1Gi', mounthPath: '/a' } } });", "Did you mean to write 'mountPath'?"],
  [
    "new StatefulSet(app, 'x', { ...BASE, claims: { data: { size: '1Gi', storageClass: 'nfs' } } });",
    `'"nfs"' is not assignable to type '"local-path"'`,
  ],
  ["new DaemonSet(app, 'x', { ...BASE, tolerationz: [] });", "Did you mean to write 'tolerations'?"],
  ["new Job(app, 'x', { ...BASE, retry: 2 });", "'retry' does not exist"],
  ["new CronJob(app, 'x', { ...BASE, schedule: '@daily', timezone: 'UTC' });", "Did you mean to write 'timeZone'?"],
  ["new CronJob(app, 'x', { ...BASE, schedule: 'daily' });", `Did you mean '"@daily"'?`],
  ["new PersistentVolumeClaim(app, 'x', { ...CLAIM, storageClas: 'x' });", "Did you mean to write 'storageClass'?"],
  ["new Postgres(app, 'x', { ...DATABASE, storage: { sise: '1Gi' } });", "'sise' does not exist"],
  ["Volume.configMap('config', config).file('b.yaml');", `'"b.yaml"' is not assignable to parameter of type '"a.yaml"'`],
];

/** A file of mistakes, a line each, and what is said of each line. */
interface Mistaken {
  readonly text: string;
  /** Line of the first mistake. */
  readonly first: number;
  /** What is to be said; undefined: nothing. */
  readonly said: readonly (string | undefined)[];
}

const MORE = `import { ${Object.keys(library).join(', ')}, type LabApp as Root } from 'cdk8s-homelab';
import { ApiObject } from 'cdk8s';
declare const root: Root;
${LAB_OF_MISTAKES}`;

const FILES: Readonly<Record<string, Mistaken>> = {
  'lab.ts': {
    text: LAB + MISTAKES.map(([line]) => `${line}\n`).join(''),
    first: LAB.split('\n').length,
    said: MISTAKES.map(([, said]) => said),
  },
  'mistakes.ts': {
    // Names of one mistake are not those of another.
    text: MORE + ALL_MISTAKES.map(([code]) => `{ ${code} }\n`).join(''),
    first: MORE.split('\n').length,
    said: ALL_MISTAKES.map(([, by, said]) => (by === 'compiler' ? said : undefined)),
  },
};

/** What the compiler says, by file and line. */
function messages(stdout: string): ReadonlyMap<string, readonly string[]> {
  const said = new Map<string, string[]>();
  let at = '';
  for (const line of stdout.split('\n').filter((one) => one !== '')) {
    const [, file = '', number, message] = /^\S*?([\w-]+\.ts)\((\d+),\d+\): (.*)$/.exec(line) ?? [];
    if (number !== undefined) at = `${file}:${number}`;
    said.set(at, [...(said.get(at) ?? []), message ?? line]);
  }
  return said;
}

/** Tests what the compiler says of mistakes, in a folder whose project has the package. */
export function testMessages(folder: string): void {
  test('a message has at most three lines of at most 200 characters, and names what was meant', () => {
    const compilerOptions = { noEmit: true, types: ['node'], paths: {}, noUnusedLocals: false };
    writeFiles(folder, {
      'package.json': '{}',
      ...Object.fromEntries(Object.entries(FILES).map(([name, { text }]) => [name, text])),
      'tsconfig.json': JSON.stringify({
        extends: join(REPOSITORY, 'tsconfig.json'),
        compilerOptions,
        include: Object.keys(FILES),
        exclude: [],
      }),
    });
    const said = messages(tsc(folder, '-p', '.').stdout);
    const places = Object.entries(FILES).flatMap(([name, { first, said: wanted }]) =>
      wanted.flatMap((one, i) => (one === undefined ? [] : [[`${name}:${first + i}`, one] as const])),
    );
    expect([...said.keys()].sort()).toEqual(places.map(([at]) => at).sort());
    for (const [at, wanted] of places) {
      const lines = said.get(at) ?? [];
      expect([at, lines.join('\n')]).toEqual([at, expect.stringContaining(wanted)]);
      expect([at, lines.length > 3, lines.filter((one) => one.length > 200)]).toEqual([at, false, []]);
    }
  });
}
