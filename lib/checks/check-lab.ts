import { Cluster } from '../cluster/cluster';
import type { LabDescription } from '../lab/description';
import type { Finding } from '../manifest/finding';
import type { Manifest } from '../manifest/manifest';
import { isMap } from '../manifest/tree';
import { RULES } from './catalogue';
import { runRules } from './run';
import { applyWaivers, type Judged } from './waivers';

/**
 * Runs every rule over the manifests of a lab.
 * @param lab undefined if it is not known: then rules that need one are left out
 */
export function checkLab(manifests: readonly Manifest[], lab: LabDescription | undefined): Judged {
  const cluster = Cluster.of(manifests, lab);
  return applyWaivers(cluster, RULES, runRules(cluster, RULES));
}

const REFUSED: ReadonlySet<string> = new Set(RULES.flatMap(({ id, refusedAtSynthesis }) => (refusedAtSynthesis ? [id] : [])));

/** The same before it is written: what is only worth knowing is left to `homelab check`, and what must not reach a file is an error. */
export function checkToWrite(manifests: readonly Manifest[], lab: LabDescription | undefined): readonly Finding[] {
  const { findings } = checkLab(manifests, lab);
  return findings
    .filter(({ severity }) => severity !== 'info')
    .map((finding) => (REFUSED.has(finding.rule) ? { ...finding, severity: 'error' } : finding));
}

/** Whether synthesis has the description of a real lab, rather than a name. */
export function isLabDescription(value: object): value is LabDescription {
  return isMap(value) && typeof value.kubernetes === 'string' && Array.isArray(value.nodes) && Array.isArray(value.waivers);
}
