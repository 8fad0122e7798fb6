import { textAt } from '../../../manifest/read';

/** Traefik's chart brings Traefik 3 since its version 28. */
const FIRST_CHART_WITH_3 = 28;

/** The major version of a lab's Traefik: of the image that its values name, of its chart, or of the release that brings it; else 3. */
export function majorOf(values: readonly unknown[], charts: readonly (string | undefined)[], bundled?: string): number {
  const tag = values.flatMap((value) => textAt(value, 'image', 'tag') ?? []).at(-1);
  const ofImage = numberOf(tag);
  if (ofImage !== undefined) return ofImage;
  const chart = charts.flatMap((version) => numberOf(version) ?? []).at(-1);
  if (chart !== undefined) return chart < FIRST_CHART_WITH_3 ? 2 : 3;
  return numberOf(bundled) ?? 3;
}

function numberOf(version: string | undefined): number | undefined {
  const [, major] = /^v?(\d+)(?:\.|$)/.exec(version ?? '') ?? [];
  return major === undefined ? undefined : Number(major);
}
