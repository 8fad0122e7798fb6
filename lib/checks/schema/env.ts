import { problemOfDnsSubdomain } from '../../manifest/names';
import { definePodRule, type Report } from '../rule';
import { map, oneOf, text } from './constraint-kinds';
import { constraints, isGiven } from './constraints';
import { fieldRef, resourceFieldRef } from './downward';
import { problemOfConfigKey, problemOfEnvName } from './formats';

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

const variable = text(problemOfEnvName, 'choose another name');
const key = text(problemOfConfigKey, 'write one of its keys');
/** In a variable and in envFrom a reference without a name is refused, which it is not elsewhere. */
const named = map((reference, say) => {
  const name = reference.name ?? '';
  const problem = typeof name !== 'string' ? undefined : name === '' ? 'got no name, expected one' : problemOfDnsSubdomain(name);
  if (problem !== undefined) say(problem, 'write the name of the object', 'name');
});

const inContainer = constraints({
  'env.*': map(({ value, ...rest }, say) => {
    const both = typeof value === 'string' && value !== '' && isGiven(rest, 'valueFrom');
    if (both) say("got 'value' and 'valueFrom', expected one of them", 'keep one', 'valueFrom');
  }),
  'env.*.name': variable,
  'env.*.valueFrom': oneOf(SOURCES, 'source'),
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
});

/** Environment variables, and where their values come from. */
export const env = definePodRule({
  id: 'schema/env',
  severity: 'error',
  summary: 'environment variables have valid names and one source each',
  check({ containers }) {
    const reports: Report[] = [];
    for (const { spec, at } of containers) for (const report of inContainer(spec, at)) reports.push(report);
    return reports;
  },
});
