import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { ApplicationSpecSyncPolicy } from '../../../imports/argoproj.io';
import * as argo from '../../../imports/argoproj.io';
import type { AppChart, LabTypes } from '../../lab/app-chart';

/** The cluster that Argo CD itself runs in. */
export const THIS_CLUSTER = 'https://kubernetes.default.svc';

/** Deletes an Application's objects together with it. @see https://argo-cd.readthedocs.io/en/stable/user-guide/app_deletion/ */
const CASCADE = 'resources-finalizer.argocd.argoproj.io/foreground';

/** A folder of a git repository, or a chart of a Helm repository. @see https://argo-cd.readthedocs.io/en/stable/user-guide/application_sources/ */
export interface ApplicationSource {
  /** The repository, as `git clone` takes it, or the address of a Helm repository. */
  readonly repoUrl: string;
  /** Branch, tag or commit; of a chart its version. @default HEAD */
  readonly targetRevision?: string;
  /** Folder in the git repository. @default the whole of it */
  readonly path?: string;
  /** What of the folder counts: `recurse` @default false; `include` and `exclude` are globs of file names. @default each manifest in it */
  readonly directory?: { readonly recurse?: boolean; readonly include?: string; readonly exclude?: string };
  /** Name of the chart. @default none: it is a folder of git */
  readonly chart?: string;
  /** How the chart is rendered: `releaseName` @default the Application's name; `valuesObject`: its values. @default with the chart's own values */
  readonly helm?: { readonly releaseName?: string; readonly valuesObject?: Readonly<Record<string, unknown>> };
  /** A config management plugin that renders the folder, by its `name`. @default Argo CD finds out by itself */
  readonly plugin?: { readonly name: string };
}

/** What an Application says beside the defaults of all. */
export interface ApplicationProps {
  /** Name of the Application. */
  readonly name: string;
  /** Name of its AppProject. */
  readonly project: string;
  /** Where its manifests come from. */
  readonly source: ApplicationSource;
  /** Namespace of objects that name none. */
  readonly into: string;
  /** Order in which the root makes it; lower ones first. Argo CD does not wait for an Application's health unless configured to in argocd-cm. @default 0 */
  readonly wave?: number;
  /**
   * Whether its objects go when it goes. @default false: an Application that is deleted, or whose folder vanishes from git, leaves its objects
   * running, for they may hold data; `kubectl delete` is then a decision of its own
   */
  readonly cascade?: boolean;
  /** How Argo CD applies the objects, for example `ServerSideApply=true`. @default `APP_OPTIONS` */
  readonly syncOptions?: readonly string[];
}

/** One Argo CD Application on the cluster that Argo CD runs in. */
export class Application<L extends LabTypes = LabTypes> extends Construct {
  public readonly application: ApiObject;

  public constructor(scope: AppChart<L>, id: string, props: ApplicationProps) {
    super(scope, id);
    this.application = new ApiObject(
      this,
      'application',
      argo.Application.manifest({
        metadata: {
          name: props.name,
          namespace: scope.appNamespace,
          annotations: applicationAnnotations(props.source.path !== undefined, props.wave),
          ...(props.cascade ? { finalizers: [CASCADE] } : {}),
        },
        spec: {
          project: props.project,
          source: props.source,
          destination: { server: THIS_CLUSTER, namespace: props.into },
          syncPolicy: syncsItself(props.syncOptions ?? APP_OPTIONS),
        },
      }),
    );
  }
}

/** @param fromGit whether its manifests lie in a folder of git @param wave see `ApplicationProps` */
export function applicationAnnotations(fromGit: boolean, wave = 0): Record<string, string> {
  return {
    // Drift is what a server-side dry run would change: goes with ServerSideApply.
    'argocd.argoproj.io/compare-options': 'ServerSideDiff=true',
    // A commit that changes nothing in the Application's own folder does not refresh it.
    ...(fromGit ? { 'argocd.argoproj.io/manifest-generate-paths': '.' } : {}),
    ...(wave === 0 ? {} : { 'argocd.argoproj.io/sync-wave': String(wave) }),
  };
}

/** Sync options of an app: its namespace may be another app's, and no object is another's. */
export const APP_OPTIONS: readonly string[] = ['CreateNamespace=true', 'ServerSideApply=true', 'FailOnSharedResource=true'];

/** Sync options of a root: Argo CD's namespace is there, and Applications may be taken over from another root. */
export const ROOT_OPTIONS: readonly string[] = ['ServerSideApply=true'];

/**
 * Automated sync with prune and self-heal. A failed sync is tried again for about half an hour, since CRDs, webhooks and namespaces of other
 * Applications take their time on a new cluster, and each try takes the newest commit, so that a fix need not wait for the last one.
 */
export function syncsItself(syncOptions: readonly string[]): ApplicationSpecSyncPolicy {
  return {
    automated: { prune: true, selfHeal: true },
    syncOptions: [...syncOptions],
    retry: { limit: 10, refresh: true, backoff: { duration: '10s', factor: 2, maxDuration: '5m' } },
  };
}
