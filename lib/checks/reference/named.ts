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
    if (rules.has(rule.id)) continue;
    const places = rows.filter((row) => row.rule.id === rule.id).flatMap((row) => row.places);
    rules.set(rule.id, ofPlaces(rule, places, entryOf(additions, rule.id)));
    if (keyRule)
      rules.set(
        keyRule.id,
        ofPods(keyRule, ({ reference }) => reference.keyRule?.id === keyRule.id, missingKeys),
      );
  }
  return [...rules.values()];
}

function ofPlaces(rule: ReferenceRule, places: readonly ReferencePlace[], addition: Addition | undefined): Rule {
  const isMeant = ({ reference }: FoundReference) => reference.rule.id === rule.id;
  if (places.every(({ from }) => from === PODS)) return ofPods({ ...rule, requires: 'lab' }, isMeant, missingObject);
  const more = [...(places.some(({ from }) => from === PODS) ? POD_KINDS : []), ...(addition?.kinds ?? [])];
  return defineRule({
    ...rule,
    requires: 'lab',
    kinds: (cluster) => [...kindsOfRule(cluster, rule), ...more],
    check(manifest, cluster) {
      const own = collect(referencesOf(cluster, manifest), isMeant, missingObject, cluster, manifest);
      const pods = cluster.podsOf(manifest);
      const ofItsPods = pods ? collect(podReferences(cluster, pods), isMeant, missingObject, cluster, manifest) : NOTHING;
      const more = addition?.check(manifest, cluster) ?? NOTHING;
      // Most have nothing to say.
      return own.length + ofItsPods.length + more.length === 0 ? NOTHING : [...own, ...ofItsPods, ...more];
    },
  });
}

type Check = (found: FoundReference, cluster: Cluster, from: Manifest | undefined) => readonly Report[];

type IsMeant = (found: FoundReference) => boolean;

function ofPods(rule: ReferenceRule & { readonly requires?: 'lab' }, isMeant: IsMeant, check: Check): Rule {
  return definePodRule({
    ...rule,
    check: (pods: Pods, cluster) => collect(podReferences(cluster, pods), isMeant, check, cluster, pods.owner),
  });
}

function collect(
  all: readonly FoundReference[],
  isMeant: IsMeant,
  check: Check,
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
