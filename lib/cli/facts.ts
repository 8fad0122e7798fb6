import type { Product } from '../cluster/cluster';
import type { Fact } from '../cluster/product';
import { asJson } from '../manifest/visible';
import { PRODUCTS } from '../products/catalogue';
import { asMarkdown, code, tableOf } from './markdown';

/** How facts can be listed. */
export type FactsFormat = 'text' | 'json' | 'markdown';

/** What `--format json` prints of each fact. */
export interface ListedFact extends Fact {
  /** Name of the product. */
  readonly product: string;
}

/** In place of a day, and as long. */
const UNVERIFIED = 'unverified';

/** What we know of products, and from where: what has not been looked at for the longest time comes first. */
export function listFacts(format: FactsFormat, products: readonly Product[] = []): string {
  const facts = [...PRODUCTS, ...products].flatMap(({ name, facts: all }) => all.map((fact): ListedFact => ({ product: name, ...fact })));
  // What was never compared comes before any day.
  const dayOf = ({ read }: Fact): string => read ?? '';
  facts.sort((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) < dayOf(b) ? -1 : 1));
  if (format === 'json') return asJson({ format: 1, facts });
  if (format === 'markdown')
    return asMarkdown(
      tableOf(
        ['read', 'product', 'versions', 'fact', 'source'],
        facts.map(({ product, summary: message, source, versions, read }) => [
          read ?? UNVERIFIED,
          product,
          versions,
          message,
          code(source),
        ]),
      ),
    );
  return facts
    .flatMap(({ product, summary: message, source, versions, read }) => [
      `${read ?? UNVERIFIED}  ${product} (${versions}): ${message}`,
      `            ${source}`,
    ])
    .join('\n');
}
