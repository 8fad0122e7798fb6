import { PRODUCTS } from '../products/catalogue';
import { GITOPS } from './gitops';
import { NETWORK } from './network';
import { READING } from './reading';
import { REFERENCE } from './reference';
import { RELIABILITY } from './reliability';
import { defineRule, type Rule } from './rule';
import { SCHEDULE } from './schedule';
import { SCHEMA } from './schema';
import { SECURITY } from './security';
import { WAIVING } from './waivers';

/** Every rule that is asked about objects, by topic. */
export const RULES: readonly Rule[] = [
  ...topic('schema', SCHEMA),
  ...topic('reference', REFERENCE),
  ...topic('gitops', GITOPS),
  ...topic('security', SECURITY),
  ...topic('reliability', RELIABILITY),
  ...topic('network', NETWORK),
  ...topic('schedule', SCHEDULE),
];

/** The rules of a topic, with those that products bring. */
function topic(name: string, own: readonly Rule[]): readonly Rule[] {
  const brought = PRODUCTS.flatMap(({ rules = [] }) => rules).filter(({ id }) => id.startsWith(`${name}/`));
  return brought.length === 0 ? own : [...own, ...brought.map(defineRule)].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** All that a finding can be about, with what is found while YAML is read and waivers are applied: each has a page. */
export const DESCRIBED: readonly Pick<Rule, 'id' | 'severity' | 'summary' | 'requires'>[] = [...READING, ...RULES, ...WAIVING];
