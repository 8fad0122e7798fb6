import { load } from 'js-yaml';
import type { Manifest } from '../../lib/manifest/manifest';
import { mapAt } from '../support/workloads';

/** Flags that Traefik's chart makes of the lab's values, as far as examples have such: the Traefik of the tests is started without the chart. */
export function traefikFlags(manifests: readonly Manifest[]): string[] {
  const values = manifests.map(valuesOf).find((one) => one !== undefined) ?? {};
  const crossing = mapAt(mapAt(values.providers).kubernetesCRD).allowCrossNamespace === true;
  const redirecting = Object.entries(mapAt(values.ports)).filter(([, port]) => mapAt(mapAt(port).redirections).entryPoint !== undefined);
  return [
    ...(crossing ? ['--providers.kubernetescrd.allowCrossNamespace=true'] : []),
    ...redirecting.flatMap(([name]) => {
      const to = `--entryPoints.${name}.http.redirections.entryPoint`;
      return [`${to}.to=:443`, `${to}.scheme=https`, `${to}.permanent=true`];
    }),
  ];
}

/** Values of Traefik's chart: of K3s's own, of an Application, or of a HelmChart. */
function valuesOf({ kind, metadata, spec }: Manifest): Record<string, unknown> | undefined {
  const { valuesContent, chart, source } = mapAt(spec);
  const isTraefik = kind === 'HelmChartConfig' ? metadata.name === 'traefik' : [chart, mapAt(source).chart].includes('traefik');
  if (!isTraefik) return undefined;
  return typeof valuesContent === 'string' ? mapAt(load(valuesContent)) : mapAt(mapAt(mapAt(source).helm).valuesObject);
}
