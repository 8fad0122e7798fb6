import type { Cluster } from '../../cluster/cluster';
import { completeLab, type WrittenLab } from '../../lab/complete';
import type { ExternalDescription } from '../../lab/description';
import type { Manifest } from '../../manifest/manifest';
import type { Facts } from './facts';

const CLASSES = { RuntimeClass: 'node.k8s.io', PriorityClass: 'scheduling.k8s.io', IngressClass: 'networking.k8s.io' } as const;
const KINDS = ['RuntimeClass', 'PriorityClass', 'IngressClass'] as const;
/** So many namespaces are named. */
const MAX_SHOWN = 8;
/** Namespaces that every cluster has. */
const SYSTEM = /^(default|kube-.*)$/;

/** Classes and groups of custom resources that are there without a manifest. */
export function externalsOf({ cluster, note }: Facts, lab: WrittenLab): readonly ExternalDescription[] {
  const brought = new Set(cluster.products.all.flatMap(({ brings }) => (brings?.(completeLab(lab)) ?? []).map(keyOf)));
  const classes = KINDS.flatMap((kind) =>
    cluster
      .ofKind(`${CLASSES[kind]}/${kind}`)
      .filter(({ metadata: { name } }) => kind !== 'IngressClass' || name !== lab.ingress.className)
      .map(({ metadata: { name } }): ExternalDescription => ({ kind, name })),
  );
  const groups = groupsOf(cluster).map((group): ExternalDescription => ({ kind: 'CustomResources', group, by: 'elsewhere' }));
  const namespaces = cluster
    .ofKind('Namespace')
    .map(({ metadata: { name } }) => name)
    .filter((name) => !SYSTEM.test(name));
  if (namespaces.length > 0) {
    const more = namespaces.length > MAX_SHOWN ? ` and ${namespaces.length - MAX_SHOWN} more` : '';
    note(
      `externals: namespaces are left to the manifests (there are ${namespaces.slice(0, MAX_SHOWN).join(', ')}${more}): for one that somebody else manages add { "kind": "Namespace", "name": … }`,
    );
  }
  return [...classes, ...groups].filter((one) => !brought.has(keyOf(one)));
}

/** The groups of CustomResourceDefinitions: the name of one is `<plural>.<group>`. */
function groupsOf(cluster: Cluster): readonly string[] {
  const groupOf = ({ metadata: { name } }: Manifest) => name.slice(name.indexOf('.') + 1);
  return [...new Set(cluster.ofKind('apiextensions.k8s.io/CustomResourceDefinition').map(groupOf))].sort();
}

function keyOf(external: ExternalDescription): string {
  return `${external.kind} ${external.kind === 'CustomResources' ? external.group : external.name}`;
}
