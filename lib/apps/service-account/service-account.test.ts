import { manifest, manifests, traefikLab } from '../fixture';
import type { Rights } from './rights';
import { ServiceAccount, type ServiceAccountProps } from './service-account';

function make(props: ServiceAccountProps) {
  const app = traefikLab().app('web-terminal', { namespace: 'claudecode-terminal' });
  return { app, made: new ServiceAccount(app, 'access', props) };
}

const PAPERS = {
  account: 'web-terminal-sa',
  role: 'web-terminal-role',
  binding: 'web-terminal-binding',
  labels: { part: 'of' },
  may: { pods: ['get', 'list', 'create', 'delete', 'watch'], 'pods/exec': ['get', 'create'], 'pods/log': ['get'] },
} as const satisfies ServiceAccountProps;

test('papers: an account that may run pods', () => {
  const { app, made } = make(PAPERS);
  const metadata = (name: string) => ({ name, namespace: 'claudecode-terminal', labels: { part: 'of' } });
  expect(made.account).toBe('web-terminal-sa');
  expect(manifests(app)).toEqual([
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: metadata('web-terminal-sa') },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata: metadata('web-terminal-role'),
      rules: [
        { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'create', 'delete', 'watch'] },
        { apiGroups: [''], resources: ['pods/exec'], verbs: ['get', 'create'] },
        { apiGroups: [''], resources: ['pods/log'], verbs: ['get'] },
      ],
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata: metadata('web-terminal-binding'),
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'web-terminal-role' },
      subjects: [{ kind: 'ServiceAccount', name: 'web-terminal-sa', namespace: 'claudecode-terminal' }],
    },
  ]);
  expect(app.lab.declared.rights[1]).toEqual({
    namespace: 'claudecode-terminal',
    serviceAccount: 'web-terminal-sa',
    resource: 'pods/exec',
    verbs: ['get', 'create'],
  });
});

test('an account that may do nothing gets no token', () => {
  const { app } = make({ account: 'backend' });
  expect(manifests(app)).toEqual([
    {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: 'backend', namespace: 'claudecode-terminal' },
      automountServiceAccountToken: false,
    },
  ]);
  expect(app.lab.declared.rights).toEqual([]);
});

test('everywhere: cluster-scoped objects have no namespace, groups are read as kubectl writes them', () => {
  const { app } = make({
    account: 'watcher',
    role: 'watcher',
    binding: 'watcher',
    may: { 'deployments.apps': ['get'], 'deployments.apps/scale': ['patch'], 'middlewares.traefik.io': ['list'] },
    everywhere: true,
  });
  expect(manifest(app, 'ClusterRole', 'watcher')).toEqual({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRole',
    metadata: { name: 'watcher' },
    rules: [
      { apiGroups: ['apps'], resources: ['deployments'], verbs: ['get'] },
      { apiGroups: ['apps'], resources: ['deployments/scale'], verbs: ['patch'] },
      { apiGroups: ['traefik.io'], resources: ['middlewares'], verbs: ['list'] },
    ],
  });
  expect(manifest(app, 'ClusterRoleBinding', 'watcher')).toMatchObject({ metadata: { name: 'watcher' }, roleRef: { kind: 'ClusterRole' } });
});

test('mistakes', () => {
  const may = (rights: Rights) => () => make({ account: 'a', role: 'r', binding: 'b', may: rights });
  expect(may({ 'pods/exec': ['create'] })).toThrow("role r: got pods/exec without 'get', expected both 'get' and 'create'");
  expect(may({ 'pods/attach': ['get'] })).toThrow("got pods/attach without 'create'");
  expect(may({ '*': ['get'] })).toThrow("got resource '*', expected one like pods");
  expect(may({ Pods: ['get'] })).toThrow("got resource 'Pods'");
  expect(may({ pods: ['get', 'get'] })).toThrow("got verb 'get' twice for pods");
  // @ts-expect-error at least one verb
  expect(may({ pods: [] })).toThrow('got no verbs for pods');
  // @ts-expect-error no such verb
  may({ pods: ['*'] });
  // @ts-expect-error rights need a role
  make({ account: 'a', may: { pods: ['get'] } });
});
