import { parseTraefikRule, type TraefikRule } from '../../../cluster/traefik-rule';
import { type Matcher, matcherOf } from './matchers';
import { matcherOfV2 } from './matchers-v2';

/** A rule of a router: matchers, combined. */
export type RouteRule = TraefikRule<{ readonly name: string; readonly args: readonly string[]; readonly matches: Matcher }>;

/** Of which version of Traefik a rule is written. */
export type Syntax = 'v2' | 'v3';

/** What a rule's text means, or what is wrong with it. Never throws. */
export function parseRule(text: string, syntax: Syntax = 'v3'): RouteRule | string {
  const make = syntax === 'v2' ? matcherOfV2 : matcherOf;
  return parseTraefikRule(text, (name, args) => {
    const found = make(name, args);
    return typeof found === 'string' ? found : { ...found, args };
  });
}
