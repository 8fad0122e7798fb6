import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeLab, type WrittenLab } from '../lab/complete';
import { isManifest, printIdentity } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { isMap } from '../manifest/tree';
import { readPaths } from '../source/read-paths';
import { checkLab } from './check-lab';

/*
 * The workshop's fifteen exercises: each breaks a lab that works. What a manifest can show is refused before it is applied, with the cause.
 *
 * Those that can't be seen in a manifest:
 *  (2) an image that no registry has: the name is as good as any other, only a pull tells;
 * (10) the cluster's DNS scaled away: CoreDNS is no object of the lab, and a replica count of 0 is what somebody may want;
 * (14) a node's disk that is full.
 * Those that only a rule about all nodes, all policies or a whole rollout can show; they come with scheduling, network and rollout:
 *  (1) a bad command: which programs an image has, nobody knows, so a crash loop is only seen by the one who runs it;
 * (13) a NetworkPolicy that blocks what an app says it needs (its intents), though each policy by itself is right;
 * (15) a rollout that is stuck on a bad image with maxUnavailable 0.
 */

const WORKSHOP = join(__dirname, '../../dist/workshop');
const LAB = completeLab(JSON.parse(readFileSync(join(WORKSHOP, 'lab.json'), 'utf8')) as WrittenLab);

/** The lab's manifests, read again for each test, since each changes them. */
function workshop(): readonly Manifest[] {
  const files = readPaths([WORKSHOP], () => Buffer.alloc(0));
  return structuredClone(files.flatMap(({ documents }) => documents.map(({ value }) => value)).filter(isManifest));
}

/** Sets the field at a pointer of an object. */
function set(manifests: readonly Manifest[], kind: string, name: string, pointer: string, value: unknown): void {
  const keys = pointer.split('/').slice(1).map((key) => key.replaceAll('~1', '/'));
  const last = keys.pop() ?? '';
  const found = manifests.find((one) => one.kind === kind && one.metadata.name === name);
  let map: unknown = found;
  for (const key of keys) map = Array.isArray(map) ? map[Number(key)] : isMap(map) ? map[key] : undefined;
  if (!isMap(map)) throw new Error(`${kind} ${name} has no ${pointer}`);
  if (value === undefined) delete map[last];
  else map[last] = value;
}
const without = (manifests: readonly Manifest[], kind: string, name: string) =>
  manifests.filter((one) => !(one.kind === kind && one.metadata.name === name));

function found(manifests: readonly Manifest[], lab = LAB): readonly string[] {
  return checkLab(manifests, lab)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, object, path, message }) => `${rule} ${printIdentity(object)} ${path}: ${message}`);
}
test('as it is written, nothing is wrong with it', () => {
  expect(found(workshop())).toEqual([]);
});
test('x', () => {
  const m = workshop();
  set(m, 'Service', 'backend-svc', '/spec/selector/app', 'back-end');
  console.log('3', found(m));
  console.log('4', found(without(workshop(), 'ConfigMap', 'backend-config')));
  console.log('5', found(workshop(), { ...LAB, outside: LAB.outside.filter((need) => need.kind !== 'Secret' || need.name !== 'backend-secret') }));
  const c = '/spec/template/spec/containers/0';
  const six = workshop(); set(six, 'Deployment', 'postgres', `${c}/resources`, {limits:{memory:'10Mi'},requests:{memory:'10Mi'}}); console.log('6', found(six));
  const six2 = workshop(); set(six2, 'Deployment', 'backend', `${c}/resources/limits/memory`, '64Mi'); console.log('6b', found(six2));
  for (const kind of ['livenessProbe','readinessProbe']) {
    const a = workshop(); set(a, 'Deployment', 'backend', `${c}/${kind}/httpGet/port`, 9999); console.log(kind, 'port', found(a));
    const b = workshop(); set(b, 'Deployment', 'backend', `${c}/${kind}/httpGet/path`, '/wrong'); console.log(kind, 'path', found(b));
    const d = workshop(); set(d, 'Deployment', 'backend', `${c}/${kind}`, {httpGet:{path:'/api/health',port:5000},initialDelaySeconds:1,periodSeconds:1,timeoutSeconds:1,failureThreshold:1}); console.log(kind, 'tight', found(d));
  }
  const nine = workshop(); set(nine, 'PersistentVolumeClaim','postgres-pvc','/spec/storageClassName','fast-ssd'); console.log('9', found(nine));
  console.log('9b', found(workshop(), {...LAB, storageClasses: []}));
  const e = workshop(); set(e,'Ingress','taskmaster-ingress','/spec/rules/0/http/paths/0/path','/apis'); console.log('11', found(e));
  const e2 = workshop(); set(e2,'Ingress','taskmaster-ingress','/spec/rules/0/http/paths/0/backend/service/port/number',5001); console.log('11b', found(e2));
  const e3 = workshop(); set(e3,'Ingress','taskmaster-ingress','/spec/rules/0/http/paths/0/backend/service/name','backend'); console.log('11c', found(e3));
  const f = workshop(); set(f,'NetworkPolicy','postgres','/spec/ingress/0/ports/0/port',3306); console.log('13', found(f));
  const f2 = workshop(); set(f2,'NetworkPolicy','postgres','/spec/ingress/0/from/0/podSelector/matchLabels/app','api'); console.log('13b', found(f2));
  const f3 = without(workshop(),'NetworkPolicy','backend'); console.log('13c', found(f3));
  console.log('12', found(workshop(), {...LAB, intents:{...LAB.intents, rights:[{namespace:'taskmaster',serviceAccount:'backend',resource:'pods',verbs:['list']}]}}));
  const g = workshop(); set(g,'Deployment','backend','/spec/strategy',{rollingUpdate:{maxUnavailable:0,maxSurge:0}}); console.log('15', found(g));
  const h = workshop(); set(h,'Deployment','backend',`${c}/image`,'reddydodda/taskmaster-backend:latest'); console.log('2', found(h));
  const h2 = workshop(); set(h2,'Deployment','backend',`${c}/image`,'reddydodda/taskmaster-backend:no such'); console.log('2b', found(h2));
  const i = workshop(); set(i,'Deployment','backend',`${c}/command`,['/bin/nope']); console.log('1', found(i));
});
