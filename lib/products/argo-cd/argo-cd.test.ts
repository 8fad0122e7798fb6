import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { k3sLab, objects, talosLab } from '../../apps/helm-release/lab.fixture';
import type { Lab } from '../../lab/lab';
import { ApplicationSet } from './application-set';
import { ArgoCd } from './argo-cd';

function configMaps(lab: Lab, name: string, namespaces: readonly [string, ...string[]], wave = 0) {
  const app = lab.app(name, { namespace: namespaces[0], wave });
  for (const namespace of namespaces) new ApiObject(app, namespace, k8s.KubeConfigMap.manifest({ metadata: { name: 'c', namespace } }));
  return app;
}

function spec(lab: Lab, path: string): unknown {
  return objects(lab)[path];
}

test('an app becomes an Application of the lab project', () => {
  const lab = k3sLab();
  configMaps(lab, 'web', ['web'], 2);
  lab.app('nothing');
  lab.finalize();
  expect(objects(lab)['apps/Application-nothing']).toBeUndefined();
  expect(spec(lab, 'apps/Application-web')).toEqual({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name: 'web',
      namespace: 'argocd',
      annotations: {
        'argocd.argoproj.io/compare-options': 'ServerSideDiff=true',
        'argocd.argoproj.io/manifest-generate-paths': '.',
        'argocd.argoproj.io/sync-wave': '2',
      },
      finalizers: ['resources-finalizer.argocd.argoproj.io/foreground'],
    },
    spec: {
      project: 'small',
      source: { repoURL: 'git@github.com:me/labs.git', targetRevision: 'HEAD', path: 'dist/small/web' },
      destination: { server: 'https://kubernetes.default.svc', namespace: 'web' },
      syncPolicy: {
        automated: { prune: true, selfHeal: true },
        syncOptions: ['CreateNamespace=true', 'ServerSideApply=true', 'FailOnSharedResource=true'],
        retry: { limit: 10, refresh: true, backoff: { duration: '10s', factor: 2, maxDuration: '5m' } },
      },
    },
  });
});

test('only an app of several namespaces has folders in its folder', () => {
  const lab = k3sLab();
  configMaps(lab, 'one', ['one']);
  configMaps(lab, 'many', ['a', 'b']);
  lab.finalize();
  expect(spec(lab, 'apps/Application-one')).not.toHaveProperty('spec.source.directory');
  expect(spec(lab, 'apps/Application-many')).toHaveProperty('spec.source.directory', { recurse: true });
});

test('the project allows exactly what the manifests need, and the root may not be in it', () => {
  const lab = k3sLab();
  const web = configMaps(lab, 'web', ['web', 'shared'], -5);
  new ApiObject(web, 'role', k8s.KubeClusterRole.manifest({ metadata: { name: 'r' } }));
  lab.finalize();
  const server = 'https://kubernetes.default.svc';
  expect(spec(lab, 'apps/AppProject-small')).toMatchObject({
    metadata: { namespace: 'argocd', annotations: { 'argocd.argoproj.io/sync-wave': '-6' } },
    spec: {
      sourceRepos: ['git@github.com:me/labs.git'],
      destinations: [
        { server, namespace: 'shared' },
        { server, namespace: 'web' },
      ],
      clusterResourceWhitelist: [
        { group: '', kind: 'Namespace' },
        { group: 'rbac.authorization.k8s.io', kind: 'ClusterRole' },
      ],
    },
  });
  expect(spec(lab, 'bootstrap/Application-small')).toMatchObject({
    spec: { project: 'default', source: { path: 'dist/small/apps' }, syncPolicy: { syncOptions: ['ServerSideApply=true'] } },
  });
});

test('charts that Argo CD pulls are in the project', () => {
  const lab = talosLab();
  lab.finalize();
  expect(spec(lab, 'apps/AppProject-talos')).toMatchObject({
    spec: {
      sourceRepos: ['https://github.com/me/labs.git', 'https://metallb.github.io/metallb', 'https://traefik.github.io/charts'],
      clusterResourceWhitelist: [
        { group: '', kind: 'Namespace' },
        { group: 'admissionregistration.k8s.io', kind: 'ValidatingWebhookConfiguration' },
        { group: 'apiextensions.k8s.io', kind: 'CustomResourceDefinition' },
        { group: 'networking.k8s.io', kind: 'IngressClass' },
        { group: 'rbac.authorization.k8s.io', kind: 'ClusterRole' },
        { group: 'rbac.authorization.k8s.io', kind: 'ClusterRoleBinding' },
      ],
    },
  });
});

test('apps that go take their objects along unless these are to be kept, the root never does', () => {
  const kept = k3sLab({ argo: { removedApps: 'keep' } });
  configMaps(kept, 'web', ['web']);
  kept.finalize();
  expect(spec(kept, 'apps/Application-web')).not.toHaveProperty('metadata.finalizers');
  const lab = k3sLab({ argo: { rootProject: 'roots', revision: 'main', path: 'out/labs', project: 'mine' } });
  configMaps(lab, 'web', ['web']);
  lab.finalize();
  expect(spec(lab, 'apps/Application-web')).toMatchObject({
    metadata: { finalizers: ['resources-finalizer.argocd.argoproj.io/foreground'] },
    spec: { project: 'mine', source: { path: 'out/labs/small/web', targetRevision: 'main' } },
  });
  expect(spec(lab, 'bootstrap/Application-small')).toMatchObject({ spec: { project: 'roots' } });
  expect(spec(lab, 'bootstrap/Application-small')).not.toHaveProperty('metadata.finalizers');
});

test('a deploy key is asked for only where one is needed', () => {
  const over = (repository: string) => {
    const lab = k3sLab({ repository });
    lab.finalize();
    return lab.declared.outside;
  };
  expect(over('git@github.com:me/labs.git')).toEqual([
    expect.objectContaining({ kind: 'Credential', of: 'Argo CD deploy key for git@github.com:me/labs.git' }),
  ]);
  expect(over('https://github.com/me/labs.git')).toEqual([]);
});

test.each(['github.com/me/labs', 'https://me:secret@github.com/me/labs.git', ''])('%p is no repository', (repository) => {
  expect(() => ArgoCd.pulls(repository)).toThrow(/argo cd: got repository '.*', expected git@host:path/);
});

test('a path has no slashes at its ends', () => {
  expect(() => ArgoCd.pulls('git@github.com:me/labs.git', { path: '/dist' })).toThrow("got path '/dist', expected a folder");
});

test('an app may not be called as the lab or as a release of Argo CD', () => {
  const small = k3sLab();
  configMaps(small, 'small', ['small']);
  expect(() => small.finalize()).toThrow("lab small: got Application 'small' of app small and of the root Application");
  const talos = talosLab();
  configMaps(talos, 'metallb', ['metallb']);
  expect(() => talos.finalize()).toThrow("lab talos: got Application 'metallb' of Helm release metallb and of app metallb");
});

test('labs are rows of an ApplicationSet', () => {
  const lab = k3sLab();
  const { applicationSet } = new ApplicationSet(lab.app('fleet', { namespace: 'argocd' }), 'fleet', {
    name: 'labs',
    repository: 'git@github.com:me/labs.git',
    labs: { near: { server: 'https://192.0.2.1:6443' }, far: { server: 'https://192.0.2.2:6443', revision: 'v1' } },
  });
  expect(applicationSet.toJson()).toMatchObject({
    metadata: { name: 'labs', namespace: 'argocd' },
    spec: {
      goTemplate: true,
      syncPolicy: { preserveResourcesOnDeletion: true },
      generators: [
        {
          list: {
            elements: [
              { lab: 'near', server: 'https://192.0.2.1:6443', revision: 'HEAD' },
              { lab: 'far', server: 'https://192.0.2.2:6443', revision: 'v1' },
            ],
          },
        },
      ],
      template: { metadata: { name: '{{.lab}}' }, spec: { source: { path: 'dist/{{.lab}}/apps', targetRevision: '{{.revision}}' } } },
    },
  });
  expect(() => new ApplicationSet(lab.app('none'), 'fleet', { name: 'labs', repository: 'git@github.com:me/labs.git', labs: {} })).toThrow(
    'ApplicationSet labs: got no lab',
  );
});
