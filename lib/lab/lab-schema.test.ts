import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JsonSchema } from '../schema/json-schema';
import { LAB_JSON } from '../secrets/places';
import { completeLab, type WrittenLab } from './complete';
import type { LabDescription } from './description';
import { makeLab } from './fixture';

const ROOT = join(__dirname, '../..');
const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(ROOT, ...path), 'utf8'));
const schema = new JsonSchema(json('schemas', 'lab.schema.json'));
/** What the schema says of a lab: path and message. */
const problems = (lab: unknown): readonly string[] => schema.problems(lab, LAB_JSON).map(({ path, message }) => `${path}: ${message}`);

/** As little as a person has to write. */
const WRITTEN: WrittenLab = {
  name: 'mine',
  distribution: { name: 'k3s', version: 'v1.33.6+k3s1' },
  kubernetes: '1.33.6',
  network: { lan: '10.0.0.0/24', pods: '10.42.0.0/16', services: '10.43.0.0/16' },
  nodes: [
    { name: 'one', role: 'control-plane', address: '10.0.0.2', kubernetes: 'v1.33.6', capacity: { cpu: '4', memory: '8Gi', pods: '110' } },
  ],
  ingress: {
    controller: 'traefik',
    className: 'traefik',
    namespace: 'kube-system',
    podLabels: { 'app.kubernetes.io/name': 'traefik' },
    addresses: ['10.0.0.2'],
    nodes: ['one'],
    entryPoints: { web: 80 },
    managedBy: 'k3s',
  },
};
const LABS = readdirSync(join(ROOT, 'dist'), { withFileTypes: true }).filter((entry) => entry.isDirectory());

test.each(LABS.map(({ name }) => name))('%s', (lab) => {
  const description = json('dist', lab, 'lab.json');
  expect(problems(description)).toEqual([]);
  // Nothing was left out, so nothing is put in.
  expect(completeLab(description as LabDescription)).toEqual(description);
});

test('a lab of the library', () => {
  expect(problems(makeLab().describe())).toEqual([]);
});

test('a lab written by hand leaves out what has a default', () => {
  expect(problems({ $schema: '../../schemas/lab.schema.json', ...WRITTEN })).toEqual([]);
  const complete = completeLab({
    ...WRITTEN,
    storageClasses: [{ name: 'nfs', provisioner: 'x', bindingMode: 'Immediate', reclaimPolicy: 'Delete', accessModes: [] }],
  });
  expect(problems(complete)).toEqual([]);
  expect(complete).toMatchObject({
    loadBalancer: { kind: 'none' },
    ingress: { hostNetwork: false },
    intents: { routes: [], flows: [], blocked: [], scrapes: [], rights: [] },
    nodes: [{ taints: [], labels: { 'kubernetes.io/hostname': 'one', 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'amd64' } }],
    storageClasses: [{ default: false, expansion: false, nodeLocal: false }],
  });
});

test('every default of the schema is what completeLab puts in', () => {
  const { definitions, ...lab } = json('schemas', 'lab.schema.json') as { definitions: Record<string, object> };
  const defaults = (of: object): string[] =>
    Object.entries('properties' in of ? (of.properties as Record<string, object>) : {}).flatMap(([name, one]) =>
      'default' in one ? [name] : [],
    );
  const complete = completeLab({
    ...WRITTEN,
    monitoring: { namespace: 'm', podLabels: {}, crds: 'helm' },
    storageClasses: [{ name: 'nfs', provisioner: 'x', bindingMode: 'Immediate', reclaimPolicy: 'Delete', accessModes: [] }],
  });
  const places: Record<string, unknown> = {
    NodeDescription: complete.nodes[0],
    IngressDescription: complete.ingress,
    StorageClassDescription: complete.storageClasses[0],
    MonitoringDescription: complete.monitoring,
    IntentsDescription: complete.intents,
  };
  expect(Object.keys(complete)).toEqual(expect.arrayContaining(defaults(lab)));
  for (const [name, definition] of Object.entries(definitions)) {
    if (defaults(definition).length > 0) expect(Object.keys(places[name] ?? {})).toEqual(expect.arrayContaining(defaults(definition)));
  }
});

test.each<[string, unknown, readonly string[]]>([
  [
    'nothing',
    {},
    ['name', 'distribution', 'kubernetes', 'network', 'nodes', 'ingress'].map((key) => `: required field '${key}' is missing`),
  ],
  ['a key that is misspelt', { ...WRITTEN, storageClases: [] }, ["/storageClases: unknown field 'storageClases'"]],
  ['a misspelt key of a node', { ...WRITTEN, nodes: [{ ...WRITTEN.nodes[0], ram: '8Gi' }] }, ["/nodes/0/ram: unknown field 'ram'"]],
  ['no node', { ...WRITTEN, nodes: [] }, ['/nodes: got 0 items, expected at least 1']],
  ['null', { ...WRITTEN, hosts: null }, ['/hosts: got null, expected a list']],
  [
    "K3s's own words",
    { ...WRITTEN, nodes: [{ ...WRITTEN.nodes[0], role: 'server' }] },
    ["/nodes/0/role: got 'server', expected one of control-plane, worker"],
  ],
  ['a number as version', { ...WRITTEN, kubernetes: 1.33 }, ['/kubernetes: got the number 1.33, expected text']],
  ['a version of K3s', { ...WRITTEN, kubernetes: 'v1.33.6+k3s1' }, ["/kubernetes: got 'v1.33.6+k3s1', expected text like '1.33.6'"]],
  [
    'cpu as a number',
    { ...WRITTEN, nodes: [{ ...WRITTEN.nodes[0], capacity: { cpu: 4 } }] },
    ['/nodes/0/capacity/cpu: got the number 4, expected text'],
  ],
  [
    'a password',
    { ...WRITTEN, registries: [{ host: 'a', endpoint: 'http://a', login: { user: 'USER', password: 'hunter2' } }] },
    ["/registries/0/login/password: got text of 7 characters, expected text like 'REGISTRY_PASSWORD'"],
  ],
  [
    'half a port',
    { ...WRITTEN, intents: { routes: [{ path: '/', tls: false, namespace: 'a', service: 'a', port: 80.5 }] } },
    ['/intents/routes/0/port: got the number 80.5, expected a whole number'],
  ],
  ['somebody else’s file', { ...WRITTEN, generatedBy: 'me' }, ["/generatedBy: got 'me', expected one of cdk8s-homelab"]],
])('refused: %s', (_, lab, expected) => {
  expect(problems(lab)).toEqual(expected);
});

test('refused: an external of no kind, a peer that is two things', () => {
  expect(problems({ ...WRITTEN, externals: [{ kind: 'Ingress', name: 'a' }] })).toEqual([
    "/externals/0/kind: got 'Ingress', expected one of Namespace, Service, RuntimeClass, PriorityClass, IngressClass, CustomResources",
  ]);
  const both = { from: { cidr: '0.0.0.0/0', platform: 'dns' }, to: { platform: 'dns' }, ports: [] };
  expect(problems({ ...WRITTEN, intents: { flows: [both] } })).toEqual(["/intents/flows/0/from/cidr: unknown field 'cidr'"]);
});
