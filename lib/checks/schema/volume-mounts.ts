import type { Container, Pods } from '../../cluster/pods';
import type { Manifest } from '../../manifest/manifest';
import { mapAt, mapsAt, type ReadMap, textAt } from '../../manifest/read';
import { definePodRule, list, type Report } from '../rule';
import { map, text, unique } from './constraint-kinds';
import { constraints } from './constraints';
import { problemOfRelativePath } from './formats';

const inContainer = constraints({
  volumeMounts: unique('mountPath', 'mount path'),
  'volumeMounts.*': map((mount, say) => {
    if (mount.mountPath === '') say('got no mountPath, expected one', 'say where the volume is mounted', 'mountPath');
    if (textAt(mount, 'subPath') && textAt(mount, 'subPathExpr'))
      say("got 'subPath' and 'subPathExpr', expected one of them", 'keep one', 'subPathExpr');
    const strict = textAt(mount, 'recursiveReadOnly') ?? 'Disabled';
    if (strict !== 'Disabled' && mount.readOnly !== true)
      say(`got recursiveReadOnly '${strict}' without readOnly, expected readOnly: true`, 'set readOnly too', 'recursiveReadOnly');
  }),
  'volumeMounts.*.subPath': text(problemOfRelativePath, 'write a path inside of the volume'),
  'volumeMounts.*.subPathExpr': text(problemOfRelativePath, 'write a path inside of the volume'),
  volumeDevices: unique('devicePath', 'device path'),
});

/** A mount names a volume of the same pod. */
export const volumeMounts = definePodRule({
  id: 'schema/volume-mounts',
  severity: 'error',
  summary: 'what a container mounts is a volume of its pod, at a place of its own',
  check(pods) {
    const reports: Report[] = [];
    const volumes = volumesOf(pods);
    for (const one of pods.containers) {
      for (const report of inContainer(one.spec, one.at)) reports.push(report);
      for (const report of missing(one, volumes)) reports.push(report);
      for (const report of propagation(one)) reports.push(report);
    }
    return reports;
  },
});

/** Volumes by name; a StatefulSet's claims are volumes of its pods as well. */
function volumesOf({ spec, owner }: Pods): ReadonlyMap<string, ReadMap> {
  const own = mapsAt(spec, 'volumes').map((volume) => [textAt(volume, 'name') ?? '', volume] as const);
  return new Map([...own, ...claimsOf(owner)]);
}

function claimsOf(owner: Manifest | undefined): readonly (readonly [string, ReadMap])[] {
  const templates = owner?.kind === 'StatefulSet' ? mapsAt(owner, 'spec', 'volumeClaimTemplates') : [];
  return templates.map((claim) => [textAt(claim, 'metadata', 'name') ?? '', { persistentVolumeClaim: {} }]);
}

function missing({ spec, at, name }: Container, volumes: ReadonlyMap<string, ReadMap>): readonly Report[] {
  const reports: Report[] = [];
  for (const key of ['volumeMounts', 'volumeDevices']) {
    for (const [i, mount] of mapsAt(spec, key).entries()) {
      const wanted = textAt(mount, 'name');
      if (wanted === undefined) continue;
      const volume = volumes.get(wanted);
      const place = `${at}/${key}/${i}/name`;
      if (volume === undefined) {
        reports.push({
          path: place,
          message: `container '${name}' mounts '${wanted}', which is no volume of the pod`,
          hint: `it has ${list(volumes.keys())}`,
        });
      } else if (key === 'volumeDevices' && !('persistentVolumeClaim' in volume || 'ephemeral' in volume)) {
        reports.push({
          path: place,
          message: `container '${name}' uses '${wanted}' as a device, expected a claim`,
          hint: 'mount it, or claim a volume of mode Block',
        });
      }
    }
  }
  return reports;
}

function propagation({ spec, at }: Container): readonly Report[] {
  const reports: Report[] = [];
  if (mapAt(spec, 'securityContext').privileged === true) return reports;
  for (const [i, { mountPropagation }] of mapsAt(spec, 'volumeMounts').entries()) {
    if (mountPropagation !== 'Bidirectional') continue;
    const message = "got mountPropagation 'Bidirectional', which only privileged containers may have";
    reports.push({
      path: `${at}/volumeMounts/${i}/mountPropagation`,
      message,
      hint: "use 'HostToContainer', or make the container privileged",
    });
  }
  return reports;
}
