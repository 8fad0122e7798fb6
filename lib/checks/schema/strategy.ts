import { keepsMaxUnavailable } from '../../cluster/rollout-gates';
import type { Manifest } from '../../manifest/manifest';
import { mapAt, numberAt, type ReadMap, textAt } from '../../manifest/read';
import { defineRule } from '../rule';
import { map } from './constraint-kinds';
import { constraints, isGiven, type Say } from './constraints';
import { isNone, percentAbove } from './percent';

/** How long a rollout may stand still, unless it says so. */
const PROGRESS = 600;

const inDeployment = constraints({
  'spec.strategy': map((strategy, say) => {
    if (strategy.type === 'Recreate' && isGiven(strategy, 'rollingUpdate'))
      say("got rollingUpdate with type 'Recreate', expected none", 'take it out, or change the type', 'rollingUpdate');
    else rolling(mapAt(strategy, 'rollingUpdate'), { maxSurge: '25%', maxUnavailable: '25%' }, say);
  }),
  spec: map((spec, say) => {
    const [ready, progress] = [numberAt(spec, 'minReadySeconds') ?? 0, numberAt(spec, 'progressDeadlineSeconds') ?? PROGRESS];
    if (progress >= 0 && ready >= 0 && progress <= ready)
      say(
        `got progressDeadlineSeconds ${progress}, expected more than minReadySeconds ${ready}`,
        'raise it: no rollout could ever end in time',
        'progressDeadlineSeconds',
      );
  }),
});
const inDaemonSet = constraints({
  'spec.updateStrategy': map((strategy, say) => {
    if (strategy.type === 'OnDelete') return;
    const update = mapAt(strategy, 'rollingUpdate');
    const [surge, unavailable] = [update.maxSurge ?? 0, update.maxUnavailable ?? 1];
    if (!isNone(surge) && !isNone(unavailable))
      say(
        `got maxSurge ${surge} with maxUnavailable ${unavailable}, expected one of them to be 0`,
        'set maxUnavailable: 0',
        'rollingUpdate',
        'maxSurge',
      );
    else rolling(update, { maxSurge: 0, maxUnavailable: 1 }, say);
  }),
});
const inStatefulSet = constraints({
  'spec.updateStrategy': map((strategy, say) => {
    if (strategy.type === 'OnDelete' && isGiven(strategy, 'rollingUpdate'))
      say("got rollingUpdate with type 'OnDelete', expected none", 'take it out, or change the type', 'rollingUpdate');
  }),
});

const inRollingStatefulSet = constraints({
  'spec.updateStrategy.rollingUpdate.maxUnavailable': (value, say) => {
    if (isNone(value)) say(`got maxUnavailable ${String(value)}, expected 1 or more`, 'no pod would ever be replaced');
    if (percentAbove(value, 100)) say(`got maxUnavailable ${String(value)}, expected at most 100%`, 'lower it');
  },
});

/** The first minor version whose API has the type. */
const RECREATE_SINCE = 37;

/** How a workload gets from one version to the next. */
export const strategy = defineRule({
  id: 'schema/strategy',
  severity: 'error',
  summary: 'a rollout has a way to go: some pods more or some pods less, and time for it',
  kinds: ['apps/Deployment', 'apps/DaemonSet', 'apps/StatefulSet'],
  check(manifest: Manifest, cluster) {
    if (manifest.kind !== 'StatefulSet') return (manifest.kind === 'Deployment' ? inDeployment : inDaemonSet)(manifest, '');
    const reports = [...inStatefulSet(manifest, '')];
    if (keepsMaxUnavailable(cluster)) reports.push(...inRollingStatefulSet(manifest, ''));
    if (
      textAt(manifest, 'spec', 'updateStrategy', 'type') === 'Recreate' &&
      cluster.minor >= RECREATE_SINCE &&
      cluster.lab?.featureGates?.StatefulSetRecreateStrategy !== true
    )
      reports.push({
        path: '/spec/updateStrategy/type',
        message: "got type 'Recreate', expected 'RollingUpdate' or 'OnDelete': feature gate StatefulSetRecreateStrategy is off by default",
        hint: "write 'RollingUpdate'",
      });
    return reports;
  },
});

function rolling(update: ReadMap, defaults: ReadMap, say: Say): void {
  const [surge, unavailable] = ['maxSurge', 'maxUnavailable'].map((key) => update[key] ?? defaults[key]);
  if (isNone(surge) && isNone(unavailable))
    say(
      'got maxSurge 0 and maxUnavailable 0, expected one of them to be more',
      'with both no pod could ever be replaced',
      'rollingUpdate',
      'maxUnavailable',
    );
  if (percentAbove(unavailable, 100))
    say(`got ${unavailable}, expected at most 100%`, 'write a share of the pods', 'rollingUpdate', 'maxUnavailable');
}
