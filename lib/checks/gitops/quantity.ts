import { placesOf } from '../../manifest/canonical-places';
import { ConfigurationError } from '../../manifest/configuration-error';
import type { Manifest } from '../../manifest/manifest';
import { canonicalQuantity } from '../../manifest/quantity';
import { pointer, visit } from '../../manifest/tree';
import { defineRule, NOTHING } from '../rule';

/** Kubernetes keeps a quantity in one form, however it is written: what is read back differs from what is in git. */
export const quantity = defineRule({
  id: 'gitops/quantity',
  severity: 'info',
  aboutDifferences: true,
  summary: 'a quantity is written as Kubernetes prints it',
  kinds: '*',
  check(manifest) {
    const [first, ...more] = others(manifest);
    if (first === undefined) return NOTHING;
    return [
      {
        path: first.at,
        message: `got '${first.written}', which Kubernetes keeps as '${first.kept}'${more.length > 0 ? `; so it is with others of the object (${more.length})` : ''}`,
        hint: `write '${first.kept}': what is read back is then what is in git`,
        fix: [first, ...more].map(({ at, kept }) => ({ op: 'replace', path: at, value: kept })),
      },
    ];
  },
});

interface Other {
  readonly at: string;
  readonly written: string;
  readonly kept: string;
}

function others(manifest: Manifest): readonly Other[] {
  const { quantities } = placesOf(manifest);
  const found: Other[] = [];
  if (quantities.below.length === 0) return found;
  visit(manifest, quantities, (map, key, keys) => {
    const written = map[key];
    if (typeof written !== 'string' && typeof written !== 'number') return;
    const kept = keptAs(written);
    if (kept !== undefined && kept !== String(written)) found.push({ at: pointer(keys), written: String(written), kept });
  });
  return found;
}

function keptAs(written: string | number): string | undefined {
  try {
    return canonicalQuantity(written);
  } catch (error) {
    if (error instanceof ConfigurationError) return undefined;
    throw error;
  }
}
