import { kindKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { POD_KINDS } from '../../manifest/pod-template';
import { at, listAt, mapsAt, numberAt, textAt } from '../../manifest/read';
import { defineRule, type Report } from '../rule';

/** What the API server takes with a warning, since it means something else than it says. */
export const serverWarning = defineRule({
  id: 'schema/server-warning',
  severity: 'warning',
  summary: 'the API server neither ignores a field nor takes it for something else',
  kinds: [...POD_KINDS, 'Service', 'storage.k8s.io/CSIDriver'],
  check(manifest, cluster) {
    const reports: Report[] = [];
    const pods = cluster.podsOf(manifest);
    if (manifest.kind === 'Service') ofService(manifest, reports);
    if (kindKey(manifest) === 'apps/StatefulSet') ofStatefulSet(manifest, reports);
    if (kindKey(manifest) === 'batch/Job') ofJob(manifest, reports);
    if (kindKey(manifest) === 'storage.k8s.io/CSIDriver' && cluster.minor >= TOKENS_IN_SECRETS) ofDriver(manifest, reports);
    if (pods === undefined) return reports;
    const grace = numberAt(pods.spec, 'terminationGracePeriodSeconds');
    if (grace !== undefined && grace < 0)
      reports.push({
        path: `${pods.at}/spec/terminationGracePeriodSeconds`,
        message: `got ${grace} s, which the server takes for 1 s`,
        hint: 'write how long the containers may take to end, 0 or more',
      });
    for (const [i, secret] of mapsAt(pods.spec, 'imagePullSecrets').entries()) {
      if ((textAt(secret, 'name') ?? '') === '')
        reports.push({
          path: `${pods.at}/spec/imagePullSecrets/${i}`,
          message: 'got a pull secret without a name',
          hint: 'name it, or remove the entry',
        });
    }
    for (const { spec, at: pointer } of pods.containers) {
      for (const [i, port] of mapsAt(spec, 'ports').entries()) {
        if ((textAt(port, 'hostIP') ?? '') === '' || (numberAt(port, 'hostPort') ?? 0) !== 0) continue;
        reports.push({
          path: `${pointer}/ports/${i}/hostIP`,
          message: 'got hostIP without hostPort, where it has no effect',
          hint: 'write hostPort, or remove hostIP',
        });
      }
    }
    return reports;
  },
});

function ofService(service: Manifest, reports: Report[]): void {
  const type = textAt(service, 'spec', 'type') ?? 'ClusterIP';
  const ignored = (key: string, where: string): void => {
    reports.push({ path: `/spec/${key}`, message: `got ${key}, which is ignored ${where}`, hint: 'remove it' });
  };
  const external = listAt(service, 'spec', 'externalIPs').length > 0;
  if (type === 'ClusterIP' && at(service, 'spec', 'clusterIP') === 'None') {
    if (textAt(service, 'spec', 'loadBalancerIP')) ignored('loadBalancerIP', 'in a headless Service');
    if (external) ignored('externalIPs', 'in a headless Service');
    if (textAt(service, 'spec', 'sessionAffinity') === 'ClientIP') ignored('sessionAffinity', 'in a headless Service');
  }
  if (type === 'ExternalName' && external) ignored('externalIPs', 'in an ExternalName Service');
  if (type !== 'ExternalName' && textAt(service, 'spec', 'externalName')) ignored('externalName', `in a Service of type ${type}`);
}

/** Since then a driver may get the tokens of pods where nothing logs them. */
const TOKENS_IN_SECRETS = 36;

function ofDriver(driver: Manifest, reports: Report[]): void {
  const says = at(driver, 'spec', 'serviceAccountTokenInSecrets') !== undefined;
  if (says || listAt(driver, 'spec', 'tokenRequests').length === 0) return;
  const message = 'got tokenRequests without serviceAccountTokenInSecrets: tokens in the attributes of volumes may be logged';
  const hint = 'write serviceAccountTokenInSecrets: true, if the driver reads them there';
  reports.push({ path: '/spec/tokenRequests', message, hint });
}

function ofStatefulSet(set: Manifest, reports: Report[]): void {
  const limit = numberAt(set, 'spec', 'revisionHistoryLimit');
  if (limit === undefined || limit >= 0) return;
  reports.push({ path: '/spec/revisionHistoryLimit', message: `got ${limit}, which keeps all revisions`, hint: 'write 0 or more' });
}

const MANY_COMPLETIONS = 100_000;
const MANY_AT_ONCE = 10_000;

function ofJob(job: Manifest, reports: Report[]): void {
  const [completions, parallelism] = ['completions', 'parallelism'].map((key) => numberAt(job, 'spec', key) ?? 0);
  if (textAt(job, 'spec', 'completionMode') !== 'Indexed' || !completions || !parallelism) return;
  if (completions <= MANY_COMPLETIONS || parallelism <= MANY_AT_ONCE) return;
  reports.push({
    path: '/spec',
    message: `got ${completions} indexes, ${parallelism} at once: the server can't keep track of them if many fail`,
    hint: 'make several Jobs of it',
  });
}
