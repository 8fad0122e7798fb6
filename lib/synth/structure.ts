import type { Finding } from '../manifest/finding';
import { identityOf, objectKey, printIdentity } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { problemOfAnnotationKey, problemOfDnsLabel, problemOfKey, problemOfLabelValue, problemOfName } from '../manifest/names';
import { scopeOf } from '../manifest/scope';
import { isMap, pointer } from '../manifest/tree';
import type { CollectedLab, CollectedObject, PlacedFinding } from './collect';

/** Where objects have metadata of their own or of the pods that they make. */
const METADATA = [[], ['spec', 'template'], ['spec', 'jobTemplate'], ['spec', 'jobTemplate', 'spec', 'template']];
/** Bytes of all annotations of an object; the API server's limit. */
const MAX_ANNOTATIONS = 256 * 1024;

type Problem = Pick<Finding, 'rule' | 'path' | 'message' | 'hint'>;

/** What no API server would accept, whatever else the lab is: duplicates, bad names, labels and annotations, wrong scopes. */
export function checkStructure({ lab, objects }: CollectedLab): readonly PlacedFinding[] {
  const findings: PlacedFinding[] = [];
  const seen = new Map<string, CollectedObject>();
  for (const object of objects) {
    const { manifest, construct, folder } = object;
    const report = (problem: Problem, constructs: readonly string[] = [construct]): void => {
      findings.push({
        at: `${lab.labName}/${folder}`,
        finding: { ...problem, severity: 'error', object: identityOf(manifest), constructs },
      });
    };
    const key = objectKey(identityOf(manifest));
    const first = seen.get(key);
    if (first) report(duplicate(manifest, first), [first.construct, construct]);
    else seen.set(key, object);
    for (const problem of [...problemsOfIdentity(manifest), ...METADATA.flatMap((at) => problemsOfMetadata(manifest, at))]) report(problem);
  }
  return findings;
}

function duplicate(manifest: Manifest, first: CollectedObject): Problem {
  const message = `${printIdentity(identityOf(manifest))} is made twice, first in folder ${first.folder}`;
  return { rule: 'gitops/duplicate-object', path: '', message, hint: 'make it once, or give one of them another name or namespace' };
}

function problemsOfIdentity(manifest: Manifest): readonly Problem[] {
  const { kind, metadata } = manifest;
  const problems: Problem[] = [];
  const name = problemOfName(manifest, metadata.name);
  if (name) problems.push({ rule: 'schema/name', path: '/metadata/name', message: name, hint: `choose a valid name for the ${kind}` });
  const path = '/metadata/namespace';
  const namespace = metadata.namespace === undefined ? undefined : problemOfDnsLabel(metadata.namespace);
  if (namespace) problems.push({ rule: 'schema/name', path, message: namespace, hint: 'choose a valid namespace' });
  const scope = scopeOf(manifest);
  if (scope === 'namespaced' && metadata.namespace === undefined) {
    const message = `got no namespace, expected one on a ${kind}`;
    problems.push({ rule: 'synth/missing-namespace', path, message, hint: 'set metadata.namespace' });
  }
  if (scope === 'cluster' && metadata.namespace !== undefined) {
    const message = `got namespace '${metadata.namespace}', expected none: a ${kind} belongs to the cluster`;
    const hint = "leave metadata.namespace out; if it comes from the chart's namespace, use a chart without one";
    problems.push({ rule: 'synth/namespace-on-cluster-kind', path, message, hint });
  }
  return problems;
}

function problemsOfMetadata(manifest: Manifest, at: readonly string[]): readonly Problem[] {
  const holder = at.reduce<unknown>((value, key) => (isMap(value) ? value[key] : undefined), manifest);
  if (!isMap(holder) || !isMap(holder.metadata)) return [];
  const { labels, annotations } = holder.metadata;
  const path = [...at, 'metadata'];
  return [
    ...(isMap(labels) ? problemsOfLabels(labels, [...path, 'labels']) : []),
    ...(isMap(annotations) ? problemsOfAnnotations(annotations, [...path, 'annotations']) : []),
  ];
}

function problemsOfLabels(labels: Readonly<Record<string, unknown>>, path: readonly string[]): readonly Problem[] {
  return Object.entries(labels).flatMap(([key, value]) => {
    const messages = [problemOfKey(key), problemOfLabelValue(value)].filter((message) => message !== undefined);
    const hint = 'put free text into an annotation';
    return messages.map((message) => ({ rule: 'schema/label', path: pointer([...path, key]), message, hint }));
  });
}

function problemsOfAnnotations(annotations: Readonly<Record<string, unknown>>, path: readonly string[]): readonly Problem[] {
  const rule = 'schema/annotation';
  const problems: Problem[] = [];
  let bytes = 0;
  for (const [key, value] of Object.entries(annotations)) {
    const at = pointer([...path, key]);
    const message = problemOfAnnotationKey(key);
    if (message) problems.push({ rule, path: at, message, hint: 'choose a valid key' });
    if (typeof value === 'string') bytes += Buffer.byteLength(key) + Buffer.byteLength(value);
    else problems.push({ rule, path: at, message: `got value ${JSON.stringify(value)}, expected a string`, hint: 'quote it' });
  }
  const message = `got annotations of ${bytes} bytes, expected at most ${MAX_ANNOTATIONS}`;
  if (bytes > MAX_ANNOTATIONS) problems.push({ rule, path: pointer(path), message, hint: 'keep large text in a ConfigMap' });
  return problems;
}
