import type { RoutingProblem } from '../../../cluster/routing/answer';
import { parseRule, type Syntax } from './rule';

/** That a text is no rule, and what was probably meant. */
export function ruleProblem(text: string, reason: string, syntax: Syntax): RoutingProblem {
  const problem = { code: 'rule', reason: `the rule is not understood: ${reason}` } as const;
  if (syntax === 'v2' || typeof parseRule(text, 'v2') === 'string') return problem;
  return { ...problem, reason: `${problem.reason}: it is written as for Traefik 2`, hint: todayOf(text) };
}

/** How Traefik 3 wants what Traefik 2 understood. */
function todayOf(text: string): string {
  const hints = [
    [
      /\b(?:Host|HostHeader|Path|PathPrefix|Method|ClientIP|HostRegexp|Query)\([^)]*[`"]\s*,/i,
      'one argument a matcher, several matchers with ||',
    ],
    [/\bHeaders\(/i, 'Header for Headers'],
    [/\bHeadersRegexp\(/i, 'HeaderRegexp for HeadersRegexp'],
    [/\bHostHeader\(/i, 'Host for HostHeader'],
    [/\bHostRegexp\(/i, 'a regular expression of Go in HostRegexp'],
  ] as const;
  const found = hints.filter(([pattern]) => pattern.test(text)).map(([, hint]) => hint);
  return found.length === 0 ? 'write it as Traefik 3 wants it' : `Traefik 3 wants ${found.join(', ')}`;
}
