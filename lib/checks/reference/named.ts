import type { Cluster } from '../../cluster/cluster';
import { exists, keysOf } from '../../cluster/existence';
import type { Pods } from '../../cluster/pods';
import { type FoundReference, podReferences, referencesOf } from '../../cluster/references/read';
import { PODS, type Reference, type ReferenceRule } from '../../cluster/references/reference';
import type { Manifest } from '../../manifest/manifest';
import { POD_KINDS } from '../../manifest/pod-template';
import { plainKeys } from '../../secrets/quote';
import { definePodRule, defineRule, NOTHING, type Report, type Rule } from '../rule';
import { insteadOf, missing } from './missing';

/** What else holds of a reference, beside that what is named exists. */
export interface Addition {
  /** Kinds that the row has no place in. */
  readonly kinds?: readonly string[];
  check(manifest: Manifest, cluster: Cluster): readonly Report[];
}

/** The rules of a row of the table: what is named exists, and has the keys that are wanted. */
export function rulesOf(reference: Reference, addition?: Addition): readonly Rule[] {
  const { rule, keyRule, places } = reference;
  const keys = keyRule ? [ofPods(keyRule, reference, missingKeys)] : [];
  if (places.every(({ from }) => from === PODS)) return [ofPods({ ...rule, requires: 'lab' }, reference, missingObject), ...keys];
  const kinds = [...new Set([...places.flatMap(({ from }) => (from === PODS ? POD_KINDS : from)), ...(addition?.kinds ?? [])])];
  const ofObjects = defineRule({
    ...rule,
    requires: 'lab',
    kinds: kinds.includes('*') ? '*' : kinds,
    check(manifest, cluster) {
      const reports: Report[] = [];
      collect(referencesOf(manifest), reference, reports, (found) => missingObject(found, cluster, manifest));
      const pods = cluster.podsOf(manifest);
      if (pods) collect(podReferences(pods), reference, reports, (found) => missingObject(found, cluster, manifest));
      for (const report of addition?.check(manifest, cluster) ?? NOTHING) reports.push(report);
      return reports;
    },
  });
  return [ofObjects, ...keys];
}

type Check = (found: FoundReference, cluster: Cluster, from: Manifest | undefined) => readonly Report[];

function ofPods(rule: ReferenceRule & { readonly requires?: 'lab' }, reference: Reference, check: Check): Rule {
  return definePodRule({
    ...rule,
    check(pods: Pods, cluster) {
      const reports: Report[] = [];
      collect(podReferences(pods), reference, reports, (found) => check(found, cluster, pods.owner));
      return reports;
    },
  });
}

function collect(
  all: readonly FoundReference[],
  reference: Reference,
  reports: Report[],
  check: (found: FoundReference) => readonly Report[],
): void {
  for (const found of all) {
    if (found.reference !== reference || found.optional) continue;
    for (const report of check(found)) reports.push(report);
  }
}

function missingObject(found: FoundReference, cluster: Cluster, from: Manifest | undefined): readonly Report[] {
  const { reference, kind, name, namespace = '' } = found;
  if (reference.isFine?.(cluster, name, from)) return NOTHING;
  const fix = typeof reference.fix === 'string' ? reference.fix : reference.fix(kind.slice(kind.indexOf('/') + 1));
  const path = reference.reportAt === 'holder' ? found.at : found.path;
  return missing(cluster, { ...found, path }, { fix, known: () => reference.known?.(cluster, namespace) ?? [] });
}

function missingKeys({ kind, name, namespace, keys }: FoundReference, cluster: Cluster): readonly Report[] {
  if (keys.length === 0) return NOTHING;
  const known = keysOf(exists(cluster, namespace === undefined ? { kind, name } : { kind, name, namespace }));
  if (known === undefined) return NOTHING;
  const lacking = keys.filter(({ key }) => !known.has(key));
  return lacking.map(({ key, path }) => ({
    path,
    message: `${kind} '${name}' has no key '${key}'`,
    hint: insteadOf(key, plainKeys(known), 'it has no keys at all'),
  }));
}
