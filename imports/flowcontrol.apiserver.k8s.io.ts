// Generated from tools/ (npm run imports --prefix tools). Do not edit.
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';

export class FlowSchema extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'flowcontrol.apiserver.k8s.io/v1',
    kind: 'FlowSchema',
  }

  public static manifest(props: FlowSchemaProps): any {
    return {
      ...FlowSchema.GVK,
      ...toJson_FlowSchemaProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: FlowSchemaProps) {
    super(scope, id, {
      ...FlowSchema.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...FlowSchema.GVK,
      ...toJson_FlowSchemaProps(resolved),
    };
  }
}

export interface FlowSchemaProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec: FlowSchemaSpec;
}

export function toJson_FlowSchemaProps(obj: FlowSchemaProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_FlowSchemaSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface FlowSchemaSpec {
  readonly distinguisherMethod?: FlowSchemaSpecDistinguisherMethod;

  readonly matchingPrecedence?: number;

  readonly priorityLevelConfiguration: FlowSchemaSpecPriorityLevelConfiguration;

  readonly rules?: FlowSchemaSpecRules[];
}

export function toJson_FlowSchemaSpec(obj: FlowSchemaSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'distinguisherMethod': toJson_FlowSchemaSpecDistinguisherMethod(obj.distinguisherMethod),
    'matchingPrecedence': obj.matchingPrecedence,
    'priorityLevelConfiguration': toJson_FlowSchemaSpecPriorityLevelConfiguration(obj.priorityLevelConfiguration),
    'rules': obj.rules?.map(y => toJson_FlowSchemaSpecRules(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface FlowSchemaSpecDistinguisherMethod {
  readonly type: FlowSchemaSpecDistinguisherMethodType;
}

export function toJson_FlowSchemaSpecDistinguisherMethod(obj: FlowSchemaSpecDistinguisherMethod | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'type': obj.type,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface FlowSchemaSpecPriorityLevelConfiguration {
  readonly name: string;
}

export function toJson_FlowSchemaSpecPriorityLevelConfiguration(obj: FlowSchemaSpecPriorityLevelConfiguration | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface FlowSchemaSpecRules {
  readonly nonResourceRules?: FlowSchemaSpecRulesNonResourceRules[];

  readonly resourceRules?: FlowSchemaSpecRulesResourceRules[];

  readonly subjects: FlowSchemaSpecRulesSubjects[];
}

export function toJson_FlowSchemaSpecRules(obj: FlowSchemaSpecRules | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'nonResourceRules': obj.nonResourceRules?.map(y => toJson_FlowSchemaSpecRulesNonResourceRules(y)),
    'resourceRules': obj.resourceRules?.map(y => toJson_FlowSchemaSpecRulesResourceRules(y)),
    'subjects': obj.subjects?.map(y => toJson_FlowSchemaSpecRulesSubjects(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum FlowSchemaSpecDistinguisherMethodType {
  BY_USER = "ByUser",
  BY_NAMESPACE = "ByNamespace",
}

export interface FlowSchemaSpecRulesNonResourceRules {
  readonly nonResourceUrLs: string[];

  readonly verbs: string[];
}

export function toJson_FlowSchemaSpecRulesNonResourceRules(obj: FlowSchemaSpecRulesNonResourceRules | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'nonResourceURLs': obj.nonResourceUrLs?.map(y => y),
    'verbs': obj.verbs?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface FlowSchemaSpecRulesResourceRules {
  readonly apiGroups: string[];

  readonly clusterScope?: boolean;

  readonly namespaces?: string[];

  readonly resources: string[];

  readonly verbs: string[];
}

export function toJson_FlowSchemaSpecRulesResourceRules(obj: FlowSchemaSpecRulesResourceRules | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'apiGroups': obj.apiGroups?.map(y => y),
    'clusterScope': obj.clusterScope,
    'namespaces': obj.namespaces?.map(y => y),
    'resources': obj.resources?.map(y => y),
    'verbs': obj.verbs?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface FlowSchemaSpecRulesSubjects {
  readonly group?: FlowSchemaSpecRulesSubjectsGroup;

  readonly kind: FlowSchemaSpecRulesSubjectsKind;

  readonly serviceAccount?: FlowSchemaSpecRulesSubjectsServiceAccount;

  readonly user?: FlowSchemaSpecRulesSubjectsUser;
}

export function toJson_FlowSchemaSpecRulesSubjects(obj: FlowSchemaSpecRulesSubjects | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'group': toJson_FlowSchemaSpecRulesSubjectsGroup(obj.group),
    'kind': obj.kind,
    'serviceAccount': toJson_FlowSchemaSpecRulesSubjectsServiceAccount(obj.serviceAccount),
    'user': toJson_FlowSchemaSpecRulesSubjectsUser(obj.user),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface FlowSchemaSpecRulesSubjectsGroup {
  readonly name: string;
}

export function toJson_FlowSchemaSpecRulesSubjectsGroup(obj: FlowSchemaSpecRulesSubjectsGroup | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum FlowSchemaSpecRulesSubjectsKind {
  USER = "User",
  GROUP = "Group",
  SERVICE_ACCOUNT = "ServiceAccount",
}

export interface FlowSchemaSpecRulesSubjectsServiceAccount {
  readonly name: string;

  readonly namespace: string;
}

export function toJson_FlowSchemaSpecRulesSubjectsServiceAccount(obj: FlowSchemaSpecRulesSubjectsServiceAccount | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'namespace': obj.namespace,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface FlowSchemaSpecRulesSubjectsUser {
  readonly name: string;
}

export function toJson_FlowSchemaSpecRulesSubjectsUser(obj: FlowSchemaSpecRulesSubjectsUser | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class PriorityLevelConfiguration extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'flowcontrol.apiserver.k8s.io/v1',
    kind: 'PriorityLevelConfiguration',
  }

  public static manifest(props: PriorityLevelConfigurationProps): any {
    return {
      ...PriorityLevelConfiguration.GVK,
      ...toJson_PriorityLevelConfigurationProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: PriorityLevelConfigurationProps) {
    super(scope, id, {
      ...PriorityLevelConfiguration.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...PriorityLevelConfiguration.GVK,
      ...toJson_PriorityLevelConfigurationProps(resolved),
    };
  }
}

export interface PriorityLevelConfigurationProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec: PriorityLevelConfigurationSpec;
}

export function toJson_PriorityLevelConfigurationProps(obj: PriorityLevelConfigurationProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_PriorityLevelConfigurationSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PriorityLevelConfigurationSpec {
  readonly exempt?: PriorityLevelConfigurationSpecExempt;

  readonly limited?: PriorityLevelConfigurationSpecLimited;

  readonly type: PriorityLevelConfigurationSpecType;
}

export function toJson_PriorityLevelConfigurationSpec(obj: PriorityLevelConfigurationSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'exempt': toJson_PriorityLevelConfigurationSpecExempt(obj.exempt),
    'limited': toJson_PriorityLevelConfigurationSpecLimited(obj.limited),
    'type': obj.type,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PriorityLevelConfigurationSpecExempt {
  readonly lendablePercent?: number;

  readonly nominalConcurrencyShares?: number;
}

export function toJson_PriorityLevelConfigurationSpecExempt(obj: PriorityLevelConfigurationSpecExempt | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'lendablePercent': obj.lendablePercent,
    'nominalConcurrencyShares': obj.nominalConcurrencyShares,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PriorityLevelConfigurationSpecLimited {
  readonly borrowingLimitPercent?: number;

  readonly lendablePercent?: number;

  readonly limitResponse: PriorityLevelConfigurationSpecLimitedLimitResponse;

  readonly nominalConcurrencyShares?: number;
}

export function toJson_PriorityLevelConfigurationSpecLimited(obj: PriorityLevelConfigurationSpecLimited | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'borrowingLimitPercent': obj.borrowingLimitPercent,
    'lendablePercent': obj.lendablePercent,
    'limitResponse': toJson_PriorityLevelConfigurationSpecLimitedLimitResponse(obj.limitResponse),
    'nominalConcurrencyShares': obj.nominalConcurrencyShares,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum PriorityLevelConfigurationSpecType {
  LIMITED = "Limited",
  EXEMPT = "Exempt",
}

export interface PriorityLevelConfigurationSpecLimitedLimitResponse {
  readonly queuing?: PriorityLevelConfigurationSpecLimitedLimitResponseQueuing;

  readonly type: PriorityLevelConfigurationSpecLimitedLimitResponseType;
}

export function toJson_PriorityLevelConfigurationSpecLimitedLimitResponse(obj: PriorityLevelConfigurationSpecLimitedLimitResponse | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'queuing': toJson_PriorityLevelConfigurationSpecLimitedLimitResponseQueuing(obj.queuing),
    'type': obj.type,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PriorityLevelConfigurationSpecLimitedLimitResponseQueuing {
  readonly handSize?: number;

  readonly queueLengthLimit?: number;

  readonly queues?: number;
}

export function toJson_PriorityLevelConfigurationSpecLimitedLimitResponseQueuing(obj: PriorityLevelConfigurationSpecLimitedLimitResponseQueuing | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'handSize': obj.handSize,
    'queueLengthLimit': obj.queueLengthLimit,
    'queues': obj.queues,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum PriorityLevelConfigurationSpecLimitedLimitResponseType {
  QUEUE = "Queue",
  REJECT = "Reject",
}
