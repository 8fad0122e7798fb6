import { findAnywhere } from '../../cluster/any-namespace';
import type { Cluster } from '../../cluster/cluster';
import type { UnreadCheck } from '../../cluster/product';
import { closestMatch } from '../../manifest/closest-match';
import { namespaceOf } from '../../manifest/identity';
import { textsAt } from '../../manifest/read';
import { pointer } from '../../manifest/tree';

const SYSTEM = 'kube-system';

/** HelmCharts that K3s itself writes into kube-system: those of Traefik, unless it is configured not to. */
function bundled({ lab }: Cluster): readonly string[] {
  return lab?.ingress.managedBy === 'k3s' ? ['traefik', 'traefik-crd'] : [];
}

/** What K3s reads by name and namespace. */
export const UNREAD: readonly UnreadCheck<Cluster>[] = [
  {
    kinds: ['helm.cattle.io/HelmChartConfig'],
    check(config, cluster) {
      if (cluster.lab?.distribution.name !== 'k3s') return undefined;
      const [{ name }, namespace] = [config.metadata, namespaceOf(config)];
      if (cluster.find('helm.cattle.io/HelmChart', name, namespace)) return undefined;
      const own = bundled(cluster);
      if (namespace === SYSTEM && own.includes(name)) return undefined;
      const other = own.includes(name) ? SYSTEM : findAnywhere(cluster, 'helm.cattle.io/HelmChart', name)?.metadata.namespace;
      const names = [
        ...(namespace === SYSTEM ? own : []),
        ...cluster
          .ofKind('helm.cattle.io/HelmChart')
          .filter((one) => namespaceOf(one) === namespace)
          .map(({ metadata }) => metadata.name),
      ];
      const near = closestMatch(name, names);
      const message = `there is no HelmChart '${name}' in namespace ${namespace}: K3s adds values to the chart of the same name and namespace only`;
      if (other !== undefined) return { path: '/metadata/namespace', message, hint: `the chart ${name} is in namespace ${other}` };
      return {
        path: '/metadata/name',
        message,
        hint: near === undefined ? 'write the HelmChart, or remove these values' : `did you mean '${near}'?`,
      };
    },
  },
  {
    kinds: ['ConfigMap'],
    check(config, { lab }) {
      const { name, namespace } = config.metadata;
      if (lab?.distribution.name !== 'k3s' || name !== 'coredns-custom') return undefined;
      const unread =
        namespace === SYSTEM ? Object.keys(textsAt(config, 'data')).find((key) => !/\.(?:server|override)$/.test(key)) : undefined;
      if (unread !== undefined)
        return {
          path: pointer(['data', unread]),
          message: `CoreDNS of K3s reads files of ${name} that end with .server or .override`,
          hint: 'call it <name>.server for a zone of its own, <name>.override for more of the default one',
        };
      if (namespace === SYSTEM) return undefined;
      return {
        path: '/metadata/namespace',
        message: `CoreDNS of K3s reads ${name} in namespace ${SYSTEM} only`,
        hint: `put it into namespace ${SYSTEM}`,
      };
    },
  },
];
