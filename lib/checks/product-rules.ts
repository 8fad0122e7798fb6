import type { Product, Reference } from '../cluster/cluster';
import { PODS } from '../cluster/references/reference';
import { ConfigurationError } from '../manifest/configuration-error';
import { RULES } from './catalogue';
import { rulesOf } from './reference/named';
import type { Rule } from './rule';

/**
 * The built-in rules, and those that rows of other products' tables of references are.
 * @throws ConfigurationError for a row that adds a field of a custom resource to a rule that looks at pods only
 */
export function rulesWith(products: readonly Product[] = []): readonly Rule[] {
  const known = new Map(RULES.map((rule) => [rule.id, rule]));
  const rows = products.flatMap(({ name, references = [] }) => references.map((row) => ({ product: name, row })));
  for (const { product, row } of rows) assertAsked(product, row, known.get(row.rule.id));
  const own = rulesOf(rows.flatMap(({ row }) => (known.has(row.rule.id) ? [] : [row])));
  return own.length === 0 ? RULES : [...RULES, ...own];
}

function assertAsked(product: string, { rule: { id }, places }: Reference, known: Rule | undefined): void {
  if (known?.about !== 'pods' || places.every(({ from }) => from === PODS)) return;
  throw new ConfigurationError(
    `product ${product}, references: got rule '${id}', which is about pods, for other kinds; expected a rule of its own`,
  );
}
