import { plainHost } from './matchers';
import type { NormalizedRequest } from './normalize';
import type { RouteRule } from './rule';

/** Whether a rule holds for a request. */
export function holds(rule: RouteRule, request: NormalizedRequest): boolean {
  if (rule.op === 'is') return rule.matches(request);
  if (rule.op === 'not') return !holds(rule.of, request);
  return rule.op === 'and' ? rule.of.every((part) => holds(part, request)) : rule.of.some((part) => holds(part, request));
}

/** The hosts of which a request must have one for the rule to hold; undefined if it may hold for any. */
export function hostsOf(rule: RouteRule): ReadonlySet<string> | undefined {
  if (rule.op === 'is') return rule.name === 'Host' || rule.name === 'HostHeader' ? new Set(rule.args.map(plainHost)) : undefined;
  if (rule.op === 'not') return undefined;
  const parts = rule.of.map(hostsOf);
  if (rule.op === 'and') return parts.find((hosts) => hosts !== undefined);
  const all = parts.flatMap((hosts) => (hosts ? [...hosts] : []));
  return parts.every((hosts) => hosts !== undefined) ? new Set(all) : undefined;
}

/** The paths that a rule names, for hints. */
export function pathsOf(rule: RouteRule): readonly string[] {
  if (rule.op === 'is') return rule.name === 'Path' || rule.name === 'PathPrefix' ? rule.args : [];
  return rule.op === 'not' ? [] : rule.of.flatMap(pathsOf);
}
