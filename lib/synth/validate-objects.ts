import type { Finding } from '../manifest/finding';
import { identityOf, objectKey, printIdentity } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { problemOfDnsLabel, problemOfName } from '../manifest/names';
import { scopeOf } from '../manifest/scope';
import type { CollectedLab, CollectedObject, PlacedFinding } from './collect';
import { halvesIn } from './half-characters';

type ObjectProblem = Pick<Finding, 'rule' | 'path' | 'message' | 'hint'>;

/** What keeps objects from having a file of their own, and rules from telling them apart: duplicates, bad names, wrong scopes. */
export function validateObjects({ lab, objects }: CollectedLab): readonly PlacedFinding[] {
  const findings: PlacedFinding[] = [];
  const seen = new Map<string, CollectedObject>();
  for (const object of objects) {
    const { manifest, construct, folder } = object;
    const report = (problem: ObjectProblem, constructs: readonly string[] = [construct]): void => {
      findings.push({
        at: `${lab.labName}/${folder}`,
        finding: { ...problem, severity: 'error', object: identityOf(manifest), constructs },
      });
    };
    const key = objectKey(identityOf(manifest));
    const first = seen.get(key);
    if (first) report(duplicate(manifest, first), [first.construct, construct]);
    else seen.set(key, object);
    for (const problem of problemsOfIdentity(manifest)) report(problem);
    for (const path of halvesIn(manifest)) report(half(path));
  }
  return findings;
}

function duplicate(manifest: Manifest, first: CollectedObject): ObjectProblem {
  const message = `${printIdentity(identityOf(manifest))} is made twice, first in folder ${first.folder}`;
  return { rule: 'gitops/duplicate-object', path: '', message, hint: 'make it once, or give one of them another name or namespace' };
}

/** As `homelab check` says of the file that would come of it. */
function half(path: string): ObjectProblem {
  const message = 'has half of a surrogate pair, which is no character: kubectl refuses the file';
  return { rule: 'yaml/syntax', path, message, hint: 'cut texts between characters, not within: [...text] are its characters' };
}

function problemsOfIdentity(manifest: Manifest): readonly ObjectProblem[] {
  const { kind, metadata } = manifest;
  const problems: ObjectProblem[] = [];
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
