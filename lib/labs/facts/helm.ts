import { parse } from 'yaml';
import { at, type DistLab, listAt } from './dist-reader';

/** A Helm release as an Argo CD Application or a HelmChart of K3s asks for it. */
export interface HelmRelease {
  readonly by: 'Application' | 'HelmChart';
  readonly release: string;
  readonly chart: unknown;
  readonly repository: unknown;
  readonly version: unknown;
  readonly namespace: unknown;
  readonly values: unknown;
}

/** The one release of that chart. */
export function helmRelease(lab: DistLab, chart: string): HelmRelease {
  const found = [
    ...lab.ofKind('Application').flatMap(({ body, name }): readonly HelmRelease[] =>
      [at(body, 'spec.source'), ...listAt(body, 'spec.sources')].flatMap((source) =>
        at(source, 'chart') === undefined
          ? []
          : [
              {
                by: 'Application',
                release: String(at(source, 'helm.releaseName') ?? name),
                chart: at(source, 'chart'),
                repository: at(source, 'repoURL'),
                version: at(source, 'targetRevision'),
                namespace: at(body, 'spec.destination.namespace'),
                values: at(source, 'helm.valuesObject') ?? parsed(at(source, 'helm.values')),
              },
            ],
      ),
    ),
    ...lab.ofKind('HelmChart').map(
      ({ body, name }): HelmRelease => ({
        by: 'HelmChart',
        release: name,
        chart: at(body, 'spec.chart'),
        repository: at(body, 'spec.repo'),
        version: at(body, 'spec.version'),
        namespace: at(body, 'spec.targetNamespace'),
        values: parsed(at(body, 'spec.valuesContent')),
      }),
    ),
  ].filter((release) => release.chart === chart);
  if (!found[0] || found.length > 1) throw new Error(`dist/${lab.name} has ${found.length} releases of the chart ${chart}, expected one`);
  return found[0];
}

function parsed(values: unknown): unknown {
  return typeof values === 'string' ? parse(values) : undefined;
}
