import type { Cluster } from '../../cluster/cluster';
import { kindKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import type { DeadEndCode } from '../../reach/trace';
import { REFERENCE } from '../reference';
import type { ObjectRule, Rule } from '../rule';

/** Rules that may report what a dead end comes from. What none of them reports in fact is reported by the rules of this topic. */
export const REPORTING: Readonly<Partial<Record<DeadEndCode, readonly string[]>>> = {
  'entry-point': ['reference/entry-point'],
  'ingress-class': ['reference/ingress-class'],
  'middleware-missing': ['reference/route-middleware'],
  'middleware-namespace': ['reference/cross-namespace'],
  'middleware-invalid': ['reference/middleware-secret', 'reference/route-middleware'],
  'no-endpoints': ['reference/service-selects-nothing', 'reference/named-target-port'],
  'port-missing': ['reference/route-port'],
  'servers-transport': ['reference/route-option'],
  'tls-options': ['reference/route-option'],
  'service-missing': ['reference/route-service'],
  'service-namespace': ['reference/cross-namespace'],
};

/** Causes that are written for all routes of an object at once. */
const OF_ALL: ReadonlySet<DeadEndCode> = new Set(['entry-point', 'ingress-class']);

/** Whether another rule reports an error in an object, at a place or below it, that leads to this dead end. */
export function isReported(code: DeadEndCode, object: Manifest, at: string, cluster: Cluster): boolean {
  return (REPORTING[code] ?? []).some((id) => {
    const rule = RULES.get(id);
    if (!rule || !asks(rule, object, cluster)) return false;
    return rule
      .check(object, cluster)
      .some(({ path }) => OF_ALL.has(code) || path === at || path.startsWith(`${at}/`) || at.startsWith(`${path}/`));
  });
}

function asks({ kinds }: ObjectRule, object: Manifest, cluster: Cluster): boolean {
  const all = typeof kinds === 'function' ? kinds(cluster) : kinds;
  return all === '*' || all === kindKey(object) || (typeof all !== 'string' && all.includes(kindKey(object)));
}

/** Only errors: what is merely a guess leaves a dead end for others to report. */
const RULES: ReadonlyMap<string, ObjectRule> = new Map(
  REFERENCE.flatMap((rule: Rule) => (rule.about === 'objects' && rule.severity === 'error' ? [[rule.id, rule] as const] : [])),
);
