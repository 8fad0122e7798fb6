import { textAt } from '../../../manifest/read';

/** Traefik's chart brings Traefik 3 since its version 28. */
const FIRST_CHART_WITH_3 = 28;

/** The major version of a lab's Traefik: of the image that its values name, or of its chart; else 3, as every K3s since v1.32 has it. */
export function majorOf(values: readonly unknown[], charts: readonly (string | undefined)[]): number {
  const tag = values.flatMap((value) => textAt(value, 'image', 'tag') ?? []).at(-1);
  const ofImage = numberOf(tag);
  if (ofImage !== undefined) return ofImage;
  const chart = charts.flatMap((version) => numberOf(version) ?? []).at(-1);
  return chart !== undefined && chart < FIRST_CHART_WITH_3 ? 2 : 3;
}

function numberOf(version: string | undefined): number | undefined {
  const [, major] = /^v?(\d+)(?:\.|$)/.exec(version ?? '') ?? [];
  return major === undefined ? undefined : Number(major);
}
