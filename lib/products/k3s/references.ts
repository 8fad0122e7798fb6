import type { Reference } from '../../cluster/cluster';
import { SECRET_HINT } from '../../cluster/references/pods';

const CHART = ['helm.cattle.io/HelmChart'];
const VALUES = [...CHART, 'helm.cattle.io/HelmChartConfig'];
const RULE = {
  id: 'reference/chart-input',
  severity: 'error',
  summary: 'Secrets and ConfigMaps that a HelmChart of K3s reads exist beside it',
} as const;

/** What its kinds name: all of it in the namespace of the HelmChart, not in that which it installs into. */
export const REFERENCES: readonly Reference[] = [
  {
    rule: RULE,
    to: 'Secret',
    ...SECRET_HINT,
    places: [
      { from: CHART, path: 'spec.authSecret.name', emptyIsNone: true },
      { from: CHART, path: 'spec.dockerRegistrySecret.name', emptyIsNone: true },
      { from: VALUES, path: 'spec.valuesSecrets.*.name', emptyIsNone: true },
    ],
  },
  { rule: RULE, to: 'ConfigMap', hint: 'write it', places: [{ from: CHART, path: 'spec.repoCAConfigMap.name', emptyIsNone: true }] },
];
