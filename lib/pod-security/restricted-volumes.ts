import { mapsAt, textAt } from '../manifest/read';
import type { Control } from './control';
import { below } from './pod-view';

/** `image` is on the list of servers from 1.33; one of 1.32 takes the volume away before it looks. */
const ALLOWED: ReadonlySet<string> = new Set([
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
]);

/** Storage from outside comes by a claim, which an administrator has provided for. */
export const restrictedVolumes: Control = {
  id: 'restrictedVolumes',
  level: 'restricted',
  since: 0,
  instead: 'hostPathVolumes',
  hint: 'use a PersistentVolumeClaim',
  offences: (pod) =>
    mapsAt(pod.fields, 'volumes').flatMap((volume, index) => {
      const sources = Object.keys(volume).filter((key) => key !== 'name' && (volume[key] ?? null) !== null);
      const [type] = sources;
      // A volume that names no source becomes an emptyDir.
      if (type === undefined || sources.some((source) => ALLOWED.has(source))) return [];
      return [{ path: below(pod, 'volumes', index, type), summary: `volume '${textAt(volume, 'name') ?? ''}' is a ${type}` }];
    }),
};
