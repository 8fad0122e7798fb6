import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeLab, type WrittenLab } from '../lab/complete';
import type { LabDescription } from '../lab/description';
import { isManifest, printIdentity } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { isMap } from '../manifest/tree';
import { readPaths } from '../source/read-paths';
import { checkLab } from './check-lab';

// Hundreds of random or large inputs a test.
jest.setTimeout(60_000);

/*
 * The workshop's fifteen exercises: each breaks a lab that works. What of them a manifest can show is found before it is applied.
 *
 * Not here, because no manifest shows it:
 *  (1) a crash loop from a bad command: nobody but the image knows which programs it has;
 *  (2) an image that its registry does not have: the name is as good as any other (a registry that the lab doesn't know is found);
 *  (7), (8) a probe on a wrong path, or on a wrong port that it gives as a number: programs may listen on ports that nobody declares;
 * (10) the cluster's DNS scaled away: CoreDNS is no object of the lab;
 * (14) a node's disk that is full;
 * (15) that the image of a rollout is a bad one (a rollout that could not go on with a good one is found).
 */

const WORKSHOP = join(__dirname, '../../dist/workshop');
const WRITTEN: WrittenLab = JSON.parse(readFileSync(join(WORKSHOP, 'lab.json'), 'utf8'));
const LAB = completeLab(WRITTEN);
const CONTAINER = '/spec/template/spec/containers/0';

/** The lab as it is synthesized; read again each time, because exercises change it. */
function workshop(): readonly Manifest[] {
  const files = readPaths([WORKSHOP], () => new Uint8Array());
  return files.flatMap(({ documents }) => documents.map(({ value }) => structuredClone(value))).filter(isManifest);
}

type Broken = readonly Manifest[];

/** The workshop with another value in a field of an object. */
function changed(kind: string, name: string, pointer: string, value: unknown): Broken {
  const manifests = workshop();
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  let map: unknown = manifests.find((one) => one.kind === kind && one.metadata.name === name);
  for (const key of keys) map = Array.isArray(map) ? map[Number(key)] : isMap(map) ? map[key] : undefined;
  if (!isMap(map)) throw new Error(`${kind} ${name} has no ${pointer}`);
  map[last] = value;
  return manifests;
}

function without(kind: string, name: string): Broken {
  const rest = workshop().filter((one) => one.kind !== kind || one.metadata.name !== name);
  expect(rest).toHaveLength(workshop().length - 1);
  return rest;
}

/** What the lab has from its owner: ingress-nginx is retired. */
const KEPT = 'security/retired-controller';

function found(manifests: Broken, lab: LabDescription = LAB): readonly string[] {
  const findings = checkLab(manifests, lab).findings.filter(({ severity, rule }) => severity !== 'info' && rule !== KEPT);
  return [...new Set(findings.map(({ rule, severity, object }) => `${severity} ${rule} ${printIdentity(object)}`))];
}

test('as it is synthesized, nothing is wrong with it', () => {
  expect(found(workshop())).toEqual([]);
});

test.each<[string, () => Broken, string]>([
  [
    '(2) an image of a registry that the lab does not know',
    () => changed('Deployment', 'backend', `${CONTAINER}/image`, '192.168.56.1:5000/taskmaster-backend:1.0'),
    'warning security/unknown-registry Deployment taskmaster/backend',
  ],
  [
    '(3) a Service whose selector matches nothing',
    () => changed('Service', 'backend-svc', '/spec/selector/app', 'back-end'),
    'error reference/service-selects-nothing Service taskmaster/backend-svc',
  ],
  ['(4) a missing ConfigMap', () => without('ConfigMap', 'backend-config'), 'error reference/config-map Deployment taskmaster/backend'],
  [
    '(6) a memory limit below what is requested',
    () => changed('Deployment', 'backend', `${CONTAINER}/resources/limits/memory`, '64Mi'),
    'error schema/resources Deployment taskmaster/backend',
  ],
  [
    '(6) a memory limit in thousandths',
    () => changed('Deployment', 'frontend', `${CONTAINER}/resources`, { limits: { memory: '256m' } }),
    'error reliability/memory-unit Deployment taskmaster/frontend',
  ],
  [
    '(7) a liveness probe on a wrong port',
    () => changed('Deployment', 'backend', `${CONTAINER}/livenessProbe/httpGet/port`, 'web'),
    'error schema/probe-port Deployment taskmaster/backend',
  ],
  [
    '(7) a liveness probe that is far too tight',
    () => changed('Deployment', 'backend', `${CONTAINER}/livenessProbe`, TIGHT),
    'warning reliability/liveness-hasty Deployment taskmaster/backend',
  ],
  [
    '(8) a readiness probe on a wrong port',
    () => changed('Deployment', 'frontend', `${CONTAINER}/readinessProbe/httpGet/port`, 'web'),
    'error schema/probe-port Deployment taskmaster/frontend',
  ],
  [
    '(9) a claim of a storage class that is not there',
    () => changed('PersistentVolumeClaim', 'postgres-pvc', '/spec/storageClassName', 'fast-ssd'),
    'error reference/storage-class PersistentVolumeClaim taskmaster/postgres-pvc',
  ],
  [
    '(11) an Ingress path to a Service that is not there',
    () => changed('Ingress', 'taskmaster-ingress', '/spec/rules/0/http/paths/0/backend/service/name', 'backend'),
    'error reference/route-service Ingress taskmaster/taskmaster-ingress',
  ],
  [
    '(11) an Ingress path to a wrong port',
    () => changed('Ingress', 'taskmaster-ingress', '/spec/rules/0/http/paths/0/backend/service/port/number', 5001),
    'error reference/route-port Ingress taskmaster/taskmaster-ingress',
  ],
  [
    '(11) an Ingress path without its slash',
    () => changed('Ingress', 'taskmaster-ingress', '/spec/rules/0/http/paths/0/path', 'api'),
    'error schema/ingress Ingress taskmaster/taskmaster-ingress',
  ],
  [
    '(11) an Ingress path that is another than the app answers',
    () => changed('Ingress', 'taskmaster-ingress', '/spec/rules/0/http/paths/0/path', '/apis'),
    'error network/route Ingress taskmaster/taskmaster-ingress',
  ],
  [
    '(13) a NetworkPolicy that lets in another port than the app needs',
    () => changed('NetworkPolicy', 'postgres', '/spec/ingress/0/ports/0/port', 3306),
    'error network/flow NetworkPolicy taskmaster/postgres',
  ],
  [
    '(13) a NetworkPolicy that blocks all, and none that allows what the app needs',
    () => without('NetworkPolicy', 'backend'),
    'error network/flow NetworkPolicy taskmaster/default-deny',
  ],
  [
    '(13) a NetworkPolicy that lets in pods which do not exist',
    () => changed('NetworkPolicy', 'postgres', '/spec/ingress/0/from/0/podSelector/matchLabels/app', 'api'),
    'warning reference/policy-peer-matches-nothing NetworkPolicy taskmaster/postgres',
  ],
  [
    '(15) a rollout that keeps all pods and has no room for one more',
    () => changed('Deployment', 'backend', `${CONTAINER}/resources/requests/cpu`, '400m'),
    'error schedule/rollout-stuck Deployment taskmaster/backend',
  ],
  [
    '(15) a rollout that may neither add nor remove a pod',
    () => changed('Deployment', 'backend', '/spec/strategy', { rollingUpdate: { maxUnavailable: 0, maxSurge: 0 } }),
    'error schema/strategy Deployment taskmaster/backend',
  ],
])('%s', (_, broken, finding) => {
  expect(found(broken())).toContain(finding);
});

const TIGHT = { httpGet: { path: '/api/health', port: 5000 }, periodSeconds: 1, timeoutSeconds: 1, failureThreshold: 1 };

test('(5) a Secret that no list asks to make', () => {
  const outside = LAB.outside.filter((need) => need.kind !== 'Secret' || need.name !== 'backend-secret');
  expect(outside).toHaveLength(LAB.outside.length - 1);
  expect(found(workshop(), { ...LAB, outside })).toEqual(['error reference/secret Deployment taskmaster/backend']);
});

test('(6) a memory limit far below what the same program has elsewhere', () => {
  const memory = { requests: { memory: '16Mi' }, limits: { memory: '16Mi' } };
  const manifests = changed('Deployment', 'backend', `${CONTAINER}/resources`, memory);
  const other = workshop().filter(({ kind, metadata }) => kind === 'Deployment' && metadata.name === 'backend');
  const copies = other.map((one) => ({ ...one, metadata: { ...one.metadata, name: 'backend-2' } }));
  expect(found([...manifests, ...copies])).toContain('warning reliability/limit-differs Deployment taskmaster/backend');
});

test('(9) the storage class is taken away from the lab', () => {
  expect(found(workshop(), { ...LAB, storageClasses: [] })).toEqual([
    'error reference/storage-class PersistentVolumeClaim taskmaster/postgres-pvc',
  ]);
});

test('(12) an API call that RBAC forbids', () => {
  const needs = { namespace: 'taskmaster', serviceAccount: 'backend', resource: 'pods', verbs: ['list'] };
  expect(found(workshop(), { ...LAB, intents: { ...LAB.intents, rights: [needs] } })).toEqual([
    'error security/missing-right ServiceAccount taskmaster/backend',
  ]);
});
