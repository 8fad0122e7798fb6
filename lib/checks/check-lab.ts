import { Cluster } from '../cluster/cluster';
import type { LabDescription } from '../lab/description';
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

/** Whether synthesis has the description of a real lab, rather than a name. */
export function isLabDescription(value: object): value is LabDescription {
  return isMap(value) && typeof value.kubernetes === 'string' && Array.isArray(value.nodes) && Array.isArray(value.waivers);
}
