import { mapsAt, textAt } from '../manifest/read';
import type { Control } from './control';
import { below } from './pod-view';

/** A folder of the node in a pod is a way to the node and to every other pod on it. */
export const hostPathVolumes: Control = {
  id: 'hostPathVolumes',
  level: 'baseline',
  since: 0,
  hint: 'use a PersistentVolumeClaim or an emptyDir',
  offences: (pod) =>
    mapsAt(pod.fields, 'volumes').flatMap((volume, index) => {
      if ((volume.hostPath ?? null) === null) return [];
      return [{ path: below(pod, 'volumes', index, 'hostPath'), summary: `volume '${textAt(volume, 'name') ?? ''}' is a hostPath` }];
    }),
};
