// Generated from tools/ (npm run imports --prefix tools). Do not edit.
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';

export class Application extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
  }

  public static manifest(props: ApplicationProps): any {
    return {
      ...Application.GVK,
      ...toJson_ApplicationProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: ApplicationProps) {
    super(scope, id, {
      ...Application.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...Application.GVK,
      ...toJson_ApplicationProps(resolved),
    };
  }
}

export interface ApplicationProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec: ApplicationSpec;
}

export function toJson_ApplicationProps(obj: ApplicationProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_ApplicationSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpec {
  readonly destination: ApplicationSpecDestination;

  readonly ignoreDifferences?: ApplicationSpecIgnoreDifferences[];

  readonly info?: ApplicationSpecInfo[];

  readonly project: string;

  readonly revisionHistoryLimit?: number;

  readonly source?: ApplicationSpecSource;

  readonly sourceHydrator?: ApplicationSpecSourceHydrator;

  readonly sources?: ApplicationSpecSources[];

  readonly syncPolicy?: ApplicationSpecSyncPolicy;
}

export function toJson_ApplicationSpec(obj: ApplicationSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'destination': toJson_ApplicationSpecDestination(obj.destination),
    'ignoreDifferences': obj.ignoreDifferences?.map(y => toJson_ApplicationSpecIgnoreDifferences(y)),
    'info': obj.info?.map(y => toJson_ApplicationSpecInfo(y)),
    'project': obj.project,
    'revisionHistoryLimit': obj.revisionHistoryLimit,
    'source': toJson_ApplicationSpecSource(obj.source),
    'sourceHydrator': toJson_ApplicationSpecSourceHydrator(obj.sourceHydrator),
    'sources': obj.sources?.map(y => toJson_ApplicationSpecSources(y)),
    'syncPolicy': toJson_ApplicationSpecSyncPolicy(obj.syncPolicy),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecDestination {
  readonly name?: string;

  readonly namespace?: string;

  readonly server?: string;
}

export function toJson_ApplicationSpecDestination(obj: ApplicationSpecDestination | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'namespace': obj.namespace,
    'server': obj.server,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecIgnoreDifferences {
  readonly group?: string;

  readonly jqPathExpressions?: string[];

  readonly jsonPointers?: string[];

  readonly kind: string;

  readonly managedFieldsManagers?: string[];

  readonly name?: string;

  readonly namespace?: string;
}

export function toJson_ApplicationSpecIgnoreDifferences(obj: ApplicationSpecIgnoreDifferences | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'group': obj.group,
    'jqPathExpressions': obj.jqPathExpressions?.map(y => y),
    'jsonPointers': obj.jsonPointers?.map(y => y),
    'kind': obj.kind,
    'managedFieldsManagers': obj.managedFieldsManagers?.map(y => y),
    'name': obj.name,
    'namespace': obj.namespace,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecInfo {
  readonly name: string;

  readonly value: string;
}

export function toJson_ApplicationSpecInfo(obj: ApplicationSpecInfo | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSource {
  readonly chart?: string;

  readonly directory?: ApplicationSpecSourceDirectory;

  readonly helm?: ApplicationSpecSourceHelm;

  readonly kustomize?: ApplicationSpecSourceKustomize;

  readonly name?: string;

  readonly path?: string;

  readonly plugin?: ApplicationSpecSourcePlugin;

  readonly ref?: string;

  readonly repoUrl: string;

  readonly tagPrefix?: string;

  readonly targetRevision?: string;
}

export function toJson_ApplicationSpecSource(obj: ApplicationSpecSource | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'chart': obj.chart,
    'directory': toJson_ApplicationSpecSourceDirectory(obj.directory),
    'helm': toJson_ApplicationSpecSourceHelm(obj.helm),
    'kustomize': toJson_ApplicationSpecSourceKustomize(obj.kustomize),
    'name': obj.name,
    'path': obj.path,
    'plugin': toJson_ApplicationSpecSourcePlugin(obj.plugin),
    'ref': obj.ref,
    'repoURL': obj.repoUrl,
    'tagPrefix': obj.tagPrefix,
    'targetRevision': obj.targetRevision,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourceHydrator {
  readonly drySource: ApplicationSpecSourceHydratorDrySource;

  readonly hydrateTo?: ApplicationSpecSourceHydratorHydrateTo;

  readonly syncSource: ApplicationSpecSourceHydratorSyncSource;
}

export function toJson_ApplicationSpecSourceHydrator(obj: ApplicationSpecSourceHydrator | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'drySource': toJson_ApplicationSpecSourceHydratorDrySource(obj.drySource),
    'hydrateTo': toJson_ApplicationSpecSourceHydratorHydrateTo(obj.hydrateTo),
    'syncSource': toJson_ApplicationSpecSourceHydratorSyncSource(obj.syncSource),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSources {
  readonly chart?: string;

  readonly directory?: ApplicationSpecSourcesDirectory;

  readonly helm?: ApplicationSpecSourcesHelm;

  readonly kustomize?: ApplicationSpecSourcesKustomize;

  readonly name?: string;

  readonly path?: string;

  readonly plugin?: ApplicationSpecSourcesPlugin;

  readonly ref?: string;

  readonly repoUrl: string;

  readonly tagPrefix?: string;

  readonly targetRevision?: string;
}

export function toJson_ApplicationSpecSources(obj: ApplicationSpecSources | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'chart': obj.chart,
    'directory': toJson_ApplicationSpecSourcesDirectory(obj.directory),
    'helm': toJson_ApplicationSpecSourcesHelm(obj.helm),
    'kustomize': toJson_ApplicationSpecSourcesKustomize(obj.kustomize),
    'name': obj.name,
    'path': obj.path,
    'plugin': toJson_ApplicationSpecSourcesPlugin(obj.plugin),
    'ref': obj.ref,
    'repoURL': obj.repoUrl,
    'tagPrefix': obj.tagPrefix,
    'targetRevision': obj.targetRevision,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSyncPolicy {
  readonly automated?: ApplicationSpecSyncPolicyAutomated;

  readonly managedNamespaceMetadata?: ApplicationSpecSyncPolicyManagedNamespaceMetadata;

  readonly retry?: ApplicationSpecSyncPolicyRetry;

  readonly syncOptions?: string[];
}

export function toJson_ApplicationSpecSyncPolicy(obj: ApplicationSpecSyncPolicy | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'automated': toJson_ApplicationSpecSyncPolicyAutomated(obj.automated),
    'managedNamespaceMetadata': toJson_ApplicationSpecSyncPolicyManagedNamespaceMetadata(obj.managedNamespaceMetadata),
    'retry': toJson_ApplicationSpecSyncPolicyRetry(obj.retry),
    'syncOptions': obj.syncOptions?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourceDirectory {
  readonly disableExtensionFilter?: boolean;

  readonly exclude?: string;

  readonly include?: string;

  readonly jsonnet?: ApplicationSpecSourceDirectoryJsonnet;

  readonly recurse?: boolean;
}

export function toJson_ApplicationSpecSourceDirectory(obj: ApplicationSpecSourceDirectory | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'disableExtensionFilter': obj.disableExtensionFilter,
    'exclude': obj.exclude,
    'include': obj.include,
    'jsonnet': toJson_ApplicationSpecSourceDirectoryJsonnet(obj.jsonnet),
    'recurse': obj.recurse,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourceHelm {
  readonly apiVersions?: string[];

  readonly fileParameters?: ApplicationSpecSourceHelmFileParameters[];

  readonly ignoreMissingValueFiles?: boolean;

  readonly kubeVersion?: string;

  readonly namespace?: string;

  readonly parameters?: ApplicationSpecSourceHelmParameters[];

  readonly passCredentials?: boolean;

  readonly releaseName?: string;

  readonly skipCrds?: boolean;

  readonly skipSchemaValidation?: boolean;

  readonly skipTests?: boolean;

  readonly valueFiles?: string[];

  readonly values?: string;

  readonly valuesObject?: any;

  readonly version?: string;
}

export function toJson_ApplicationSpecSourceHelm(obj: ApplicationSpecSourceHelm | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'apiVersions': obj.apiVersions?.map(y => y),
    'fileParameters': obj.fileParameters?.map(y => toJson_ApplicationSpecSourceHelmFileParameters(y)),
    'ignoreMissingValueFiles': obj.ignoreMissingValueFiles,
    'kubeVersion': obj.kubeVersion,
    'namespace': obj.namespace,
    'parameters': obj.parameters?.map(y => toJson_ApplicationSpecSourceHelmParameters(y)),
    'passCredentials': obj.passCredentials,
    'releaseName': obj.releaseName,
    'skipCrds': obj.skipCrds,
    'skipSchemaValidation': obj.skipSchemaValidation,
    'skipTests': obj.skipTests,
    'valueFiles': obj.valueFiles?.map(y => y),
    'values': obj.values,
    'valuesObject': obj.valuesObject,
    'version': obj.version,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourceKustomize {
  readonly apiVersions?: string[];

  readonly commonAnnotations?: { [key: string]: string };

  readonly commonAnnotationsEnvsubst?: boolean;

  readonly commonLabels?: { [key: string]: string };

  readonly components?: string[];

  readonly forceCommonAnnotations?: boolean;

  readonly forceCommonLabels?: boolean;

  readonly ignoreMissingComponents?: boolean;

  readonly images?: string[];

  readonly kubeVersion?: string;

  readonly labelIncludeTemplates?: boolean;

  readonly labelWithoutSelector?: boolean;

  readonly namePrefix?: string;

  readonly nameSuffix?: string;

  readonly namespace?: string;

  readonly patches?: ApplicationSpecSourceKustomizePatches[];

  readonly replicas?: ApplicationSpecSourceKustomizeReplicas[];

  readonly version?: string;
}

export function toJson_ApplicationSpecSourceKustomize(obj: ApplicationSpecSourceKustomize | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'apiVersions': obj.apiVersions?.map(y => y),
    'commonAnnotations': ((obj.commonAnnotations) === undefined) ? undefined : (Object.entries(obj.commonAnnotations).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'commonAnnotationsEnvsubst': obj.commonAnnotationsEnvsubst,
    'commonLabels': ((obj.commonLabels) === undefined) ? undefined : (Object.entries(obj.commonLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'components': obj.components?.map(y => y),
    'forceCommonAnnotations': obj.forceCommonAnnotations,
    'forceCommonLabels': obj.forceCommonLabels,
    'ignoreMissingComponents': obj.ignoreMissingComponents,
    'images': obj.images?.map(y => y),
    'kubeVersion': obj.kubeVersion,
    'labelIncludeTemplates': obj.labelIncludeTemplates,
    'labelWithoutSelector': obj.labelWithoutSelector,
    'namePrefix': obj.namePrefix,
    'nameSuffix': obj.nameSuffix,
    'namespace': obj.namespace,
    'patches': obj.patches?.map(y => toJson_ApplicationSpecSourceKustomizePatches(y)),
    'replicas': obj.replicas?.map(y => toJson_ApplicationSpecSourceKustomizeReplicas(y)),
    'version': obj.version,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourcePlugin {
  readonly env?: ApplicationSpecSourcePluginEnv[];

  readonly name?: string;

  readonly parameters?: ApplicationSpecSourcePluginParameters[];
}

export function toJson_ApplicationSpecSourcePlugin(obj: ApplicationSpecSourcePlugin | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'env': obj.env?.map(y => toJson_ApplicationSpecSourcePluginEnv(y)),
    'name': obj.name,
    'parameters': obj.parameters?.map(y => toJson_ApplicationSpecSourcePluginParameters(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourceHydratorDrySource {
  readonly directory?: ApplicationSpecSourceHydratorDrySourceDirectory;

  readonly helm?: ApplicationSpecSourceHydratorDrySourceHelm;

  readonly kustomize?: ApplicationSpecSourceHydratorDrySourceKustomize;

  readonly path: string;

  readonly plugin?: ApplicationSpecSourceHydratorDrySourcePlugin;

  readonly repoUrl: string;

  readonly targetRevision: string;
}

export function toJson_ApplicationSpecSourceHydratorDrySource(obj: ApplicationSpecSourceHydratorDrySource | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'directory': toJson_ApplicationSpecSourceHydratorDrySourceDirectory(obj.directory),
    'helm': toJson_ApplicationSpecSourceHydratorDrySourceHelm(obj.helm),
    'kustomize': toJson_ApplicationSpecSourceHydratorDrySourceKustomize(obj.kustomize),
    'path': obj.path,
    'plugin': toJson_ApplicationSpecSourceHydratorDrySourcePlugin(obj.plugin),
    'repoURL': obj.repoUrl,
    'targetRevision': obj.targetRevision,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourceHydratorHydrateTo {
  readonly targetBranch: string;
}

export function toJson_ApplicationSpecSourceHydratorHydrateTo(obj: ApplicationSpecSourceHydratorHydrateTo | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'targetBranch': obj.targetBranch,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourceHydratorSyncSource {
  readonly path: string;

  readonly repoUrl?: string;

  readonly targetBranch: string;
}

export function toJson_ApplicationSpecSourceHydratorSyncSource(obj: ApplicationSpecSourceHydratorSyncSource | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'path': obj.path,
    'repoURL': obj.repoUrl,
    'targetBranch': obj.targetBranch,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourcesDirectory {
  readonly disableExtensionFilter?: boolean;

  readonly exclude?: string;

  readonly include?: string;

  readonly jsonnet?: ApplicationSpecSourcesDirectoryJsonnet;

  readonly recurse?: boolean;
}

export function toJson_ApplicationSpecSourcesDirectory(obj: ApplicationSpecSourcesDirectory | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'disableExtensionFilter': obj.disableExtensionFilter,
    'exclude': obj.exclude,
    'include': obj.include,
    'jsonnet': toJson_ApplicationSpecSourcesDirectoryJsonnet(obj.jsonnet),
    'recurse': obj.recurse,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourcesHelm {
  readonly apiVersions?: string[];

  readonly fileParameters?: ApplicationSpecSourcesHelmFileParameters[];

  readonly ignoreMissingValueFiles?: boolean;

  readonly kubeVersion?: string;

  readonly namespace?: string;

  readonly parameters?: ApplicationSpecSourcesHelmParameters[];

  readonly passCredentials?: boolean;

  readonly releaseName?: string;

  readonly skipCrds?: boolean;

  readonly skipSchemaValidation?: boolean;

  readonly skipTests?: boolean;

  readonly valueFiles?: string[];

  readonly values?: string;

  readonly valuesObject?: any;

  readonly version?: string;
}

export function toJson_ApplicationSpecSourcesHelm(obj: ApplicationSpecSourcesHelm | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'apiVersions': obj.apiVersions?.map(y => y),
    'fileParameters': obj.fileParameters?.map(y => toJson_ApplicationSpecSourcesHelmFileParameters(y)),
    'ignoreMissingValueFiles': obj.ignoreMissingValueFiles,
    'kubeVersion': obj.kubeVersion,
    'namespace': obj.namespace,
    'parameters': obj.parameters?.map(y => toJson_ApplicationSpecSourcesHelmParameters(y)),
    'passCredentials': obj.passCredentials,
    'releaseName': obj.releaseName,
    'skipCrds': obj.skipCrds,
    'skipSchemaValidation': obj.skipSchemaValidation,
    'skipTests': obj.skipTests,
    'valueFiles': obj.valueFiles?.map(y => y),
    'values': obj.values,
    'valuesObject': obj.valuesObject,
    'version': obj.version,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourcesKustomize {
  readonly apiVersions?: string[];

  readonly commonAnnotations?: { [key: string]: string };

  readonly commonAnnotationsEnvsubst?: boolean;

  readonly commonLabels?: { [key: string]: string };

  readonly components?: string[];

  readonly forceCommonAnnotations?: boolean;

  readonly forceCommonLabels?: boolean;

  readonly ignoreMissingComponents?: boolean;

  readonly images?: string[];

  readonly kubeVersion?: string;

  readonly labelIncludeTemplates?: boolean;

  readonly labelWithoutSelector?: boolean;

  readonly namePrefix?: string;

  readonly nameSuffix?: string;

  readonly namespace?: string;

  readonly patches?: ApplicationSpecSourcesKustomizePatches[];

  readonly replicas?: ApplicationSpecSourcesKustomizeReplicas[];

  readonly version?: string;
}

export function toJson_ApplicationSpecSourcesKustomize(obj: ApplicationSpecSourcesKustomize | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'apiVersions': obj.apiVersions?.map(y => y),
    'commonAnnotations': ((obj.commonAnnotations) === undefined) ? undefined : (Object.entries(obj.commonAnnotations).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'commonAnnotationsEnvsubst': obj.commonAnnotationsEnvsubst,
    'commonLabels': ((obj.commonLabels) === undefined) ? undefined : (Object.entries(obj.commonLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'components': obj.components?.map(y => y),
    'forceCommonAnnotations': obj.forceCommonAnnotations,
    'forceCommonLabels': obj.forceCommonLabels,
    'ignoreMissingComponents': obj.ignoreMissingComponents,
    'images': obj.images?.map(y => y),
    'kubeVersion': obj.kubeVersion,
    'labelIncludeTemplates': obj.labelIncludeTemplates,
    'labelWithoutSelector': obj.labelWithoutSelector,
    'namePrefix': obj.namePrefix,
    'nameSuffix': obj.nameSuffix,
    'namespace': obj.namespace,
    'patches': obj.patches?.map(y => toJson_ApplicationSpecSourcesKustomizePatches(y)),
    'replicas': obj.replicas?.map(y => toJson_ApplicationSpecSourcesKustomizeReplicas(y)),
    'version': obj.version,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourcesPlugin {
  readonly env?: ApplicationSpecSourcesPluginEnv[];

  readonly name?: string;

  readonly parameters?: ApplicationSpecSourcesPluginParameters[];
}

export function toJson_ApplicationSpecSourcesPlugin(obj: ApplicationSpecSourcesPlugin | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'env': obj.env?.map(y => toJson_ApplicationSpecSourcesPluginEnv(y)),
    'name': obj.name,
    'parameters': obj.parameters?.map(y => toJson_ApplicationSpecSourcesPluginParameters(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSyncPolicyAutomated {
  readonly allowEmpty?: boolean;

  readonly enabled?: boolean;

  readonly prune?: boolean;

  readonly selfHeal?: boolean;
}

export function toJson_ApplicationSpecSyncPolicyAutomated(obj: ApplicationSpecSyncPolicyAutomated | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'allowEmpty': obj.allowEmpty,
    'enabled': obj.enabled,
    'prune': obj.prune,
    'selfHeal': obj.selfHeal,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSyncPolicyManagedNamespaceMetadata {
  readonly annotations?: { [key: string]: string };

  readonly labels?: { [key: string]: string };
}

export function toJson_ApplicationSpecSyncPolicyManagedNamespaceMetadata(obj: ApplicationSpecSyncPolicyManagedNamespaceMetadata | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'annotations': ((obj.annotations) === undefined) ? undefined : (Object.entries(obj.annotations).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'labels': ((obj.labels) === undefined) ? undefined : (Object.entries(obj.labels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSyncPolicyRetry {
  readonly backoff?: ApplicationSpecSyncPolicyRetryBackoff;

  readonly limit?: number;

  readonly refresh?: boolean;
}

export function toJson_ApplicationSpecSyncPolicyRetry(obj: ApplicationSpecSyncPolicyRetry | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'backoff': toJson_ApplicationSpecSyncPolicyRetryBackoff(obj.backoff),
    'limit': obj.limit,
    'refresh': obj.refresh,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourceDirectoryJsonnet {
  readonly extVars?: ApplicationSpecSourceDirectoryJsonnetExtVars[];

  readonly libs?: string[];

  readonly tlas?: ApplicationSpecSourceDirectoryJsonnetTlas[];
}

export function toJson_ApplicationSpecSourceDirectoryJsonnet(obj: ApplicationSpecSourceDirectoryJsonnet | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'extVars': obj.extVars?.map(y => toJson_ApplicationSpecSourceDirectoryJsonnetExtVars(y)),
    'libs': obj.libs?.map(y => y),
    'tlas': obj.tlas?.map(y => toJson_ApplicationSpecSourceDirectoryJsonnetTlas(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourceHelmFileParameters {
  readonly name?: string;

  readonly path?: string;
}

export function toJson_ApplicationSpecSourceHelmFileParameters(obj: ApplicationSpecSourceHelmFileParameters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'path': obj.path,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourceHelmParameters {
  readonly forceString?: boolean;

  readonly name?: string;

  readonly value?: string;
}

export function toJson_ApplicationSpecSourceHelmParameters(obj: ApplicationSpecSourceHelmParameters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'forceString': obj.forceString,
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourceKustomizePatches {
  readonly options?: { [key: string]: boolean };

  readonly patch?: string;

  readonly path?: string;

  readonly target?: ApplicationSpecSourceKustomizePatchesTarget;
}

export function toJson_ApplicationSpecSourceKustomizePatches(obj: ApplicationSpecSourceKustomizePatches | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'options': ((obj.options) === undefined) ? undefined : (Object.entries(obj.options).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'patch': obj.patch,
    'path': obj.path,
    'target': toJson_ApplicationSpecSourceKustomizePatchesTarget(obj.target),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourceKustomizeReplicas {
  readonly count: ApplicationSpecSourceKustomizeReplicasCount;

  readonly name: string;
}

export function toJson_ApplicationSpecSourceKustomizeReplicas(obj: ApplicationSpecSourceKustomizeReplicas | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'count': obj.count?.value,
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourcePluginEnv {
  readonly name: string;

  readonly value: string;
}

export function toJson_ApplicationSpecSourcePluginEnv(obj: ApplicationSpecSourcePluginEnv | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourcePluginParameters {
  readonly array?: string[];

  readonly map?: { [key: string]: string };

  readonly name?: string;

  readonly string?: string;
}

export function toJson_ApplicationSpecSourcePluginParameters(obj: ApplicationSpecSourcePluginParameters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'array': obj.array?.map(y => y),
    'map': ((obj.map) === undefined) ? undefined : (Object.entries(obj.map).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'name': obj.name,
    'string': obj.string,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourceHydratorDrySourceDirectory {
  readonly disableExtensionFilter?: boolean;

  readonly exclude?: string;

  readonly include?: string;

  readonly jsonnet?: ApplicationSpecSourceHydratorDrySourceDirectoryJsonnet;

  readonly recurse?: boolean;
}

export function toJson_ApplicationSpecSourceHydratorDrySourceDirectory(obj: ApplicationSpecSourceHydratorDrySourceDirectory | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'disableExtensionFilter': obj.disableExtensionFilter,
    'exclude': obj.exclude,
    'include': obj.include,
    'jsonnet': toJson_ApplicationSpecSourceHydratorDrySourceDirectoryJsonnet(obj.jsonnet),
    'recurse': obj.recurse,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourceHydratorDrySourceHelm {
  readonly apiVersions?: string[];

  readonly fileParameters?: ApplicationSpecSourceHydratorDrySourceHelmFileParameters[];

  readonly ignoreMissingValueFiles?: boolean;

  readonly kubeVersion?: string;

  readonly namespace?: string;

  readonly parameters?: ApplicationSpecSourceHydratorDrySourceHelmParameters[];

  readonly passCredentials?: boolean;

  readonly releaseName?: string;

  readonly skipCrds?: boolean;

  readonly skipSchemaValidation?: boolean;

  readonly skipTests?: boolean;

  readonly valueFiles?: string[];

  readonly values?: string;

  readonly valuesObject?: any;

  readonly version?: string;
}

export function toJson_ApplicationSpecSourceHydratorDrySourceHelm(obj: ApplicationSpecSourceHydratorDrySourceHelm | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'apiVersions': obj.apiVersions?.map(y => y),
    'fileParameters': obj.fileParameters?.map(y => toJson_ApplicationSpecSourceHydratorDrySourceHelmFileParameters(y)),
    'ignoreMissingValueFiles': obj.ignoreMissingValueFiles,
    'kubeVersion': obj.kubeVersion,
    'namespace': obj.namespace,
    'parameters': obj.parameters?.map(y => toJson_ApplicationSpecSourceHydratorDrySourceHelmParameters(y)),
    'passCredentials': obj.passCredentials,
    'releaseName': obj.releaseName,
    'skipCrds': obj.skipCrds,
    'skipSchemaValidation': obj.skipSchemaValidation,
    'skipTests': obj.skipTests,
    'valueFiles': obj.valueFiles?.map(y => y),
    'values': obj.values,
    'valuesObject': obj.valuesObject,
    'version': obj.version,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourceHydratorDrySourceKustomize {
  readonly apiVersions?: string[];

  readonly commonAnnotations?: { [key: string]: string };

  readonly commonAnnotationsEnvsubst?: boolean;

  readonly commonLabels?: { [key: string]: string };

  readonly components?: string[];

  readonly forceCommonAnnotations?: boolean;

  readonly forceCommonLabels?: boolean;

  readonly ignoreMissingComponents?: boolean;

  readonly images?: string[];

  readonly kubeVersion?: string;

  readonly labelIncludeTemplates?: boolean;

  readonly labelWithoutSelector?: boolean;

  readonly namePrefix?: string;

  readonly nameSuffix?: string;

  readonly namespace?: string;

  readonly patches?: ApplicationSpecSourceHydratorDrySourceKustomizePatches[];

  readonly replicas?: ApplicationSpecSourceHydratorDrySourceKustomizeReplicas[];

  readonly version?: string;
}

export function toJson_ApplicationSpecSourceHydratorDrySourceKustomize(obj: ApplicationSpecSourceHydratorDrySourceKustomize | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'apiVersions': obj.apiVersions?.map(y => y),
    'commonAnnotations': ((obj.commonAnnotations) === undefined) ? undefined : (Object.entries(obj.commonAnnotations).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'commonAnnotationsEnvsubst': obj.commonAnnotationsEnvsubst,
    'commonLabels': ((obj.commonLabels) === undefined) ? undefined : (Object.entries(obj.commonLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'components': obj.components?.map(y => y),
    'forceCommonAnnotations': obj.forceCommonAnnotations,
    'forceCommonLabels': obj.forceCommonLabels,
    'ignoreMissingComponents': obj.ignoreMissingComponents,
    'images': obj.images?.map(y => y),
    'kubeVersion': obj.kubeVersion,
    'labelIncludeTemplates': obj.labelIncludeTemplates,
    'labelWithoutSelector': obj.labelWithoutSelector,
    'namePrefix': obj.namePrefix,
    'nameSuffix': obj.nameSuffix,
    'namespace': obj.namespace,
    'patches': obj.patches?.map(y => toJson_ApplicationSpecSourceHydratorDrySourceKustomizePatches(y)),
    'replicas': obj.replicas?.map(y => toJson_ApplicationSpecSourceHydratorDrySourceKustomizeReplicas(y)),
    'version': obj.version,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourceHydratorDrySourcePlugin {
  readonly env?: ApplicationSpecSourceHydratorDrySourcePluginEnv[];

  readonly name?: string;

  readonly parameters?: ApplicationSpecSourceHydratorDrySourcePluginParameters[];
}

export function toJson_ApplicationSpecSourceHydratorDrySourcePlugin(obj: ApplicationSpecSourceHydratorDrySourcePlugin | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'env': obj.env?.map(y => toJson_ApplicationSpecSourceHydratorDrySourcePluginEnv(y)),
    'name': obj.name,
    'parameters': obj.parameters?.map(y => toJson_ApplicationSpecSourceHydratorDrySourcePluginParameters(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourcesDirectoryJsonnet {
  readonly extVars?: ApplicationSpecSourcesDirectoryJsonnetExtVars[];

  readonly libs?: string[];

  readonly tlas?: ApplicationSpecSourcesDirectoryJsonnetTlas[];
}

export function toJson_ApplicationSpecSourcesDirectoryJsonnet(obj: ApplicationSpecSourcesDirectoryJsonnet | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'extVars': obj.extVars?.map(y => toJson_ApplicationSpecSourcesDirectoryJsonnetExtVars(y)),
    'libs': obj.libs?.map(y => y),
    'tlas': obj.tlas?.map(y => toJson_ApplicationSpecSourcesDirectoryJsonnetTlas(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourcesHelmFileParameters {
  readonly name?: string;

  readonly path?: string;
}

export function toJson_ApplicationSpecSourcesHelmFileParameters(obj: ApplicationSpecSourcesHelmFileParameters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'path': obj.path,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourcesHelmParameters {
  readonly forceString?: boolean;

  readonly name?: string;

  readonly value?: string;
}

export function toJson_ApplicationSpecSourcesHelmParameters(obj: ApplicationSpecSourcesHelmParameters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'forceString': obj.forceString,
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourcesKustomizePatches {
  readonly options?: { [key: string]: boolean };

  readonly patch?: string;

  readonly path?: string;

  readonly target?: ApplicationSpecSourcesKustomizePatchesTarget;
}

export function toJson_ApplicationSpecSourcesKustomizePatches(obj: ApplicationSpecSourcesKustomizePatches | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'options': ((obj.options) === undefined) ? undefined : (Object.entries(obj.options).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'patch': obj.patch,
    'path': obj.path,
    'target': toJson_ApplicationSpecSourcesKustomizePatchesTarget(obj.target),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourcesKustomizeReplicas {
  readonly count: ApplicationSpecSourcesKustomizeReplicasCount;

  readonly name: string;
}

export function toJson_ApplicationSpecSourcesKustomizeReplicas(obj: ApplicationSpecSourcesKustomizeReplicas | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'count': obj.count?.value,
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourcesPluginEnv {
  readonly name: string;

  readonly value: string;
}

export function toJson_ApplicationSpecSourcesPluginEnv(obj: ApplicationSpecSourcesPluginEnv | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourcesPluginParameters {
  readonly array?: string[];

  readonly map?: { [key: string]: string };

  readonly name?: string;

  readonly string?: string;
}

export function toJson_ApplicationSpecSourcesPluginParameters(obj: ApplicationSpecSourcesPluginParameters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'array': obj.array?.map(y => y),
    'map': ((obj.map) === undefined) ? undefined : (Object.entries(obj.map).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'name': obj.name,
    'string': obj.string,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSyncPolicyRetryBackoff {
  readonly duration?: string;

  readonly factor?: number;

  readonly maxDuration?: string;
}

export function toJson_ApplicationSpecSyncPolicyRetryBackoff(obj: ApplicationSpecSyncPolicyRetryBackoff | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'duration': obj.duration,
    'factor': obj.factor,
    'maxDuration': obj.maxDuration,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourceDirectoryJsonnetExtVars {
  readonly code?: boolean;

  readonly name: string;

  readonly value: string;
}

export function toJson_ApplicationSpecSourceDirectoryJsonnetExtVars(obj: ApplicationSpecSourceDirectoryJsonnetExtVars | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'code': obj.code,
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourceDirectoryJsonnetTlas {
  readonly code?: boolean;

  readonly name: string;

  readonly value: string;
}

export function toJson_ApplicationSpecSourceDirectoryJsonnetTlas(obj: ApplicationSpecSourceDirectoryJsonnetTlas | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'code': obj.code,
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourceKustomizePatchesTarget {
  readonly annotationSelector?: string;

  readonly group?: string;

  readonly kind?: string;

  readonly labelSelector?: string;

  readonly name?: string;

  readonly namespace?: string;

  readonly version?: string;
}

export function toJson_ApplicationSpecSourceKustomizePatchesTarget(obj: ApplicationSpecSourceKustomizePatchesTarget | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'annotationSelector': obj.annotationSelector,
    'group': obj.group,
    'kind': obj.kind,
    'labelSelector': obj.labelSelector,
    'name': obj.name,
    'namespace': obj.namespace,
    'version': obj.version,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class ApplicationSpecSourceKustomizeReplicasCount {
  public static fromNumber(value: number): ApplicationSpecSourceKustomizeReplicasCount {
    return new ApplicationSpecSourceKustomizeReplicasCount(value);
  }
  public static fromString(value: string): ApplicationSpecSourceKustomizeReplicasCount {
    return new ApplicationSpecSourceKustomizeReplicasCount(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface ApplicationSpecSourceHydratorDrySourceDirectoryJsonnet {
  readonly extVars?: ApplicationSpecSourceHydratorDrySourceDirectoryJsonnetExtVars[];

  readonly libs?: string[];

  readonly tlas?: ApplicationSpecSourceHydratorDrySourceDirectoryJsonnetTlas[];
}

export function toJson_ApplicationSpecSourceHydratorDrySourceDirectoryJsonnet(obj: ApplicationSpecSourceHydratorDrySourceDirectoryJsonnet | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'extVars': obj.extVars?.map(y => toJson_ApplicationSpecSourceHydratorDrySourceDirectoryJsonnetExtVars(y)),
    'libs': obj.libs?.map(y => y),
    'tlas': obj.tlas?.map(y => toJson_ApplicationSpecSourceHydratorDrySourceDirectoryJsonnetTlas(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourceHydratorDrySourceHelmFileParameters {
  readonly name?: string;

  readonly path?: string;
}

export function toJson_ApplicationSpecSourceHydratorDrySourceHelmFileParameters(obj: ApplicationSpecSourceHydratorDrySourceHelmFileParameters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'path': obj.path,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourceHydratorDrySourceHelmParameters {
  readonly forceString?: boolean;

  readonly name?: string;

  readonly value?: string;
}

export function toJson_ApplicationSpecSourceHydratorDrySourceHelmParameters(obj: ApplicationSpecSourceHydratorDrySourceHelmParameters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'forceString': obj.forceString,
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourceHydratorDrySourceKustomizePatches {
  readonly options?: { [key: string]: boolean };

  readonly patch?: string;

  readonly path?: string;

  readonly target?: ApplicationSpecSourceHydratorDrySourceKustomizePatchesTarget;
}

export function toJson_ApplicationSpecSourceHydratorDrySourceKustomizePatches(obj: ApplicationSpecSourceHydratorDrySourceKustomizePatches | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'options': ((obj.options) === undefined) ? undefined : (Object.entries(obj.options).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'patch': obj.patch,
    'path': obj.path,
    'target': toJson_ApplicationSpecSourceHydratorDrySourceKustomizePatchesTarget(obj.target),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourceHydratorDrySourceKustomizeReplicas {
  readonly count: ApplicationSpecSourceHydratorDrySourceKustomizeReplicasCount;

  readonly name: string;
}

export function toJson_ApplicationSpecSourceHydratorDrySourceKustomizeReplicas(obj: ApplicationSpecSourceHydratorDrySourceKustomizeReplicas | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'count': obj.count?.value,
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourceHydratorDrySourcePluginEnv {
  readonly name: string;

  readonly value: string;
}

export function toJson_ApplicationSpecSourceHydratorDrySourcePluginEnv(obj: ApplicationSpecSourceHydratorDrySourcePluginEnv | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourceHydratorDrySourcePluginParameters {
  readonly array?: string[];

  readonly map?: { [key: string]: string };

  readonly name?: string;

  readonly string?: string;
}

export function toJson_ApplicationSpecSourceHydratorDrySourcePluginParameters(obj: ApplicationSpecSourceHydratorDrySourcePluginParameters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'array': obj.array?.map(y => y),
    'map': ((obj.map) === undefined) ? undefined : (Object.entries(obj.map).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'name': obj.name,
    'string': obj.string,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourcesDirectoryJsonnetExtVars {
  readonly code?: boolean;

  readonly name: string;

  readonly value: string;
}

export function toJson_ApplicationSpecSourcesDirectoryJsonnetExtVars(obj: ApplicationSpecSourcesDirectoryJsonnetExtVars | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'code': obj.code,
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourcesDirectoryJsonnetTlas {
  readonly code?: boolean;

  readonly name: string;

  readonly value: string;
}

export function toJson_ApplicationSpecSourcesDirectoryJsonnetTlas(obj: ApplicationSpecSourcesDirectoryJsonnetTlas | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'code': obj.code,
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourcesKustomizePatchesTarget {
  readonly annotationSelector?: string;

  readonly group?: string;

  readonly kind?: string;

  readonly labelSelector?: string;

  readonly name?: string;

  readonly namespace?: string;

  readonly version?: string;
}

export function toJson_ApplicationSpecSourcesKustomizePatchesTarget(obj: ApplicationSpecSourcesKustomizePatchesTarget | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'annotationSelector': obj.annotationSelector,
    'group': obj.group,
    'kind': obj.kind,
    'labelSelector': obj.labelSelector,
    'name': obj.name,
    'namespace': obj.namespace,
    'version': obj.version,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class ApplicationSpecSourcesKustomizeReplicasCount {
  public static fromNumber(value: number): ApplicationSpecSourcesKustomizeReplicasCount {
    return new ApplicationSpecSourcesKustomizeReplicasCount(value);
  }
  public static fromString(value: string): ApplicationSpecSourcesKustomizeReplicasCount {
    return new ApplicationSpecSourcesKustomizeReplicasCount(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface ApplicationSpecSourceHydratorDrySourceDirectoryJsonnetExtVars {
  readonly code?: boolean;

  readonly name: string;

  readonly value: string;
}

export function toJson_ApplicationSpecSourceHydratorDrySourceDirectoryJsonnetExtVars(obj: ApplicationSpecSourceHydratorDrySourceDirectoryJsonnetExtVars | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'code': obj.code,
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourceHydratorDrySourceDirectoryJsonnetTlas {
  readonly code?: boolean;

  readonly name: string;

  readonly value: string;
}

export function toJson_ApplicationSpecSourceHydratorDrySourceDirectoryJsonnetTlas(obj: ApplicationSpecSourceHydratorDrySourceDirectoryJsonnetTlas | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'code': obj.code,
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSpecSourceHydratorDrySourceKustomizePatchesTarget {
  readonly annotationSelector?: string;

  readonly group?: string;

  readonly kind?: string;

  readonly labelSelector?: string;

  readonly name?: string;

  readonly namespace?: string;

  readonly version?: string;
}

export function toJson_ApplicationSpecSourceHydratorDrySourceKustomizePatchesTarget(obj: ApplicationSpecSourceHydratorDrySourceKustomizePatchesTarget | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'annotationSelector': obj.annotationSelector,
    'group': obj.group,
    'kind': obj.kind,
    'labelSelector': obj.labelSelector,
    'name': obj.name,
    'namespace': obj.namespace,
    'version': obj.version,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class ApplicationSpecSourceHydratorDrySourceKustomizeReplicasCount {
  public static fromNumber(value: number): ApplicationSpecSourceHydratorDrySourceKustomizeReplicasCount {
    return new ApplicationSpecSourceHydratorDrySourceKustomizeReplicasCount(value);
  }
  public static fromString(value: string): ApplicationSpecSourceHydratorDrySourceKustomizeReplicasCount {
    return new ApplicationSpecSourceHydratorDrySourceKustomizeReplicasCount(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class ApplicationSet extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
  }

  public static manifest(props: ApplicationSetProps): any {
    return {
      ...ApplicationSet.GVK,
      ...toJson_ApplicationSetProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: ApplicationSetProps) {
    super(scope, id, {
      ...ApplicationSet.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...ApplicationSet.GVK,
      ...toJson_ApplicationSetProps(resolved),
    };
  }
}

export interface ApplicationSetProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec: ApplicationSetSpec;
}

export function toJson_ApplicationSetProps(obj: ApplicationSetProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_ApplicationSetSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpec {
  readonly applyNestedSelectors?: boolean;

  readonly generators: ApplicationSetSpecGenerators[];

  readonly goTemplate?: boolean;

  readonly goTemplateOptions?: string[];

  readonly ignoreApplicationDifferences?: ApplicationSetSpecIgnoreApplicationDifferences[];

  readonly preservedFields?: ApplicationSetSpecPreservedFields;

  readonly strategy?: ApplicationSetSpecStrategy;

  readonly syncPolicy?: ApplicationSetSpecSyncPolicy;

  readonly template: ApplicationSetSpecTemplate;

  readonly templatePatch?: string;
}

export function toJson_ApplicationSetSpec(obj: ApplicationSetSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'applyNestedSelectors': obj.applyNestedSelectors,
    'generators': obj.generators?.map(y => toJson_ApplicationSetSpecGenerators(y)),
    'goTemplate': obj.goTemplate,
    'goTemplateOptions': obj.goTemplateOptions?.map(y => y),
    'ignoreApplicationDifferences': obj.ignoreApplicationDifferences?.map(y => toJson_ApplicationSetSpecIgnoreApplicationDifferences(y)),
    'preservedFields': toJson_ApplicationSetSpecPreservedFields(obj.preservedFields),
    'strategy': toJson_ApplicationSetSpecStrategy(obj.strategy),
    'syncPolicy': toJson_ApplicationSetSpecSyncPolicy(obj.syncPolicy),
    'template': toJson_ApplicationSetSpecTemplate(obj.template),
    'templatePatch': obj.templatePatch,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGenerators {
  readonly clusterDecisionResource?: ApplicationSetSpecGeneratorsClusterDecisionResource;

  readonly clusters?: ApplicationSetSpecGeneratorsClusters;

  readonly git?: ApplicationSetSpecGeneratorsGit;

  readonly list?: ApplicationSetSpecGeneratorsList;

  readonly matrix?: ApplicationSetSpecGeneratorsMatrix;

  readonly merge?: ApplicationSetSpecGeneratorsMerge;

  readonly oci?: ApplicationSetSpecGeneratorsOci;

  readonly plugin?: ApplicationSetSpecGeneratorsPlugin;

  readonly pullRequest?: ApplicationSetSpecGeneratorsPullRequest;

  readonly scmProvider?: ApplicationSetSpecGeneratorsScmProvider;

  readonly selector?: ApplicationSetSpecGeneratorsSelector;
}

export function toJson_ApplicationSetSpecGenerators(obj: ApplicationSetSpecGenerators | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'clusterDecisionResource': toJson_ApplicationSetSpecGeneratorsClusterDecisionResource(obj.clusterDecisionResource),
    'clusters': toJson_ApplicationSetSpecGeneratorsClusters(obj.clusters),
    'git': toJson_ApplicationSetSpecGeneratorsGit(obj.git),
    'list': toJson_ApplicationSetSpecGeneratorsList(obj.list),
    'matrix': toJson_ApplicationSetSpecGeneratorsMatrix(obj.matrix),
    'merge': toJson_ApplicationSetSpecGeneratorsMerge(obj.merge),
    'oci': toJson_ApplicationSetSpecGeneratorsOci(obj.oci),
    'plugin': toJson_ApplicationSetSpecGeneratorsPlugin(obj.plugin),
    'pullRequest': toJson_ApplicationSetSpecGeneratorsPullRequest(obj.pullRequest),
    'scmProvider': toJson_ApplicationSetSpecGeneratorsScmProvider(obj.scmProvider),
    'selector': toJson_ApplicationSetSpecGeneratorsSelector(obj.selector),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecIgnoreApplicationDifferences {
  readonly jqPathExpressions?: string[];

  readonly jsonPointers?: string[];

  readonly name?: string;
}

export function toJson_ApplicationSetSpecIgnoreApplicationDifferences(obj: ApplicationSetSpecIgnoreApplicationDifferences | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'jqPathExpressions': obj.jqPathExpressions?.map(y => y),
    'jsonPointers': obj.jsonPointers?.map(y => y),
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecPreservedFields {
  readonly annotations?: string[];

  readonly labels?: string[];
}

export function toJson_ApplicationSetSpecPreservedFields(obj: ApplicationSetSpecPreservedFields | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'annotations': obj.annotations?.map(y => y),
    'labels': obj.labels?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecStrategy {
  readonly deletionOrder?: string;

  readonly rollingSync?: ApplicationSetSpecStrategyRollingSync;

  readonly type?: string;
}

export function toJson_ApplicationSetSpecStrategy(obj: ApplicationSetSpecStrategy | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'deletionOrder': obj.deletionOrder,
    'rollingSync': toJson_ApplicationSetSpecStrategyRollingSync(obj.rollingSync),
    'type': obj.type,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecSyncPolicy {
  readonly applicationsSync?: ApplicationSetSpecSyncPolicyApplicationsSync;

  readonly preserveResourcesOnDeletion?: boolean;
}

export function toJson_ApplicationSetSpecSyncPolicy(obj: ApplicationSetSpecSyncPolicy | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'applicationsSync': obj.applicationsSync,
    'preserveResourcesOnDeletion': obj.preserveResourcesOnDeletion,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplate {
  readonly metadata: ApplicationSetSpecTemplateMetadata;

  readonly spec: ApplicationSetSpecTemplateSpec;
}

export function toJson_ApplicationSetSpecTemplate(obj: ApplicationSetSpecTemplate | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': toJson_ApplicationSetSpecTemplateMetadata(obj.metadata),
    'spec': toJson_ApplicationSetSpecTemplateSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsClusterDecisionResource {
  readonly configMapRef: string;

  readonly labelSelector?: ApplicationSetSpecGeneratorsClusterDecisionResourceLabelSelector;

  readonly name?: string;

  readonly requeueAfterSeconds?: number;

  readonly template?: any;

  readonly values?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsClusterDecisionResource(obj: ApplicationSetSpecGeneratorsClusterDecisionResource | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMapRef': obj.configMapRef,
    'labelSelector': toJson_ApplicationSetSpecGeneratorsClusterDecisionResourceLabelSelector(obj.labelSelector),
    'name': obj.name,
    'requeueAfterSeconds': obj.requeueAfterSeconds,
    'template': obj.template,
    'values': ((obj.values) === undefined) ? undefined : (Object.entries(obj.values).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsClusters {
  readonly flatList?: boolean;

  readonly selector?: ApplicationSetSpecGeneratorsClustersSelector;

  readonly template?: any;

  readonly values?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsClusters(obj: ApplicationSetSpecGeneratorsClusters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'flatList': obj.flatList,
    'selector': toJson_ApplicationSetSpecGeneratorsClustersSelector(obj.selector),
    'template': obj.template,
    'values': ((obj.values) === undefined) ? undefined : (Object.entries(obj.values).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsGit {
  readonly directories?: ApplicationSetSpecGeneratorsGitDirectories[];

  readonly files?: ApplicationSetSpecGeneratorsGitFiles[];

  readonly pathParamPrefix?: string;

  readonly repoUrl: string;

  readonly requeueAfterSeconds?: number;

  readonly revision: string;

  readonly template?: any;

  readonly values?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsGit(obj: ApplicationSetSpecGeneratorsGit | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'directories': obj.directories?.map(y => toJson_ApplicationSetSpecGeneratorsGitDirectories(y)),
    'files': obj.files?.map(y => toJson_ApplicationSetSpecGeneratorsGitFiles(y)),
    'pathParamPrefix': obj.pathParamPrefix,
    'repoURL': obj.repoUrl,
    'requeueAfterSeconds': obj.requeueAfterSeconds,
    'revision': obj.revision,
    'template': obj.template,
    'values': ((obj.values) === undefined) ? undefined : (Object.entries(obj.values).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsList {
  readonly elements?: any[];

  readonly elementsYaml?: string;

  readonly template?: any;
}

export function toJson_ApplicationSetSpecGeneratorsList(obj: ApplicationSetSpecGeneratorsList | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'elements': obj.elements?.map(y => y),
    'elementsYaml': obj.elementsYaml,
    'template': obj.template,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrix {
  readonly generators: ApplicationSetSpecGeneratorsMatrixGenerators[];

  readonly template?: any;
}

export function toJson_ApplicationSetSpecGeneratorsMatrix(obj: ApplicationSetSpecGeneratorsMatrix | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'generators': obj.generators?.map(y => toJson_ApplicationSetSpecGeneratorsMatrixGenerators(y)),
    'template': obj.template,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMerge {
  readonly generators: ApplicationSetSpecGeneratorsMergeGenerators[];

  readonly mergeKeys: string[];

  readonly template?: any;
}

export function toJson_ApplicationSetSpecGeneratorsMerge(obj: ApplicationSetSpecGeneratorsMerge | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'generators': obj.generators?.map(y => toJson_ApplicationSetSpecGeneratorsMergeGenerators(y)),
    'mergeKeys': obj.mergeKeys?.map(y => y),
    'template': obj.template,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsOci {
  readonly directories?: ApplicationSetSpecGeneratorsOciDirectories[];

  readonly files?: ApplicationSetSpecGeneratorsOciFiles[];

  readonly pathParamPrefix?: string;

  readonly repoUrl: string;

  readonly requeueAfterSeconds?: number;

  readonly revision: string;

  readonly template?: any;

  readonly values?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsOci(obj: ApplicationSetSpecGeneratorsOci | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'directories': obj.directories?.map(y => toJson_ApplicationSetSpecGeneratorsOciDirectories(y)),
    'files': obj.files?.map(y => toJson_ApplicationSetSpecGeneratorsOciFiles(y)),
    'pathParamPrefix': obj.pathParamPrefix,
    'repoURL': obj.repoUrl,
    'requeueAfterSeconds': obj.requeueAfterSeconds,
    'revision': obj.revision,
    'template': obj.template,
    'values': ((obj.values) === undefined) ? undefined : (Object.entries(obj.values).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsPlugin {
  readonly configMapRef: ApplicationSetSpecGeneratorsPluginConfigMapRef;

  readonly input?: ApplicationSetSpecGeneratorsPluginInput;

  readonly requeueAfterSeconds?: number;

  readonly template?: any;

  readonly values?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsPlugin(obj: ApplicationSetSpecGeneratorsPlugin | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMapRef': toJson_ApplicationSetSpecGeneratorsPluginConfigMapRef(obj.configMapRef),
    'input': toJson_ApplicationSetSpecGeneratorsPluginInput(obj.input),
    'requeueAfterSeconds': obj.requeueAfterSeconds,
    'template': obj.template,
    'values': ((obj.values) === undefined) ? undefined : (Object.entries(obj.values).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsPullRequest {
  readonly azuredevops?: ApplicationSetSpecGeneratorsPullRequestAzuredevops;

  readonly bitbucket?: ApplicationSetSpecGeneratorsPullRequestBitbucket;

  readonly bitbucketServer?: ApplicationSetSpecGeneratorsPullRequestBitbucketServer;

  readonly continueOnRepoNotFoundError?: boolean;

  readonly filters?: ApplicationSetSpecGeneratorsPullRequestFilters[];

  readonly gitea?: ApplicationSetSpecGeneratorsPullRequestGitea;

  readonly github?: ApplicationSetSpecGeneratorsPullRequestGithub;

  readonly gitlab?: ApplicationSetSpecGeneratorsPullRequestGitlab;

  readonly requeueAfterSeconds?: number;

  readonly template?: any;

  readonly values?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsPullRequest(obj: ApplicationSetSpecGeneratorsPullRequest | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'azuredevops': toJson_ApplicationSetSpecGeneratorsPullRequestAzuredevops(obj.azuredevops),
    'bitbucket': toJson_ApplicationSetSpecGeneratorsPullRequestBitbucket(obj.bitbucket),
    'bitbucketServer': toJson_ApplicationSetSpecGeneratorsPullRequestBitbucketServer(obj.bitbucketServer),
    'continueOnRepoNotFoundError': obj.continueOnRepoNotFoundError,
    'filters': obj.filters?.map(y => toJson_ApplicationSetSpecGeneratorsPullRequestFilters(y)),
    'gitea': toJson_ApplicationSetSpecGeneratorsPullRequestGitea(obj.gitea),
    'github': toJson_ApplicationSetSpecGeneratorsPullRequestGithub(obj.github),
    'gitlab': toJson_ApplicationSetSpecGeneratorsPullRequestGitlab(obj.gitlab),
    'requeueAfterSeconds': obj.requeueAfterSeconds,
    'template': obj.template,
    'values': ((obj.values) === undefined) ? undefined : (Object.entries(obj.values).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsScmProvider {
  readonly awsCodeCommit?: ApplicationSetSpecGeneratorsScmProviderAwsCodeCommit;

  readonly azureDevOps?: ApplicationSetSpecGeneratorsScmProviderAzureDevOps;

  readonly bitbucket?: ApplicationSetSpecGeneratorsScmProviderBitbucket;

  readonly bitbucketServer?: ApplicationSetSpecGeneratorsScmProviderBitbucketServer;

  readonly cloneProtocol?: string;

  readonly filters?: ApplicationSetSpecGeneratorsScmProviderFilters[];

  readonly gitea?: ApplicationSetSpecGeneratorsScmProviderGitea;

  readonly github?: ApplicationSetSpecGeneratorsScmProviderGithub;

  readonly gitlab?: ApplicationSetSpecGeneratorsScmProviderGitlab;

  readonly requeueAfterSeconds?: number;

  readonly template?: any;

  readonly values?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsScmProvider(obj: ApplicationSetSpecGeneratorsScmProvider | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'awsCodeCommit': toJson_ApplicationSetSpecGeneratorsScmProviderAwsCodeCommit(obj.awsCodeCommit),
    'azureDevOps': toJson_ApplicationSetSpecGeneratorsScmProviderAzureDevOps(obj.azureDevOps),
    'bitbucket': toJson_ApplicationSetSpecGeneratorsScmProviderBitbucket(obj.bitbucket),
    'bitbucketServer': toJson_ApplicationSetSpecGeneratorsScmProviderBitbucketServer(obj.bitbucketServer),
    'cloneProtocol': obj.cloneProtocol,
    'filters': obj.filters?.map(y => toJson_ApplicationSetSpecGeneratorsScmProviderFilters(y)),
    'gitea': toJson_ApplicationSetSpecGeneratorsScmProviderGitea(obj.gitea),
    'github': toJson_ApplicationSetSpecGeneratorsScmProviderGithub(obj.github),
    'gitlab': toJson_ApplicationSetSpecGeneratorsScmProviderGitlab(obj.gitlab),
    'requeueAfterSeconds': obj.requeueAfterSeconds,
    'template': obj.template,
    'values': ((obj.values) === undefined) ? undefined : (Object.entries(obj.values).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsSelector {
  readonly matchExpressions?: ApplicationSetSpecGeneratorsSelectorMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsSelector(obj: ApplicationSetSpecGeneratorsSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_ApplicationSetSpecGeneratorsSelectorMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecStrategyRollingSync {
  readonly steps?: ApplicationSetSpecStrategyRollingSyncSteps[];
}

export function toJson_ApplicationSetSpecStrategyRollingSync(obj: ApplicationSetSpecStrategyRollingSync | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'steps': obj.steps?.map(y => toJson_ApplicationSetSpecStrategyRollingSyncSteps(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ApplicationSetSpecSyncPolicyApplicationsSync {
  CREATE_HYPHEN_ONLY = "create-only",
  CREATE_HYPHEN_UPDATE = "create-update",
  CREATE_HYPHEN_DELETE = "create-delete",
  SYNC = "sync",
}

export interface ApplicationSetSpecTemplateMetadata {
  readonly annotations?: { [key: string]: string };

  readonly finalizers?: string[];

  readonly labels?: { [key: string]: string };

  readonly name?: string;

  readonly namespace?: string;
}

export function toJson_ApplicationSetSpecTemplateMetadata(obj: ApplicationSetSpecTemplateMetadata | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'annotations': ((obj.annotations) === undefined) ? undefined : (Object.entries(obj.annotations).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'finalizers': obj.finalizers?.map(y => y),
    'labels': ((obj.labels) === undefined) ? undefined : (Object.entries(obj.labels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'name': obj.name,
    'namespace': obj.namespace,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpec {
  readonly destination: ApplicationSetSpecTemplateSpecDestination;

  readonly ignoreDifferences?: ApplicationSetSpecTemplateSpecIgnoreDifferences[];

  readonly info?: ApplicationSetSpecTemplateSpecInfo[];

  readonly project: string;

  readonly revisionHistoryLimit?: number;

  readonly source?: ApplicationSetSpecTemplateSpecSource;

  readonly sourceHydrator?: ApplicationSetSpecTemplateSpecSourceHydrator;

  readonly sources?: ApplicationSetSpecTemplateSpecSources[];

  readonly syncPolicy?: ApplicationSetSpecTemplateSpecSyncPolicy;
}

export function toJson_ApplicationSetSpecTemplateSpec(obj: ApplicationSetSpecTemplateSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'destination': toJson_ApplicationSetSpecTemplateSpecDestination(obj.destination),
    'ignoreDifferences': obj.ignoreDifferences?.map(y => toJson_ApplicationSetSpecTemplateSpecIgnoreDifferences(y)),
    'info': obj.info?.map(y => toJson_ApplicationSetSpecTemplateSpecInfo(y)),
    'project': obj.project,
    'revisionHistoryLimit': obj.revisionHistoryLimit,
    'source': toJson_ApplicationSetSpecTemplateSpecSource(obj.source),
    'sourceHydrator': toJson_ApplicationSetSpecTemplateSpecSourceHydrator(obj.sourceHydrator),
    'sources': obj.sources?.map(y => toJson_ApplicationSetSpecTemplateSpecSources(y)),
    'syncPolicy': toJson_ApplicationSetSpecTemplateSpecSyncPolicy(obj.syncPolicy),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsClusterDecisionResourceLabelSelector {
  readonly matchExpressions?: ApplicationSetSpecGeneratorsClusterDecisionResourceLabelSelectorMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsClusterDecisionResourceLabelSelector(obj: ApplicationSetSpecGeneratorsClusterDecisionResourceLabelSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_ApplicationSetSpecGeneratorsClusterDecisionResourceLabelSelectorMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsClustersSelector {
  readonly matchExpressions?: ApplicationSetSpecGeneratorsClustersSelectorMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsClustersSelector(obj: ApplicationSetSpecGeneratorsClustersSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_ApplicationSetSpecGeneratorsClustersSelectorMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsGitDirectories {
  readonly exclude?: boolean;

  readonly path: string;
}

export function toJson_ApplicationSetSpecGeneratorsGitDirectories(obj: ApplicationSetSpecGeneratorsGitDirectories | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'exclude': obj.exclude,
    'path': obj.path,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsGitFiles {
  readonly exclude?: boolean;

  readonly path: string;
}

export function toJson_ApplicationSetSpecGeneratorsGitFiles(obj: ApplicationSetSpecGeneratorsGitFiles | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'exclude': obj.exclude,
    'path': obj.path,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGenerators {
  readonly clusterDecisionResource?: ApplicationSetSpecGeneratorsMatrixGeneratorsClusterDecisionResource;

  readonly clusters?: ApplicationSetSpecGeneratorsMatrixGeneratorsClusters;

  readonly git?: ApplicationSetSpecGeneratorsMatrixGeneratorsGit;

  readonly list?: ApplicationSetSpecGeneratorsMatrixGeneratorsList;

  readonly matrix?: any;

  readonly merge?: any;

  readonly oci?: ApplicationSetSpecGeneratorsMatrixGeneratorsOci;

  readonly plugin?: ApplicationSetSpecGeneratorsMatrixGeneratorsPlugin;

  readonly pullRequest?: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequest;

  readonly scmProvider?: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProvider;

  readonly selector?: ApplicationSetSpecGeneratorsMatrixGeneratorsSelector;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGenerators(obj: ApplicationSetSpecGeneratorsMatrixGenerators | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'clusterDecisionResource': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsClusterDecisionResource(obj.clusterDecisionResource),
    'clusters': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsClusters(obj.clusters),
    'git': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsGit(obj.git),
    'list': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsList(obj.list),
    'matrix': obj.matrix,
    'merge': obj.merge,
    'oci': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsOci(obj.oci),
    'plugin': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPlugin(obj.plugin),
    'pullRequest': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequest(obj.pullRequest),
    'scmProvider': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProvider(obj.scmProvider),
    'selector': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsSelector(obj.selector),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGenerators {
  readonly clusterDecisionResource?: ApplicationSetSpecGeneratorsMergeGeneratorsClusterDecisionResource;

  readonly clusters?: ApplicationSetSpecGeneratorsMergeGeneratorsClusters;

  readonly git?: ApplicationSetSpecGeneratorsMergeGeneratorsGit;

  readonly list?: ApplicationSetSpecGeneratorsMergeGeneratorsList;

  readonly matrix?: any;

  readonly merge?: any;

  readonly oci?: ApplicationSetSpecGeneratorsMergeGeneratorsOci;

  readonly plugin?: ApplicationSetSpecGeneratorsMergeGeneratorsPlugin;

  readonly pullRequest?: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequest;

  readonly scmProvider?: ApplicationSetSpecGeneratorsMergeGeneratorsScmProvider;

  readonly selector?: ApplicationSetSpecGeneratorsMergeGeneratorsSelector;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGenerators(obj: ApplicationSetSpecGeneratorsMergeGenerators | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'clusterDecisionResource': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsClusterDecisionResource(obj.clusterDecisionResource),
    'clusters': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsClusters(obj.clusters),
    'git': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsGit(obj.git),
    'list': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsList(obj.list),
    'matrix': obj.matrix,
    'merge': obj.merge,
    'oci': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsOci(obj.oci),
    'plugin': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPlugin(obj.plugin),
    'pullRequest': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequest(obj.pullRequest),
    'scmProvider': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProvider(obj.scmProvider),
    'selector': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsSelector(obj.selector),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsOciDirectories {
  readonly exclude?: boolean;

  readonly path: string;
}

export function toJson_ApplicationSetSpecGeneratorsOciDirectories(obj: ApplicationSetSpecGeneratorsOciDirectories | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'exclude': obj.exclude,
    'path': obj.path,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsOciFiles {
  readonly exclude?: boolean;

  readonly path: string;
}

export function toJson_ApplicationSetSpecGeneratorsOciFiles(obj: ApplicationSetSpecGeneratorsOciFiles | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'exclude': obj.exclude,
    'path': obj.path,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsPluginConfigMapRef {
  readonly name: string;
}

export function toJson_ApplicationSetSpecGeneratorsPluginConfigMapRef(obj: ApplicationSetSpecGeneratorsPluginConfigMapRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsPluginInput {
  readonly parameters?: { [key: string]: any };
}

export function toJson_ApplicationSetSpecGeneratorsPluginInput(obj: ApplicationSetSpecGeneratorsPluginInput | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'parameters': ((obj.parameters) === undefined) ? undefined : (Object.entries(obj.parameters).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsPullRequestAzuredevops {
  readonly api?: string;

  readonly labels?: string[];

  readonly organization: string;

  readonly project: string;

  readonly repo: string;

  readonly tokenRef?: ApplicationSetSpecGeneratorsPullRequestAzuredevopsTokenRef;
}

export function toJson_ApplicationSetSpecGeneratorsPullRequestAzuredevops(obj: ApplicationSetSpecGeneratorsPullRequestAzuredevops | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'api': obj.api,
    'labels': obj.labels?.map(y => y),
    'organization': obj.organization,
    'project': obj.project,
    'repo': obj.repo,
    'tokenRef': toJson_ApplicationSetSpecGeneratorsPullRequestAzuredevopsTokenRef(obj.tokenRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsPullRequestBitbucket {
  readonly api?: string;

  readonly basicAuth?: ApplicationSetSpecGeneratorsPullRequestBitbucketBasicAuth;

  readonly bearerToken?: ApplicationSetSpecGeneratorsPullRequestBitbucketBearerToken;

  readonly owner: string;

  readonly repo: string;
}

export function toJson_ApplicationSetSpecGeneratorsPullRequestBitbucket(obj: ApplicationSetSpecGeneratorsPullRequestBitbucket | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'api': obj.api,
    'basicAuth': toJson_ApplicationSetSpecGeneratorsPullRequestBitbucketBasicAuth(obj.basicAuth),
    'bearerToken': toJson_ApplicationSetSpecGeneratorsPullRequestBitbucketBearerToken(obj.bearerToken),
    'owner': obj.owner,
    'repo': obj.repo,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsPullRequestBitbucketServer {
  readonly api: string;

  readonly basicAuth?: ApplicationSetSpecGeneratorsPullRequestBitbucketServerBasicAuth;

  readonly bearerToken?: ApplicationSetSpecGeneratorsPullRequestBitbucketServerBearerToken;

  readonly caRef?: ApplicationSetSpecGeneratorsPullRequestBitbucketServerCaRef;

  readonly insecure?: boolean;

  readonly project: string;

  readonly repo: string;
}

export function toJson_ApplicationSetSpecGeneratorsPullRequestBitbucketServer(obj: ApplicationSetSpecGeneratorsPullRequestBitbucketServer | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'api': obj.api,
    'basicAuth': toJson_ApplicationSetSpecGeneratorsPullRequestBitbucketServerBasicAuth(obj.basicAuth),
    'bearerToken': toJson_ApplicationSetSpecGeneratorsPullRequestBitbucketServerBearerToken(obj.bearerToken),
    'caRef': toJson_ApplicationSetSpecGeneratorsPullRequestBitbucketServerCaRef(obj.caRef),
    'insecure': obj.insecure,
    'project': obj.project,
    'repo': obj.repo,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsPullRequestFilters {
  readonly branchMatch?: string;

  readonly targetBranchMatch?: string;

  readonly titleMatch?: string;
}

export function toJson_ApplicationSetSpecGeneratorsPullRequestFilters(obj: ApplicationSetSpecGeneratorsPullRequestFilters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'branchMatch': obj.branchMatch,
    'targetBranchMatch': obj.targetBranchMatch,
    'titleMatch': obj.titleMatch,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsPullRequestGitea {
  readonly api: string;

  readonly insecure?: boolean;

  readonly labels?: string[];

  readonly owner: string;

  readonly repo: string;

  readonly tokenRef?: ApplicationSetSpecGeneratorsPullRequestGiteaTokenRef;
}

export function toJson_ApplicationSetSpecGeneratorsPullRequestGitea(obj: ApplicationSetSpecGeneratorsPullRequestGitea | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'api': obj.api,
    'insecure': obj.insecure,
    'labels': obj.labels?.map(y => y),
    'owner': obj.owner,
    'repo': obj.repo,
    'tokenRef': toJson_ApplicationSetSpecGeneratorsPullRequestGiteaTokenRef(obj.tokenRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsPullRequestGithub {
  readonly api?: string;

  readonly appSecretName?: string;

  readonly labels?: string[];

  readonly owner: string;

  readonly repo: string;

  readonly tokenRef?: ApplicationSetSpecGeneratorsPullRequestGithubTokenRef;
}

export function toJson_ApplicationSetSpecGeneratorsPullRequestGithub(obj: ApplicationSetSpecGeneratorsPullRequestGithub | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'api': obj.api,
    'appSecretName': obj.appSecretName,
    'labels': obj.labels?.map(y => y),
    'owner': obj.owner,
    'repo': obj.repo,
    'tokenRef': toJson_ApplicationSetSpecGeneratorsPullRequestGithubTokenRef(obj.tokenRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsPullRequestGitlab {
  readonly api?: string;

  readonly caRef?: ApplicationSetSpecGeneratorsPullRequestGitlabCaRef;

  readonly insecure?: boolean;

  readonly labels?: string[];

  readonly project: string;

  readonly pullRequestState?: string;

  readonly tokenRef?: ApplicationSetSpecGeneratorsPullRequestGitlabTokenRef;
}

export function toJson_ApplicationSetSpecGeneratorsPullRequestGitlab(obj: ApplicationSetSpecGeneratorsPullRequestGitlab | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'api': obj.api,
    'caRef': toJson_ApplicationSetSpecGeneratorsPullRequestGitlabCaRef(obj.caRef),
    'insecure': obj.insecure,
    'labels': obj.labels?.map(y => y),
    'project': obj.project,
    'pullRequestState': obj.pullRequestState,
    'tokenRef': toJson_ApplicationSetSpecGeneratorsPullRequestGitlabTokenRef(obj.tokenRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsScmProviderAwsCodeCommit {
  readonly allBranches?: boolean;

  readonly region?: string;

  readonly role?: string;

  readonly tagFilters?: ApplicationSetSpecGeneratorsScmProviderAwsCodeCommitTagFilters[];
}

export function toJson_ApplicationSetSpecGeneratorsScmProviderAwsCodeCommit(obj: ApplicationSetSpecGeneratorsScmProviderAwsCodeCommit | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'allBranches': obj.allBranches,
    'region': obj.region,
    'role': obj.role,
    'tagFilters': obj.tagFilters?.map(y => toJson_ApplicationSetSpecGeneratorsScmProviderAwsCodeCommitTagFilters(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsScmProviderAzureDevOps {
  readonly accessTokenRef: ApplicationSetSpecGeneratorsScmProviderAzureDevOpsAccessTokenRef;

  readonly allBranches?: boolean;

  readonly api?: string;

  readonly organization: string;

  readonly teamProject: string;
}

export function toJson_ApplicationSetSpecGeneratorsScmProviderAzureDevOps(obj: ApplicationSetSpecGeneratorsScmProviderAzureDevOps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'accessTokenRef': toJson_ApplicationSetSpecGeneratorsScmProviderAzureDevOpsAccessTokenRef(obj.accessTokenRef),
    'allBranches': obj.allBranches,
    'api': obj.api,
    'organization': obj.organization,
    'teamProject': obj.teamProject,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsScmProviderBitbucket {
  readonly allBranches?: boolean;

  readonly appPasswordRef: ApplicationSetSpecGeneratorsScmProviderBitbucketAppPasswordRef;

  readonly owner: string;

  readonly user: string;
}

export function toJson_ApplicationSetSpecGeneratorsScmProviderBitbucket(obj: ApplicationSetSpecGeneratorsScmProviderBitbucket | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'allBranches': obj.allBranches,
    'appPasswordRef': toJson_ApplicationSetSpecGeneratorsScmProviderBitbucketAppPasswordRef(obj.appPasswordRef),
    'owner': obj.owner,
    'user': obj.user,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsScmProviderBitbucketServer {
  readonly allBranches?: boolean;

  readonly api: string;

  readonly basicAuth?: ApplicationSetSpecGeneratorsScmProviderBitbucketServerBasicAuth;

  readonly bearerToken?: ApplicationSetSpecGeneratorsScmProviderBitbucketServerBearerToken;

  readonly caRef?: ApplicationSetSpecGeneratorsScmProviderBitbucketServerCaRef;

  readonly insecure?: boolean;

  readonly project: string;
}

export function toJson_ApplicationSetSpecGeneratorsScmProviderBitbucketServer(obj: ApplicationSetSpecGeneratorsScmProviderBitbucketServer | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'allBranches': obj.allBranches,
    'api': obj.api,
    'basicAuth': toJson_ApplicationSetSpecGeneratorsScmProviderBitbucketServerBasicAuth(obj.basicAuth),
    'bearerToken': toJson_ApplicationSetSpecGeneratorsScmProviderBitbucketServerBearerToken(obj.bearerToken),
    'caRef': toJson_ApplicationSetSpecGeneratorsScmProviderBitbucketServerCaRef(obj.caRef),
    'insecure': obj.insecure,
    'project': obj.project,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsScmProviderFilters {
  readonly branchMatch?: string;

  readonly labelMatch?: string;

  readonly pathsDoNotExist?: string[];

  readonly pathsExist?: string[];

  readonly repositoryMatch?: string;
}

export function toJson_ApplicationSetSpecGeneratorsScmProviderFilters(obj: ApplicationSetSpecGeneratorsScmProviderFilters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'branchMatch': obj.branchMatch,
    'labelMatch': obj.labelMatch,
    'pathsDoNotExist': obj.pathsDoNotExist?.map(y => y),
    'pathsExist': obj.pathsExist?.map(y => y),
    'repositoryMatch': obj.repositoryMatch,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsScmProviderGitea {
  readonly allBranches?: boolean;

  readonly api: string;

  readonly excludeArchivedRepos?: boolean;

  readonly insecure?: boolean;

  readonly owner: string;

  readonly tokenRef?: ApplicationSetSpecGeneratorsScmProviderGiteaTokenRef;
}

export function toJson_ApplicationSetSpecGeneratorsScmProviderGitea(obj: ApplicationSetSpecGeneratorsScmProviderGitea | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'allBranches': obj.allBranches,
    'api': obj.api,
    'excludeArchivedRepos': obj.excludeArchivedRepos,
    'insecure': obj.insecure,
    'owner': obj.owner,
    'tokenRef': toJson_ApplicationSetSpecGeneratorsScmProviderGiteaTokenRef(obj.tokenRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsScmProviderGithub {
  readonly allBranches?: boolean;

  readonly api?: string;

  readonly appSecretName?: string;

  readonly excludeArchivedRepos?: boolean;

  readonly organization: string;

  readonly tokenRef?: ApplicationSetSpecGeneratorsScmProviderGithubTokenRef;
}

export function toJson_ApplicationSetSpecGeneratorsScmProviderGithub(obj: ApplicationSetSpecGeneratorsScmProviderGithub | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'allBranches': obj.allBranches,
    'api': obj.api,
    'appSecretName': obj.appSecretName,
    'excludeArchivedRepos': obj.excludeArchivedRepos,
    'organization': obj.organization,
    'tokenRef': toJson_ApplicationSetSpecGeneratorsScmProviderGithubTokenRef(obj.tokenRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsScmProviderGitlab {
  readonly allBranches?: boolean;

  readonly api?: string;

  readonly caRef?: ApplicationSetSpecGeneratorsScmProviderGitlabCaRef;

  readonly group: string;

  readonly includeArchivedRepos?: boolean;

  readonly includeSharedProjects?: boolean;

  readonly includeSubgroups?: boolean;

  readonly insecure?: boolean;

  readonly tokenRef?: ApplicationSetSpecGeneratorsScmProviderGitlabTokenRef;

  readonly topic?: string;
}

export function toJson_ApplicationSetSpecGeneratorsScmProviderGitlab(obj: ApplicationSetSpecGeneratorsScmProviderGitlab | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'allBranches': obj.allBranches,
    'api': obj.api,
    'caRef': toJson_ApplicationSetSpecGeneratorsScmProviderGitlabCaRef(obj.caRef),
    'group': obj.group,
    'includeArchivedRepos': obj.includeArchivedRepos,
    'includeSharedProjects': obj.includeSharedProjects,
    'includeSubgroups': obj.includeSubgroups,
    'insecure': obj.insecure,
    'tokenRef': toJson_ApplicationSetSpecGeneratorsScmProviderGitlabTokenRef(obj.tokenRef),
    'topic': obj.topic,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsSelectorMatchExpressions {
  readonly key: string;

  readonly operator: string;

  readonly values?: string[];
}

export function toJson_ApplicationSetSpecGeneratorsSelectorMatchExpressions(obj: ApplicationSetSpecGeneratorsSelectorMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecStrategyRollingSyncSteps {
  readonly matchExpressions?: ApplicationSetSpecStrategyRollingSyncStepsMatchExpressions[];

  readonly maxUpdate?: ApplicationSetSpecStrategyRollingSyncStepsMaxUpdate;
}

export function toJson_ApplicationSetSpecStrategyRollingSyncSteps(obj: ApplicationSetSpecStrategyRollingSyncSteps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_ApplicationSetSpecStrategyRollingSyncStepsMatchExpressions(y)),
    'maxUpdate': obj.maxUpdate?.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecDestination {
  readonly name?: string;

  readonly namespace?: string;

  readonly server?: string;
}

export function toJson_ApplicationSetSpecTemplateSpecDestination(obj: ApplicationSetSpecTemplateSpecDestination | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'namespace': obj.namespace,
    'server': obj.server,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecIgnoreDifferences {
  readonly group?: string;

  readonly jqPathExpressions?: string[];

  readonly jsonPointers?: string[];

  readonly kind: string;

  readonly managedFieldsManagers?: string[];

  readonly name?: string;

  readonly namespace?: string;
}

export function toJson_ApplicationSetSpecTemplateSpecIgnoreDifferences(obj: ApplicationSetSpecTemplateSpecIgnoreDifferences | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'group': obj.group,
    'jqPathExpressions': obj.jqPathExpressions?.map(y => y),
    'jsonPointers': obj.jsonPointers?.map(y => y),
    'kind': obj.kind,
    'managedFieldsManagers': obj.managedFieldsManagers?.map(y => y),
    'name': obj.name,
    'namespace': obj.namespace,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecInfo {
  readonly name: string;

  readonly value: string;
}

export function toJson_ApplicationSetSpecTemplateSpecInfo(obj: ApplicationSetSpecTemplateSpecInfo | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSource {
  readonly chart?: string;

  readonly directory?: ApplicationSetSpecTemplateSpecSourceDirectory;

  readonly helm?: ApplicationSetSpecTemplateSpecSourceHelm;

  readonly kustomize?: ApplicationSetSpecTemplateSpecSourceKustomize;

  readonly name?: string;

  readonly path?: string;

  readonly plugin?: ApplicationSetSpecTemplateSpecSourcePlugin;

  readonly ref?: string;

  readonly repoUrl: string;

  readonly tagPrefix?: string;

  readonly targetRevision?: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSource(obj: ApplicationSetSpecTemplateSpecSource | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'chart': obj.chart,
    'directory': toJson_ApplicationSetSpecTemplateSpecSourceDirectory(obj.directory),
    'helm': toJson_ApplicationSetSpecTemplateSpecSourceHelm(obj.helm),
    'kustomize': toJson_ApplicationSetSpecTemplateSpecSourceKustomize(obj.kustomize),
    'name': obj.name,
    'path': obj.path,
    'plugin': toJson_ApplicationSetSpecTemplateSpecSourcePlugin(obj.plugin),
    'ref': obj.ref,
    'repoURL': obj.repoUrl,
    'tagPrefix': obj.tagPrefix,
    'targetRevision': obj.targetRevision,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourceHydrator {
  readonly drySource: ApplicationSetSpecTemplateSpecSourceHydratorDrySource;

  readonly hydrateTo?: ApplicationSetSpecTemplateSpecSourceHydratorHydrateTo;

  readonly syncSource: ApplicationSetSpecTemplateSpecSourceHydratorSyncSource;
}

export function toJson_ApplicationSetSpecTemplateSpecSourceHydrator(obj: ApplicationSetSpecTemplateSpecSourceHydrator | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'drySource': toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySource(obj.drySource),
    'hydrateTo': toJson_ApplicationSetSpecTemplateSpecSourceHydratorHydrateTo(obj.hydrateTo),
    'syncSource': toJson_ApplicationSetSpecTemplateSpecSourceHydratorSyncSource(obj.syncSource),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSources {
  readonly chart?: string;

  readonly directory?: ApplicationSetSpecTemplateSpecSourcesDirectory;

  readonly helm?: ApplicationSetSpecTemplateSpecSourcesHelm;

  readonly kustomize?: ApplicationSetSpecTemplateSpecSourcesKustomize;

  readonly name?: string;

  readonly path?: string;

  readonly plugin?: ApplicationSetSpecTemplateSpecSourcesPlugin;

  readonly ref?: string;

  readonly repoUrl: string;

  readonly tagPrefix?: string;

  readonly targetRevision?: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSources(obj: ApplicationSetSpecTemplateSpecSources | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'chart': obj.chart,
    'directory': toJson_ApplicationSetSpecTemplateSpecSourcesDirectory(obj.directory),
    'helm': toJson_ApplicationSetSpecTemplateSpecSourcesHelm(obj.helm),
    'kustomize': toJson_ApplicationSetSpecTemplateSpecSourcesKustomize(obj.kustomize),
    'name': obj.name,
    'path': obj.path,
    'plugin': toJson_ApplicationSetSpecTemplateSpecSourcesPlugin(obj.plugin),
    'ref': obj.ref,
    'repoURL': obj.repoUrl,
    'tagPrefix': obj.tagPrefix,
    'targetRevision': obj.targetRevision,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSyncPolicy {
  readonly automated?: ApplicationSetSpecTemplateSpecSyncPolicyAutomated;

  readonly managedNamespaceMetadata?: ApplicationSetSpecTemplateSpecSyncPolicyManagedNamespaceMetadata;

  readonly retry?: ApplicationSetSpecTemplateSpecSyncPolicyRetry;

  readonly syncOptions?: string[];
}

export function toJson_ApplicationSetSpecTemplateSpecSyncPolicy(obj: ApplicationSetSpecTemplateSpecSyncPolicy | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'automated': toJson_ApplicationSetSpecTemplateSpecSyncPolicyAutomated(obj.automated),
    'managedNamespaceMetadata': toJson_ApplicationSetSpecTemplateSpecSyncPolicyManagedNamespaceMetadata(obj.managedNamespaceMetadata),
    'retry': toJson_ApplicationSetSpecTemplateSpecSyncPolicyRetry(obj.retry),
    'syncOptions': obj.syncOptions?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsClusterDecisionResourceLabelSelectorMatchExpressions {
  readonly key: string;

  readonly operator: string;

  readonly values?: string[];
}

export function toJson_ApplicationSetSpecGeneratorsClusterDecisionResourceLabelSelectorMatchExpressions(obj: ApplicationSetSpecGeneratorsClusterDecisionResourceLabelSelectorMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsClustersSelectorMatchExpressions {
  readonly key: string;

  readonly operator: string;

  readonly values?: string[];
}

export function toJson_ApplicationSetSpecGeneratorsClustersSelectorMatchExpressions(obj: ApplicationSetSpecGeneratorsClustersSelectorMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsClusterDecisionResource {
  readonly configMapRef: string;

  readonly labelSelector?: ApplicationSetSpecGeneratorsMatrixGeneratorsClusterDecisionResourceLabelSelector;

  readonly name?: string;

  readonly requeueAfterSeconds?: number;

  readonly template?: any;

  readonly values?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsClusterDecisionResource(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsClusterDecisionResource | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMapRef': obj.configMapRef,
    'labelSelector': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsClusterDecisionResourceLabelSelector(obj.labelSelector),
    'name': obj.name,
    'requeueAfterSeconds': obj.requeueAfterSeconds,
    'template': obj.template,
    'values': ((obj.values) === undefined) ? undefined : (Object.entries(obj.values).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsClusters {
  readonly flatList?: boolean;

  readonly selector?: ApplicationSetSpecGeneratorsMatrixGeneratorsClustersSelector;

  readonly template?: any;

  readonly values?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsClusters(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsClusters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'flatList': obj.flatList,
    'selector': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsClustersSelector(obj.selector),
    'template': obj.template,
    'values': ((obj.values) === undefined) ? undefined : (Object.entries(obj.values).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsGit {
  readonly directories?: ApplicationSetSpecGeneratorsMatrixGeneratorsGitDirectories[];

  readonly files?: ApplicationSetSpecGeneratorsMatrixGeneratorsGitFiles[];

  readonly pathParamPrefix?: string;

  readonly repoUrl: string;

  readonly requeueAfterSeconds?: number;

  readonly revision: string;

  readonly template?: any;

  readonly values?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsGit(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsGit | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'directories': obj.directories?.map(y => toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsGitDirectories(y)),
    'files': obj.files?.map(y => toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsGitFiles(y)),
    'pathParamPrefix': obj.pathParamPrefix,
    'repoURL': obj.repoUrl,
    'requeueAfterSeconds': obj.requeueAfterSeconds,
    'revision': obj.revision,
    'template': obj.template,
    'values': ((obj.values) === undefined) ? undefined : (Object.entries(obj.values).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsList {
  readonly elements?: any[];

  readonly elementsYaml?: string;

  readonly template?: any;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsList(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsList | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'elements': obj.elements?.map(y => y),
    'elementsYaml': obj.elementsYaml,
    'template': obj.template,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsOci {
  readonly directories?: ApplicationSetSpecGeneratorsMatrixGeneratorsOciDirectories[];

  readonly files?: ApplicationSetSpecGeneratorsMatrixGeneratorsOciFiles[];

  readonly pathParamPrefix?: string;

  readonly repoUrl: string;

  readonly requeueAfterSeconds?: number;

  readonly revision: string;

  readonly template?: any;

  readonly values?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsOci(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsOci | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'directories': obj.directories?.map(y => toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsOciDirectories(y)),
    'files': obj.files?.map(y => toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsOciFiles(y)),
    'pathParamPrefix': obj.pathParamPrefix,
    'repoURL': obj.repoUrl,
    'requeueAfterSeconds': obj.requeueAfterSeconds,
    'revision': obj.revision,
    'template': obj.template,
    'values': ((obj.values) === undefined) ? undefined : (Object.entries(obj.values).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsPlugin {
  readonly configMapRef: ApplicationSetSpecGeneratorsMatrixGeneratorsPluginConfigMapRef;

  readonly input?: ApplicationSetSpecGeneratorsMatrixGeneratorsPluginInput;

  readonly requeueAfterSeconds?: number;

  readonly template?: any;

  readonly values?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPlugin(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsPlugin | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMapRef': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPluginConfigMapRef(obj.configMapRef),
    'input': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPluginInput(obj.input),
    'requeueAfterSeconds': obj.requeueAfterSeconds,
    'template': obj.template,
    'values': ((obj.values) === undefined) ? undefined : (Object.entries(obj.values).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequest {
  readonly azuredevops?: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestAzuredevops;

  readonly bitbucket?: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucket;

  readonly bitbucketServer?: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServer;

  readonly continueOnRepoNotFoundError?: boolean;

  readonly filters?: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestFilters[];

  readonly gitea?: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGitea;

  readonly github?: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGithub;

  readonly gitlab?: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGitlab;

  readonly requeueAfterSeconds?: number;

  readonly template?: any;

  readonly values?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequest(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequest | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'azuredevops': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestAzuredevops(obj.azuredevops),
    'bitbucket': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucket(obj.bitbucket),
    'bitbucketServer': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServer(obj.bitbucketServer),
    'continueOnRepoNotFoundError': obj.continueOnRepoNotFoundError,
    'filters': obj.filters?.map(y => toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestFilters(y)),
    'gitea': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGitea(obj.gitea),
    'github': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGithub(obj.github),
    'gitlab': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGitlab(obj.gitlab),
    'requeueAfterSeconds': obj.requeueAfterSeconds,
    'template': obj.template,
    'values': ((obj.values) === undefined) ? undefined : (Object.entries(obj.values).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsScmProvider {
  readonly awsCodeCommit?: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderAwsCodeCommit;

  readonly azureDevOps?: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderAzureDevOps;

  readonly bitbucket?: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucket;

  readonly bitbucketServer?: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServer;

  readonly cloneProtocol?: string;

  readonly filters?: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderFilters[];

  readonly gitea?: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGitea;

  readonly github?: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGithub;

  readonly gitlab?: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGitlab;

  readonly requeueAfterSeconds?: number;

  readonly template?: any;

  readonly values?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProvider(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProvider | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'awsCodeCommit': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderAwsCodeCommit(obj.awsCodeCommit),
    'azureDevOps': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderAzureDevOps(obj.azureDevOps),
    'bitbucket': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucket(obj.bitbucket),
    'bitbucketServer': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServer(obj.bitbucketServer),
    'cloneProtocol': obj.cloneProtocol,
    'filters': obj.filters?.map(y => toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderFilters(y)),
    'gitea': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGitea(obj.gitea),
    'github': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGithub(obj.github),
    'gitlab': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGitlab(obj.gitlab),
    'requeueAfterSeconds': obj.requeueAfterSeconds,
    'template': obj.template,
    'values': ((obj.values) === undefined) ? undefined : (Object.entries(obj.values).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsSelector {
  readonly matchExpressions?: ApplicationSetSpecGeneratorsMatrixGeneratorsSelectorMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsSelector(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsSelectorMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsClusterDecisionResource {
  readonly configMapRef: string;

  readonly labelSelector?: ApplicationSetSpecGeneratorsMergeGeneratorsClusterDecisionResourceLabelSelector;

  readonly name?: string;

  readonly requeueAfterSeconds?: number;

  readonly template?: any;

  readonly values?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsClusterDecisionResource(obj: ApplicationSetSpecGeneratorsMergeGeneratorsClusterDecisionResource | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMapRef': obj.configMapRef,
    'labelSelector': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsClusterDecisionResourceLabelSelector(obj.labelSelector),
    'name': obj.name,
    'requeueAfterSeconds': obj.requeueAfterSeconds,
    'template': obj.template,
    'values': ((obj.values) === undefined) ? undefined : (Object.entries(obj.values).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsClusters {
  readonly flatList?: boolean;

  readonly selector?: ApplicationSetSpecGeneratorsMergeGeneratorsClustersSelector;

  readonly template?: any;

  readonly values?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsClusters(obj: ApplicationSetSpecGeneratorsMergeGeneratorsClusters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'flatList': obj.flatList,
    'selector': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsClustersSelector(obj.selector),
    'template': obj.template,
    'values': ((obj.values) === undefined) ? undefined : (Object.entries(obj.values).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsGit {
  readonly directories?: ApplicationSetSpecGeneratorsMergeGeneratorsGitDirectories[];

  readonly files?: ApplicationSetSpecGeneratorsMergeGeneratorsGitFiles[];

  readonly pathParamPrefix?: string;

  readonly repoUrl: string;

  readonly requeueAfterSeconds?: number;

  readonly revision: string;

  readonly template?: any;

  readonly values?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsGit(obj: ApplicationSetSpecGeneratorsMergeGeneratorsGit | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'directories': obj.directories?.map(y => toJson_ApplicationSetSpecGeneratorsMergeGeneratorsGitDirectories(y)),
    'files': obj.files?.map(y => toJson_ApplicationSetSpecGeneratorsMergeGeneratorsGitFiles(y)),
    'pathParamPrefix': obj.pathParamPrefix,
    'repoURL': obj.repoUrl,
    'requeueAfterSeconds': obj.requeueAfterSeconds,
    'revision': obj.revision,
    'template': obj.template,
    'values': ((obj.values) === undefined) ? undefined : (Object.entries(obj.values).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsList {
  readonly elements?: any[];

  readonly elementsYaml?: string;

  readonly template?: any;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsList(obj: ApplicationSetSpecGeneratorsMergeGeneratorsList | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'elements': obj.elements?.map(y => y),
    'elementsYaml': obj.elementsYaml,
    'template': obj.template,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsOci {
  readonly directories?: ApplicationSetSpecGeneratorsMergeGeneratorsOciDirectories[];

  readonly files?: ApplicationSetSpecGeneratorsMergeGeneratorsOciFiles[];

  readonly pathParamPrefix?: string;

  readonly repoUrl: string;

  readonly requeueAfterSeconds?: number;

  readonly revision: string;

  readonly template?: any;

  readonly values?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsOci(obj: ApplicationSetSpecGeneratorsMergeGeneratorsOci | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'directories': obj.directories?.map(y => toJson_ApplicationSetSpecGeneratorsMergeGeneratorsOciDirectories(y)),
    'files': obj.files?.map(y => toJson_ApplicationSetSpecGeneratorsMergeGeneratorsOciFiles(y)),
    'pathParamPrefix': obj.pathParamPrefix,
    'repoURL': obj.repoUrl,
    'requeueAfterSeconds': obj.requeueAfterSeconds,
    'revision': obj.revision,
    'template': obj.template,
    'values': ((obj.values) === undefined) ? undefined : (Object.entries(obj.values).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsPlugin {
  readonly configMapRef: ApplicationSetSpecGeneratorsMergeGeneratorsPluginConfigMapRef;

  readonly input?: ApplicationSetSpecGeneratorsMergeGeneratorsPluginInput;

  readonly requeueAfterSeconds?: number;

  readonly template?: any;

  readonly values?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPlugin(obj: ApplicationSetSpecGeneratorsMergeGeneratorsPlugin | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMapRef': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPluginConfigMapRef(obj.configMapRef),
    'input': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPluginInput(obj.input),
    'requeueAfterSeconds': obj.requeueAfterSeconds,
    'template': obj.template,
    'values': ((obj.values) === undefined) ? undefined : (Object.entries(obj.values).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsPullRequest {
  readonly azuredevops?: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestAzuredevops;

  readonly bitbucket?: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucket;

  readonly bitbucketServer?: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServer;

  readonly continueOnRepoNotFoundError?: boolean;

  readonly filters?: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestFilters[];

  readonly gitea?: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGitea;

  readonly github?: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGithub;

  readonly gitlab?: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGitlab;

  readonly requeueAfterSeconds?: number;

  readonly template?: any;

  readonly values?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequest(obj: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequest | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'azuredevops': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestAzuredevops(obj.azuredevops),
    'bitbucket': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucket(obj.bitbucket),
    'bitbucketServer': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServer(obj.bitbucketServer),
    'continueOnRepoNotFoundError': obj.continueOnRepoNotFoundError,
    'filters': obj.filters?.map(y => toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestFilters(y)),
    'gitea': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGitea(obj.gitea),
    'github': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGithub(obj.github),
    'gitlab': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGitlab(obj.gitlab),
    'requeueAfterSeconds': obj.requeueAfterSeconds,
    'template': obj.template,
    'values': ((obj.values) === undefined) ? undefined : (Object.entries(obj.values).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsScmProvider {
  readonly awsCodeCommit?: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderAwsCodeCommit;

  readonly azureDevOps?: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderAzureDevOps;

  readonly bitbucket?: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucket;

  readonly bitbucketServer?: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServer;

  readonly cloneProtocol?: string;

  readonly filters?: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderFilters[];

  readonly gitea?: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGitea;

  readonly github?: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGithub;

  readonly gitlab?: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGitlab;

  readonly requeueAfterSeconds?: number;

  readonly template?: any;

  readonly values?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProvider(obj: ApplicationSetSpecGeneratorsMergeGeneratorsScmProvider | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'awsCodeCommit': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderAwsCodeCommit(obj.awsCodeCommit),
    'azureDevOps': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderAzureDevOps(obj.azureDevOps),
    'bitbucket': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucket(obj.bitbucket),
    'bitbucketServer': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServer(obj.bitbucketServer),
    'cloneProtocol': obj.cloneProtocol,
    'filters': obj.filters?.map(y => toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderFilters(y)),
    'gitea': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGitea(obj.gitea),
    'github': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGithub(obj.github),
    'gitlab': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGitlab(obj.gitlab),
    'requeueAfterSeconds': obj.requeueAfterSeconds,
    'template': obj.template,
    'values': ((obj.values) === undefined) ? undefined : (Object.entries(obj.values).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsSelector {
  readonly matchExpressions?: ApplicationSetSpecGeneratorsMergeGeneratorsSelectorMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsSelector(obj: ApplicationSetSpecGeneratorsMergeGeneratorsSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_ApplicationSetSpecGeneratorsMergeGeneratorsSelectorMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsPullRequestAzuredevopsTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsPullRequestAzuredevopsTokenRef(obj: ApplicationSetSpecGeneratorsPullRequestAzuredevopsTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsPullRequestBitbucketBasicAuth {
  readonly passwordRef: ApplicationSetSpecGeneratorsPullRequestBitbucketBasicAuthPasswordRef;

  readonly username: string;
}

export function toJson_ApplicationSetSpecGeneratorsPullRequestBitbucketBasicAuth(obj: ApplicationSetSpecGeneratorsPullRequestBitbucketBasicAuth | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'passwordRef': toJson_ApplicationSetSpecGeneratorsPullRequestBitbucketBasicAuthPasswordRef(obj.passwordRef),
    'username': obj.username,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsPullRequestBitbucketBearerToken {
  readonly tokenRef: ApplicationSetSpecGeneratorsPullRequestBitbucketBearerTokenTokenRef;
}

export function toJson_ApplicationSetSpecGeneratorsPullRequestBitbucketBearerToken(obj: ApplicationSetSpecGeneratorsPullRequestBitbucketBearerToken | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'tokenRef': toJson_ApplicationSetSpecGeneratorsPullRequestBitbucketBearerTokenTokenRef(obj.tokenRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsPullRequestBitbucketServerBasicAuth {
  readonly passwordRef: ApplicationSetSpecGeneratorsPullRequestBitbucketServerBasicAuthPasswordRef;

  readonly username: string;
}

export function toJson_ApplicationSetSpecGeneratorsPullRequestBitbucketServerBasicAuth(obj: ApplicationSetSpecGeneratorsPullRequestBitbucketServerBasicAuth | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'passwordRef': toJson_ApplicationSetSpecGeneratorsPullRequestBitbucketServerBasicAuthPasswordRef(obj.passwordRef),
    'username': obj.username,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsPullRequestBitbucketServerBearerToken {
  readonly tokenRef: ApplicationSetSpecGeneratorsPullRequestBitbucketServerBearerTokenTokenRef;
}

export function toJson_ApplicationSetSpecGeneratorsPullRequestBitbucketServerBearerToken(obj: ApplicationSetSpecGeneratorsPullRequestBitbucketServerBearerToken | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'tokenRef': toJson_ApplicationSetSpecGeneratorsPullRequestBitbucketServerBearerTokenTokenRef(obj.tokenRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsPullRequestBitbucketServerCaRef {
  readonly configMapName: string;

  readonly key: string;
}

export function toJson_ApplicationSetSpecGeneratorsPullRequestBitbucketServerCaRef(obj: ApplicationSetSpecGeneratorsPullRequestBitbucketServerCaRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMapName': obj.configMapName,
    'key': obj.key,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsPullRequestGiteaTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsPullRequestGiteaTokenRef(obj: ApplicationSetSpecGeneratorsPullRequestGiteaTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsPullRequestGithubTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsPullRequestGithubTokenRef(obj: ApplicationSetSpecGeneratorsPullRequestGithubTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsPullRequestGitlabCaRef {
  readonly configMapName: string;

  readonly key: string;
}

export function toJson_ApplicationSetSpecGeneratorsPullRequestGitlabCaRef(obj: ApplicationSetSpecGeneratorsPullRequestGitlabCaRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMapName': obj.configMapName,
    'key': obj.key,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsPullRequestGitlabTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsPullRequestGitlabTokenRef(obj: ApplicationSetSpecGeneratorsPullRequestGitlabTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsScmProviderAwsCodeCommitTagFilters {
  readonly key: string;

  readonly value?: string;
}

export function toJson_ApplicationSetSpecGeneratorsScmProviderAwsCodeCommitTagFilters(obj: ApplicationSetSpecGeneratorsScmProviderAwsCodeCommitTagFilters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsScmProviderAzureDevOpsAccessTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsScmProviderAzureDevOpsAccessTokenRef(obj: ApplicationSetSpecGeneratorsScmProviderAzureDevOpsAccessTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsScmProviderBitbucketAppPasswordRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsScmProviderBitbucketAppPasswordRef(obj: ApplicationSetSpecGeneratorsScmProviderBitbucketAppPasswordRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsScmProviderBitbucketServerBasicAuth {
  readonly passwordRef: ApplicationSetSpecGeneratorsScmProviderBitbucketServerBasicAuthPasswordRef;

  readonly username: string;
}

export function toJson_ApplicationSetSpecGeneratorsScmProviderBitbucketServerBasicAuth(obj: ApplicationSetSpecGeneratorsScmProviderBitbucketServerBasicAuth | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'passwordRef': toJson_ApplicationSetSpecGeneratorsScmProviderBitbucketServerBasicAuthPasswordRef(obj.passwordRef),
    'username': obj.username,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsScmProviderBitbucketServerBearerToken {
  readonly tokenRef: ApplicationSetSpecGeneratorsScmProviderBitbucketServerBearerTokenTokenRef;
}

export function toJson_ApplicationSetSpecGeneratorsScmProviderBitbucketServerBearerToken(obj: ApplicationSetSpecGeneratorsScmProviderBitbucketServerBearerToken | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'tokenRef': toJson_ApplicationSetSpecGeneratorsScmProviderBitbucketServerBearerTokenTokenRef(obj.tokenRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsScmProviderBitbucketServerCaRef {
  readonly configMapName: string;

  readonly key: string;
}

export function toJson_ApplicationSetSpecGeneratorsScmProviderBitbucketServerCaRef(obj: ApplicationSetSpecGeneratorsScmProviderBitbucketServerCaRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMapName': obj.configMapName,
    'key': obj.key,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsScmProviderGiteaTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsScmProviderGiteaTokenRef(obj: ApplicationSetSpecGeneratorsScmProviderGiteaTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsScmProviderGithubTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsScmProviderGithubTokenRef(obj: ApplicationSetSpecGeneratorsScmProviderGithubTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsScmProviderGitlabCaRef {
  readonly configMapName: string;

  readonly key: string;
}

export function toJson_ApplicationSetSpecGeneratorsScmProviderGitlabCaRef(obj: ApplicationSetSpecGeneratorsScmProviderGitlabCaRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMapName': obj.configMapName,
    'key': obj.key,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsScmProviderGitlabTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsScmProviderGitlabTokenRef(obj: ApplicationSetSpecGeneratorsScmProviderGitlabTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecStrategyRollingSyncStepsMatchExpressions {
  readonly key?: string;

  readonly operator?: string;

  readonly values?: string[];
}

export function toJson_ApplicationSetSpecStrategyRollingSyncStepsMatchExpressions(obj: ApplicationSetSpecStrategyRollingSyncStepsMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class ApplicationSetSpecStrategyRollingSyncStepsMaxUpdate {
  public static fromNumber(value: number): ApplicationSetSpecStrategyRollingSyncStepsMaxUpdate {
    return new ApplicationSetSpecStrategyRollingSyncStepsMaxUpdate(value);
  }
  public static fromString(value: string): ApplicationSetSpecStrategyRollingSyncStepsMaxUpdate {
    return new ApplicationSetSpecStrategyRollingSyncStepsMaxUpdate(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface ApplicationSetSpecTemplateSpecSourceDirectory {
  readonly disableExtensionFilter?: boolean;

  readonly exclude?: string;

  readonly include?: string;

  readonly jsonnet?: ApplicationSetSpecTemplateSpecSourceDirectoryJsonnet;

  readonly recurse?: boolean;
}

export function toJson_ApplicationSetSpecTemplateSpecSourceDirectory(obj: ApplicationSetSpecTemplateSpecSourceDirectory | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'disableExtensionFilter': obj.disableExtensionFilter,
    'exclude': obj.exclude,
    'include': obj.include,
    'jsonnet': toJson_ApplicationSetSpecTemplateSpecSourceDirectoryJsonnet(obj.jsonnet),
    'recurse': obj.recurse,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourceHelm {
  readonly apiVersions?: string[];

  readonly fileParameters?: ApplicationSetSpecTemplateSpecSourceHelmFileParameters[];

  readonly ignoreMissingValueFiles?: boolean;

  readonly kubeVersion?: string;

  readonly namespace?: string;

  readonly parameters?: ApplicationSetSpecTemplateSpecSourceHelmParameters[];

  readonly passCredentials?: boolean;

  readonly releaseName?: string;

  readonly skipCrds?: boolean;

  readonly skipSchemaValidation?: boolean;

  readonly skipTests?: boolean;

  readonly valueFiles?: string[];

  readonly values?: string;

  readonly valuesObject?: any;

  readonly version?: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourceHelm(obj: ApplicationSetSpecTemplateSpecSourceHelm | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'apiVersions': obj.apiVersions?.map(y => y),
    'fileParameters': obj.fileParameters?.map(y => toJson_ApplicationSetSpecTemplateSpecSourceHelmFileParameters(y)),
    'ignoreMissingValueFiles': obj.ignoreMissingValueFiles,
    'kubeVersion': obj.kubeVersion,
    'namespace': obj.namespace,
    'parameters': obj.parameters?.map(y => toJson_ApplicationSetSpecTemplateSpecSourceHelmParameters(y)),
    'passCredentials': obj.passCredentials,
    'releaseName': obj.releaseName,
    'skipCrds': obj.skipCrds,
    'skipSchemaValidation': obj.skipSchemaValidation,
    'skipTests': obj.skipTests,
    'valueFiles': obj.valueFiles?.map(y => y),
    'values': obj.values,
    'valuesObject': obj.valuesObject,
    'version': obj.version,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourceKustomize {
  readonly apiVersions?: string[];

  readonly commonAnnotations?: { [key: string]: string };

  readonly commonAnnotationsEnvsubst?: boolean;

  readonly commonLabels?: { [key: string]: string };

  readonly components?: string[];

  readonly forceCommonAnnotations?: boolean;

  readonly forceCommonLabels?: boolean;

  readonly ignoreMissingComponents?: boolean;

  readonly images?: string[];

  readonly kubeVersion?: string;

  readonly labelIncludeTemplates?: boolean;

  readonly labelWithoutSelector?: boolean;

  readonly namePrefix?: string;

  readonly nameSuffix?: string;

  readonly namespace?: string;

  readonly patches?: ApplicationSetSpecTemplateSpecSourceKustomizePatches[];

  readonly replicas?: ApplicationSetSpecTemplateSpecSourceKustomizeReplicas[];

  readonly version?: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourceKustomize(obj: ApplicationSetSpecTemplateSpecSourceKustomize | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'apiVersions': obj.apiVersions?.map(y => y),
    'commonAnnotations': ((obj.commonAnnotations) === undefined) ? undefined : (Object.entries(obj.commonAnnotations).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'commonAnnotationsEnvsubst': obj.commonAnnotationsEnvsubst,
    'commonLabels': ((obj.commonLabels) === undefined) ? undefined : (Object.entries(obj.commonLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'components': obj.components?.map(y => y),
    'forceCommonAnnotations': obj.forceCommonAnnotations,
    'forceCommonLabels': obj.forceCommonLabels,
    'ignoreMissingComponents': obj.ignoreMissingComponents,
    'images': obj.images?.map(y => y),
    'kubeVersion': obj.kubeVersion,
    'labelIncludeTemplates': obj.labelIncludeTemplates,
    'labelWithoutSelector': obj.labelWithoutSelector,
    'namePrefix': obj.namePrefix,
    'nameSuffix': obj.nameSuffix,
    'namespace': obj.namespace,
    'patches': obj.patches?.map(y => toJson_ApplicationSetSpecTemplateSpecSourceKustomizePatches(y)),
    'replicas': obj.replicas?.map(y => toJson_ApplicationSetSpecTemplateSpecSourceKustomizeReplicas(y)),
    'version': obj.version,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourcePlugin {
  readonly env?: ApplicationSetSpecTemplateSpecSourcePluginEnv[];

  readonly name?: string;

  readonly parameters?: ApplicationSetSpecTemplateSpecSourcePluginParameters[];
}

export function toJson_ApplicationSetSpecTemplateSpecSourcePlugin(obj: ApplicationSetSpecTemplateSpecSourcePlugin | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'env': obj.env?.map(y => toJson_ApplicationSetSpecTemplateSpecSourcePluginEnv(y)),
    'name': obj.name,
    'parameters': obj.parameters?.map(y => toJson_ApplicationSetSpecTemplateSpecSourcePluginParameters(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourceHydratorDrySource {
  readonly directory?: ApplicationSetSpecTemplateSpecSourceHydratorDrySourceDirectory;

  readonly helm?: ApplicationSetSpecTemplateSpecSourceHydratorDrySourceHelm;

  readonly kustomize?: ApplicationSetSpecTemplateSpecSourceHydratorDrySourceKustomize;

  readonly path: string;

  readonly plugin?: ApplicationSetSpecTemplateSpecSourceHydratorDrySourcePlugin;

  readonly repoUrl: string;

  readonly targetRevision: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySource(obj: ApplicationSetSpecTemplateSpecSourceHydratorDrySource | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'directory': toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourceDirectory(obj.directory),
    'helm': toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourceHelm(obj.helm),
    'kustomize': toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourceKustomize(obj.kustomize),
    'path': obj.path,
    'plugin': toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourcePlugin(obj.plugin),
    'repoURL': obj.repoUrl,
    'targetRevision': obj.targetRevision,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourceHydratorHydrateTo {
  readonly targetBranch: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourceHydratorHydrateTo(obj: ApplicationSetSpecTemplateSpecSourceHydratorHydrateTo | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'targetBranch': obj.targetBranch,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourceHydratorSyncSource {
  readonly path: string;

  readonly repoUrl?: string;

  readonly targetBranch: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourceHydratorSyncSource(obj: ApplicationSetSpecTemplateSpecSourceHydratorSyncSource | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'path': obj.path,
    'repoURL': obj.repoUrl,
    'targetBranch': obj.targetBranch,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourcesDirectory {
  readonly disableExtensionFilter?: boolean;

  readonly exclude?: string;

  readonly include?: string;

  readonly jsonnet?: ApplicationSetSpecTemplateSpecSourcesDirectoryJsonnet;

  readonly recurse?: boolean;
}

export function toJson_ApplicationSetSpecTemplateSpecSourcesDirectory(obj: ApplicationSetSpecTemplateSpecSourcesDirectory | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'disableExtensionFilter': obj.disableExtensionFilter,
    'exclude': obj.exclude,
    'include': obj.include,
    'jsonnet': toJson_ApplicationSetSpecTemplateSpecSourcesDirectoryJsonnet(obj.jsonnet),
    'recurse': obj.recurse,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourcesHelm {
  readonly apiVersions?: string[];

  readonly fileParameters?: ApplicationSetSpecTemplateSpecSourcesHelmFileParameters[];

  readonly ignoreMissingValueFiles?: boolean;

  readonly kubeVersion?: string;

  readonly namespace?: string;

  readonly parameters?: ApplicationSetSpecTemplateSpecSourcesHelmParameters[];

  readonly passCredentials?: boolean;

  readonly releaseName?: string;

  readonly skipCrds?: boolean;

  readonly skipSchemaValidation?: boolean;

  readonly skipTests?: boolean;

  readonly valueFiles?: string[];

  readonly values?: string;

  readonly valuesObject?: any;

  readonly version?: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourcesHelm(obj: ApplicationSetSpecTemplateSpecSourcesHelm | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'apiVersions': obj.apiVersions?.map(y => y),
    'fileParameters': obj.fileParameters?.map(y => toJson_ApplicationSetSpecTemplateSpecSourcesHelmFileParameters(y)),
    'ignoreMissingValueFiles': obj.ignoreMissingValueFiles,
    'kubeVersion': obj.kubeVersion,
    'namespace': obj.namespace,
    'parameters': obj.parameters?.map(y => toJson_ApplicationSetSpecTemplateSpecSourcesHelmParameters(y)),
    'passCredentials': obj.passCredentials,
    'releaseName': obj.releaseName,
    'skipCrds': obj.skipCrds,
    'skipSchemaValidation': obj.skipSchemaValidation,
    'skipTests': obj.skipTests,
    'valueFiles': obj.valueFiles?.map(y => y),
    'values': obj.values,
    'valuesObject': obj.valuesObject,
    'version': obj.version,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourcesKustomize {
  readonly apiVersions?: string[];

  readonly commonAnnotations?: { [key: string]: string };

  readonly commonAnnotationsEnvsubst?: boolean;

  readonly commonLabels?: { [key: string]: string };

  readonly components?: string[];

  readonly forceCommonAnnotations?: boolean;

  readonly forceCommonLabels?: boolean;

  readonly ignoreMissingComponents?: boolean;

  readonly images?: string[];

  readonly kubeVersion?: string;

  readonly labelIncludeTemplates?: boolean;

  readonly labelWithoutSelector?: boolean;

  readonly namePrefix?: string;

  readonly nameSuffix?: string;

  readonly namespace?: string;

  readonly patches?: ApplicationSetSpecTemplateSpecSourcesKustomizePatches[];

  readonly replicas?: ApplicationSetSpecTemplateSpecSourcesKustomizeReplicas[];

  readonly version?: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourcesKustomize(obj: ApplicationSetSpecTemplateSpecSourcesKustomize | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'apiVersions': obj.apiVersions?.map(y => y),
    'commonAnnotations': ((obj.commonAnnotations) === undefined) ? undefined : (Object.entries(obj.commonAnnotations).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'commonAnnotationsEnvsubst': obj.commonAnnotationsEnvsubst,
    'commonLabels': ((obj.commonLabels) === undefined) ? undefined : (Object.entries(obj.commonLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'components': obj.components?.map(y => y),
    'forceCommonAnnotations': obj.forceCommonAnnotations,
    'forceCommonLabels': obj.forceCommonLabels,
    'ignoreMissingComponents': obj.ignoreMissingComponents,
    'images': obj.images?.map(y => y),
    'kubeVersion': obj.kubeVersion,
    'labelIncludeTemplates': obj.labelIncludeTemplates,
    'labelWithoutSelector': obj.labelWithoutSelector,
    'namePrefix': obj.namePrefix,
    'nameSuffix': obj.nameSuffix,
    'namespace': obj.namespace,
    'patches': obj.patches?.map(y => toJson_ApplicationSetSpecTemplateSpecSourcesKustomizePatches(y)),
    'replicas': obj.replicas?.map(y => toJson_ApplicationSetSpecTemplateSpecSourcesKustomizeReplicas(y)),
    'version': obj.version,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourcesPlugin {
  readonly env?: ApplicationSetSpecTemplateSpecSourcesPluginEnv[];

  readonly name?: string;

  readonly parameters?: ApplicationSetSpecTemplateSpecSourcesPluginParameters[];
}

export function toJson_ApplicationSetSpecTemplateSpecSourcesPlugin(obj: ApplicationSetSpecTemplateSpecSourcesPlugin | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'env': obj.env?.map(y => toJson_ApplicationSetSpecTemplateSpecSourcesPluginEnv(y)),
    'name': obj.name,
    'parameters': obj.parameters?.map(y => toJson_ApplicationSetSpecTemplateSpecSourcesPluginParameters(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSyncPolicyAutomated {
  readonly allowEmpty?: boolean;

  readonly enabled?: boolean;

  readonly prune?: boolean;

  readonly selfHeal?: boolean;
}

export function toJson_ApplicationSetSpecTemplateSpecSyncPolicyAutomated(obj: ApplicationSetSpecTemplateSpecSyncPolicyAutomated | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'allowEmpty': obj.allowEmpty,
    'enabled': obj.enabled,
    'prune': obj.prune,
    'selfHeal': obj.selfHeal,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSyncPolicyManagedNamespaceMetadata {
  readonly annotations?: { [key: string]: string };

  readonly labels?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecTemplateSpecSyncPolicyManagedNamespaceMetadata(obj: ApplicationSetSpecTemplateSpecSyncPolicyManagedNamespaceMetadata | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'annotations': ((obj.annotations) === undefined) ? undefined : (Object.entries(obj.annotations).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'labels': ((obj.labels) === undefined) ? undefined : (Object.entries(obj.labels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSyncPolicyRetry {
  readonly backoff?: ApplicationSetSpecTemplateSpecSyncPolicyRetryBackoff;

  readonly limit?: number;

  readonly refresh?: boolean;
}

export function toJson_ApplicationSetSpecTemplateSpecSyncPolicyRetry(obj: ApplicationSetSpecTemplateSpecSyncPolicyRetry | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'backoff': toJson_ApplicationSetSpecTemplateSpecSyncPolicyRetryBackoff(obj.backoff),
    'limit': obj.limit,
    'refresh': obj.refresh,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsClusterDecisionResourceLabelSelector {
  readonly matchExpressions?: ApplicationSetSpecGeneratorsMatrixGeneratorsClusterDecisionResourceLabelSelectorMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsClusterDecisionResourceLabelSelector(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsClusterDecisionResourceLabelSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsClusterDecisionResourceLabelSelectorMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsClustersSelector {
  readonly matchExpressions?: ApplicationSetSpecGeneratorsMatrixGeneratorsClustersSelectorMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsClustersSelector(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsClustersSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsClustersSelectorMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsGitDirectories {
  readonly exclude?: boolean;

  readonly path: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsGitDirectories(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsGitDirectories | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'exclude': obj.exclude,
    'path': obj.path,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsGitFiles {
  readonly exclude?: boolean;

  readonly path: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsGitFiles(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsGitFiles | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'exclude': obj.exclude,
    'path': obj.path,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsOciDirectories {
  readonly exclude?: boolean;

  readonly path: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsOciDirectories(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsOciDirectories | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'exclude': obj.exclude,
    'path': obj.path,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsOciFiles {
  readonly exclude?: boolean;

  readonly path: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsOciFiles(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsOciFiles | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'exclude': obj.exclude,
    'path': obj.path,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsPluginConfigMapRef {
  readonly name: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPluginConfigMapRef(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsPluginConfigMapRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsPluginInput {
  readonly parameters?: { [key: string]: any };
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPluginInput(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsPluginInput | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'parameters': ((obj.parameters) === undefined) ? undefined : (Object.entries(obj.parameters).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestAzuredevops {
  readonly api?: string;

  readonly labels?: string[];

  readonly organization: string;

  readonly project: string;

  readonly repo: string;

  readonly tokenRef?: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestAzuredevopsTokenRef;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestAzuredevops(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestAzuredevops | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'api': obj.api,
    'labels': obj.labels?.map(y => y),
    'organization': obj.organization,
    'project': obj.project,
    'repo': obj.repo,
    'tokenRef': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestAzuredevopsTokenRef(obj.tokenRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucket {
  readonly api?: string;

  readonly basicAuth?: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketBasicAuth;

  readonly bearerToken?: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketBearerToken;

  readonly owner: string;

  readonly repo: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucket(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucket | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'api': obj.api,
    'basicAuth': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketBasicAuth(obj.basicAuth),
    'bearerToken': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketBearerToken(obj.bearerToken),
    'owner': obj.owner,
    'repo': obj.repo,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServer {
  readonly api: string;

  readonly basicAuth?: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServerBasicAuth;

  readonly bearerToken?: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServerBearerToken;

  readonly caRef?: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServerCaRef;

  readonly insecure?: boolean;

  readonly project: string;

  readonly repo: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServer(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServer | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'api': obj.api,
    'basicAuth': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServerBasicAuth(obj.basicAuth),
    'bearerToken': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServerBearerToken(obj.bearerToken),
    'caRef': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServerCaRef(obj.caRef),
    'insecure': obj.insecure,
    'project': obj.project,
    'repo': obj.repo,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestFilters {
  readonly branchMatch?: string;

  readonly targetBranchMatch?: string;

  readonly titleMatch?: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestFilters(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestFilters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'branchMatch': obj.branchMatch,
    'targetBranchMatch': obj.targetBranchMatch,
    'titleMatch': obj.titleMatch,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGitea {
  readonly api: string;

  readonly insecure?: boolean;

  readonly labels?: string[];

  readonly owner: string;

  readonly repo: string;

  readonly tokenRef?: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGiteaTokenRef;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGitea(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGitea | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'api': obj.api,
    'insecure': obj.insecure,
    'labels': obj.labels?.map(y => y),
    'owner': obj.owner,
    'repo': obj.repo,
    'tokenRef': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGiteaTokenRef(obj.tokenRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGithub {
  readonly api?: string;

  readonly appSecretName?: string;

  readonly labels?: string[];

  readonly owner: string;

  readonly repo: string;

  readonly tokenRef?: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGithubTokenRef;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGithub(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGithub | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'api': obj.api,
    'appSecretName': obj.appSecretName,
    'labels': obj.labels?.map(y => y),
    'owner': obj.owner,
    'repo': obj.repo,
    'tokenRef': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGithubTokenRef(obj.tokenRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGitlab {
  readonly api?: string;

  readonly caRef?: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGitlabCaRef;

  readonly insecure?: boolean;

  readonly labels?: string[];

  readonly project: string;

  readonly pullRequestState?: string;

  readonly tokenRef?: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGitlabTokenRef;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGitlab(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGitlab | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'api': obj.api,
    'caRef': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGitlabCaRef(obj.caRef),
    'insecure': obj.insecure,
    'labels': obj.labels?.map(y => y),
    'project': obj.project,
    'pullRequestState': obj.pullRequestState,
    'tokenRef': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGitlabTokenRef(obj.tokenRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderAwsCodeCommit {
  readonly allBranches?: boolean;

  readonly region?: string;

  readonly role?: string;

  readonly tagFilters?: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderAwsCodeCommitTagFilters[];
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderAwsCodeCommit(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderAwsCodeCommit | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'allBranches': obj.allBranches,
    'region': obj.region,
    'role': obj.role,
    'tagFilters': obj.tagFilters?.map(y => toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderAwsCodeCommitTagFilters(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderAzureDevOps {
  readonly accessTokenRef: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderAzureDevOpsAccessTokenRef;

  readonly allBranches?: boolean;

  readonly api?: string;

  readonly organization: string;

  readonly teamProject: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderAzureDevOps(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderAzureDevOps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'accessTokenRef': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderAzureDevOpsAccessTokenRef(obj.accessTokenRef),
    'allBranches': obj.allBranches,
    'api': obj.api,
    'organization': obj.organization,
    'teamProject': obj.teamProject,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucket {
  readonly allBranches?: boolean;

  readonly appPasswordRef: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketAppPasswordRef;

  readonly owner: string;

  readonly user: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucket(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucket | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'allBranches': obj.allBranches,
    'appPasswordRef': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketAppPasswordRef(obj.appPasswordRef),
    'owner': obj.owner,
    'user': obj.user,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServer {
  readonly allBranches?: boolean;

  readonly api: string;

  readonly basicAuth?: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServerBasicAuth;

  readonly bearerToken?: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServerBearerToken;

  readonly caRef?: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServerCaRef;

  readonly insecure?: boolean;

  readonly project: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServer(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServer | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'allBranches': obj.allBranches,
    'api': obj.api,
    'basicAuth': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServerBasicAuth(obj.basicAuth),
    'bearerToken': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServerBearerToken(obj.bearerToken),
    'caRef': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServerCaRef(obj.caRef),
    'insecure': obj.insecure,
    'project': obj.project,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderFilters {
  readonly branchMatch?: string;

  readonly labelMatch?: string;

  readonly pathsDoNotExist?: string[];

  readonly pathsExist?: string[];

  readonly repositoryMatch?: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderFilters(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderFilters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'branchMatch': obj.branchMatch,
    'labelMatch': obj.labelMatch,
    'pathsDoNotExist': obj.pathsDoNotExist?.map(y => y),
    'pathsExist': obj.pathsExist?.map(y => y),
    'repositoryMatch': obj.repositoryMatch,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGitea {
  readonly allBranches?: boolean;

  readonly api: string;

  readonly excludeArchivedRepos?: boolean;

  readonly insecure?: boolean;

  readonly owner: string;

  readonly tokenRef?: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGiteaTokenRef;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGitea(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGitea | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'allBranches': obj.allBranches,
    'api': obj.api,
    'excludeArchivedRepos': obj.excludeArchivedRepos,
    'insecure': obj.insecure,
    'owner': obj.owner,
    'tokenRef': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGiteaTokenRef(obj.tokenRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGithub {
  readonly allBranches?: boolean;

  readonly api?: string;

  readonly appSecretName?: string;

  readonly excludeArchivedRepos?: boolean;

  readonly organization: string;

  readonly tokenRef?: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGithubTokenRef;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGithub(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGithub | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'allBranches': obj.allBranches,
    'api': obj.api,
    'appSecretName': obj.appSecretName,
    'excludeArchivedRepos': obj.excludeArchivedRepos,
    'organization': obj.organization,
    'tokenRef': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGithubTokenRef(obj.tokenRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGitlab {
  readonly allBranches?: boolean;

  readonly api?: string;

  readonly caRef?: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGitlabCaRef;

  readonly group: string;

  readonly includeArchivedRepos?: boolean;

  readonly includeSharedProjects?: boolean;

  readonly includeSubgroups?: boolean;

  readonly insecure?: boolean;

  readonly tokenRef?: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGitlabTokenRef;

  readonly topic?: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGitlab(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGitlab | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'allBranches': obj.allBranches,
    'api': obj.api,
    'caRef': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGitlabCaRef(obj.caRef),
    'group': obj.group,
    'includeArchivedRepos': obj.includeArchivedRepos,
    'includeSharedProjects': obj.includeSharedProjects,
    'includeSubgroups': obj.includeSubgroups,
    'insecure': obj.insecure,
    'tokenRef': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGitlabTokenRef(obj.tokenRef),
    'topic': obj.topic,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsSelectorMatchExpressions {
  readonly key: string;

  readonly operator: string;

  readonly values?: string[];
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsSelectorMatchExpressions(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsSelectorMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsClusterDecisionResourceLabelSelector {
  readonly matchExpressions?: ApplicationSetSpecGeneratorsMergeGeneratorsClusterDecisionResourceLabelSelectorMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsClusterDecisionResourceLabelSelector(obj: ApplicationSetSpecGeneratorsMergeGeneratorsClusterDecisionResourceLabelSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_ApplicationSetSpecGeneratorsMergeGeneratorsClusterDecisionResourceLabelSelectorMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsClustersSelector {
  readonly matchExpressions?: ApplicationSetSpecGeneratorsMergeGeneratorsClustersSelectorMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsClustersSelector(obj: ApplicationSetSpecGeneratorsMergeGeneratorsClustersSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_ApplicationSetSpecGeneratorsMergeGeneratorsClustersSelectorMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsGitDirectories {
  readonly exclude?: boolean;

  readonly path: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsGitDirectories(obj: ApplicationSetSpecGeneratorsMergeGeneratorsGitDirectories | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'exclude': obj.exclude,
    'path': obj.path,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsGitFiles {
  readonly exclude?: boolean;

  readonly path: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsGitFiles(obj: ApplicationSetSpecGeneratorsMergeGeneratorsGitFiles | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'exclude': obj.exclude,
    'path': obj.path,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsOciDirectories {
  readonly exclude?: boolean;

  readonly path: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsOciDirectories(obj: ApplicationSetSpecGeneratorsMergeGeneratorsOciDirectories | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'exclude': obj.exclude,
    'path': obj.path,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsOciFiles {
  readonly exclude?: boolean;

  readonly path: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsOciFiles(obj: ApplicationSetSpecGeneratorsMergeGeneratorsOciFiles | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'exclude': obj.exclude,
    'path': obj.path,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsPluginConfigMapRef {
  readonly name: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPluginConfigMapRef(obj: ApplicationSetSpecGeneratorsMergeGeneratorsPluginConfigMapRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsPluginInput {
  readonly parameters?: { [key: string]: any };
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPluginInput(obj: ApplicationSetSpecGeneratorsMergeGeneratorsPluginInput | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'parameters': ((obj.parameters) === undefined) ? undefined : (Object.entries(obj.parameters).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestAzuredevops {
  readonly api?: string;

  readonly labels?: string[];

  readonly organization: string;

  readonly project: string;

  readonly repo: string;

  readonly tokenRef?: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestAzuredevopsTokenRef;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestAzuredevops(obj: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestAzuredevops | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'api': obj.api,
    'labels': obj.labels?.map(y => y),
    'organization': obj.organization,
    'project': obj.project,
    'repo': obj.repo,
    'tokenRef': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestAzuredevopsTokenRef(obj.tokenRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucket {
  readonly api?: string;

  readonly basicAuth?: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketBasicAuth;

  readonly bearerToken?: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketBearerToken;

  readonly owner: string;

  readonly repo: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucket(obj: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucket | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'api': obj.api,
    'basicAuth': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketBasicAuth(obj.basicAuth),
    'bearerToken': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketBearerToken(obj.bearerToken),
    'owner': obj.owner,
    'repo': obj.repo,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServer {
  readonly api: string;

  readonly basicAuth?: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServerBasicAuth;

  readonly bearerToken?: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServerBearerToken;

  readonly caRef?: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServerCaRef;

  readonly insecure?: boolean;

  readonly project: string;

  readonly repo: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServer(obj: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServer | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'api': obj.api,
    'basicAuth': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServerBasicAuth(obj.basicAuth),
    'bearerToken': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServerBearerToken(obj.bearerToken),
    'caRef': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServerCaRef(obj.caRef),
    'insecure': obj.insecure,
    'project': obj.project,
    'repo': obj.repo,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestFilters {
  readonly branchMatch?: string;

  readonly targetBranchMatch?: string;

  readonly titleMatch?: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestFilters(obj: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestFilters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'branchMatch': obj.branchMatch,
    'targetBranchMatch': obj.targetBranchMatch,
    'titleMatch': obj.titleMatch,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGitea {
  readonly api: string;

  readonly insecure?: boolean;

  readonly labels?: string[];

  readonly owner: string;

  readonly repo: string;

  readonly tokenRef?: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGiteaTokenRef;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGitea(obj: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGitea | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'api': obj.api,
    'insecure': obj.insecure,
    'labels': obj.labels?.map(y => y),
    'owner': obj.owner,
    'repo': obj.repo,
    'tokenRef': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGiteaTokenRef(obj.tokenRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGithub {
  readonly api?: string;

  readonly appSecretName?: string;

  readonly labels?: string[];

  readonly owner: string;

  readonly repo: string;

  readonly tokenRef?: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGithubTokenRef;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGithub(obj: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGithub | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'api': obj.api,
    'appSecretName': obj.appSecretName,
    'labels': obj.labels?.map(y => y),
    'owner': obj.owner,
    'repo': obj.repo,
    'tokenRef': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGithubTokenRef(obj.tokenRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGitlab {
  readonly api?: string;

  readonly caRef?: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGitlabCaRef;

  readonly insecure?: boolean;

  readonly labels?: string[];

  readonly project: string;

  readonly pullRequestState?: string;

  readonly tokenRef?: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGitlabTokenRef;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGitlab(obj: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGitlab | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'api': obj.api,
    'caRef': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGitlabCaRef(obj.caRef),
    'insecure': obj.insecure,
    'labels': obj.labels?.map(y => y),
    'project': obj.project,
    'pullRequestState': obj.pullRequestState,
    'tokenRef': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGitlabTokenRef(obj.tokenRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderAwsCodeCommit {
  readonly allBranches?: boolean;

  readonly region?: string;

  readonly role?: string;

  readonly tagFilters?: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderAwsCodeCommitTagFilters[];
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderAwsCodeCommit(obj: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderAwsCodeCommit | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'allBranches': obj.allBranches,
    'region': obj.region,
    'role': obj.role,
    'tagFilters': obj.tagFilters?.map(y => toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderAwsCodeCommitTagFilters(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderAzureDevOps {
  readonly accessTokenRef: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderAzureDevOpsAccessTokenRef;

  readonly allBranches?: boolean;

  readonly api?: string;

  readonly organization: string;

  readonly teamProject: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderAzureDevOps(obj: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderAzureDevOps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'accessTokenRef': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderAzureDevOpsAccessTokenRef(obj.accessTokenRef),
    'allBranches': obj.allBranches,
    'api': obj.api,
    'organization': obj.organization,
    'teamProject': obj.teamProject,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucket {
  readonly allBranches?: boolean;

  readonly appPasswordRef: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketAppPasswordRef;

  readonly owner: string;

  readonly user: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucket(obj: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucket | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'allBranches': obj.allBranches,
    'appPasswordRef': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketAppPasswordRef(obj.appPasswordRef),
    'owner': obj.owner,
    'user': obj.user,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServer {
  readonly allBranches?: boolean;

  readonly api: string;

  readonly basicAuth?: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServerBasicAuth;

  readonly bearerToken?: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServerBearerToken;

  readonly caRef?: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServerCaRef;

  readonly insecure?: boolean;

  readonly project: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServer(obj: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServer | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'allBranches': obj.allBranches,
    'api': obj.api,
    'basicAuth': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServerBasicAuth(obj.basicAuth),
    'bearerToken': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServerBearerToken(obj.bearerToken),
    'caRef': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServerCaRef(obj.caRef),
    'insecure': obj.insecure,
    'project': obj.project,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderFilters {
  readonly branchMatch?: string;

  readonly labelMatch?: string;

  readonly pathsDoNotExist?: string[];

  readonly pathsExist?: string[];

  readonly repositoryMatch?: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderFilters(obj: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderFilters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'branchMatch': obj.branchMatch,
    'labelMatch': obj.labelMatch,
    'pathsDoNotExist': obj.pathsDoNotExist?.map(y => y),
    'pathsExist': obj.pathsExist?.map(y => y),
    'repositoryMatch': obj.repositoryMatch,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGitea {
  readonly allBranches?: boolean;

  readonly api: string;

  readonly excludeArchivedRepos?: boolean;

  readonly insecure?: boolean;

  readonly owner: string;

  readonly tokenRef?: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGiteaTokenRef;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGitea(obj: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGitea | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'allBranches': obj.allBranches,
    'api': obj.api,
    'excludeArchivedRepos': obj.excludeArchivedRepos,
    'insecure': obj.insecure,
    'owner': obj.owner,
    'tokenRef': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGiteaTokenRef(obj.tokenRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGithub {
  readonly allBranches?: boolean;

  readonly api?: string;

  readonly appSecretName?: string;

  readonly excludeArchivedRepos?: boolean;

  readonly organization: string;

  readonly tokenRef?: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGithubTokenRef;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGithub(obj: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGithub | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'allBranches': obj.allBranches,
    'api': obj.api,
    'appSecretName': obj.appSecretName,
    'excludeArchivedRepos': obj.excludeArchivedRepos,
    'organization': obj.organization,
    'tokenRef': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGithubTokenRef(obj.tokenRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGitlab {
  readonly allBranches?: boolean;

  readonly api?: string;

  readonly caRef?: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGitlabCaRef;

  readonly group: string;

  readonly includeArchivedRepos?: boolean;

  readonly includeSharedProjects?: boolean;

  readonly includeSubgroups?: boolean;

  readonly insecure?: boolean;

  readonly tokenRef?: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGitlabTokenRef;

  readonly topic?: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGitlab(obj: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGitlab | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'allBranches': obj.allBranches,
    'api': obj.api,
    'caRef': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGitlabCaRef(obj.caRef),
    'group': obj.group,
    'includeArchivedRepos': obj.includeArchivedRepos,
    'includeSharedProjects': obj.includeSharedProjects,
    'includeSubgroups': obj.includeSubgroups,
    'insecure': obj.insecure,
    'tokenRef': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGitlabTokenRef(obj.tokenRef),
    'topic': obj.topic,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsSelectorMatchExpressions {
  readonly key: string;

  readonly operator: string;

  readonly values?: string[];
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsSelectorMatchExpressions(obj: ApplicationSetSpecGeneratorsMergeGeneratorsSelectorMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsPullRequestBitbucketBasicAuthPasswordRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsPullRequestBitbucketBasicAuthPasswordRef(obj: ApplicationSetSpecGeneratorsPullRequestBitbucketBasicAuthPasswordRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsPullRequestBitbucketBearerTokenTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsPullRequestBitbucketBearerTokenTokenRef(obj: ApplicationSetSpecGeneratorsPullRequestBitbucketBearerTokenTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsPullRequestBitbucketServerBasicAuthPasswordRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsPullRequestBitbucketServerBasicAuthPasswordRef(obj: ApplicationSetSpecGeneratorsPullRequestBitbucketServerBasicAuthPasswordRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsPullRequestBitbucketServerBearerTokenTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsPullRequestBitbucketServerBearerTokenTokenRef(obj: ApplicationSetSpecGeneratorsPullRequestBitbucketServerBearerTokenTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsScmProviderBitbucketServerBasicAuthPasswordRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsScmProviderBitbucketServerBasicAuthPasswordRef(obj: ApplicationSetSpecGeneratorsScmProviderBitbucketServerBasicAuthPasswordRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsScmProviderBitbucketServerBearerTokenTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsScmProviderBitbucketServerBearerTokenTokenRef(obj: ApplicationSetSpecGeneratorsScmProviderBitbucketServerBearerTokenTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourceDirectoryJsonnet {
  readonly extVars?: ApplicationSetSpecTemplateSpecSourceDirectoryJsonnetExtVars[];

  readonly libs?: string[];

  readonly tlas?: ApplicationSetSpecTemplateSpecSourceDirectoryJsonnetTlas[];
}

export function toJson_ApplicationSetSpecTemplateSpecSourceDirectoryJsonnet(obj: ApplicationSetSpecTemplateSpecSourceDirectoryJsonnet | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'extVars': obj.extVars?.map(y => toJson_ApplicationSetSpecTemplateSpecSourceDirectoryJsonnetExtVars(y)),
    'libs': obj.libs?.map(y => y),
    'tlas': obj.tlas?.map(y => toJson_ApplicationSetSpecTemplateSpecSourceDirectoryJsonnetTlas(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourceHelmFileParameters {
  readonly name?: string;

  readonly path?: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourceHelmFileParameters(obj: ApplicationSetSpecTemplateSpecSourceHelmFileParameters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'path': obj.path,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourceHelmParameters {
  readonly forceString?: boolean;

  readonly name?: string;

  readonly value?: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourceHelmParameters(obj: ApplicationSetSpecTemplateSpecSourceHelmParameters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'forceString': obj.forceString,
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourceKustomizePatches {
  readonly options?: { [key: string]: boolean };

  readonly patch?: string;

  readonly path?: string;

  readonly target?: ApplicationSetSpecTemplateSpecSourceKustomizePatchesTarget;
}

export function toJson_ApplicationSetSpecTemplateSpecSourceKustomizePatches(obj: ApplicationSetSpecTemplateSpecSourceKustomizePatches | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'options': ((obj.options) === undefined) ? undefined : (Object.entries(obj.options).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'patch': obj.patch,
    'path': obj.path,
    'target': toJson_ApplicationSetSpecTemplateSpecSourceKustomizePatchesTarget(obj.target),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourceKustomizeReplicas {
  readonly count: ApplicationSetSpecTemplateSpecSourceKustomizeReplicasCount;

  readonly name: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourceKustomizeReplicas(obj: ApplicationSetSpecTemplateSpecSourceKustomizeReplicas | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'count': obj.count?.value,
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourcePluginEnv {
  readonly name: string;

  readonly value: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourcePluginEnv(obj: ApplicationSetSpecTemplateSpecSourcePluginEnv | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourcePluginParameters {
  readonly array?: string[];

  readonly map?: { [key: string]: string };

  readonly name?: string;

  readonly string?: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourcePluginParameters(obj: ApplicationSetSpecTemplateSpecSourcePluginParameters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'array': obj.array?.map(y => y),
    'map': ((obj.map) === undefined) ? undefined : (Object.entries(obj.map).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'name': obj.name,
    'string': obj.string,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourceHydratorDrySourceDirectory {
  readonly disableExtensionFilter?: boolean;

  readonly exclude?: string;

  readonly include?: string;

  readonly jsonnet?: ApplicationSetSpecTemplateSpecSourceHydratorDrySourceDirectoryJsonnet;

  readonly recurse?: boolean;
}

export function toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourceDirectory(obj: ApplicationSetSpecTemplateSpecSourceHydratorDrySourceDirectory | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'disableExtensionFilter': obj.disableExtensionFilter,
    'exclude': obj.exclude,
    'include': obj.include,
    'jsonnet': toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourceDirectoryJsonnet(obj.jsonnet),
    'recurse': obj.recurse,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourceHydratorDrySourceHelm {
  readonly apiVersions?: string[];

  readonly fileParameters?: ApplicationSetSpecTemplateSpecSourceHydratorDrySourceHelmFileParameters[];

  readonly ignoreMissingValueFiles?: boolean;

  readonly kubeVersion?: string;

  readonly namespace?: string;

  readonly parameters?: ApplicationSetSpecTemplateSpecSourceHydratorDrySourceHelmParameters[];

  readonly passCredentials?: boolean;

  readonly releaseName?: string;

  readonly skipCrds?: boolean;

  readonly skipSchemaValidation?: boolean;

  readonly skipTests?: boolean;

  readonly valueFiles?: string[];

  readonly values?: string;

  readonly valuesObject?: any;

  readonly version?: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourceHelm(obj: ApplicationSetSpecTemplateSpecSourceHydratorDrySourceHelm | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'apiVersions': obj.apiVersions?.map(y => y),
    'fileParameters': obj.fileParameters?.map(y => toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourceHelmFileParameters(y)),
    'ignoreMissingValueFiles': obj.ignoreMissingValueFiles,
    'kubeVersion': obj.kubeVersion,
    'namespace': obj.namespace,
    'parameters': obj.parameters?.map(y => toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourceHelmParameters(y)),
    'passCredentials': obj.passCredentials,
    'releaseName': obj.releaseName,
    'skipCrds': obj.skipCrds,
    'skipSchemaValidation': obj.skipSchemaValidation,
    'skipTests': obj.skipTests,
    'valueFiles': obj.valueFiles?.map(y => y),
    'values': obj.values,
    'valuesObject': obj.valuesObject,
    'version': obj.version,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourceHydratorDrySourceKustomize {
  readonly apiVersions?: string[];

  readonly commonAnnotations?: { [key: string]: string };

  readonly commonAnnotationsEnvsubst?: boolean;

  readonly commonLabels?: { [key: string]: string };

  readonly components?: string[];

  readonly forceCommonAnnotations?: boolean;

  readonly forceCommonLabels?: boolean;

  readonly ignoreMissingComponents?: boolean;

  readonly images?: string[];

  readonly kubeVersion?: string;

  readonly labelIncludeTemplates?: boolean;

  readonly labelWithoutSelector?: boolean;

  readonly namePrefix?: string;

  readonly nameSuffix?: string;

  readonly namespace?: string;

  readonly patches?: ApplicationSetSpecTemplateSpecSourceHydratorDrySourceKustomizePatches[];

  readonly replicas?: ApplicationSetSpecTemplateSpecSourceHydratorDrySourceKustomizeReplicas[];

  readonly version?: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourceKustomize(obj: ApplicationSetSpecTemplateSpecSourceHydratorDrySourceKustomize | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'apiVersions': obj.apiVersions?.map(y => y),
    'commonAnnotations': ((obj.commonAnnotations) === undefined) ? undefined : (Object.entries(obj.commonAnnotations).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'commonAnnotationsEnvsubst': obj.commonAnnotationsEnvsubst,
    'commonLabels': ((obj.commonLabels) === undefined) ? undefined : (Object.entries(obj.commonLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'components': obj.components?.map(y => y),
    'forceCommonAnnotations': obj.forceCommonAnnotations,
    'forceCommonLabels': obj.forceCommonLabels,
    'ignoreMissingComponents': obj.ignoreMissingComponents,
    'images': obj.images?.map(y => y),
    'kubeVersion': obj.kubeVersion,
    'labelIncludeTemplates': obj.labelIncludeTemplates,
    'labelWithoutSelector': obj.labelWithoutSelector,
    'namePrefix': obj.namePrefix,
    'nameSuffix': obj.nameSuffix,
    'namespace': obj.namespace,
    'patches': obj.patches?.map(y => toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourceKustomizePatches(y)),
    'replicas': obj.replicas?.map(y => toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourceKustomizeReplicas(y)),
    'version': obj.version,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourceHydratorDrySourcePlugin {
  readonly env?: ApplicationSetSpecTemplateSpecSourceHydratorDrySourcePluginEnv[];

  readonly name?: string;

  readonly parameters?: ApplicationSetSpecTemplateSpecSourceHydratorDrySourcePluginParameters[];
}

export function toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourcePlugin(obj: ApplicationSetSpecTemplateSpecSourceHydratorDrySourcePlugin | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'env': obj.env?.map(y => toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourcePluginEnv(y)),
    'name': obj.name,
    'parameters': obj.parameters?.map(y => toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourcePluginParameters(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourcesDirectoryJsonnet {
  readonly extVars?: ApplicationSetSpecTemplateSpecSourcesDirectoryJsonnetExtVars[];

  readonly libs?: string[];

  readonly tlas?: ApplicationSetSpecTemplateSpecSourcesDirectoryJsonnetTlas[];
}

export function toJson_ApplicationSetSpecTemplateSpecSourcesDirectoryJsonnet(obj: ApplicationSetSpecTemplateSpecSourcesDirectoryJsonnet | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'extVars': obj.extVars?.map(y => toJson_ApplicationSetSpecTemplateSpecSourcesDirectoryJsonnetExtVars(y)),
    'libs': obj.libs?.map(y => y),
    'tlas': obj.tlas?.map(y => toJson_ApplicationSetSpecTemplateSpecSourcesDirectoryJsonnetTlas(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourcesHelmFileParameters {
  readonly name?: string;

  readonly path?: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourcesHelmFileParameters(obj: ApplicationSetSpecTemplateSpecSourcesHelmFileParameters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'path': obj.path,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourcesHelmParameters {
  readonly forceString?: boolean;

  readonly name?: string;

  readonly value?: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourcesHelmParameters(obj: ApplicationSetSpecTemplateSpecSourcesHelmParameters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'forceString': obj.forceString,
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourcesKustomizePatches {
  readonly options?: { [key: string]: boolean };

  readonly patch?: string;

  readonly path?: string;

  readonly target?: ApplicationSetSpecTemplateSpecSourcesKustomizePatchesTarget;
}

export function toJson_ApplicationSetSpecTemplateSpecSourcesKustomizePatches(obj: ApplicationSetSpecTemplateSpecSourcesKustomizePatches | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'options': ((obj.options) === undefined) ? undefined : (Object.entries(obj.options).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'patch': obj.patch,
    'path': obj.path,
    'target': toJson_ApplicationSetSpecTemplateSpecSourcesKustomizePatchesTarget(obj.target),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourcesKustomizeReplicas {
  readonly count: ApplicationSetSpecTemplateSpecSourcesKustomizeReplicasCount;

  readonly name: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourcesKustomizeReplicas(obj: ApplicationSetSpecTemplateSpecSourcesKustomizeReplicas | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'count': obj.count?.value,
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourcesPluginEnv {
  readonly name: string;

  readonly value: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourcesPluginEnv(obj: ApplicationSetSpecTemplateSpecSourcesPluginEnv | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourcesPluginParameters {
  readonly array?: string[];

  readonly map?: { [key: string]: string };

  readonly name?: string;

  readonly string?: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourcesPluginParameters(obj: ApplicationSetSpecTemplateSpecSourcesPluginParameters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'array': obj.array?.map(y => y),
    'map': ((obj.map) === undefined) ? undefined : (Object.entries(obj.map).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'name': obj.name,
    'string': obj.string,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSyncPolicyRetryBackoff {
  readonly duration?: string;

  readonly factor?: number;

  readonly maxDuration?: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSyncPolicyRetryBackoff(obj: ApplicationSetSpecTemplateSpecSyncPolicyRetryBackoff | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'duration': obj.duration,
    'factor': obj.factor,
    'maxDuration': obj.maxDuration,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsClusterDecisionResourceLabelSelectorMatchExpressions {
  readonly key: string;

  readonly operator: string;

  readonly values?: string[];
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsClusterDecisionResourceLabelSelectorMatchExpressions(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsClusterDecisionResourceLabelSelectorMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsClustersSelectorMatchExpressions {
  readonly key: string;

  readonly operator: string;

  readonly values?: string[];
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsClustersSelectorMatchExpressions(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsClustersSelectorMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestAzuredevopsTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestAzuredevopsTokenRef(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestAzuredevopsTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketBasicAuth {
  readonly passwordRef: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketBasicAuthPasswordRef;

  readonly username: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketBasicAuth(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketBasicAuth | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'passwordRef': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketBasicAuthPasswordRef(obj.passwordRef),
    'username': obj.username,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketBearerToken {
  readonly tokenRef: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketBearerTokenTokenRef;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketBearerToken(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketBearerToken | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'tokenRef': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketBearerTokenTokenRef(obj.tokenRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServerBasicAuth {
  readonly passwordRef: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServerBasicAuthPasswordRef;

  readonly username: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServerBasicAuth(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServerBasicAuth | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'passwordRef': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServerBasicAuthPasswordRef(obj.passwordRef),
    'username': obj.username,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServerBearerToken {
  readonly tokenRef: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServerBearerTokenTokenRef;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServerBearerToken(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServerBearerToken | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'tokenRef': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServerBearerTokenTokenRef(obj.tokenRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServerCaRef {
  readonly configMapName: string;

  readonly key: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServerCaRef(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServerCaRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMapName': obj.configMapName,
    'key': obj.key,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGiteaTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGiteaTokenRef(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGiteaTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGithubTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGithubTokenRef(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGithubTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGitlabCaRef {
  readonly configMapName: string;

  readonly key: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGitlabCaRef(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGitlabCaRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMapName': obj.configMapName,
    'key': obj.key,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGitlabTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGitlabTokenRef(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestGitlabTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderAwsCodeCommitTagFilters {
  readonly key: string;

  readonly value?: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderAwsCodeCommitTagFilters(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderAwsCodeCommitTagFilters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderAzureDevOpsAccessTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderAzureDevOpsAccessTokenRef(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderAzureDevOpsAccessTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketAppPasswordRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketAppPasswordRef(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketAppPasswordRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServerBasicAuth {
  readonly passwordRef: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServerBasicAuthPasswordRef;

  readonly username: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServerBasicAuth(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServerBasicAuth | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'passwordRef': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServerBasicAuthPasswordRef(obj.passwordRef),
    'username': obj.username,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServerBearerToken {
  readonly tokenRef: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServerBearerTokenTokenRef;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServerBearerToken(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServerBearerToken | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'tokenRef': toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServerBearerTokenTokenRef(obj.tokenRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServerCaRef {
  readonly configMapName: string;

  readonly key: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServerCaRef(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServerCaRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMapName': obj.configMapName,
    'key': obj.key,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGiteaTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGiteaTokenRef(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGiteaTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGithubTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGithubTokenRef(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGithubTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGitlabCaRef {
  readonly configMapName: string;

  readonly key: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGitlabCaRef(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGitlabCaRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMapName': obj.configMapName,
    'key': obj.key,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGitlabTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGitlabTokenRef(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderGitlabTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsClusterDecisionResourceLabelSelectorMatchExpressions {
  readonly key: string;

  readonly operator: string;

  readonly values?: string[];
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsClusterDecisionResourceLabelSelectorMatchExpressions(obj: ApplicationSetSpecGeneratorsMergeGeneratorsClusterDecisionResourceLabelSelectorMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsClustersSelectorMatchExpressions {
  readonly key: string;

  readonly operator: string;

  readonly values?: string[];
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsClustersSelectorMatchExpressions(obj: ApplicationSetSpecGeneratorsMergeGeneratorsClustersSelectorMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestAzuredevopsTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestAzuredevopsTokenRef(obj: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestAzuredevopsTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketBasicAuth {
  readonly passwordRef: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketBasicAuthPasswordRef;

  readonly username: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketBasicAuth(obj: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketBasicAuth | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'passwordRef': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketBasicAuthPasswordRef(obj.passwordRef),
    'username': obj.username,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketBearerToken {
  readonly tokenRef: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketBearerTokenTokenRef;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketBearerToken(obj: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketBearerToken | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'tokenRef': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketBearerTokenTokenRef(obj.tokenRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServerBasicAuth {
  readonly passwordRef: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServerBasicAuthPasswordRef;

  readonly username: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServerBasicAuth(obj: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServerBasicAuth | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'passwordRef': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServerBasicAuthPasswordRef(obj.passwordRef),
    'username': obj.username,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServerBearerToken {
  readonly tokenRef: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServerBearerTokenTokenRef;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServerBearerToken(obj: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServerBearerToken | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'tokenRef': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServerBearerTokenTokenRef(obj.tokenRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServerCaRef {
  readonly configMapName: string;

  readonly key: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServerCaRef(obj: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServerCaRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMapName': obj.configMapName,
    'key': obj.key,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGiteaTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGiteaTokenRef(obj: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGiteaTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGithubTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGithubTokenRef(obj: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGithubTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGitlabCaRef {
  readonly configMapName: string;

  readonly key: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGitlabCaRef(obj: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGitlabCaRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMapName': obj.configMapName,
    'key': obj.key,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGitlabTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGitlabTokenRef(obj: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestGitlabTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderAwsCodeCommitTagFilters {
  readonly key: string;

  readonly value?: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderAwsCodeCommitTagFilters(obj: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderAwsCodeCommitTagFilters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderAzureDevOpsAccessTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderAzureDevOpsAccessTokenRef(obj: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderAzureDevOpsAccessTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketAppPasswordRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketAppPasswordRef(obj: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketAppPasswordRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServerBasicAuth {
  readonly passwordRef: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServerBasicAuthPasswordRef;

  readonly username: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServerBasicAuth(obj: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServerBasicAuth | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'passwordRef': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServerBasicAuthPasswordRef(obj.passwordRef),
    'username': obj.username,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServerBearerToken {
  readonly tokenRef: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServerBearerTokenTokenRef;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServerBearerToken(obj: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServerBearerToken | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'tokenRef': toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServerBearerTokenTokenRef(obj.tokenRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServerCaRef {
  readonly configMapName: string;

  readonly key: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServerCaRef(obj: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServerCaRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMapName': obj.configMapName,
    'key': obj.key,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGiteaTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGiteaTokenRef(obj: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGiteaTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGithubTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGithubTokenRef(obj: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGithubTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGitlabCaRef {
  readonly configMapName: string;

  readonly key: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGitlabCaRef(obj: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGitlabCaRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMapName': obj.configMapName,
    'key': obj.key,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGitlabTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGitlabTokenRef(obj: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderGitlabTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourceDirectoryJsonnetExtVars {
  readonly code?: boolean;

  readonly name: string;

  readonly value: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourceDirectoryJsonnetExtVars(obj: ApplicationSetSpecTemplateSpecSourceDirectoryJsonnetExtVars | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'code': obj.code,
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourceDirectoryJsonnetTlas {
  readonly code?: boolean;

  readonly name: string;

  readonly value: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourceDirectoryJsonnetTlas(obj: ApplicationSetSpecTemplateSpecSourceDirectoryJsonnetTlas | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'code': obj.code,
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourceKustomizePatchesTarget {
  readonly annotationSelector?: string;

  readonly group?: string;

  readonly kind?: string;

  readonly labelSelector?: string;

  readonly name?: string;

  readonly namespace?: string;

  readonly version?: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourceKustomizePatchesTarget(obj: ApplicationSetSpecTemplateSpecSourceKustomizePatchesTarget | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'annotationSelector': obj.annotationSelector,
    'group': obj.group,
    'kind': obj.kind,
    'labelSelector': obj.labelSelector,
    'name': obj.name,
    'namespace': obj.namespace,
    'version': obj.version,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class ApplicationSetSpecTemplateSpecSourceKustomizeReplicasCount {
  public static fromNumber(value: number): ApplicationSetSpecTemplateSpecSourceKustomizeReplicasCount {
    return new ApplicationSetSpecTemplateSpecSourceKustomizeReplicasCount(value);
  }
  public static fromString(value: string): ApplicationSetSpecTemplateSpecSourceKustomizeReplicasCount {
    return new ApplicationSetSpecTemplateSpecSourceKustomizeReplicasCount(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface ApplicationSetSpecTemplateSpecSourceHydratorDrySourceDirectoryJsonnet {
  readonly extVars?: ApplicationSetSpecTemplateSpecSourceHydratorDrySourceDirectoryJsonnetExtVars[];

  readonly libs?: string[];

  readonly tlas?: ApplicationSetSpecTemplateSpecSourceHydratorDrySourceDirectoryJsonnetTlas[];
}

export function toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourceDirectoryJsonnet(obj: ApplicationSetSpecTemplateSpecSourceHydratorDrySourceDirectoryJsonnet | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'extVars': obj.extVars?.map(y => toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourceDirectoryJsonnetExtVars(y)),
    'libs': obj.libs?.map(y => y),
    'tlas': obj.tlas?.map(y => toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourceDirectoryJsonnetTlas(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourceHydratorDrySourceHelmFileParameters {
  readonly name?: string;

  readonly path?: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourceHelmFileParameters(obj: ApplicationSetSpecTemplateSpecSourceHydratorDrySourceHelmFileParameters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'path': obj.path,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourceHydratorDrySourceHelmParameters {
  readonly forceString?: boolean;

  readonly name?: string;

  readonly value?: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourceHelmParameters(obj: ApplicationSetSpecTemplateSpecSourceHydratorDrySourceHelmParameters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'forceString': obj.forceString,
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourceHydratorDrySourceKustomizePatches {
  readonly options?: { [key: string]: boolean };

  readonly patch?: string;

  readonly path?: string;

  readonly target?: ApplicationSetSpecTemplateSpecSourceHydratorDrySourceKustomizePatchesTarget;
}

export function toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourceKustomizePatches(obj: ApplicationSetSpecTemplateSpecSourceHydratorDrySourceKustomizePatches | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'options': ((obj.options) === undefined) ? undefined : (Object.entries(obj.options).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'patch': obj.patch,
    'path': obj.path,
    'target': toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourceKustomizePatchesTarget(obj.target),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourceHydratorDrySourceKustomizeReplicas {
  readonly count: ApplicationSetSpecTemplateSpecSourceHydratorDrySourceKustomizeReplicasCount;

  readonly name: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourceKustomizeReplicas(obj: ApplicationSetSpecTemplateSpecSourceHydratorDrySourceKustomizeReplicas | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'count': obj.count?.value,
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourceHydratorDrySourcePluginEnv {
  readonly name: string;

  readonly value: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourcePluginEnv(obj: ApplicationSetSpecTemplateSpecSourceHydratorDrySourcePluginEnv | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourceHydratorDrySourcePluginParameters {
  readonly array?: string[];

  readonly map?: { [key: string]: string };

  readonly name?: string;

  readonly string?: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourcePluginParameters(obj: ApplicationSetSpecTemplateSpecSourceHydratorDrySourcePluginParameters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'array': obj.array?.map(y => y),
    'map': ((obj.map) === undefined) ? undefined : (Object.entries(obj.map).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'name': obj.name,
    'string': obj.string,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourcesDirectoryJsonnetExtVars {
  readonly code?: boolean;

  readonly name: string;

  readonly value: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourcesDirectoryJsonnetExtVars(obj: ApplicationSetSpecTemplateSpecSourcesDirectoryJsonnetExtVars | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'code': obj.code,
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourcesDirectoryJsonnetTlas {
  readonly code?: boolean;

  readonly name: string;

  readonly value: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourcesDirectoryJsonnetTlas(obj: ApplicationSetSpecTemplateSpecSourcesDirectoryJsonnetTlas | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'code': obj.code,
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourcesKustomizePatchesTarget {
  readonly annotationSelector?: string;

  readonly group?: string;

  readonly kind?: string;

  readonly labelSelector?: string;

  readonly name?: string;

  readonly namespace?: string;

  readonly version?: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourcesKustomizePatchesTarget(obj: ApplicationSetSpecTemplateSpecSourcesKustomizePatchesTarget | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'annotationSelector': obj.annotationSelector,
    'group': obj.group,
    'kind': obj.kind,
    'labelSelector': obj.labelSelector,
    'name': obj.name,
    'namespace': obj.namespace,
    'version': obj.version,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class ApplicationSetSpecTemplateSpecSourcesKustomizeReplicasCount {
  public static fromNumber(value: number): ApplicationSetSpecTemplateSpecSourcesKustomizeReplicasCount {
    return new ApplicationSetSpecTemplateSpecSourcesKustomizeReplicasCount(value);
  }
  public static fromString(value: string): ApplicationSetSpecTemplateSpecSourcesKustomizeReplicasCount {
    return new ApplicationSetSpecTemplateSpecSourcesKustomizeReplicasCount(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketBasicAuthPasswordRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketBasicAuthPasswordRef(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketBasicAuthPasswordRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketBearerTokenTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketBearerTokenTokenRef(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketBearerTokenTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServerBasicAuthPasswordRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServerBasicAuthPasswordRef(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServerBasicAuthPasswordRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServerBearerTokenTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServerBearerTokenTokenRef(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsPullRequestBitbucketServerBearerTokenTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServerBasicAuthPasswordRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServerBasicAuthPasswordRef(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServerBasicAuthPasswordRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServerBearerTokenTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServerBearerTokenTokenRef(obj: ApplicationSetSpecGeneratorsMatrixGeneratorsScmProviderBitbucketServerBearerTokenTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketBasicAuthPasswordRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketBasicAuthPasswordRef(obj: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketBasicAuthPasswordRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketBearerTokenTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketBearerTokenTokenRef(obj: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketBearerTokenTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServerBasicAuthPasswordRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServerBasicAuthPasswordRef(obj: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServerBasicAuthPasswordRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServerBearerTokenTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServerBearerTokenTokenRef(obj: ApplicationSetSpecGeneratorsMergeGeneratorsPullRequestBitbucketServerBearerTokenTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServerBasicAuthPasswordRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServerBasicAuthPasswordRef(obj: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServerBasicAuthPasswordRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServerBearerTokenTokenRef {
  readonly key: string;

  readonly secretName: string;
}

export function toJson_ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServerBearerTokenTokenRef(obj: ApplicationSetSpecGeneratorsMergeGeneratorsScmProviderBitbucketServerBearerTokenTokenRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourceHydratorDrySourceDirectoryJsonnetExtVars {
  readonly code?: boolean;

  readonly name: string;

  readonly value: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourceDirectoryJsonnetExtVars(obj: ApplicationSetSpecTemplateSpecSourceHydratorDrySourceDirectoryJsonnetExtVars | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'code': obj.code,
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourceHydratorDrySourceDirectoryJsonnetTlas {
  readonly code?: boolean;

  readonly name: string;

  readonly value: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourceDirectoryJsonnetTlas(obj: ApplicationSetSpecTemplateSpecSourceHydratorDrySourceDirectoryJsonnetTlas | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'code': obj.code,
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ApplicationSetSpecTemplateSpecSourceHydratorDrySourceKustomizePatchesTarget {
  readonly annotationSelector?: string;

  readonly group?: string;

  readonly kind?: string;

  readonly labelSelector?: string;

  readonly name?: string;

  readonly namespace?: string;

  readonly version?: string;
}

export function toJson_ApplicationSetSpecTemplateSpecSourceHydratorDrySourceKustomizePatchesTarget(obj: ApplicationSetSpecTemplateSpecSourceHydratorDrySourceKustomizePatchesTarget | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'annotationSelector': obj.annotationSelector,
    'group': obj.group,
    'kind': obj.kind,
    'labelSelector': obj.labelSelector,
    'name': obj.name,
    'namespace': obj.namespace,
    'version': obj.version,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class ApplicationSetSpecTemplateSpecSourceHydratorDrySourceKustomizeReplicasCount {
  public static fromNumber(value: number): ApplicationSetSpecTemplateSpecSourceHydratorDrySourceKustomizeReplicasCount {
    return new ApplicationSetSpecTemplateSpecSourceHydratorDrySourceKustomizeReplicasCount(value);
  }
  public static fromString(value: string): ApplicationSetSpecTemplateSpecSourceHydratorDrySourceKustomizeReplicasCount {
    return new ApplicationSetSpecTemplateSpecSourceHydratorDrySourceKustomizeReplicasCount(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class AppProject extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AppProject',
  }

  public static manifest(props: AppProjectProps): any {
    return {
      ...AppProject.GVK,
      ...toJson_AppProjectProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: AppProjectProps) {
    super(scope, id, {
      ...AppProject.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...AppProject.GVK,
      ...toJson_AppProjectProps(resolved),
    };
  }
}

export interface AppProjectProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec: AppProjectSpec;
}

export function toJson_AppProjectProps(obj: AppProjectProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_AppProjectSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface AppProjectSpec {
  readonly clusterResourceBlacklist?: AppProjectSpecClusterResourceBlacklist[];

  readonly clusterResourceWhitelist?: AppProjectSpecClusterResourceWhitelist[];

  readonly description?: string;

  readonly destinationServiceAccounts?: AppProjectSpecDestinationServiceAccounts[];

  readonly destinations?: AppProjectSpecDestinations[];

  readonly namespaceResourceBlacklist?: AppProjectSpecNamespaceResourceBlacklist[];

  readonly namespaceResourceWhitelist?: AppProjectSpecNamespaceResourceWhitelist[];

  readonly orphanedResources?: AppProjectSpecOrphanedResources;

  readonly permitOnlyProjectScopedClusters?: boolean;

  readonly roles?: AppProjectSpecRoles[];

  readonly signatureKeys?: AppProjectSpecSignatureKeys[];

  readonly sourceIntegrity?: AppProjectSpecSourceIntegrity;

  readonly sourceNamespaces?: string[];

  readonly sourceRepos?: string[];

  readonly syncWindows?: AppProjectSpecSyncWindows[];
}

export function toJson_AppProjectSpec(obj: AppProjectSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'clusterResourceBlacklist': obj.clusterResourceBlacklist?.map(y => toJson_AppProjectSpecClusterResourceBlacklist(y)),
    'clusterResourceWhitelist': obj.clusterResourceWhitelist?.map(y => toJson_AppProjectSpecClusterResourceWhitelist(y)),
    'description': obj.description,
    'destinationServiceAccounts': obj.destinationServiceAccounts?.map(y => toJson_AppProjectSpecDestinationServiceAccounts(y)),
    'destinations': obj.destinations?.map(y => toJson_AppProjectSpecDestinations(y)),
    'namespaceResourceBlacklist': obj.namespaceResourceBlacklist?.map(y => toJson_AppProjectSpecNamespaceResourceBlacklist(y)),
    'namespaceResourceWhitelist': obj.namespaceResourceWhitelist?.map(y => toJson_AppProjectSpecNamespaceResourceWhitelist(y)),
    'orphanedResources': toJson_AppProjectSpecOrphanedResources(obj.orphanedResources),
    'permitOnlyProjectScopedClusters': obj.permitOnlyProjectScopedClusters,
    'roles': obj.roles?.map(y => toJson_AppProjectSpecRoles(y)),
    'signatureKeys': obj.signatureKeys?.map(y => toJson_AppProjectSpecSignatureKeys(y)),
    'sourceIntegrity': toJson_AppProjectSpecSourceIntegrity(obj.sourceIntegrity),
    'sourceNamespaces': obj.sourceNamespaces?.map(y => y),
    'sourceRepos': obj.sourceRepos?.map(y => y),
    'syncWindows': obj.syncWindows?.map(y => toJson_AppProjectSpecSyncWindows(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface AppProjectSpecClusterResourceBlacklist {
  readonly group: string;

  readonly kind: string;

  readonly name?: string;
}

export function toJson_AppProjectSpecClusterResourceBlacklist(obj: AppProjectSpecClusterResourceBlacklist | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'group': obj.group,
    'kind': obj.kind,
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface AppProjectSpecClusterResourceWhitelist {
  readonly group: string;

  readonly kind: string;

  readonly name?: string;
}

export function toJson_AppProjectSpecClusterResourceWhitelist(obj: AppProjectSpecClusterResourceWhitelist | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'group': obj.group,
    'kind': obj.kind,
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface AppProjectSpecDestinationServiceAccounts {
  readonly defaultServiceAccount: string;

  readonly namespace?: string;

  readonly server: string;
}

export function toJson_AppProjectSpecDestinationServiceAccounts(obj: AppProjectSpecDestinationServiceAccounts | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'defaultServiceAccount': obj.defaultServiceAccount,
    'namespace': obj.namespace,
    'server': obj.server,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface AppProjectSpecDestinations {
  readonly name?: string;

  readonly namespace?: string;

  readonly server?: string;
}

export function toJson_AppProjectSpecDestinations(obj: AppProjectSpecDestinations | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'namespace': obj.namespace,
    'server': obj.server,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface AppProjectSpecNamespaceResourceBlacklist {
  readonly group: string;

  readonly kind: string;
}

export function toJson_AppProjectSpecNamespaceResourceBlacklist(obj: AppProjectSpecNamespaceResourceBlacklist | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'group': obj.group,
    'kind': obj.kind,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface AppProjectSpecNamespaceResourceWhitelist {
  readonly group: string;

  readonly kind: string;
}

export function toJson_AppProjectSpecNamespaceResourceWhitelist(obj: AppProjectSpecNamespaceResourceWhitelist | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'group': obj.group,
    'kind': obj.kind,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface AppProjectSpecOrphanedResources {
  readonly ignore?: AppProjectSpecOrphanedResourcesIgnore[];

  readonly warn?: boolean;
}

export function toJson_AppProjectSpecOrphanedResources(obj: AppProjectSpecOrphanedResources | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'ignore': obj.ignore?.map(y => toJson_AppProjectSpecOrphanedResourcesIgnore(y)),
    'warn': obj.warn,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface AppProjectSpecRoles {
  readonly description?: string;

  readonly groups?: string[];

  readonly jwtTokens?: AppProjectSpecRolesJwtTokens[];

  readonly name: string;

  readonly policies?: string[];
}

export function toJson_AppProjectSpecRoles(obj: AppProjectSpecRoles | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'description': obj.description,
    'groups': obj.groups?.map(y => y),
    'jwtTokens': obj.jwtTokens?.map(y => toJson_AppProjectSpecRolesJwtTokens(y)),
    'name': obj.name,
    'policies': obj.policies?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface AppProjectSpecSignatureKeys {
  readonly keyId: string;
}

export function toJson_AppProjectSpecSignatureKeys(obj: AppProjectSpecSignatureKeys | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'keyID': obj.keyId,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface AppProjectSpecSourceIntegrity {
  readonly git: AppProjectSpecSourceIntegrityGit;
}

export function toJson_AppProjectSpecSourceIntegrity(obj: AppProjectSpecSourceIntegrity | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'git': toJson_AppProjectSpecSourceIntegrityGit(obj.git),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface AppProjectSpecSyncWindows {
  readonly andOperator?: boolean;

  readonly applications?: string[];

  readonly clusters?: string[];

  readonly description?: string;

  readonly duration?: string;

  readonly kind?: string;

  readonly manualSync?: boolean;

  readonly namespaces?: string[];

  readonly schedule?: string;

  readonly syncOverrun?: boolean;

  readonly timeZone?: string;
}

export function toJson_AppProjectSpecSyncWindows(obj: AppProjectSpecSyncWindows | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'andOperator': obj.andOperator,
    'applications': obj.applications?.map(y => y),
    'clusters': obj.clusters?.map(y => y),
    'description': obj.description,
    'duration': obj.duration,
    'kind': obj.kind,
    'manualSync': obj.manualSync,
    'namespaces': obj.namespaces?.map(y => y),
    'schedule': obj.schedule,
    'syncOverrun': obj.syncOverrun,
    'timeZone': obj.timeZone,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface AppProjectSpecOrphanedResourcesIgnore {
  readonly group?: string;

  readonly kind?: string;

  readonly name?: string;
}

export function toJson_AppProjectSpecOrphanedResourcesIgnore(obj: AppProjectSpecOrphanedResourcesIgnore | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'group': obj.group,
    'kind': obj.kind,
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface AppProjectSpecRolesJwtTokens {
  readonly exp?: number;

  readonly iat: number;

  readonly id?: string;
}

export function toJson_AppProjectSpecRolesJwtTokens(obj: AppProjectSpecRolesJwtTokens | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'exp': obj.exp,
    'iat': obj.iat,
    'id': obj.id,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface AppProjectSpecSourceIntegrityGit {
  readonly policies: AppProjectSpecSourceIntegrityGitPolicies[];
}

export function toJson_AppProjectSpecSourceIntegrityGit(obj: AppProjectSpecSourceIntegrityGit | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'policies': obj.policies?.map(y => toJson_AppProjectSpecSourceIntegrityGitPolicies(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface AppProjectSpecSourceIntegrityGitPolicies {
  readonly gpg: AppProjectSpecSourceIntegrityGitPoliciesGpg;

  readonly repos: AppProjectSpecSourceIntegrityGitPoliciesRepos[];
}

export function toJson_AppProjectSpecSourceIntegrityGitPolicies(obj: AppProjectSpecSourceIntegrityGitPolicies | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'gpg': toJson_AppProjectSpecSourceIntegrityGitPoliciesGpg(obj.gpg),
    'repos': obj.repos?.map(y => toJson_AppProjectSpecSourceIntegrityGitPoliciesRepos(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface AppProjectSpecSourceIntegrityGitPoliciesGpg {
  readonly keys: string[];

  readonly mode: string;
}

export function toJson_AppProjectSpecSourceIntegrityGitPoliciesGpg(obj: AppProjectSpecSourceIntegrityGitPoliciesGpg | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'keys': obj.keys?.map(y => y),
    'mode': obj.mode,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface AppProjectSpecSourceIntegrityGitPoliciesRepos {
  readonly url: string;
}

export function toJson_AppProjectSpecSourceIntegrityGitPoliciesRepos(obj: AppProjectSpecSourceIntegrityGitPoliciesRepos | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'url': obj.url,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
