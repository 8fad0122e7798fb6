import type { Finding } from '../manifest/finding';
import { identityOf } from '../manifest/identity';
import type { Manifest, ObjectIdentity } from '../manifest/manifest';
import { kindKey } from '../manifest/objects';
import type { Pods } from '../manifest/pods';
import type { Context } from './context';
import type { Report, Rule } from './rule';

/** Topic whose errors make an object unreadable for all other rules. */
const STRUCTURE = 'schema/';

type ObjectRules = readonly Extract<Rule, { about: 'objects' }>[];
type PodRules = readonly Extract<Rule, { about: 'pods' }>[];

/**
 * Runs the rules over every object, in the order of the objects, then over run-time pods. What breaks a schema is told and not
 * asked about any further: what else would be said of it follows from that.
 */
export function runRules(context: Context, rules: readonly Rule[]): readonly Finding[] {
  const usable = rules.filter(({ needs }) => needs === undefined || context.lab !== undefined);
  const [structural, others] = [byKind(usable, true), byKind(usable, false)];
  const findings: Finding[] = [];
  for (const manifest of context.objects.all) {
    const before = findings.length;
    ask(structural, manifest, context, findings);
    if (!findings.slice(before).some(({ severity }) => severity === 'error')) ask(others, manifest, context, findings);
  }
  for (const pods of context.objects.pods) if (!pods.owner) askPods([...structural.pods, ...others.pods], pods, context, findings);
  return findings;
}

interface RulesByKind {
  readonly of: (kind: string) => ObjectRules;
  readonly pods: PodRules;
}

function byKind(rules: readonly Rule[], structural: boolean): RulesByKind {
  const chosen = rules.filter(({ id }) => id.startsWith(STRUCTURE) === structural);
  const objectRules = chosen.filter((one) => one.about === 'objects');
  const known = new Map<string, ObjectRules>();
  const of = (kind: string): ObjectRules => {
    const found =
      known.get(kind) ?? objectRules.filter(({ on }) => on === '*' || on === kind || (typeof on !== 'string' && on.includes(kind)));
    known.set(kind, found);
    return found;
  };
  return { of, pods: chosen.filter((one) => one.about === 'pods') };
}

function ask({ of, pods: podRules }: RulesByKind, manifest: Manifest, context: Context, findings: Finding[]): void {
  const object = identityOf(manifest);
  for (const one of of(kindKey(manifest))) {
    for (const report of one.check(manifest, context)) findings.push(findingOf(one, object, report));
  }
  const pods = podRules.length > 0 ? context.objects.podsOf(manifest) : undefined;
  if (pods) askPods(podRules, pods, context, findings);
}

function askPods(rules: PodRules, pods: Pods, context: Context, findings: Finding[]): void {
  for (const one of rules) {
    for (const report of one.check(pods, context)) findings.push(findingOf(one, pods.object, report));
  }
}

function findingOf({ id, severity }: Rule, object: ObjectIdentity, { at, message, hint, object: other }: Report): Finding {
  return { rule: id, severity, object: other ?? object, path: at, message, hint };
}
