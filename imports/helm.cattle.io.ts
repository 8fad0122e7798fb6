// Generated from tools/ (npm run imports --prefix tools). Do not edit.
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';

export class HelmChart extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'helm.cattle.io/v1',
    kind: 'HelmChart',
  }

  public static manifest(props: HelmChartProps = {}): any {
    return {
      ...HelmChart.GVK,
      ...toJson_HelmChartProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: HelmChartProps = {}) {
    super(scope, id, {
      ...HelmChart.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...HelmChart.GVK,
      ...toJson_HelmChartProps(resolved),
    };
  }
}

export interface HelmChartProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec?: HelmChartSpec;
}

export function toJson_HelmChartProps(obj: HelmChartProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_HelmChartSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface HelmChartSpec {
  readonly authPassCredentials?: boolean;

  readonly authSecret?: HelmChartSpecAuthSecret;

  readonly backOffLimit?: number;

  readonly bootstrap?: boolean;

  readonly chart?: string;

  readonly chartContent?: string;

  readonly createNamespace?: boolean;

  readonly dockerRegistrySecret?: HelmChartSpecDockerRegistrySecret;

  readonly driver?: HelmChartSpecDriver;

  readonly failurePolicy?: HelmChartSpecFailurePolicy;

  readonly forceConflicts?: boolean;

  readonly helmVersion?: string;

  readonly insecureSkipTlsVerify?: boolean;

  readonly jobImage?: string;

  readonly plainHttp?: boolean;

  readonly podSecurityContext?: HelmChartSpecPodSecurityContext;

  readonly repo?: string;

  readonly repoCa?: string;

  readonly repoCaConfigMap?: HelmChartSpecRepoCaConfigMap;

  readonly securityContext?: HelmChartSpecSecurityContext;

  readonly serverSide?: HelmChartSpecServerSide;

  readonly set?: { [key: string]: HelmChartSpecSet };

  readonly takeOwnership?: boolean;

  readonly targetNamespace?: string;

  readonly timeout?: string;

  readonly values?: any;

  readonly valuesContent?: string;

  readonly valuesSecrets?: HelmChartSpecValuesSecrets[];

  readonly version?: string;
}

export function toJson_HelmChartSpec(obj: HelmChartSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'authPassCredentials': obj.authPassCredentials,
    'authSecret': toJson_HelmChartSpecAuthSecret(obj.authSecret),
    'backOffLimit': obj.backOffLimit,
    'bootstrap': obj.bootstrap,
    'chart': obj.chart,
    'chartContent': obj.chartContent,
    'createNamespace': obj.createNamespace,
    'dockerRegistrySecret': toJson_HelmChartSpecDockerRegistrySecret(obj.dockerRegistrySecret),
    'driver': obj.driver,
    'failurePolicy': obj.failurePolicy,
    'forceConflicts': obj.forceConflicts,
    'helmVersion': obj.helmVersion,
    'insecureSkipTLSVerify': obj.insecureSkipTlsVerify,
    'jobImage': obj.jobImage,
    'plainHTTP': obj.plainHttp,
    'podSecurityContext': toJson_HelmChartSpecPodSecurityContext(obj.podSecurityContext),
    'repo': obj.repo,
    'repoCA': obj.repoCa,
    'repoCAConfigMap': toJson_HelmChartSpecRepoCaConfigMap(obj.repoCaConfigMap),
    'securityContext': toJson_HelmChartSpecSecurityContext(obj.securityContext),
    'serverSide': obj.serverSide,
    'set': ((obj.set) === undefined) ? undefined : (Object.entries(obj.set).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1]?.value }), {})),
    'takeOwnership': obj.takeOwnership,
    'targetNamespace': obj.targetNamespace,
    'timeout': obj.timeout,
    'values': obj.values,
    'valuesContent': obj.valuesContent,
    'valuesSecrets': obj.valuesSecrets?.map(y => toJson_HelmChartSpecValuesSecrets(y)),
    'version': obj.version,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface HelmChartSpecAuthSecret {
  readonly name?: string;
}

export function toJson_HelmChartSpecAuthSecret(obj: HelmChartSpecAuthSecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface HelmChartSpecDockerRegistrySecret {
  readonly name?: string;
}

export function toJson_HelmChartSpecDockerRegistrySecret(obj: HelmChartSpecDockerRegistrySecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum HelmChartSpecDriver {
  SECRET = "secret",
  CONFIGMAP = "configmap",
}

export enum HelmChartSpecFailurePolicy {
  ABORT = "abort",
  REINSTALL = "reinstall",
  RETRY = "retry",
}

export interface HelmChartSpecPodSecurityContext {
  readonly appArmorProfile?: HelmChartSpecPodSecurityContextAppArmorProfile;

  readonly fsGroup?: number;

  readonly fsGroupChangePolicy?: string;

  readonly runAsGroup?: number;

  readonly runAsNonRoot?: boolean;

  readonly runAsUser?: number;

  readonly seLinuxChangePolicy?: string;

  readonly seLinuxOptions?: HelmChartSpecPodSecurityContextSeLinuxOptions;

  readonly seccompProfile?: HelmChartSpecPodSecurityContextSeccompProfile;

  readonly supplementalGroups?: number[];

  readonly supplementalGroupsPolicy?: string;

  readonly sysctls?: HelmChartSpecPodSecurityContextSysctls[];

  readonly windowsOptions?: HelmChartSpecPodSecurityContextWindowsOptions;
}

export function toJson_HelmChartSpecPodSecurityContext(obj: HelmChartSpecPodSecurityContext | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'appArmorProfile': toJson_HelmChartSpecPodSecurityContextAppArmorProfile(obj.appArmorProfile),
    'fsGroup': obj.fsGroup,
    'fsGroupChangePolicy': obj.fsGroupChangePolicy,
    'runAsGroup': obj.runAsGroup,
    'runAsNonRoot': obj.runAsNonRoot,
    'runAsUser': obj.runAsUser,
    'seLinuxChangePolicy': obj.seLinuxChangePolicy,
    'seLinuxOptions': toJson_HelmChartSpecPodSecurityContextSeLinuxOptions(obj.seLinuxOptions),
    'seccompProfile': toJson_HelmChartSpecPodSecurityContextSeccompProfile(obj.seccompProfile),
    'supplementalGroups': obj.supplementalGroups?.map(y => y),
    'supplementalGroupsPolicy': obj.supplementalGroupsPolicy,
    'sysctls': obj.sysctls?.map(y => toJson_HelmChartSpecPodSecurityContextSysctls(y)),
    'windowsOptions': toJson_HelmChartSpecPodSecurityContextWindowsOptions(obj.windowsOptions),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface HelmChartSpecRepoCaConfigMap {
  readonly name?: string;
}

export function toJson_HelmChartSpecRepoCaConfigMap(obj: HelmChartSpecRepoCaConfigMap | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface HelmChartSpecSecurityContext {
  readonly allowPrivilegeEscalation?: boolean;

  readonly appArmorProfile?: HelmChartSpecSecurityContextAppArmorProfile;

  readonly capabilities?: HelmChartSpecSecurityContextCapabilities;

  readonly privileged?: boolean;

  readonly procMount?: string;

  readonly readOnlyRootFilesystem?: boolean;

  readonly runAsGroup?: number;

  readonly runAsNonRoot?: boolean;

  readonly runAsUser?: number;

  readonly seLinuxOptions?: HelmChartSpecSecurityContextSeLinuxOptions;

  readonly seccompProfile?: HelmChartSpecSecurityContextSeccompProfile;

  readonly windowsOptions?: HelmChartSpecSecurityContextWindowsOptions;
}

export function toJson_HelmChartSpecSecurityContext(obj: HelmChartSpecSecurityContext | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'allowPrivilegeEscalation': obj.allowPrivilegeEscalation,
    'appArmorProfile': toJson_HelmChartSpecSecurityContextAppArmorProfile(obj.appArmorProfile),
    'capabilities': toJson_HelmChartSpecSecurityContextCapabilities(obj.capabilities),
    'privileged': obj.privileged,
    'procMount': obj.procMount,
    'readOnlyRootFilesystem': obj.readOnlyRootFilesystem,
    'runAsGroup': obj.runAsGroup,
    'runAsNonRoot': obj.runAsNonRoot,
    'runAsUser': obj.runAsUser,
    'seLinuxOptions': toJson_HelmChartSpecSecurityContextSeLinuxOptions(obj.seLinuxOptions),
    'seccompProfile': toJson_HelmChartSpecSecurityContextSeccompProfile(obj.seccompProfile),
    'windowsOptions': toJson_HelmChartSpecSecurityContextWindowsOptions(obj.windowsOptions),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum HelmChartSpecServerSide {
  TRUE = "true",
  FALSE = "false",
  AUTO = "auto",
}

export class HelmChartSpecSet {
  public static fromNumber(value: number): HelmChartSpecSet {
    return new HelmChartSpecSet(value);
  }
  public static fromString(value: string): HelmChartSpecSet {
    return new HelmChartSpecSet(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface HelmChartSpecValuesSecrets {
  readonly ignoreUpdates?: boolean;

  readonly keys?: string[];

  readonly name?: string;
}

export function toJson_HelmChartSpecValuesSecrets(obj: HelmChartSpecValuesSecrets | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'ignoreUpdates': obj.ignoreUpdates,
    'keys': obj.keys?.map(y => y),
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface HelmChartSpecPodSecurityContextAppArmorProfile {
  readonly localhostProfile?: string;

  readonly type: string;
}

export function toJson_HelmChartSpecPodSecurityContextAppArmorProfile(obj: HelmChartSpecPodSecurityContextAppArmorProfile | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'localhostProfile': obj.localhostProfile,
    'type': obj.type,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface HelmChartSpecPodSecurityContextSeLinuxOptions {
  readonly level?: string;

  readonly role?: string;

  readonly type?: string;

  readonly user?: string;
}

export function toJson_HelmChartSpecPodSecurityContextSeLinuxOptions(obj: HelmChartSpecPodSecurityContextSeLinuxOptions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'level': obj.level,
    'role': obj.role,
    'type': obj.type,
    'user': obj.user,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface HelmChartSpecPodSecurityContextSeccompProfile {
  readonly localhostProfile?: string;

  readonly type: string;
}

export function toJson_HelmChartSpecPodSecurityContextSeccompProfile(obj: HelmChartSpecPodSecurityContextSeccompProfile | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'localhostProfile': obj.localhostProfile,
    'type': obj.type,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface HelmChartSpecPodSecurityContextSysctls {
  readonly name: string;

  readonly value: string;
}

export function toJson_HelmChartSpecPodSecurityContextSysctls(obj: HelmChartSpecPodSecurityContextSysctls | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface HelmChartSpecPodSecurityContextWindowsOptions {
  readonly gmsaCredentialSpec?: string;

  readonly gmsaCredentialSpecName?: string;

  readonly hostProcess?: boolean;

  readonly runAsUserName?: string;
}

export function toJson_HelmChartSpecPodSecurityContextWindowsOptions(obj: HelmChartSpecPodSecurityContextWindowsOptions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'gmsaCredentialSpec': obj.gmsaCredentialSpec,
    'gmsaCredentialSpecName': obj.gmsaCredentialSpecName,
    'hostProcess': obj.hostProcess,
    'runAsUserName': obj.runAsUserName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface HelmChartSpecSecurityContextAppArmorProfile {
  readonly localhostProfile?: string;

  readonly type: string;
}

export function toJson_HelmChartSpecSecurityContextAppArmorProfile(obj: HelmChartSpecSecurityContextAppArmorProfile | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'localhostProfile': obj.localhostProfile,
    'type': obj.type,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface HelmChartSpecSecurityContextCapabilities {
  readonly add?: string[];

  readonly drop?: string[];
}

export function toJson_HelmChartSpecSecurityContextCapabilities(obj: HelmChartSpecSecurityContextCapabilities | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'add': obj.add?.map(y => y),
    'drop': obj.drop?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface HelmChartSpecSecurityContextSeLinuxOptions {
  readonly level?: string;

  readonly role?: string;

  readonly type?: string;

  readonly user?: string;
}

export function toJson_HelmChartSpecSecurityContextSeLinuxOptions(obj: HelmChartSpecSecurityContextSeLinuxOptions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'level': obj.level,
    'role': obj.role,
    'type': obj.type,
    'user': obj.user,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface HelmChartSpecSecurityContextSeccompProfile {
  readonly localhostProfile?: string;

  readonly type: string;
}

export function toJson_HelmChartSpecSecurityContextSeccompProfile(obj: HelmChartSpecSecurityContextSeccompProfile | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'localhostProfile': obj.localhostProfile,
    'type': obj.type,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface HelmChartSpecSecurityContextWindowsOptions {
  readonly gmsaCredentialSpec?: string;

  readonly gmsaCredentialSpecName?: string;

  readonly hostProcess?: boolean;

  readonly runAsUserName?: string;
}

export function toJson_HelmChartSpecSecurityContextWindowsOptions(obj: HelmChartSpecSecurityContextWindowsOptions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'gmsaCredentialSpec': obj.gmsaCredentialSpec,
    'gmsaCredentialSpecName': obj.gmsaCredentialSpecName,
    'hostProcess': obj.hostProcess,
    'runAsUserName': obj.runAsUserName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class HelmChartConfig extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'helm.cattle.io/v1',
    kind: 'HelmChartConfig',
  }

  public static manifest(props: HelmChartConfigProps = {}): any {
    return {
      ...HelmChartConfig.GVK,
      ...toJson_HelmChartConfigProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: HelmChartConfigProps = {}) {
    super(scope, id, {
      ...HelmChartConfig.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...HelmChartConfig.GVK,
      ...toJson_HelmChartConfigProps(resolved),
    };
  }
}

export interface HelmChartConfigProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec?: HelmChartConfigSpec;
}

export function toJson_HelmChartConfigProps(obj: HelmChartConfigProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_HelmChartConfigSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface HelmChartConfigSpec {
  readonly failurePolicy?: HelmChartConfigSpecFailurePolicy;

  readonly forceConflicts?: boolean;

  readonly serverSide?: HelmChartConfigSpecServerSide;

  readonly values?: any;

  readonly valuesContent?: string;

  readonly valuesSecrets?: HelmChartConfigSpecValuesSecrets[];
}

export function toJson_HelmChartConfigSpec(obj: HelmChartConfigSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'failurePolicy': obj.failurePolicy,
    'forceConflicts': obj.forceConflicts,
    'serverSide': obj.serverSide,
    'values': obj.values,
    'valuesContent': obj.valuesContent,
    'valuesSecrets': obj.valuesSecrets?.map(y => toJson_HelmChartConfigSpecValuesSecrets(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum HelmChartConfigSpecFailurePolicy {
  ABORT = "abort",
  REINSTALL = "reinstall",
  RETRY = "retry",
}

export enum HelmChartConfigSpecServerSide {
  TRUE = "true",
  FALSE = "false",
  AUTO = "auto",
}

export interface HelmChartConfigSpecValuesSecrets {
  readonly ignoreUpdates?: boolean;

  readonly keys?: string[];

  readonly name?: string;
}

export function toJson_HelmChartConfigSpecValuesSecrets(obj: HelmChartConfigSpecValuesSecrets | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'ignoreUpdates': obj.ignoreUpdates,
    'keys': obj.keys?.map(y => y),
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
