import { listAt, textAt } from '../../manifest/read';
import { map } from './constraint-kinds';
import { type Constraint, type Constraints, isGiven } from './constraints';

const MAX_PARTITION = 255;

/** Fields of a source that must not be empty. */
const WANTED: Readonly<Record<string, readonly string[]>> = {
  awsElasticBlockStore: ['volumeID'],
  azureDisk: ['diskName', 'diskURI'],
  azureFile: ['secretName', 'shareName'],
  cinder: ['volumeID'],
  flexVolume: ['driver'],
  gcePersistentDisk: ['pdName'],
  gitRepo: ['repository'],
  glusterfs: ['endpoints', 'path'],
  photonPersistentDisk: ['pdID'],
  portworxVolume: ['volumeID'],
  quobyte: ['registry', 'volume'],
  rbd: ['image'],
  scaleIO: ['gateway', 'system', 'volumeName'],
  storageos: ['volumeName'],
  vsphereVolume: ['volumePath'],
};

function wanted(fields: readonly string[]): Constraint {
  return map((source, say) => {
    for (const key of fields) if ((textAt(source, key) ?? '') === '') say(`got no ${key}, expected one`, 'write it', key);
    for (const key of ['secretNamespace', 'endpointsNamespace'])
      if (source[key] === '') say(`got an empty ${key}, expected a namespace`, 'leave it out, or name one', key);
    const { partition } = source;
    if (typeof partition === 'number' && (partition < 0 || partition > MAX_PARTITION))
      say(`got partition ${partition}, expected 1 to ${MAX_PARTITION}`, 'write the number of the partition', 'partition');
    if (isGiven(source, 'secretRef') && textAt(source, 'secretRef', 'name') === undefined && fields === WANTED.cinder)
      say('got secretRef without name, expected one', 'name the Secret', 'secretRef', 'name');
  });
}

const disk: Constraint = map((source, say) => {
  const [kind, uri] = [textAt(source, 'kind') ?? 'Shared', textAt(source, 'diskURI') ?? ''];
  const begins = kind === 'Managed' ? '/subscriptions/' : 'https://';
  if (uri !== '' && !uri.toLowerCase().startsWith(begins))
    say(`got a diskURI of kind '${kind}', expected one that begins with '${begins}'`, 'write where the disk is', 'diskURI');
});

const fibre: Constraint = map((source, say) => {
  const [names, ids] = [listAt(source, 'targetWWNs').length > 0, listAt(source, 'wwids').length > 0];
  if (names === ids) say("got not one of 'targetWWNs' and 'wwids', expected one", 'say which unit it is');
  const { lun } = source;
  if (names && typeof lun !== 'number') say('got targetWWNs without lun, expected both', 'write the number of the unit', 'lun');
  if (typeof lun === 'number' && (lun < 0 || lun > MAX_PARTITION))
    say(`got lun ${lun}, expected 0 to ${MAX_PARTITION}`, 'write the number of the unit', 'lun');
});

const flocker: Constraint = map((source, say) => {
  const [name, id] = [textAt(source, 'datasetName') ?? '', textAt(source, 'datasetUUID') ?? ''];
  if ((name === '') === (id === '')) say("got not one of 'datasetName' and 'datasetUUID', expected one", 'name the dataset');
  if (name.includes('/')) say(`got datasetName '${name}', expected one without '/'`, 'name the dataset', 'datasetName');
});

const registry: Constraint = map((source, say) => {
  for (const one of (textAt(source, 'registry') ?? '').split(',')) {
    if (one !== '' && one.split(':').length < 2)
      say(`got registry '${one}', expected a host and a port`, "for example 'storage.example.com:7861'", 'registry');
  }
  if ((textAt(source, 'tenant') ?? '').length > 64)
    say('got a tenant of more than 64 characters, expected fewer', 'write its identifier', 'tenant');
});

const noParents: Constraint = (value, say) => {
  if (typeof value === 'string' && (value.split('/').includes('..') || value.startsWith('/')))
    say(`got '${value}', expected a path below the mount`, 'write it');
};

/** What the older volume types ask for, most of whose drivers are gone. @param way where the source stands */
export function oldVolumes(way: string): Constraints {
  const all = Object.entries(WANTED).map(([key, fields]) => [`${way}.${key}`, [wanted(fields)]] as const);
  const table: Record<string, readonly Constraint[]> = Object.fromEntries(all);
  table[`${way}.azureDisk`] = [...(table[`${way}.azureDisk`] ?? []), disk];
  table[`${way}.quobyte`] = [...(table[`${way}.quobyte`] ?? []), registry];
  for (const key of ['cephfs', 'rbd']) table[`${way}.${key}`] = [...(table[`${way}.${key}`] ?? []), monitors];
  return { ...table, [`${way}.fc`]: fibre, [`${way}.flocker`]: flocker, [`${way}.gitRepo.directory`]: noParents };
}

const monitors: Constraint = map((source, say) => {
  if (listAt(source, 'monitors').length === 0) say('got no monitors, expected one', 'write the address of a monitor', 'monitors');
});
