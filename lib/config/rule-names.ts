import { DESCRIBED } from '../checks/catalogue';
import type { Rule } from '../checks/rule';
import type { Product } from '../cluster/cluster';
import { closestMatch } from '../manifest/closest-match';

/** A rule as lists of rules have it. */
export type RuleHead = Pick<Rule, 'id' | 'severity' | 'summary' | 'requires'>;

/** Ids of the built-in rules, of those given, and of those that the products bring. */
export function ruleNames(rules: readonly Rule[], products: readonly Product[]): readonly string[] {
  return [...DESCRIBED, ...ownRules(rules, products)].map(({ id }) => id);
}

/** Rules that are not built in: those given, and those that products of one's own bring. */
export function ownRules(rules: readonly Rule[], products: readonly Product[]): readonly RuleHead[] {
  const known = new Set(DESCRIBED.map(({ id }) => id));
  const rows = products.flatMap(({ references = [] }) => references);
  const all: readonly RuleHead[] = [
    ...rules,
    ...products.flatMap((product) => product.rules ?? []),
    ...rows.flatMap(({ rule, keyRule }) => [rule, ...(keyRule ? [keyRule] : [])]),
  ];
  return [...new Map(all.map((rule) => [rule.id, rule])).values()].filter(({ id }) => !known.has(id));
}

/** What is wrong with the name of a rule, and what was probably meant. @param topics whether `reliability/*` is a name too */
export function problemOfRuleName(
  name: string,
  known: readonly string[],
  topics: boolean,
): { readonly message: string; readonly hint: string } | undefined {
  if (known.includes(name) || (topics && known.some((id) => isTopic(name, id)))) return undefined;
  if (known.some((id) => isTopic(name, id)))
    return { message: `got the topic '${name}', expected one rule`, hint: `'homelab rules' lists them` };
  const meant = closestMatch(name, known);
  return { message: `no rule '${name}'`, hint: meant === undefined ? "'homelab rules' lists them" : `did you mean '${meant}'?` };
}

function isTopic(name: string, id: string): boolean {
  return `${id.slice(0, id.indexOf('/'))}/*` === name;
}
