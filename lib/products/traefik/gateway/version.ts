import type { Cluster } from '../../../cluster/cluster';
import { bundledVersion } from '../../../cluster/release-of';
import { textAt } from '../../../manifest/read';
import { chartValues, chartVersions } from '../../chart-values';

/** Whether a lab's Traefik is 3.7 or newer; undefined if nothing says so: its image, its chart, or the K3s that brings it. */
export function isSince37(cluster: Cluster): boolean | undefined {
  const tag = chartValues(cluster, 'traefik')
    .flatMap((values) => textAt(values, 'image', 'tag') ?? [])
    .at(-1);
  const ofImage = isSince(tag);
  if (ofImage !== undefined) return ofImage;
  const [chart] = numbers(chartVersions(cluster, 'traefik').at(-1));
  if (chart !== undefined) return chart >= FIRST_CHART_WITH_37;
  const ofRelease = isSince(bundledVersion(cluster, 'traefik'));
  if (ofRelease !== undefined) return ofRelease;
  const { lab } = cluster;
  // Every K3s 1.37 has it; 1.34 to 1.36 changed to it within their patch releases.
  if (lab?.ingress.managedBy !== lab?.distribution.name || cluster.minor < 34) return cluster.minor < 34 ? false : undefined;
  return cluster.minor >= 37 ? true : undefined;
}

/** Traefik's chart 40.0.0 is of Traefik 3.7. */
const FIRST_CHART_WITH_37 = 40;

function isSince(version: string | undefined): boolean | undefined {
  const [major, minor] = numbers(version);
  if (major === undefined || minor === undefined) return undefined;
  return major > 3 || (major === 3 && minor >= 7);
}

function numbers(text = ''): readonly number[] {
  return (/^v?(\d+)(?:\.(\d+))?/.exec(text) ?? []).slice(1).flatMap((part) => (part === undefined ? [] : Number(part)));
}
