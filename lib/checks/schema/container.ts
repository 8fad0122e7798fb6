import type { Container, Pods } from '../../cluster/pods';
import { problemOfDnsLabel } from '../../manifest/names';
import { mapsAt, textAt } from '../../manifest/read';
import { definePodRule, list, type Report } from '../rule';
import { appArmor } from './app-armor-annotation';
import { text, unique } from './constraint-kinds';
import { constraints, isGiven } from './constraints';
import { RESTART_GATE, RESTART_KEPT, restartRules } from './restart-rules';

/** Since this minor version the server takes a restartPolicy of any container, be it to drop it. */
const RESTART_RULES = 34;
/** What makes no sense for a container that ends before the others start. */
const NOT_INIT = ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'];

const inContainer = constraints({
  name: text(problemOfDnsLabel, 'choose another name for the container'),
  image: text(problemOfImage, 'write the image as registry/name:tag'),
  resizePolicy: unique('resourceName', 'resource name'),
  'resizePolicy.*.resourceName': text(
    (name) => (name === 'cpu' || name === 'memory' ? undefined : `got resource '${name}', expected 'cpu' or 'memory'`),
    'write the one that can be changed while it runs',
  ),
});

/** Containers are found by their names, of whatever list they are. */
export const container = definePodRule({
  id: 'schema/container',
  severity: 'error',
  summary: 'containers have valid and different names, an image, and only what their kind of container may have',
  check(pods, { lab, minor }) {
    const reports: Report[] = [];
    const first = new Map<string, Container>();
    for (const one of pods.containers) {
      for (const report of inContainer(one.spec, one.at)) reports.push(report);
      const before = first.get(one.name);
      if (before === undefined) first.set(one.name, one);
      else if (one.name !== '') reports.push(twice(one, before));
      for (const report of resizing(one, pods)) reports.push(report);
      if (one.type === 'container' && minor < RESTART_RULES && isGiven(one.spec, 'restartPolicy')) reports.push(restarting(one));
      if (one.type === 'init') for (const report of initOnly(one)) reports.push(report);
    }
    if (lab?.featureGates?.[RESTART_GATE] ?? minor >= RESTART_KEPT) for (const report of restartRules(pods)) reports.push(report);
    for (const report of ephemeral(pods)) reports.push(report);
    for (const report of appArmor(pods)) reports.push(report);
    return reports;
  },
});

/** A container that never restarts can't be resized by a restart. */
function resizing({ spec, type, at: path }: Container, pods: Pods): readonly Report[] {
  const restarts = type === 'container' ? (textAt(spec, 'restartPolicy') ?? textAt(pods.spec, 'restartPolicy')) : undefined;
  if (restarts !== 'Never') return [];
  return mapsAt(spec, 'resizePolicy').flatMap((one, i) =>
    textAt(one, 'restartPolicy') === 'RestartContainer'
      ? {
          path: `${path}/resizePolicy/${i}/restartPolicy`,
          message: "got 'RestartContainer' in a container that never restarts, expected 'NotRequired'",
          hint: 'write NotRequired',
        }
      : [],
  );
}

function restarting({ name, at }: Container): Report {
  return {
    path: `${at}/restartPolicy`,
    message: `got restartPolicy on container '${name}', expected none: before Kubernetes 1.34 only a sidecar among the init containers has one`,
    hint: 'write it beside the containers, for all of them',
  };
}

function problemOfImage(image: string): string | undefined {
  if (image === '') return "got image '', expected one";
  return image.trim() === image ? undefined : `got image '${image}', expected no space before or after it`;
}

function twice({ name, at }: Container, before: Container): Report {
  return {
    path: `${at}/name`,
    message: `got container name '${name}' twice, first at ${before.at}`,
    hint: 'take one out, or give it another name',
  };
}

function initOnly({ spec, at, name }: Container): readonly Report[] {
  const reports: Report[] = [];
  for (const key of NOT_INIT) {
    if (!isGiven(spec, key)) continue;
    const message = `got ${key} on init container '${name}', expected none: it runs to its end before the others start`;
    reports.push({ path: `${at}/${key}`, message, hint: "take it out, or make it a sidecar with restartPolicy 'Always'" });
  }
  return reports;
}

function ephemeral({ containers, at }: Pods): readonly Report[] {
  const reports: Report[] = [];
  const names = containers.flatMap(({ type, spec }) => (type === 'ephemeral' ? [textAt(spec, 'name') ?? ''] : []));
  if (names.length === 0) return reports;
  const message = `got ephemeral containers ${list(names)}, expected none: they can only be put into a running pod`;
  reports.push({ path: `${at}/spec/ephemeralContainers`, message, hint: 'use kubectl debug, or make them containers' });
  return reports;
}
