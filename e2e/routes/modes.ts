import type { Manifest } from '../../lib/manifest/manifest';

/** Whose CRDs, classes and entry points are used. */
export const LAB = 'halo';

/** Name of the last round, in which an Ingress has a default backend. */
export const FALLBACK_MODE = 'with a default backend';

/** A way to start Traefik. */
export interface Mode {
  readonly name: string;
  /** What the Helm chart makes of the values. */
  readonly flags: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
}

/** As K3s starts it, and with every option turned over that routes depend on. */
export const MODES: readonly [Mode, Mode] = [
  {
    name: 'as K3s starts it',
    flags: ['--providers.kubernetesingress.allowemptyservices=true', '--providers.kubernetescrd.allowemptyservices=true'],
    values: {},
  },
  {
    name: 'with cross-namespace references, strict prefixes, and no routes to empty Services',
    flags: ['--providers.kubernetescrd.allowcrossnamespace=true', '--providers.kubernetesingress.strictprefixmatching=true'],
    values: {
      providers: {
        kubernetesCRD: { allowCrossNamespace: true, allowEmptyServices: false },
        kubernetesIngress: { allowEmptyServices: false, strictPrefixMatching: true },
      },
    },
  },
];

/** Where a lab on K3s says so. YAML holds JSON. */
export function chartConfig({ values }: Mode): Manifest {
  return {
    apiVersion: 'helm.cattle.io/v1',
    kind: 'HelmChartConfig',
    metadata: { name: 'traefik', namespace: 'kube-system' },
    spec: { valuesContent: JSON.stringify(values) },
  };
}
