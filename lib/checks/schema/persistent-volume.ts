import { problemOfDnsSubdomain } from '../../manifest/names';
import { listAt, mapAt, textAt } from '../../manifest/read';
import { defineRule, list } from '../rule';
import { map, text } from './constraint-kinds';
import { type Constraint, constraints, isGiven } from './constraints';
import { problemOfAbsolutePath } from './formats';
import { iscsi, problemOfInterface } from './iscsi';
import { nodeTerm } from './node-term';
import { oldVolumes } from './old-volumes';
import { problemOfSize } from './sizes';

/** Keys of a volume's spec that are not where it is. */
const OTHER = [
  'accessModes',
  'capacity',
  'claimRef',
  'mountOptions',
  'nodeAffinity',
  'persistentVolumeReclaimPolicy',
  'storageClassName',
  'volumeAttributesClassName',
  'volumeMode',
];

const volume: Constraint = map((spec, say) => {
  const sources = Object.keys(spec).filter((key) => !OTHER.includes(key) && isGiven(spec, key));
  if (sources.length !== 1) say(`got ${list(sources, 'no source')}, expected one source`, 'say where it is');
  if (isGiven(spec, 'accessModes') && listAt(spec, 'accessModes').length === 0)
    say('got no access mode, expected one', 'ReadWriteOnce fits most', 'accessModes');
  const capacity = Object.keys(mapAt(spec, 'capacity'));
  if (isGiven(spec, 'capacity') && (capacity.length !== 1 || capacity[0] !== 'storage'))
    say(`got capacity of ${list(capacity)}, expected 'storage'`, 'say how large it is', 'capacity');
  const problem = capacity.includes('storage') ? problemOfSize(mapAt(spec, 'capacity').storage ?? 0, 1n) : undefined;
  if (problem !== undefined) say(problem, 'say how large it is', 'capacity', 'storage');
  if (isGiven(spec, 'local') && !isGiven(spec, 'nodeAffinity'))
    say('got a local volume without nodeAffinity, expected both', 'say on which node it is', 'nodeAffinity');
  if (isGiven(spec, 'nodeAffinity') && !isGiven(mapAt(spec, 'nodeAffinity'), 'required'))
    say('got nodeAffinity without required, expected it', 'say on which node it is', 'nodeAffinity', 'required');
  if (spec.persistentVolumeReclaimPolicy === 'Recycle' && textAt(spec, 'hostPath', 'path') === '/')
    say("got reclaim policy 'Recycle' of the host's '/', expected another", 'it would delete the node', 'persistentVolumeReclaimPolicy');
  const className = textAt(spec, 'storageClassName') ?? '';
  const wrong = className === '' ? undefined : problemOfDnsSubdomain(className);
  if (wrong !== undefined) say(wrong, 'write the name of a StorageClass', 'storageClassName');
  const modes = listAt(spec, 'accessModes');
  if (modes.includes('ReadWriteOncePod') && modes.length > 1)
    say('got ReadWriteOncePod with other access modes, expected it alone', 'keep one', 'accessModes');
  for (const key of SECRETS) {
    const named = isGiven(mapAt(spec, 'csi'), key) ? (['name', 'namespace'] as const) : [];
    for (const part of named)
      if (!textAt(spec, 'csi', key, part)) say(`got no ${part} of ${key}, expected one`, 'write it', 'csi', key, part);
  }
  const driver = textAt(spec, 'csi', 'driver');
  const unnamed = driver === undefined ? undefined : problemOfDnsSubdomain(driver.toLowerCase());
  if (unnamed !== undefined) say(unnamed, 'write the name of the driver', 'csi', 'driver');
  if (isGiven(spec, 'csi') && !textAt(spec, 'csi', 'volumeHandle'))
    say('got no volumeHandle, expected one', 'write what the driver calls it', 'csi', 'volumeHandle');
});

/** Secrets that a CSI driver is handed, each with its namespace. */
const SECRETS = ['controllerExpandSecretRef', 'controllerPublishSecretRef', 'nodeExpandSecretRef', 'nodePublishSecretRef'];

/** Sources of volumes that are mounted with options of the old annotation; to all others it is forbidden. */
const WITH_OPTIONS = [
  'awsElasticBlockStore',
  'azureDisk',
  'azureFile',
  'cephfs',
  'cinder',
  'gcePersistentDisk',
  'glusterfs',
  'iscsi',
  'nfs',
  'quobyte',
  'rbd',
  'storageos',
  'vsphereVolume',
];
const MOUNT_OPTIONS = 'volume.beta.kubernetes.io/mount-options';

const oldOptions: Constraint = map((volume, say) => {
  if (textAt(volume, 'metadata', 'annotations', MOUNT_OPTIONS) === undefined) return;
  const spec = mapAt(volume, 'spec');
  if (WITH_OPTIONS.some((key) => isGiven(spec, key))) return;
  const message = `got annotation ${MOUNT_OPTIONS}, expected none: this type of volume has no mount options`;
  say(message, 'take it out', 'metadata', 'annotations', MOUNT_OPTIONS);
});

const noParents = text((path) => {
  if (path === '') return 'got no path, expected one';
  return path.split('/').includes('..') ? `got path '${path}', expected one without '..'` : undefined;
}, 'write the path itself');

const inVolume = constraints({
  '': [
    oldOptions,
    map((volume, say) => {
      const problem = problemOfInterface(textAt(volume, 'metadata', 'name') ?? '', mapAt(volume, 'spec', 'iscsi'));
      if (problem !== undefined) say(problem, 'shorten the name', 'metadata', 'name');
    }),
  ],
  spec: volume,
  'spec.hostPath.path': noParents,
  'spec.local.path': noParents,
  ...oldVolumes('spec'),
  'spec.iscsi': iscsi,
  'spec.nfs.path': text(problemOfAbsolutePath, 'write the path that the server exports'),
  'spec.nfs.server': text((server) => (server === '' ? 'got no server, expected one' : undefined), 'name the server'),
  ...nodeTerm('spec.nodeAffinity.required.nodeSelectorTerms.*'),
});

/** A disk, and from where it can be reached. */
export const persistentVolume = defineRule({
  id: 'schema/persistent-volume',
  severity: 'error',
  summary: 'a PersistentVolume has one source, a size, and a node if it is a disk of one',
  kinds: 'PersistentVolume',
  check: (manifest) => inVolume(manifest, ''),
});
