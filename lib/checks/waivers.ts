import type { Cluster } from '../cluster/cluster';
import type { Finding } from '../manifest/finding';
import { groupOf, identityOf } from '../manifest/identity';
import type { Manifest, ObjectIdentity } from '../manifest/manifest';
import { textAt } from '../manifest/read';
import type { Rule } from './rule';
import type { RuleFinding } from './run';

/** Annotation that waives findings of its object in plain YAML: `<rule>: <reason>`, one a line. */
export const WAIVE = 'homelab.cdk8s.io/waive';

/** A finding that is accepted, and why. */
export interface Waived {
  readonly finding: RuleFinding;
  readonly reason: string;
}

/** Findings that stand, and those that are accepted. */
export interface Judged {
  readonly findings: readonly RuleFinding[];
  readonly waived: readonly Waived[];
}

/** What can be wrong with waivers. */
export const WAIVING: readonly Pick<Rule, 'id' | 'severity' | 'summary'>[] = [
  { id: 'waiver/invalid', severity: 'error', summary: 'a waiver names a rule and gives a reason' },
  { id: 'waiver/stale', severity: 'warning', summary: 'a waiver waives something' },
];

interface Waiver {
  readonly rule: string;
  readonly reason: string;
  /** The object that findings about it name: of an annotation its own. */
  readonly object: ObjectIdentity;
  /** JSON pointer of the annotation; undefined for a waiver of the lab's description. */
  readonly at?: string;
}

/**
 * Takes out what is waived. An invalid waiver, or one that nothing matches any more, is a finding.
 * @param rules all that there are @param asked those that are not switched off
 */
export function applyWaivers(cluster: Cluster, rules: readonly Rule[], found: readonly RuleFinding[], asked = rules): Judged {
  const waivers = [...annotated(cluster.all), ...described(cluster)];
  if (waivers.length === 0) return { findings: found, waived: [] };
  const byKey = new Map(waivers.map((waiver) => [keyOf(waiver.rule, waiver.object), waiver]));
  const used = new Set<Waiver>();
  const [findings, waived]: [RuleFinding[], Waived[]] = [[], []];
  for (const finding of found) {
    const waiver = byKey.get(keyOf(finding.rule, finding.object));
    if (waiver === undefined || waiver.reason === '') findings.push(finding);
    else {
      used.add(waiver);
      waived.push({ finding, reason: waiver.reason });
    }
  }
  const known = new Map(rules.map((one) => [one.id, one]));
  const [ids, hasLab] = [new Set(asked.map(({ id }) => id)), cluster.lab !== undefined];
  // A rule that could not be asked finds nothing; that proves nothing.
  const isAsked = ({ id, requires }: Rule) => ids.has(id) && (requires === undefined || hasLab);
  for (const waiver of waivers) {
    const rule = known.get(waiver.rule);
    findings.push(...problemsOf(waiver, rule, used.has(waiver) || (rule !== undefined && !isAsked(rule))));
  }
  return { findings, waived };
}

function problemsOf(waiver: Waiver, rule: Rule | undefined, used: boolean): readonly Finding[] {
  const { object, at: path = '' } = waiver;
  const where = waiver.at === undefined ? "the lab's waiver" : 'the waiver';
  const say = (id: string, severity: Finding['severity'], message: string, hint: string) => [
    { rule: id, severity, object, path, message, hint },
  ];
  if (rule === undefined) {
    const message = `${where} names '${waiver.rule}', which is no rule`;
    return say('waiver/invalid', 'error', message, "write '<rule>: <reason>', one a line; homelab rules lists the rules");
  }
  if (waiver.reason === '') return say('waiver/invalid', 'error', `${where} of ${rule.id} gives no reason`, `write '${rule.id}: <reason>'`);
  if (used) return [];
  return say('waiver/stale', 'warning', `${where} of ${rule.id} waives nothing`, 'remove it: what it accepted is no longer so');
}

function annotated(manifests: readonly Manifest[]): readonly Waiver[] {
  return manifests.flatMap((manifest) => {
    const text = textAt(manifest, 'metadata', 'annotations', WAIVE);
    if (text === undefined) return [];
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.map((line) => {
      const [rule = '', ...reason] = line.split(':');
      return {
        rule: rule.trim(),
        reason: reason.join(':').trim(),
        object: identityOf(manifest),
        at: `/metadata/annotations/${WAIVE.replace('/', '~1')}`,
      };
    });
  });
}

function described({ lab }: Cluster): readonly Waiver[] {
  // Those of apps and of the whole lab are scopes: settings.ts.
  return (lab?.waivers ?? []).flatMap(({ rule, reason, object }) => (object ? [{ rule, reason: reason.trim(), object }] : []));
}

function keyOf(rule: string, { apiVersion, kind, namespace = '', name }: ObjectIdentity): string {
  return `${rule} ${groupOf(apiVersion)}/${kind}/${namespace}/${name}`;
}
