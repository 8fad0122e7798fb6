import type { Product } from '../cluster/cluster';
import { coverageOf, type Gap } from '../cluster/coverage';
import type { LabDescription } from '../lab/description';
import type { Finding } from '../manifest/finding';
import type { Manifest } from '../manifest/manifest';
import { isMap } from '../manifest/tree';
import { clusterOf } from '../products/cluster-of';
import { RULES } from './catalogue';
import { applyLabWaivers } from './lab-waivers';
import { rulesWith } from './product-rules';
import { type IsUnknown, runRules } from './run';
import { applyScoped, type CheckSettings, scopeOf, withSetSeverity, withSeverities } from './settings';
import { WaiverUses } from './waiver-uses';
import { applyWaivers, type Judged, WAIVING } from './waivers';

/** How the manifests of a lab are checked, beyond what they are. */
export interface CheckOptions {
  /** Products besides the built-in ones. @default the built-in ones */
  readonly products?: readonly Product[] | undefined;
  /** Severities, waivers and rules of the config file. @default every rule as it is */
  readonly settings?: CheckSettings | undefined;
  /** CustomResourceDefinitions that are not among the manifests. @default none */
  readonly definitions?: readonly Manifest[] | undefined;
  /** The app that a manifest belongs to, for waivers of an app. @default waivers of an app match nothing */
  readonly appOf?: ((manifest: Manifest) => string | undefined) | undefined;
  /** Whether a GitOps engine reports how manifests differ from the cluster: else rules about that are left out. @default true */
  readonly differencesMatter?: boolean | undefined;
  /** What is filled in only after the check: nothing is said of it. @default nothing is filled in */
  readonly isUnknown?: IsUnknown | undefined;
  /** Told which waivers of the config file waived something; others are about what is here, and waived nothing. @default not reported */
  readonly waiverUses?: WaiverUses | undefined;
}

export { WaiverUses };

/** What the rules say of a lab, and what they could not look at. */
export interface Checked extends Judged {
  readonly coverage: readonly Gap[];
}

/**
 * Runs every rule over the manifests of a lab.
 * @param lab undefined if it is not known: then rules that need one are left out
 */
export function checkLab(
  manifests: readonly Manifest[],
  lab: LabDescription | undefined,
  { products = [], settings = {}, definitions, appOf, isUnknown, waiverUses, differencesMatter = true }: CheckOptions = {},
): Checked {
  const cluster = clusterOf(manifests, lab, { products, definitions });
  const all = [...rulesWith(products), ...(settings.rules ?? [])];
  const asked = withSeverities(all, settings.severities).filter((rule) => differencesMatter || rule.aboutDifferences !== true);
  const judged = applyWaivers(cluster, all, runRules(cluster, asked, isUnknown), asked);
  const findings = withSetSeverity(judged.findings, WAIVING, settings.severities);
  const scope = scopeOf(lab, appOf);
  const ofLab = applyLabWaivers({ ...judged, findings }, lab, all, asked, scope);
  const { waivers = [] } = settings;
  const scoped = applyScoped(ofLab, waivers, scope);
  if (waivers.length > 0) waiverUses?.note(cluster, waivers, scoped.used, { asked, appOf });
  return { findings: scoped.findings, waived: scoped.waived, coverage: coverageOf(cluster) };
}

const REFUSED: ReadonlySet<string> = new Set(RULES.flatMap(({ id, refusedAtSynthesis }) => (refusedAtSynthesis ? [id] : [])));

/** The same before it is written: what must not reach a file is an error. */
export function checkBeforeWriting(
  manifests: readonly Manifest[],
  lab: LabDescription | undefined,
  options?: CheckOptions,
): readonly Finding[] {
  return checkLab(manifests, lab, options).findings.map(
    (finding): Finding => (REFUSED.has(finding.rule) ? { ...finding, severity: 'error' } : finding),
  );
}

/** The same for synthesis: what is only worth knowing is left to `homelab check`. */
export function checkToWrite(manifests: readonly Manifest[], lab: LabDescription | undefined, options?: CheckOptions): readonly Finding[] {
  return checkBeforeWriting(manifests, lab, options).filter(({ severity }) => severity !== 'info');
}

/** Whether synthesis has the description of a real lab, rather than a name. */
export function isLabDescription(value: object): value is LabDescription {
  return isMap(value) && typeof value.kubernetes === 'string' && Array.isArray(value.nodes) && Array.isArray(value.waivers);
}
