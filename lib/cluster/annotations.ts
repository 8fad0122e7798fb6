import { memoize } from '../manifest/memoize';
import type { AnnotationGroup, AnnotationVocabulary } from './annotation-vocabulary';
import type { Cluster, Product } from './cluster';

/** A vocabulary, and whose it is. */
export interface OwnedVocabulary extends AnnotationVocabulary {
  readonly product: Product;
}

/** What is known of annotations, by prefix. */
export const annotationVocabularies = memoize(({ products: { all } }: Cluster): ReadonlyMap<string, OwnedVocabulary> => {
  const owned = all.flatMap((product) => (product.annotations ?? []).map((one): OwnedVocabulary => ({ ...one, product })));
  return new Map(owned.map((one) => [one.prefix, one]));
});

/** The group that a name is in. */
export function groupOfAnnotation({ groups }: AnnotationVocabulary, name: string): AnnotationGroup | undefined {
  return groups.find(({ names }) => names.some((known) => isMeant(known, name)));
}

function isMeant(known: string, name: string): boolean {
  return known === name || (known.endsWith('*') && name.startsWith(known.slice(0, -1)));
}
