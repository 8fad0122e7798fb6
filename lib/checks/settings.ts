import type { LabDescription } from '../lab/description';
import type { Severity } from '../manifest/finding';
import { printIdentity } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import type { Rule } from './rule';
import type { RuleFinding } from './run';
import type { Judged, Waived } from './waivers';

/** What a severity may be set to: `off` leaves the rule out. */
export type SeveritySetting = Severity | 'off';

/** How the user of a lab wants rules to be asked and their findings judged, as a config file or `LabApp` says it. */
export interface CheckSettings {
  /** Rules besides the built-in ones. @default none */
  readonly rules?: readonly Rule[];
  /** By id of a rule (`reliability/readiness`) or by topic (`reliability/*`); a rule's own entry beats that of its topic. @default those of the rules */
  readonly severities?: Readonly<Partial<Record<string, SeveritySetting>>> | undefined;
  /** Findings that are accepted. @default none */
  readonly waivers?: readonly ScopedWaiver[];
  /** The config file that says so, for what is wrong with it. @default none */
  readonly file?: string | undefined;
}

/** A finding that is accepted: in one object, one namespace, one app, or one lab. */
export interface ScopedWaiver {
  /** Id of the rule, for example `reliability/readiness`. */
  readonly rule: string;
  /** Why it is accepted: a sentence. */
  readonly reason: string;
  /** `Deployment shop/web`, `Namespace shop`. @default any */
  readonly object?: string;
  /** Objects of this namespace. @default any */
  readonly namespace?: string;
  /** Objects of this app. @default any */
  readonly app?: string;
  /** `*` for any. @default any */
  readonly lab?: string;
}

/** The rules with the severities that are set, without those that are off. */
export function withSeverities(rules: readonly Rule[], severities: CheckSettings['severities'] = {}): readonly Rule[] {
  if (Object.keys(severities).length === 0) return rules;
  return rules.flatMap((rule) => {
    const severity = severityOf(rule, severities);
    if (severity === 'off') return [];
    return severity === rule.severity ? [rule] : [{ ...rule, severity }];
  });
}

/** The severity of a rule as it is set. */
export function severityOf({ id, severity }: Pick<Rule, 'id' | 'severity'>, severities: CheckSettings['severities'] = {}): SeveritySetting {
  const topic = `${id.slice(0, id.indexOf('/'))}/*`;
  for (const key of [id, topic]) {
    const set = Object.hasOwn(severities, key) ? severities[key] : undefined;
    if (set !== undefined) return set;
  }
  return severity;
}

/** Findings that no rule reports, such as those about waivers and syntax, with the severities that are set. */
export function withSetSeverity<F extends { readonly rule: string; readonly severity: Severity }>(
  findings: readonly F[],
  described: readonly Pick<Rule, 'id' | 'severity'>[],
  severities: CheckSettings['severities'] = {},
): readonly F[] {
  const known = new Map(described.map((one) => [one.id, severityOf(one, severities)]));
  return findings.flatMap((finding) => {
    const set = known.get(finding.rule) ?? finding.severity;
    if (set === 'off') return [];
    return set === finding.severity ? [finding] : [{ ...finding, severity: set }];
  });
}

/** What the scopes of waivers are compared with. */
export interface Scope {
  /** Name of the lab. */
  readonly lab: string | undefined;
  /** The app that an object belongs to, where that is known. */
  readonly appOf: ((manifest: Manifest) => string | undefined) | undefined;
  /** The apps of run-time pods, which have no manifest, by `namespace/name`. */
  readonly runTimePods: ReadonlyMap<string, string>;
}

/** The scope of a lab. */
export function scopeOf(lab: LabDescription | undefined, appOf: Scope['appOf']): Scope {
  const pods = lab?.runTimePods ?? [];
  return { lab: lab?.name, appOf, runTimePods: new Map(pods.map(({ namespace, name, app }) => [`${namespace}/${name}`, app])) };
}

/** What waivers with a scope leave, and which of them waived something. */
interface Scoped extends Judged {
  readonly used: ReadonlySet<ScopedWaiver>;
}

/** Takes out findings that a waiver's scope covers. */
export function applyScoped({ findings, waived }: Judged, waivers: readonly ScopedWaiver[], scope: Scope): Scoped {
  const used = new Set<ScopedWaiver>();
  if (waivers.length === 0) return { findings, waived, used };
  const byRule = new Map<string, ScopedWaiver[]>();
  for (const waiver of waivers) byRule.set(waiver.rule, [...(byRule.get(waiver.rule) ?? []), waiver]);
  const accepted: Waived[] = [];
  const standing = findings.filter((finding) => {
    const waiver = byRule.get(finding.rule)?.find((one) => covers(one, finding, scope));
    if (waiver) {
      used.add(waiver);
      accepted.push({ finding, reason: waiver.reason });
    }
    return waiver === undefined;
  });
  return { findings: standing, waived: [...waived, ...accepted], used };
}

function covers(waiver: ScopedWaiver, finding: RuleFinding, { lab, appOf, runTimePods }: Scope): boolean {
  const { kind, namespace, name } = finding.object;
  if (waiver.object !== undefined) return printIdentity(finding.object) === waiver.object;
  if (waiver.namespace !== undefined) return namespace === waiver.namespace || (kind === 'Namespace' && name === waiver.namespace);
  if (waiver.app !== undefined)
    return waiver.app === (finding.manifest ? appOf?.(finding.manifest) : runTimePods.get(kind === 'Pod' ? `${namespace}/${name}` : ''));
  return waiver.lab === '*' || (lab !== undefined && waiver.lab === lab);
}
