import type { ApiObject } from 'cdk8s';
import { type GroupKind, HelmRelease } from '../../apps/helm-release/helm-release';
import type { AppChart, AppLab } from '../../lab/app-chart';
import type { GitOps } from '../../lab/parts';
import type { ReleaseRequest } from '../../lab/release-request';
import { ConfigurationError } from '../../manifest/configuration-error';
import { type AppResources, resourcesOfApps } from './app-resources';
import { Application, type ApplicationSource, ROOT_OPTIONS } from './application';
import { type ArgoCdDescription, argoCdOf, bootstrapChart, deliveryChart } from './delivery-charts';
import { EXCLUDED_KINDS } from './excluded-kind';
import { Project } from './project';

/** How Argo CD is set up; everything has a default. */
export interface ArgoCdOptions {
  /** Branch, tag or commit. @default HEAD */
  readonly revision?: string;
  /** Folder of the repository that holds the folders of the labs. @default dist */
  readonly path?: string;
  /** Namespace that Argo CD runs in. @default argocd */
  readonly namespace?: string;
  /** Name of the AppProject that is made for the lab. @default the lab's name */
  readonly project?: string;
  /** Project of the root Application, which must be there before and allow the repository and Argo CD's namespace. @default default */
  readonly rootProject?: string;
  /**
   * What happens to the objects of an app that is no longer in the lab: `delete` removes them, and waits for a confirmation first if a
   * Namespace is among them, since all data in it go along; `keep` leaves them running, unmanaged.
   * @default delete
   * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#resource-pruning-with-confirmation
   */
  readonly removedApps?: 'keep' | 'delete';
  /**
   * Kinds that it leaves out, by `resource.exclusions` of its ConfigMap `argocd-cm`, as `<group>/<Kind>`; `[]` if that was emptied.
   * @default what comes with Argo CD 3: Endpoints, EndpointSlices, Leases, CertificateRequests and reviews
   * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/#resource-exclusioninclusion
   */
  readonly excludes?: readonly string[];
  /**
   * Name of the config management plugin that decrypts files of SOPS, for apps that have a `SopsSecret`: it must print every manifest of the folder that
   * it is started in. Argo CD itself decrypts nothing.
   * @default none: there can be no `SopsSecret`
   * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/config-management-plugins/
   */
  readonly sopsPlugin?: string;
}

/** Kinds that Applications need whatever their manifests are: CreateNamespace makes a Namespace. */
const ALWAYS: readonly GroupKind[] = [{ group: '', kind: 'Namespace' }];

/**
 * Argo CD pulls the lab's manifests from git. For every app it gets an Application in `apps/`, for all of them an AppProject, and in
 * `bootstrap/` a root Application that watches `apps/` and is applied once by hand.
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/cluster-bootstrapping/
 */
export class ArgoCd implements GitOps {
  private constructor(
    private readonly repository: string,
    private readonly options: ArgoCdOptions,
  ) {}

  /**
   * @param repository as `git clone` takes it: `git@github.com:me/lab.git`, `ssh://…` or `https://…`
   * @throws ConfigurationError if it is invalid, or the path starts or ends with a slash
   */
  public static pulls(repository: string, options: ArgoCdOptions = {}): ArgoCd {
    if (!isSsh(repository) && !/^https:\/\/[^@\s]+$/.test(repository)) {
      throw new ConfigurationError(
        `argo cd: got repository '${repository}', expected git@host:path, ssh://… or https://… without user or password; they belong outside git`,
      );
    }
    const { path } = options;
    if (path !== undefined && !/^[^/\s]+(\/[^/\s]+)*$/.test(path)) {
      throw new ConfigurationError(
        `argo cd: got path '${path}', expected a folder of the repository like 'dist', without slashes at its ends`,
      );
    }
    return new ArgoCd(repository, options);
  }

  public describe(labName: string): ArgoCdDescription {
    const { revision = 'HEAD', path = 'dist', namespace = 'argocd', project = labName, excludes, sopsPlugin } = this.options;
    return {
      engine: 'argocd',
      namespace,
      repository: this.repository,
      revision,
      path: `${path}/${labName}`,
      project,
      ...(excludes ? { excludes } : {}),
      ...(sopsPlugin === undefined ? {} : { decrypts: ['sops'] }),
    };
  }

  /** What its exclusions leave out. */
  public undelivered(kind: string): string | undefined {
    const excluded = this.options.excludes ?? EXCLUDED_KINDS;
    if (!excluded.includes(kind)) return undefined;
    return (
      `Argo CD leaves objects of kind ${kind} out, unless resource.exclusions in its ConfigMap argocd-cm was changed; ` +
      'expected that it was, and ArgoCd.pulls(…, { excludes: [] }) to say so'
    );
  }

  /** @throws ConfigurationError if an app, a Helm release and the root would make Applications of the same name. */
  public deliver(lab: AppLab): void {
    const apps = resourcesOfApps(lab).filter(({ objects }) => objects > 0);
    const pulled = pulledReleases(lab);
    checkNames(lab, apps, pulled);
    this.declareCredential(lab);
    makeProject(lab, apps, pulled);
    for (const { app, namespaces } of apps) {
      new Application(deliveryChart(lab), app.folder, {
        name: app.folder,
        project: argoCdOf(lab).project,
        source: this.sourceOf(app, namespaces.length > 1),
        into: app.appNamespace,
        wave: app.wave,
        cascade: this.options.removedApps !== 'keep',
      });
    }
    this.makeRoot(lab);
  }

  /** An Application with the chart as its source, in `apps/`, beside those of the apps: the root makes it. @throws ConfigurationError for a release made twice */
  public release({ lab, wave }: AppChart, { name, chart, repository, version, namespace, values }: ReleaseRequest): ApiObject {
    const delivery = deliveryChart(lab);
    const id = `release-${name}`;
    if (delivery.node.tryFindChild(id)) {
      throw new ConfigurationError(`helm release ${name}: got it twice in lab ${lab.labName}, expected each release once`);
    }
    const { application } = new Application(delivery, id, {
      name,
      project: argoCdOf(lab).project,
      source: {
        repoUrl: repository,
        chart,
        targetRevision: version,
        helm: { releaseName: name, ...(values ? { valuesObject: values } : {}) },
      },
      into: namespace,
      wave,
    });
    return application;
  }

  /**
   * The root makes the AppProject, so it can't belong to it: Argo CD refuses an Application whose project is not there. It belongs to `default`
   * (or a `rootProject` of the owner's), and only whoever may push to the repository can use that: everything that it makes is bound to the
   * lab's own project. It is never cascading, and shares its objects, so that a lab can be handed over to another root.
   */
  private makeRoot(lab: AppLab): void {
    new Application(bootstrapChart(lab), 'root', {
      name: lab.labName,
      project: this.options.rootProject ?? 'default',
      source: this.folder(lab, 'apps', false),
      into: argoCdOf(lab).namespace,
      syncOptions: ROOT_OPTIONS,
    });
  }

  /** Of the folder of an app: by the plugin where something in it is encrypted; it finds the folders in it by itself. */
  private sourceOf({ lab, folder }: AppChart, recurse: boolean): ApplicationSource {
    const { sopsPlugin } = this.options;
    if (sopsPlugin === undefined || !lab.declared.encrypted.has(folder)) return this.folder(lab, folder, recurse);
    return { ...this.folder(lab, folder, false), plugin: { name: sopsPlugin } };
  }

  /** @param recurse whether its manifests lie in folders of their namespaces: only then, for the default is not to */
  private folder(lab: AppLab, folder: string, recurse: boolean) {
    const { repository, revision, path } = argoCdOf(lab);
    return { repoUrl: repository, targetRevision: revision, path: `${path}/${folder}`, ...(recurse ? { directory: { recurse } } : {}) };
  }

  private declareCredential(lab: AppLab): void {
    if (!isSsh(this.repository)) return;
    lab.declared.outside.push({
      kind: 'Credential',
      of: `Argo CD deploy key for ${this.repository}`,
      why: `read-only SSH key, as a repository Secret in namespace ${argoCdOf(lab).namespace} (argocd repo add --ssh-private-key-path)`,
    });
  }
}

/** Helm releases that Argo CD installs. */
function pulledReleases(lab: AppLab): readonly HelmRelease[] {
  return lab.node.findAll().flatMap((construct) => (construct instanceof HelmRelease && construct.by === 'gitops' ? [construct] : []));
}

function makeProject(lab: AppLab, apps: readonly AppResources[], pulled: readonly HelmRelease[]): void {
  const waves = [...apps.map(({ app }) => app.wave), ...pulled.map(({ wave }) => wave), 0];
  new Project(deliveryChart(lab), 'project', {
    name: argoCdOf(lab).project,
    description: `What the Applications of lab ${lab.labName} may do: what its manifests need, nothing else.`,
    wave: Math.min(...waves) - 1,
    repositories: [argoCdOf(lab).repository, ...pulled.map(({ repository }) => repository)],
    namespaces: [
      ...apps.flatMap(({ app, namespaces }) => [app.appNamespace, ...namespaces]),
      ...pulled.flatMap(({ namespaces }) => namespaces),
    ],
    clusterKinds: [
      ...ALWAYS,
      ...apps.flatMap(({ clusterKinds }) => clusterKinds),
      ...pulled.flatMap(({ clusterResources }) => clusterResources),
    ],
  });
}

function checkNames(lab: AppLab, apps: readonly AppResources[], pulled: readonly HelmRelease[]): void {
  const owner = new Map([[lab.labName, 'the root Application']]);
  const claim = (name: string, what: string) => {
    const other = owner.get(name);
    if (other)
      throw new ConfigurationError(
        `lab ${lab.labName}: got Application '${name}' of ${what} and of ${other}, expected each name once; rename one`,
      );
    owner.set(name, what);
  };
  for (const { app } of apps) claim(app.folder, `app ${app.folder}`);
  for (const { release } of pulled) claim(release, `Helm release ${release}`);
}

function isSsh(repository: string): boolean {
  return /^([\w.-]+@[\w.-]+:[^\s]+|ssh:\/\/[^\s]+)$/.test(repository);
}
