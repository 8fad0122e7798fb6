import type { Cluster, Reference } from '../../cluster/cluster';
import { exists, keysOf } from '../../cluster/existence';
import type { Pods } from '../../cluster/pods';
import { type FoundReference, kindsOfRule, podReferences, referencesOf } from '../../cluster/references/read';
import { PODS, type ReferencePlace, type ReferenceRule } from '../../cluster/references/reference';
import type { Manifest } from '../../manifest/manifest';
import { POD_KINDS } from '../../manifest/pod-template';
import { entryOf } from '../../manifest/read';
import { plainKeys } from '../../secrets/quote';
import { definePodRule, defineRule, NOTHING, type Report, type Rule } from '../rule';
import { insteadOf, missing } from './missing';

/** What else holds of a reference, beside that what is named exists. */
export interface Addition {
  /** Kinds that the row has no place in. */
  readonly kinds?: readonly string[];
  check(manifest: Manifest, cluster: Cluster): readonly Report[];
}

/** The rules of rows of the table: what is named exists, and has the keys that are wanted. Rows of one rule are reported by it alike. */
export function rulesOf(rows: readonly Reference[], additions: Readonly<Record<string, Addition>> = {}): readonly Rule[] {
  const rules = new Map<string, Rule>();
  for (const { rule, keyRule } of rows) {
    if (!rules.has(rule.id)) {
      const isMeant = ({ reference }: FoundReference) => reference.rule.id === rule.id;
      const places = rows.flatMap((row) => (row.rule.id === rule.id ? row.places : []));
      rules.set(rule.id, ofPlaces({ ...rule, requires: 'lab' }, places, { isMeant, check: missingObject }, entryOf(additions, rule.id)));
    }
    if (keyRule !== undefined && !rules.has(keyRule.id)) {
      const isMeant = ({ reference }: FoundReference) => reference.keyRule?.id === keyRule.id;
      const places = rows.flatMap((row) => (row.keyRule?.id === keyRule.id ? row.places : []));
      rules.set(keyRule.id, ofPlaces(keyRule, places, { isMeant, check: missingKeys }));
    }
  }
  return [...rules.values()];
}

/** Which references a rule looks at, and what it says of each. */
interface Question {
  readonly isMeant: (found: FoundReference) => boolean;
  readonly check: (found: FoundReference, cluster: Cluster, from: Manifest | undefined) => readonly Report[];
}

function ofPlaces(
  rule: ReferenceRule & { readonly requires?: 'lab' },
  places: readonly ReferencePlace[],
  question: Question,
  addition?: Addition,
): Rule {
  if (places.every(({ from }) => from === PODS)) return ofPods(rule, question);
  const more = [...(places.some(({ from }) => from === PODS) ? POD_KINDS : []), ...(addition?.kinds ?? [])];
  return defineRule({
    ...rule,
    kinds: (cluster) => [...kindsOfRule(cluster, rule), ...more],
    check(manifest, cluster) {
      const own = collect(referencesOf(cluster, manifest), question, cluster, manifest);
      const pods = cluster.podsOf(manifest);
      const ofItsPods = pods ? collect(podReferences(cluster, pods), question, cluster, manifest) : NOTHING;
      const more = addition?.check(manifest, cluster) ?? NOTHING;
      // Most have nothing to say.
      return own.length + ofItsPods.length + more.length === 0 ? NOTHING : [...own, ...ofItsPods, ...more];
    },
  });
}

function ofPods(rule: ReferenceRule & { readonly requires?: 'lab' }, question: Question): Rule {
  return definePodRule({
    ...rule,
    check: (pods: Pods, cluster) => collect(podReferences(cluster, pods), question, cluster, pods.owner),
  });
}

function collect(
  all: readonly FoundReference[],
  { isMeant, check }: Question,
  cluster: Cluster,
  from: Manifest | undefined,
): readonly Report[] {
  let reports: Report[] | undefined;
  for (const found of all) {
    if (found.optional || !isMeant(found)) continue;
    for (const report of check(found, cluster, from)) {
      reports ??= [];
      reports.push(report);
    }
  }
  return reports ?? NOTHING;
}

function missingObject(found: FoundReference, cluster: Cluster, from: Manifest | undefined): readonly Report[] {
  const { reference, kind, name, namespace = '' } = found;
  if (reference.isFine?.(cluster, name, from)) return NOTHING;
  const { state } = exists(cluster, found);
  if (state !== 'missing' && (state !== 'unknown' || reference.guessedMissing === undefined)) return NOTHING;
  const hint = typeof reference.hint === 'string' ? reference.hint : reference.hint(kind.slice(kind.indexOf('/') + 1));
  const path = reference.reportAt === 'holder' ? found.at : found.path;
  const where = found.namespace === undefined ? { kind, name } : { kind, name, namespace };
  const named = { ...where, from };
  return missing(
    cluster,
    { ...where, path },
    {
      hint,
      known: () => reference.known?.(cluster, namespace) ?? [],
      meant: () => reference.meant?.(cluster, named),
      guessed: () => reference.guessedMissing?.(cluster, named) ?? false,
    },
  );
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
