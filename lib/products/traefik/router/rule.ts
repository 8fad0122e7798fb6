import { parseTraefikRule, type TraefikRule } from '../../../cluster/traefik-rule';
import { type Matcher, matcherOf } from './matchers';

/** A rule of a router: matchers, combined. */
export type Rule = TraefikRule<{ readonly name: string; readonly args: readonly string[]; readonly matches: Matcher }>;

/** What a rule's text means, or what is wrong with it. Never throws. */
export function parseRule(text: string): Rule | string {
  return parseTraefikRule(text, (name, args) => {
    const found = matcherOf(name, args);
    return typeof found === 'string' ? found : { ...found, args };
  });
}
