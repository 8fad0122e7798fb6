import type { Manifest } from '../../lib/manifest/manifest';

const right = (user: string, rules: readonly object[]): readonly Manifest[] => [
  { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: user }, rules },
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRoleBinding',
    metadata: { name: user },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: user },
    subjects: [{ apiGroup: 'rbac.authorization.k8s.io', kind: 'User', name: user }],
  },
];
const verbs = ['get', 'list', 'patch', 'create'];
const groups = ['apps', 'argoproj.io', 'networking.k8s.io', 'storage.k8s.io', 'node.k8s.io', 'scheduling.k8s.io'];
const core = ['namespaces', 'nodes', 'persistentvolumes', 'persistentvolumeclaims', 'pods', 'configmaps', 'serviceaccounts'];
/** Users of few rights: one that may do nothing with Services, one that may only read. */
export const RIGHTS: readonly Manifest[] = [
  ...right('no-services', [
    { apiGroups: groups, resources: ['*'], verbs },
    { apiGroups: [''], resources: core, verbs },
  ]),
  ...right('viewer', [{ apiGroups: ['*'], resources: ['*'], verbs: ['get', 'list'] }]),
];
