import { problemOfDnsLabel, problemOfDnsSubdomain } from '../../manifest/names';
import { mapAt, mapsAt, textAt } from '../../manifest/read';
import { definePodRule, list, NOTHING } from '../rule';
import { templateSource } from './claim-source';
import { claimSpec } from './claim-spec';
import { map, oneOf, text, unique } from './constraint-kinds';
import { type Constraint, type Constraints, constraints, isGiven } from './constraints';
import { fieldRef, resourceFieldRef } from './downward';
import { file } from './file-path';
import { problemOfAbsolutePath } from './formats';
import { iscsi, problemOfInterface } from './iscsi';
import { newerVolumes } from './newer-volumes';
import { oldVolumes } from './old-volumes';
import { problemOfSize } from './sizes';

const FIELDS = ['metadata.annotations', 'metadata.labels', 'metadata.name', 'metadata.namespace', 'metadata.uid'];
const PROJECTED = ['clusterTrustBundle', 'configMap', 'downwardAPI', 'podCertificate', 'secret', 'serviceAccountToken'];

const MAX_DRIVER = 63;

/** A text that must not be missing or empty. */
function some(...keys: readonly string[]): Constraint {
  return map((source, say) => {
    for (const key of keys) if ((source[key] ?? '') === '') say(`got no ${key}, expected one`, 'say which one', key);
  });
}

const noParents = text(
  (path) => (path.split('/').includes('..') ? `got path '${path}', expected one without '..'` : undefined),
  'write the path itself',
);

function items(way: string): Constraints {
  return { [`${way}.items.*.path`]: file, [`${way}.items.*`]: some('key') };
}

function downward(way: string): Constraints {
  return {
    [`${way}.items.*`]: oneOf(['fieldRef', 'resourceFieldRef'], 'source'),
    [`${way}.items.*.path`]: file,
    [`${way}.items.*.fieldRef`]: fieldRef(FIELDS),
    [`${way}.items.*.resourceFieldRef`]: resourceFieldRef(true),
  };
}

const oneSource = map(({ name: _, ...sources }, say) => {
  const given = Object.keys(sources).filter((key) => isGiven(sources, key));
  if (given.length > 1) say(`got ${list(given)}, expected one source`, 'keep one, or make two volumes');
  if (given.length === 0)
    say(
      'got no source, expected one: without it is an emptyDir, and what is written is lost with the pod',
      'say what is in it; write emptyDir: {} if that is meant',
    );
});

/** Two sources of one volume must not write one file. */
const samePath = map((projected, say) => {
  const first = new Set<string>();
  for (const [i, source] of mapsAt(projected, 'sources').entries()) {
    for (const kind of ['secret', 'configMap', 'downwardAPI']) {
      for (const [k, item] of mapsAt(source, kind, 'items').entries()) {
        const path = textAt(item, 'path') ?? '';
        if (first.has(path)) say(`got path '${path}' twice`, 'choose another path', 'sources', i, kind, 'items', k, 'path');
        first.add(path);
      }
    }
  }
});

const shortInterface = map((volume, say) => {
  const problem = problemOfInterface(textAt(volume, 'name') ?? '', mapAt(volume, 'iscsi'));
  if (problem !== undefined) say(problem, 'shorten the name', 'name');
});

const inPod = constraints({
  volumes: unique('name', 'volume name'),
  'volumes.*': [oneSource, shortInterface],
  'volumes.*.name': text(problemOfDnsLabel, 'choose another name for the volume'),
  'volumes.*.configMap': some('name'),
  ...items('volumes.*.configMap'),
  'volumes.*.secret': some('secretName'),
  ...items('volumes.*.secret'),
  ...downward('volumes.*.downwardAPI'),
  'volumes.*.persistentVolumeClaim': some('claimName'),
  'volumes.*.hostPath': some('path'),
  'volumes.*.hostPath.path': noParents,
  'volumes.*.emptyDir.sizeLimit': text((size) => problemOfSize(size, 0n), 'write a size such as 1Gi'),
  'volumes.*.nfs': some('server'),
  'volumes.*.nfs.path': text(problemOfAbsolutePath, 'write the path that the server exports'),
  ...oldVolumes('volumes.*'),
  'volumes.*.iscsi': iscsi,
  'volumes.*.csi': [
    some('driver'),
    map(({ driver, nodePublishSecretRef: secret }, say) => {
      if (typeof driver === 'string' && driver.length > MAX_DRIVER)
        say(`got a driver of ${driver.length} characters, expected at most ${MAX_DRIVER}`, 'write the name of the driver', 'driver');
      if (secret !== undefined && secret !== null && (textAt(secret, 'name') ?? '') === '')
        say('got no name of the Secret, expected one', 'write it', 'nodePublishSecretRef', 'name');
    }),
  ],
  'volumes.*.csi.driver': text(
    (driver) => (driver === '' ? undefined : problemOfDnsSubdomain(driver.toLowerCase())),
    'write the name of the driver',
  ),
  'volumes.*.ephemeral': map((source, say) => {
    if (!isGiven(source, 'volumeClaimTemplate')) say('got no volumeClaimTemplate, expected one', 'write the claim', 'volumeClaimTemplate');
  }),
  'volumes.*.ephemeral.volumeClaimTemplate.spec': [claimSpec, templateSource],
  'volumes.*.projected': samePath,
  'volumes.*.projected.sources.*': oneOf(PROJECTED, 'source', true),
  'volumes.*.projected.sources.*.configMap': some('name'),
  ...items('volumes.*.projected.sources.*.configMap'),
  'volumes.*.projected.sources.*.secret': some('name'),
  ...items('volumes.*.projected.sources.*.secret'),
  ...downward('volumes.*.projected.sources.*.downwardAPI'),
  'volumes.*.projected.sources.*.serviceAccountToken': some('path'),
  'volumes.*.projected.sources.*.serviceAccountToken.path': file,
});

/** What a pod's containers can mount. */
export const volumes = definePodRule({
  id: 'schema/volumes',
  severity: 'error',
  summary: "a pod's volumes have different names and one complete source each",
  check: ({ spec, at }, cluster) => {
    if (!isGiven(spec, 'volumes')) return NOTHING;
    return [...inPod(spec, `${at}/spec`), ...newerVolumes(spec, `${at}/spec`, cluster)];
  },
});
