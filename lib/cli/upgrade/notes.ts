import type { LabCluster } from '../../cluster/cluster';
import { isOwnController, titleOf } from './bundled';
import { unknownOfNodes } from './nodes';
import type { Component } from './result';
import type { Target } from './version';

/** What to know about the way to a version. */
export function notesOf(before: LabCluster, target: Target, brings: readonly Component[]): readonly string[] {
  const { lab, distribution } = before;
  const title = distribution?.title ?? lab.distribution.name;
  const steps = Array.from({ length: Math.max(0, target.minor - before.minor) }, (_, i) => `1.${before.minor + 1 + i}`);
  const { release, isNamed } = target;
  const controller = titleOf(before, lab.ingress.controller);
  const own = brings.find(({ name }) => name === lab.ingress.controller);
  return [
    ...(steps.length > 1
      ? [`${title} goes one minor version at a time (${steps.join(', ')}): homelab upgrade ${steps[0]} says what the first step brings`]
      : []),
    ...(release && !isNamed ? [`${title} ${release.version} stands for ${target.lab.kubernetes}: the newest whose notes were read`] : []),
    ...(isOwnController(before)
      ? own?.before !== undefined && own.before === own.after
        ? [`${controller} stays: the routes of the lab are answered as before`]
        : []
      : [`${controller} does not come with ${title}: it stays as it is`]),
    ...runsNote(before, target),
  ];
}

/** What a distribution with versions of its own has to say. */
function runsNote({ lab, distribution }: LabCluster, { minor }: Target): readonly string[] {
  const supports = distribution?.part.supports;
  if (supports === undefined || distribution === undefined) return [];
  const { title } = distribution;
  const { version } = lab.distribution;
  const own = supports.find((one) => version.replace(/^v/, '').startsWith(`${one.version}.`));
  const able = supports.filter(({ minors: [oldest, newest] }) => minor >= oldest && minor <= newest).map((one) => one.version);
  const first = able.length > 0 ? `; ${title} ${able.join(' and ')} ${able.length > 1 ? 'do' : 'does'}` : '';
  if (own === undefined) return [`not known whether ${title} ${version} runs Kubernetes 1.${minor}${first}`];
  const [oldest, newest] = own.minors;
  if (able.includes(own.version)) return [`${title} ${version} runs Kubernetes 1.${oldest} to 1.${newest}`];
  return [`${title} ${version} runs Kubernetes 1.${oldest} to 1.${newest}, not 1.${minor}: upgrade it first${first}`];
}

/** The last minor version whose kubelets work with containerd 1. */
const LAST_WITH_CONTAINERD_1 = 35;

/** Of a containerd that the distribution is known to bring, its version says it. */
function containerdUnknown(before: LabCluster, target: Target, brings: readonly Component[]): readonly string[] {
  const known = brings.find(({ name }) => name === 'containerd')?.after;
  if (before.minor > LAST_WITH_CONTAINERD_1 || target.minor <= LAST_WITH_CONTAINERD_1 || known !== undefined) return [];
  return [`whether nodes have containerd 1, with which kubelets work up to 1.${LAST_WITH_CONTAINERD_1} only`];
}

/** What nothing is said about. */
export function unknownsOf(before: LabCluster, target: Target, brings: readonly Component[]): readonly string[] {
  const own = brings.find(({ name }) => name === before.lab.ingress.controller);
  const isUnknown = isOwnController(before) && (own?.before === undefined || own.after === undefined);
  const controller = titleOf(before, before.lab.ingress.controller);
  const { distribution } = before;
  // The notes of no release have been read.
  const isUnread = distribution !== undefined && distribution.part.releases === undefined;
  return [
    ...(isUnread ? [`not known which containerd, and which other parts, ${distribution.title} brings at either version`] : []),
    ...brings.filter((one) => one.before === undefined || one.after === undefined).map(({ message }) => message),
    ...(isUnknown ? [`whether ${controller} answers the lab's routes as before: its version is not known on both sides`] : []),
    ...unknownOfNodes(before, target),
    ...containerdUnknown(before, target, brings),
  ];
}
