import { namespaceOf } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { memoize } from '../manifest/memoize';
import { at, mapsAt, type ReadMap, textAt } from '../manifest/read';
import { readSelector } from '../manifest/selector';
import { isMap } from '../manifest/tree';
import { push } from './by-label';
import type { Cluster } from './cluster';

const RBAC = 'rbac.authorization.k8s.io';
/** Kind keys of what grants rights, and of what gives them to subjects in a namespace. */
export const ROLES: readonly string[] = [`${RBAC}/Role`, `${RBAC}/ClusterRole`];
export const ROLE_BINDING = `${RBAC}/RoleBinding`;

/** What every cluster has by that name. */
const CLUSTER_ADMIN: readonly ReadMap[] = [{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }];

/** What a binding gives to its subjects. */
export interface Grant {
  readonly binding: Manifest;
  /** Kind and name of the role: `Role web`. */
  readonly role: string;
  /** Undefined for a role that is not among the manifests: it is not known what is in it. */
  readonly rules: readonly ReadMap[] | undefined;
  /** Where it holds; undefined for everywhere. */
  readonly namespace: string | undefined;
}

/** The grants of all bindings. */
export const grants = memoize((cluster: Cluster): ReadonlyMap<Manifest, Grant> => {
  const bindings = [ROLE_BINDING, `${RBAC}/ClusterRoleBinding`].flatMap((kind) => cluster.ofKind(kind));
  return new Map(bindings.map((binding) => [binding, grantOf(binding, cluster)]));
});

/** Grants to a service account: by its name, and to all accounts of its namespace or of the cluster. */
export function grantsTo(cluster: Cluster, namespace: string, name: string): readonly Grant[] {
  return [`${namespace}/${name}`, `${namespace}/*`, '*'].flatMap((account) => grantsByName(cluster, account));
}

/** Grants to an account that name it as `accountOf` does. */
export function grantsByName(cluster: Cluster, account: string): readonly Grant[] {
  return grantsBySubject(cluster).get(account) ?? [];
}

/** Who a subject of a binding is: `namespace/name` of a service account, `namespace/*`, or `*` for all; undefined for any other subject. */
export function accountOf(subject: ReadMap, binding: Manifest): string | undefined {
  const [kind, name = ''] = [textAt(subject, 'kind'), textAt(subject, 'name')];
  if (kind === 'ServiceAccount') return `${textAt(subject, 'namespace') ?? binding.metadata.namespace ?? ''}/${name}`;
  if (name === 'system:serviceaccounts' || name === 'system:authenticated') return '*';
  const [, group, one] = /^system:serviceaccount(?:s:([^:]+)|:([^:]+:[^:]+))$/.exec(name) ?? [];
  if (group !== undefined) return `${group}/*`;
  return one?.replace(':', '/');
}

/** Grants to service accounts, by what `accountOf` calls them. */
export const grantsBySubject = memoize((cluster: Cluster): ReadonlyMap<string, readonly Grant[]> => {
  const found = new Map<string, Grant[]>();
  for (const [binding, grant] of grants(cluster)) {
    const accounts = new Set(mapsAt(binding, 'subjects').map((subject) => accountOf(subject, binding)));
    for (const account of accounts) {
      if (account === undefined) continue;
      push(found, account, grant);
    }
  }
  return found;
});

function grantOf(binding: Manifest, cluster: Cluster): Grant {
  const [kind, name] = [textAt(binding, 'roleRef', 'kind') ?? '', textAt(binding, 'roleRef', 'name') ?? ''];
  const role = cluster.find(`${RBAC}/${kind}`, name, kind === 'Role' ? namespaceOf(binding) : '');
  const builtIn = name === 'cluster-admin' && kind === 'ClusterRole' ? CLUSTER_ADMIN : undefined;
  const namespace = binding.kind === 'ClusterRoleBinding' ? undefined : namespaceOf(binding);
  return { binding, role: `${kind} ${name}`, rules: role ? rulesOf(role, cluster) : builtIn, namespace };
}

/** Rules of a role: those of an aggregated one are all of the roles that it selects; a controller writes over its own. */
function rulesOf(role: Manifest, cluster: Cluster): readonly ReadMap[] {
  if (!isMap(at(role, 'aggregationRule'))) return mapsAt(role, 'rules');
  const selected = mapsAt(role, 'aggregationRule', 'clusterRoleSelectors').flatMap((item) => {
    const selector = readSelector(item);
    // Kinds of the cluster are indexed where kubectl would put what has no namespace.
    return selector ? cluster.selected(`${RBAC}/ClusterRole`, 'default', selector) : [];
  });
  return [...new Set(selected)].filter((one) => one !== role).flatMap((one) => mapsAt(one, 'rules'));
}
