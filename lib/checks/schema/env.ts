import type { Pods } from '../../cluster/pods';
import { problemOfDnsSubdomain } from '../../manifest/names';
import { mapsAt, type ReadMap, textAt } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';
import { map, oneOf, text } from './constraint-kinds';
import { constraints, isGiven } from './constraints';
import { fieldRef, resourceFieldRef } from './downward';
import { problemOfConfigKey, problemOfEnvName, problemOfRelativePath } from './formats';

const FIELDS = [
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
];
const SOURCES = ['configMapKeyRef', 'fieldRef', 'resourceFieldRef', 'secretKeyRef'];
/** The minor version from which on files of a volume are a source by default; in the one before behind a feature gate, without which the server refuses them. */
const FILES = 35;

const variable = text(problemOfEnvName, 'choose another name');
const key = text(problemOfConfigKey, 'write one of its keys');
/** In a variable and in envFrom a reference without a name is refused, which it is not elsewhere. */
const named = map((reference, say) => {
  const name = reference.name ?? '';
  const problem = typeof name !== 'string' ? undefined : name === '' ? 'got no name, expected one' : problemOfDnsSubdomain(name);
  if (problem !== undefined) say(problem, 'write the name of the object', 'name');
});

const PLACES = {
  'env.*': map((one, say) => {
    const both = typeof one.value === 'string' && one.value !== '' && isGiven(one, 'valueFrom');
    if (both) say("got 'value' and 'valueFrom', expected one of them", 'keep one', 'valueFrom');
  }),
  'env.*.name': variable,
  'env.*.valueFrom.fieldRef': fieldRef(FIELDS),
  'env.*.valueFrom.resourceFieldRef': resourceFieldRef(false),
  'env.*.valueFrom.configMapKeyRef': named,
  'env.*.valueFrom.configMapKeyRef.key': key,
  'env.*.valueFrom.secretKeyRef': named,
  'env.*.valueFrom.secretKeyRef.key': key,
  'envFrom.*': oneOf(['configMapRef', 'secretRef'], 'source'),
  'envFrom.*.prefix': text((prefix) => (prefix === '' ? undefined : problemOfEnvName(prefix)), 'choose another prefix'),
  'envFrom.*.configMapRef': named,
  'envFrom.*.secretRef': named,
  'env.*.valueFrom.fileKeyRef.key': variable,
  'env.*.valueFrom.fileKeyRef.path': text(problemOfRelativePath, 'write a path inside of the volume'),
};
const inContainer = constraints({ ...PLACES, 'env.*.valueFrom': oneOf(SOURCES, 'source') });
const withFiles = constraints({ ...PLACES, 'env.*.valueFrom': oneOf([...SOURCES, 'fileKeyRef'], 'source') });

/** Environment variables, and where their values come from. */
export const env = definePodRule({
  id: 'schema/env',
  severity: 'error',
  summary: 'environment variables have valid names and one source each',
  check(pods, { minor, lab }) {
    const reports: Report[] = [];
    const check = minor >= FILES || lab?.featureGates?.EnvFiles === true ? withFiles : inContainer;
    for (const { spec, at } of pods.containers) {
      for (const report of check(spec, at)) reports.push(report);
      for (const report of filesWithoutVolume(spec, at, pods)) reports.push(report);
    }
    return reports;
  },
});

/** A file is one of a volume of the pod. */
function filesWithoutVolume(container: ReadMap, at: string, { spec }: Pods): readonly Report[] {
  return mapsAt(container, 'env').flatMap((one, i): readonly Report[] => {
    const name = textAt(one, 'valueFrom', 'fileKeyRef', 'volumeName');
    if (name === undefined) return [];
    const volume = mapsAt(spec, 'volumes').find((one) => one.name === name);
    if (volume !== undefined && isGiven(volume, 'emptyDir')) return [];
    const path = `${at}/env/${i}/valueFrom/fileKeyRef/volumeName`;
    const message = volume === undefined ? `the pod has no volume '${name}'` : `got volume '${name}', expected an emptyDir`;
    return [{ path, message, hint: volume === undefined ? 'name one of its volumes' : 'name an emptyDir, which an init container writes' }];
  });
}
