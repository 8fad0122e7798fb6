import type { Cluster } from '../../cluster/cluster';
import type { ProductRule } from '../../cluster/product';
import { namespaceOf } from '../../manifest/identity';
import { at } from '../../manifest/read';
import { isMap } from '../../manifest/tree';
import { valuesContent } from '../chart-values';

/** Values of K3s's own charts that other releases name differently. The charts refuse unknown names. */
const RENAMED = [
  { chart: 'traefik', map: ['providers'], old: 'kubernetesIngressNginx', now: 'kubernetesIngressNGINX', minor: 36, patch: 4 },
] as const;

/** The chart refuses such a value, and the installed release stays as it was. */
export const renamedValue: ProductRule<Cluster> = {
  id: 'reference/renamed-value',
  severity: 'warning',
  summary: "values of the distribution's own charts have the names that its release uses",
  kinds: ['helm.cattle.io/HelmChartConfig'],
  requires: 'lab',
  check(config, { lab }) {
    if (lab?.distribution.name !== 'k3s' || namespaceOf(config) !== 'kube-system') return [];
    const release = lab.distribution.version;
    return RENAMED.filter(({ chart }) => chart === config.metadata.name).flatMap(({ map, old, now, ...since }) => {
      const isNew = isSince(release, since);
      const values = at(valuesContent(config), ...map);
      const [wrong, right] = isNew === true ? [old, now] : [now, old];
      if (isNew === undefined || !isMap(values) || !(wrong in values)) return [];
      return [
        {
          path: '/spec/valuesContent',
          message: `got the value '${[...map, wrong].join('.')}', which the chart of ${release} calls '${right}' (renamed in v1.${since.minor}.${since.patch})`,
          hint: `write ${right}`,
        },
      ];
    });
  },
};

/** Undefined if unknown: a later patch of an older minor version may bring the newer chart. */
function isSince(release: string, { minor, patch }: { readonly minor: number; readonly patch: number }): boolean | undefined {
  const [, ownMinor, ownPatch] = /^v?1\.(\d+)\.(\d+)/.exec(release) ?? [];
  if (ownMinor === undefined || Number(ownMinor) < minor) return undefined;
  return Number(ownMinor) > minor || Number(ownPatch) >= patch;
}
