import type { Reference } from '../../cluster/cluster';
import { NAMESPACE_HINT } from '../../cluster/references/objects';
import { SECRET_HINT } from '../../cluster/references/pods';
import { NAMESPACE } from '../../cluster/references/rules';
import { at, type ReadMap } from '../../manifest/read';

const CHART = ['helm.cattle.io/HelmChart'];
const VALUES = [...CHART, 'helm.cattle.io/HelmChartConfig'];
const RULE = {
  id: 'reference/chart-input',
  severity: 'error',
  summary: 'Secrets and ConfigMaps that a HelmChart of K3s reads exist beside it',
} as const;

/** Whether Helm fails where the namespace that a HelmChart installs into is not there. */
export function needsNamespace(chart: ReadMap): boolean {
  return at(chart, 'spec', 'createNamespace') !== true;
}

/** What its kinds name: all of it in the namespace of the HelmChart, not in that which it installs into. */
export const REFERENCES: readonly Reference[] = [
  {
    rule: NAMESPACE,
    to: 'Namespace',
    ...NAMESPACE_HINT,
    hint: 'write the Namespace, or say createNamespace: true',
    places: [{ from: CHART, path: 'spec.targetNamespace', emptyIsNone: true, when: (_, chart) => needsNamespace(chart) }],
  },
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
