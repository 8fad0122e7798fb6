import type { Product, Reference } from '../cluster/cluster';
import { PODS } from '../cluster/references/reference';
import { ConfigurationError } from '../manifest/configuration-error';
import { RULES } from './catalogue';
import { rulesOf } from './reference/named';
import { defineRule, type Rule } from './rule';

/**
 * The built-in rules, those of other products, and those that rows of their references are.
 * @throws ConfigurationError for a row that adds a field of a custom resource to a rule that looks at pods only
 */
export function rulesWith(products: readonly Product[] = []): readonly Rule[] {
  const known = new Map(RULES.map((rule) => [rule.id, rule]));
  const rows = products.flatMap(({ name, references = [] }) => references.map((row) => ({ product: name, row })));
  for (const { product, row } of rows) assertAsked(product, row, known.get(row.rule.id));
  const own = rulesOf(rows.flatMap(({ row }) => (known.has(row.rule.id) ? [] : [row])));
  const brought = products.flatMap(({ rules = [] }) => rules.map(defineRule));
  return own.length + brought.length === 0 ? RULES : [...RULES, ...own, ...brought];
}

function assertAsked(product: string, { rule: { id }, places }: Reference, known: Rule | undefined): void {
  if (known?.about !== 'pods' || places.every(({ from }) => from === PODS)) return;
  throw new ConfigurationError(
    `product ${product}, references: got rule '${id}', which is about pods, for other kinds; expected a rule of its own`,
  );
}
