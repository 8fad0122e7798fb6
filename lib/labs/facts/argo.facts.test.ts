import { at, type DistLab, type DistObject, listAt } from './dist-reader';
import { Facts } from './facts';
import { clusterKinds } from './kinds';

const server = 'https://kubernetes.default.svc';
const labs = ['halo', 'talos', 'demo-ha', 'papers', 'papers-3-node', 'workshop'];

const applications = (lab: DistLab): readonly DistObject[] => lab.ofKind('Application').filter((o) => o.path.startsWith('apps/'));
const roots = (lab: DistLab): readonly DistObject[] => lab.ofKind('Application').filter((o) => o.path.startsWith('bootstrap/'));
const sources = (o: DistObject): readonly unknown[] =>
  [at(o.body, 'spec.source'), ...listAt(o.body, 'spec.sources')].filter((s) => s !== undefined);
/** Folders of the lab that an Application's sources point at: what stands after `<lab>/`. */
const folders = (o: DistObject, lab: DistLab): readonly string[] =>
  sources(o).flatMap((s) => {
    const path = at(s, 'path');
    return typeof path === 'string' ? [new RegExp(`(^|/)${lab.name}/(.+?)/?$`).exec(path)?.[2] ?? `(not below ${lab.name}) ${path}`] : [];
  });
const appFolders = (lab: DistLab): readonly string[] =>
  [...new Set(lab.objects.map((o) => o.path.split('/')[0] ?? ''))].filter((f) => f !== 'apps' && f !== 'bootstrap').sort();
const options = (o: DistObject): readonly unknown[] => listAt(o.body, 'spec.syncPolicy.syncOptions');

describe.each(labs)('%s', (name) => {
  const argo = new Facts(name);
  const each = (summary: string, offends: (o: DistObject, lab: DistLab) => boolean): void =>
    argo.none(summary, (lab) => [...applications(lab), ...roots(lab)].filter((o) => offends(o, lab)).map((o) => o.path));

  argo.holds('bootstrap/ holds the root Application, apps/ the others and the project', (lab) => {
    expect(lab.objects.filter((o) => o.path.startsWith('bootstrap/') && o.kind === 'Application').map((o) => o.name)).toHaveLength(1);
    expect(lab.ofKind('AppProject').length).toBeGreaterThan(0);
    expect(applications(lab).length).toBeGreaterThan(0);
  });
  argo.none('apps/ and bootstrap/ hold nothing else', (lab) =>
    lab.objects
      .filter((o) => /^(apps|bootstrap)\//.test(o.path) !== ['Application', 'AppProject', 'ApplicationSet'].includes(o.kind))
      .map((o) => o.path),
  );
  argo.holds('the root points at apps/', (lab) => expect(roots(lab).flatMap((o) => folders(o, lab))).toEqual(['apps']));
  argo.holds('the root needs no project that it brings itself', (lab) => {
    const brought = lab.ofKind('AppProject').filter((o) => o.path.startsWith('bootstrap/'));
    for (const o of roots(lab)) expect(['default', ...brought.map((p) => p.name)]).toContain(at(o.body, 'spec.project'));
  });
  argo.holds('each app folder is the source of exactly one Application', (lab) =>
    expect(
      applications(lab)
        .flatMap((o) => folders(o, lab))
        .sort(),
    ).toEqual(appFolders(lab)),
  );
  argo.none('the Application of a folder has its name', (lab) =>
    applications(lab)
      .filter((o) => folders(o, lab).some((f) => f !== o.name))
      .map((o) => `${o.path} -> ${folders(o, lab).join()}`),
  );
  argo.none('no Application points at nodes/, lab.json, bootstrap/ or the whole lab', (lab) =>
    lab
      .ofKind('Application')
      .filter((o) => folders(o, lab).some((f) => /^(nodes|bootstrap|lab\.json|\(not)/.test(f)))
      .map((o) => o.path),
  );
  each('a folder with folders is read recursively', (o, lab) =>
    folders(o, lab).some(
      (f) =>
        lab.objects.some((x) => x.path.startsWith(`${f}/`) && x.path.split('/').length > 2) &&
        at(sources(o)[0], 'directory.recurse') !== true,
    ),
  );
  each('lives in the namespace argocd', (o) => o.namespace !== 'argocd');
  each('writes revision and repository', (o) => sources(o).some((s) => !at(s, 'repoURL') || !at(s, 'targetRevision')));
  each(
    'is of a project that exists',
    (o, lab) => !['default', ...lab.ofKind('AppProject').map((p) => p.name)].includes(String(at(o.body, 'spec.project'))),
  );
  each(
    'goes to the cluster it runs in',
    (o) => at(o.body, 'spec.destination.server') !== server && at(o.body, 'spec.destination.name') !== 'in-cluster',
  );
  each(
    'syncs by itself, prunes and heals',
    (o) => at(o.body, 'spec.syncPolicy.automated.prune') !== true || at(o.body, 'spec.syncPolicy.automated.selfHeal') !== true,
  );
  each(
    'ServerSideApply=true goes with ServerSideDiff=true',
    (o) =>
      options(o).includes('ServerSideApply=true') &&
      !String(at(o.body, 'metadata.annotations["argocd.argoproj.io/compare-options"]') ?? '').includes('ServerSideDiff=true'),
  );
  // Not the root: an Application could never be handed over from one root to another (tried on Argo CD 3.2).
  each('fails on shared resources', (o) => !o.path.includes('bootstrap/') && !options(o).includes('FailOnSharedResource=true'));
  each('has no status and no operation', (o) => at(o.body, 'status') !== undefined || at(o.body, 'operation') !== undefined);
  argo.none('a namespace is emitted by one Application, or created by those that need it', (lab) => {
    const emitted = lab.ofKind('Namespace').map((o) => o.name);
    return applications(lab)
      .filter((o) => {
        const namespace = String(at(o.body, 'spec.destination.namespace'));
        return (
          !emitted.includes(namespace) &&
          !options(o).includes('CreateNamespace=true') &&
          !['kube-system', 'default', 'argocd'].includes(namespace)
        );
      })
      .map((o) => o.path);
  });
  argo.none('its project allows each object of each Application', (lab) =>
    applications(lab).flatMap((o) => {
      const project = lab.ofKind('AppProject').find((p) => p.name === at(o.body, 'spec.project'));
      if (!project) return [];
      const objects = lab.objects.filter((x) => folders(o, lab).includes(x.path.split('/')[0] ?? ''));
      const repositories = sources(o).map((s) => String(at(s, 'repoURL')));
      return [
        ...repositories
          .filter((r) => !listAt(project.body, 'spec.sourceRepos').some((p) => p === '*' || p === r))
          .map((r) => `${o.path}: repository ${r}`),
        ...objects.filter((x) => !mayHold(project, x)).map((x) => `${o.path}: ${x.path}`),
      ];
    }),
  );
  if (name === 'demo-ha') demoApp(argo);
  argo.total(name === 'demo-ha' ? 23 : 18);
});

/** Destination of its namespace, and, for a cluster-scoped kind, the whitelist. */
function mayHold(project: DistObject, o: DistObject): boolean {
  const group = o.apiVersion.includes('/') ? (o.apiVersion.split('/')[0] ?? '') : '';
  const covers = (pattern: unknown, text: string): boolean =>
    new RegExp(`^${String(pattern).replace(/[.]/g, '\\.').replace(/\*/g, '.*')}$`).test(text);
  if (o.kind in clusterKinds) {
    return listAt(project.body, 'spec.clusterResourceWhitelist').some(
      (w) => covers(at(w, 'group'), group) && covers(at(w, 'kind'), o.kind),
    );
  }
  return listAt(project.body, 'spec.destinations').some((d) => covers(at(d, 'namespace'), o.namespace ?? ''));
}

function demoApp(argo: Facts): void {
  argo.fact('Application', 'argocd', 'demo-app', {
    'spec.source.repoURL': 'git@github.com:VOXDelta/kubernetes-demo.git',
    'spec.source.targetRevision': 'HEAD',
    'spec.destination': { server, namespace: 'demo-ha' },
  });
  argo.holds('demo-app: the namespace is auto-created or emitted', (lab) => {
    const o = lab.find('Application', 'argocd', 'demo-app');
    expect(options(o).includes('CreateNamespace=true') || lab.ofKind('Namespace').some((n) => n.name === 'demo-ha')).toBe(true);
  });
  argo.none('every Application of git is of that repository, over SSH', (lab) =>
    lab.ofKind('Application').flatMap((o) =>
      sources(o)
        .filter((s) => at(s, 'path') !== undefined && at(s, 'repoURL') !== 'git@github.com:VOXDelta/kubernetes-demo.git')
        .map(() => o.path),
    ),
  );
}
