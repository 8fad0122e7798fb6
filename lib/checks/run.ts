import type { Cluster } from '../cluster/cluster';
import type { Pods } from '../cluster/pods';
import type { Finding } from '../manifest/finding';
import { identityOf, kindKey } from '../manifest/identity';
import type { Manifest, ObjectIdentity } from '../manifest/manifest';
import type { PatchOperation } from '../manifest/patch';
import { shownPointer } from '../secrets/places';
import { withoutSecrets } from '../secrets/quote';
import type { Report, Rule } from './rule';
import { refusalOf } from './schema/kinds';

/** A finding that knows which of several manifests of one name it is about. */
export interface RuleFinding extends Finding {
  /** What the rule was asked about; left out if the finding is about another object. */
  readonly manifest?: Manifest;
  /** Objects with which it is wrong and without which it is right. */
  readonly rivals?: readonly Manifest[];
}

/** Topic whose errors make an object unreadable for all other rules. */
const STRUCTURE = 'schema/';

type ObjectRule = Extract<Rule, { about: 'objects' }>;
type PodRule = Extract<Rule, { about: 'pods' }>;

/** Rules are objects of many forms: what is asked millions of times is found in one of one form. */
interface Asked<R extends Rule> {
  readonly rule: R;
  readonly check: R['check'];
}

type ObjectRules = readonly Asked<ObjectRule>[];
type PodRules = readonly Asked<PodRule>[];

/** Rules about objects, each with its kinds in this cluster. */
type KindsOfRules = readonly { readonly rule: ObjectRule; readonly kinds: string | readonly string[] }[];

/** Whether nothing can be said of a place of a manifest, since it is filled in later. @param path JSON pointer */
export type IsUnknown = (manifest: Manifest, path: string) => boolean;

/**
 * Runs the rules over every object, in the order of the objects, then over run-time pods. What breaks a schema is reported and not
 * asked about any further: what else would be said of it follows from that.
 */
export function runRules(cluster: Cluster, rules: readonly Rule[], isUnknown?: IsUnknown): readonly RuleFinding[] {
  const usable = rules.filter(({ requires }) => requires === undefined || cluster.lab !== undefined);
  const [structural, others] = [new RulesByKind(cluster, usable, true), new RulesByKind(cluster, usable, false)];
  const findings: RuleFinding[] = [];
  for (const manifest of cluster.all) {
    const before = findings.length;
    ask(structural, manifest, cluster, findings);
    if (isUnknown) dropUnknown(manifest, findings, before, isUnknown);
    const broken = findings.length > before && findings.slice(before).some(({ severity }) => severity === 'error');
    const checked = findings.length;
    if (!broken) ask(others, manifest, cluster, findings);
    if (isUnknown) dropUnknown(manifest, findings, checked, isUnknown);
  }
  const ofPods = [...structural.pods, ...others.pods];
  for (const pods of cluster.pods) if (!pods.owner) askPods(ofPods, pods, cluster, findings);
  return findings;
}

/** Takes out the findings from there on that are about what is not known. */
function dropUnknown(manifest: Manifest, findings: RuleFinding[], from: number, isUnknown: IsUnknown): void {
  if (findings.length === from) return;
  const kept = findings.splice(from).filter((finding) => finding.manifest !== manifest || !isUnknown(manifest, finding.path));
  for (const finding of kept) findings.push(finding);
}

/** Rules of one kind, chosen when the first object of the kind comes. */
class RulesByKind {
  readonly pods: PodRules;
  readonly #objects: KindsOfRules;
  /** By version of the API and kind. */
  readonly #known = new Map<string, Map<string, ObjectRules>>();

  readonly #cluster: Cluster;
  readonly #structural: boolean;

  constructor(cluster: Cluster, rules: readonly Rule[], structural: boolean) {
    this.#cluster = cluster;
    this.#structural = structural;
    const chosen = rules.filter(({ id }) => id.startsWith(STRUCTURE) === structural);
    this.#objects = chosen
      .filter((one) => one.about === 'objects')
      .map((rule) => ({ rule, kinds: typeof rule.kinds === 'function' ? rule.kinds(cluster) : rule.kinds }));
    this.pods = chosen.filter((one) => one.about === 'pods').map((rule) => ({ rule, check: rule.check }));
  }

  of(manifest: Manifest): ObjectRules {
    const { apiVersion, kind } = manifest;
    const found = this.#known.get(apiVersion)?.get(kind);
    if (found !== undefined) return found;
    const key = kindKey(manifest);
    // What is to be written anew in another version is not read by the fields of that one.
    const isOutdated = this.#structural && refusalOf(manifest, this.#cluster) === 'version';
    const chosen = this.#objects
      .filter(({ kinds }) => kinds === '*' || !isOutdated)
      .filter(
        ({ kinds }) => kinds === '*' || kinds === key || (typeof kinds !== 'string' && kinds.some((kind) => kind === '*' || kind === key)),
      )
      .map(({ rule }) => ({ rule, check: rule.check }));
    const known = this.#known.get(apiVersion) ?? new Map<string, ObjectRules>();
    this.#known.set(apiVersion, known.set(kind, chosen));
    return chosen;
  }
}

function ask(rules: RulesByKind, manifest: Manifest, cluster: Cluster, findings: RuleFinding[]): void {
  for (const { rule, check } of rules.of(manifest)) {
    const reports = check.call(rule, manifest, cluster);
    // Nearly always.
    if (reports.length === 0) continue;
    for (const report of reports) findings.push(findingOf(rule, identityOf(manifest), report, manifest));
  }
  const pods = rules.pods.length > 0 ? cluster.podsOf(manifest) : undefined;
  if (pods) askPods(rules.pods, pods, cluster, findings);
}

function askPods(rules: PodRules, pods: Pods, cluster: Cluster, findings: RuleFinding[]): void {
  for (const { rule, check } of rules) {
    const reports = check.call(rule, pods, cluster);
    if (reports.length === 0) continue;
    for (const report of reports) findings.push(findingOf(rule, pods.object, report, pods.owner));
  }
}

function findingOf({ id, severity }: Rule, object: ObjectIdentity, report: Report, asked: Manifest | undefined): RuleFinding {
  const { object: other } = report;
  const subject = other ?? object;
  const [message, hint] = [withoutSecrets(report.message), withoutSecrets(report.hint)];
  const finding = { rule: id, severity, object: subject, path: shownPointer(subject.kind, report.path), message, hint };
  const fix = report.fix?.every((one) => isPlain(subject.kind, one)) ? { fix: report.fix } : {};
  const rivals = report.rivals === undefined ? {} : { rivals: report.rivals };
  return asked && other === undefined ? { ...finding, ...fix, ...rivals, manifest: asked } : { ...finding, ...fix };
}

/** Whether nothing that may be a secret is in it: a fix is data, so nothing can be left out of it. */
function isPlain(kind: string, { path, from = '', value = '' }: PatchOperation): boolean {
  return (
    [path, from].every((one) => shownPointer(kind, one) === one) &&
    [path, from, String(value)].every((text) => withoutSecrets(text) === text)
  );
}
