import type { AppChart, AppLab } from '../../lab/app-chart';
import { type GroupKind, HelmRelease } from './helm-release';
import type { JsonObject } from './json';
import { ReleaseNamespace, type ReleaseNamespaceProps } from './release-namespace';
import type { ReleasePods } from './release-pods';
import { type ChartProps, mergeValues } from './values';

/** What a product knows of its chart. */
export interface ChartFacts {
  /** Name of the release, and of the chart. */
  readonly name: string;
  /** HTTPS address of the chart repository. */
  readonly repository: `https://${string}`;
  /** Version that the facts are of. */
  readonly version: string;
  /** Namespace, which is made with it. */
  readonly namespace: string;
  /** What its pods may do. @default as the cluster decides */
  readonly podSecurity?: ReleaseNamespaceProps['podSecurity'];
  /** Values that differ from the chart's own. */
  readonly values: JsonObject;
  /** API groups whose CRDs it installs. */
  readonly bringsCrdsOf: readonly string[];
  /** What it makes outside of namespaces. */
  readonly clusterResources: readonly GroupKind[];
  /** Namespaces beside its own in which it has objects. @default none */
  readonly alsoIn?: readonly string[];
  /** Its pods. @param values all of them */
  pods(values: JsonObject): readonly ReleasePods[];
}

/** Kinds outside of namespaces that operators bring: their CRDs, webhooks and rights. */
export const OPERATOR_KINDS: readonly GroupKind[] = [
  { group: 'admissionregistration.k8s.io', kind: 'MutatingWebhookConfiguration' },
  { group: 'admissionregistration.k8s.io', kind: 'ValidatingWebhookConfiguration' },
  { group: 'apiextensions.k8s.io', kind: 'CustomResourceDefinition' },
  { group: 'rbac.authorization.k8s.io', kind: 'ClusterRole' },
  { group: 'rbac.authorization.k8s.io', kind: 'ClusterRoleBinding' },
];

/** Makes the app `<name>-config` with the namespace and the release of a chart, with the user's values over the product's. */
export function installChart(lab: AppLab, facts: ChartFacts, { version, values: over }: ChartProps = {}): AppChart {
  const { name, namespace, podSecurity } = facts;
  const app = lab.app(`${name}-config`, { namespace, wave: -1 });
  new ReleaseNamespace(app, 'namespace', { name: namespace, ...(podSecurity ? { podSecurity } : {}) });
  const values = mergeValues(facts.values, over);
  new HelmRelease(app, 'release', {
    name,
    chart: name,
    repository: facts.repository,
    version: version ?? facts.version,
    namespace,
    values,
    bringsCrdsOf: facts.bringsCrdsOf,
    clusterResources: facts.clusterResources,
    ...(facts.alsoIn ? { alsoIn: facts.alsoIn } : {}),
    pods: facts.pods(values),
  });
  return app;
}
