// Generated from tools/ (npm run imports --prefix tools). Do not edit.
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';

export class MutatingAdmissionPolicy extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'MutatingAdmissionPolicy',
  }

  public static manifest(props: MutatingAdmissionPolicyProps = {}): any {
    return {
      ...MutatingAdmissionPolicy.GVK,
      ...toJson_MutatingAdmissionPolicyProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: MutatingAdmissionPolicyProps = {}) {
    super(scope, id, {
      ...MutatingAdmissionPolicy.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...MutatingAdmissionPolicy.GVK,
      ...toJson_MutatingAdmissionPolicyProps(resolved),
    };
  }
}

export interface MutatingAdmissionPolicyProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec?: MutatingAdmissionPolicySpec;
}

export function toJson_MutatingAdmissionPolicyProps(obj: MutatingAdmissionPolicyProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_MutatingAdmissionPolicySpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MutatingAdmissionPolicySpec {
  readonly failurePolicy?: MutatingAdmissionPolicySpecFailurePolicy;

  readonly matchConditions?: MutatingAdmissionPolicySpecMatchConditions[];

  readonly matchConstraints?: MutatingAdmissionPolicySpecMatchConstraints;

  readonly mutations?: MutatingAdmissionPolicySpecMutations[];

  readonly paramKind?: MutatingAdmissionPolicySpecParamKind;

  readonly reinvocationPolicy?: MutatingAdmissionPolicySpecReinvocationPolicy;

  readonly variables?: MutatingAdmissionPolicySpecVariables[];
}

export function toJson_MutatingAdmissionPolicySpec(obj: MutatingAdmissionPolicySpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'failurePolicy': obj.failurePolicy,
    'matchConditions': obj.matchConditions?.map(y => toJson_MutatingAdmissionPolicySpecMatchConditions(y)),
    'matchConstraints': toJson_MutatingAdmissionPolicySpecMatchConstraints(obj.matchConstraints),
    'mutations': obj.mutations?.map(y => toJson_MutatingAdmissionPolicySpecMutations(y)),
    'paramKind': toJson_MutatingAdmissionPolicySpecParamKind(obj.paramKind),
    'reinvocationPolicy': obj.reinvocationPolicy,
    'variables': obj.variables?.map(y => toJson_MutatingAdmissionPolicySpecVariables(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum MutatingAdmissionPolicySpecFailurePolicy {
  FAIL = "Fail",
  IGNORE = "Ignore",
}

export interface MutatingAdmissionPolicySpecMatchConditions {
  readonly expression: string;

  readonly name: string;
}

export function toJson_MutatingAdmissionPolicySpecMatchConditions(obj: MutatingAdmissionPolicySpecMatchConditions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'expression': obj.expression,
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MutatingAdmissionPolicySpecMatchConstraints {
  readonly excludeResourceRules?: MutatingAdmissionPolicySpecMatchConstraintsExcludeResourceRules[];

  readonly matchPolicy?: MutatingAdmissionPolicySpecMatchConstraintsMatchPolicy;

  readonly namespaceSelector?: MutatingAdmissionPolicySpecMatchConstraintsNamespaceSelector;

  readonly objectSelector?: MutatingAdmissionPolicySpecMatchConstraintsObjectSelector;

  readonly resourceRules?: MutatingAdmissionPolicySpecMatchConstraintsResourceRules[];
}

export function toJson_MutatingAdmissionPolicySpecMatchConstraints(obj: MutatingAdmissionPolicySpecMatchConstraints | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'excludeResourceRules': obj.excludeResourceRules?.map(y => toJson_MutatingAdmissionPolicySpecMatchConstraintsExcludeResourceRules(y)),
    'matchPolicy': obj.matchPolicy,
    'namespaceSelector': toJson_MutatingAdmissionPolicySpecMatchConstraintsNamespaceSelector(obj.namespaceSelector),
    'objectSelector': toJson_MutatingAdmissionPolicySpecMatchConstraintsObjectSelector(obj.objectSelector),
    'resourceRules': obj.resourceRules?.map(y => toJson_MutatingAdmissionPolicySpecMatchConstraintsResourceRules(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MutatingAdmissionPolicySpecMutations {
  readonly applyConfiguration?: MutatingAdmissionPolicySpecMutationsApplyConfiguration;

  readonly jsonPatch?: MutatingAdmissionPolicySpecMutationsJsonPatch;

  readonly patchType: MutatingAdmissionPolicySpecMutationsPatchType;
}

export function toJson_MutatingAdmissionPolicySpecMutations(obj: MutatingAdmissionPolicySpecMutations | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'applyConfiguration': toJson_MutatingAdmissionPolicySpecMutationsApplyConfiguration(obj.applyConfiguration),
    'jsonPatch': toJson_MutatingAdmissionPolicySpecMutationsJsonPatch(obj.jsonPatch),
    'patchType': obj.patchType,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MutatingAdmissionPolicySpecParamKind {
  readonly apiVersion?: string;

  readonly kind?: string;
}

export function toJson_MutatingAdmissionPolicySpecParamKind(obj: MutatingAdmissionPolicySpecParamKind | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'apiVersion': obj.apiVersion,
    'kind': obj.kind,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum MutatingAdmissionPolicySpecReinvocationPolicy {
  IF_NEEDED = "IfNeeded",
  NEVER = "Never",
}

export interface MutatingAdmissionPolicySpecVariables {
  readonly expression: string;

  readonly name: string;
}

export function toJson_MutatingAdmissionPolicySpecVariables(obj: MutatingAdmissionPolicySpecVariables | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'expression': obj.expression,
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MutatingAdmissionPolicySpecMatchConstraintsExcludeResourceRules {
  readonly apiGroups?: string[];

  readonly apiVersions?: string[];

  readonly operations?: MutatingAdmissionPolicySpecMatchConstraintsExcludeResourceRulesOperations[];

  readonly resourceNames?: string[];

  readonly resources?: string[];

  readonly scope?: MutatingAdmissionPolicySpecMatchConstraintsExcludeResourceRulesScope;
}

export function toJson_MutatingAdmissionPolicySpecMatchConstraintsExcludeResourceRules(obj: MutatingAdmissionPolicySpecMatchConstraintsExcludeResourceRules | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'apiGroups': obj.apiGroups?.map(y => y),
    'apiVersions': obj.apiVersions?.map(y => y),
    'operations': obj.operations?.map(y => y),
    'resourceNames': obj.resourceNames?.map(y => y),
    'resources': obj.resources?.map(y => y),
    'scope': obj.scope,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum MutatingAdmissionPolicySpecMatchConstraintsMatchPolicy {
  EQUIVALENT = "Equivalent",
  EXACT = "Exact",
}

export interface MutatingAdmissionPolicySpecMatchConstraintsNamespaceSelector {
  readonly matchExpressions?: MutatingAdmissionPolicySpecMatchConstraintsNamespaceSelectorMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_MutatingAdmissionPolicySpecMatchConstraintsNamespaceSelector(obj: MutatingAdmissionPolicySpecMatchConstraintsNamespaceSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_MutatingAdmissionPolicySpecMatchConstraintsNamespaceSelectorMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MutatingAdmissionPolicySpecMatchConstraintsObjectSelector {
  readonly matchExpressions?: MutatingAdmissionPolicySpecMatchConstraintsObjectSelectorMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_MutatingAdmissionPolicySpecMatchConstraintsObjectSelector(obj: MutatingAdmissionPolicySpecMatchConstraintsObjectSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_MutatingAdmissionPolicySpecMatchConstraintsObjectSelectorMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MutatingAdmissionPolicySpecMatchConstraintsResourceRules {
  readonly apiGroups?: string[];

  readonly apiVersions?: string[];

  readonly operations?: MutatingAdmissionPolicySpecMatchConstraintsResourceRulesOperations[];

  readonly resourceNames?: string[];

  readonly resources?: string[];

  readonly scope?: MutatingAdmissionPolicySpecMatchConstraintsResourceRulesScope;
}

export function toJson_MutatingAdmissionPolicySpecMatchConstraintsResourceRules(obj: MutatingAdmissionPolicySpecMatchConstraintsResourceRules | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'apiGroups': obj.apiGroups?.map(y => y),
    'apiVersions': obj.apiVersions?.map(y => y),
    'operations': obj.operations?.map(y => y),
    'resourceNames': obj.resourceNames?.map(y => y),
    'resources': obj.resources?.map(y => y),
    'scope': obj.scope,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MutatingAdmissionPolicySpecMutationsApplyConfiguration {
  readonly expression?: string;
}

export function toJson_MutatingAdmissionPolicySpecMutationsApplyConfiguration(obj: MutatingAdmissionPolicySpecMutationsApplyConfiguration | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'expression': obj.expression,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MutatingAdmissionPolicySpecMutationsJsonPatch {
  readonly expression?: string;
}

export function toJson_MutatingAdmissionPolicySpecMutationsJsonPatch(obj: MutatingAdmissionPolicySpecMutationsJsonPatch | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'expression': obj.expression,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum MutatingAdmissionPolicySpecMutationsPatchType {
  APPLY_CONFIGURATION = "ApplyConfiguration",
  JSON_PATCH = "JSONPatch",
}

export enum MutatingAdmissionPolicySpecMatchConstraintsExcludeResourceRulesOperations {
  VALUE_ASTERISK = "*",
  CONNECT = "CONNECT",
  CREATE = "CREATE",
  DELETE = "DELETE",
  UPDATE = "UPDATE",
}

export enum MutatingAdmissionPolicySpecMatchConstraintsExcludeResourceRulesScope {
  CLUSTER = "Cluster",
  NAMESPACED = "Namespaced",
  VALUE_ASTERISK = "*",
}

export interface MutatingAdmissionPolicySpecMatchConstraintsNamespaceSelectorMatchExpressions {
  readonly key: string;

  readonly operator: MutatingAdmissionPolicySpecMatchConstraintsNamespaceSelectorMatchExpressionsOperator;

  readonly values?: string[];
}

export function toJson_MutatingAdmissionPolicySpecMatchConstraintsNamespaceSelectorMatchExpressions(obj: MutatingAdmissionPolicySpecMatchConstraintsNamespaceSelectorMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MutatingAdmissionPolicySpecMatchConstraintsObjectSelectorMatchExpressions {
  readonly key: string;

  readonly operator: MutatingAdmissionPolicySpecMatchConstraintsObjectSelectorMatchExpressionsOperator;

  readonly values?: string[];
}

export function toJson_MutatingAdmissionPolicySpecMatchConstraintsObjectSelectorMatchExpressions(obj: MutatingAdmissionPolicySpecMatchConstraintsObjectSelectorMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum MutatingAdmissionPolicySpecMatchConstraintsResourceRulesOperations {
  VALUE_ASTERISK = "*",
  CONNECT = "CONNECT",
  CREATE = "CREATE",
  DELETE = "DELETE",
  UPDATE = "UPDATE",
}

export enum MutatingAdmissionPolicySpecMatchConstraintsResourceRulesScope {
  CLUSTER = "Cluster",
  NAMESPACED = "Namespaced",
  VALUE_ASTERISK = "*",
}

export enum MutatingAdmissionPolicySpecMatchConstraintsNamespaceSelectorMatchExpressionsOperator {
  IN = "In",
  NOT_IN = "NotIn",
  EXISTS = "Exists",
  DOES_NOT_EXIST = "DoesNotExist",
}

export enum MutatingAdmissionPolicySpecMatchConstraintsObjectSelectorMatchExpressionsOperator {
  IN = "In",
  NOT_IN = "NotIn",
  EXISTS = "Exists",
  DOES_NOT_EXIST = "DoesNotExist",
}

export class MutatingAdmissionPolicyBinding extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'MutatingAdmissionPolicyBinding',
  }

  public static manifest(props: MutatingAdmissionPolicyBindingProps = {}): any {
    return {
      ...MutatingAdmissionPolicyBinding.GVK,
      ...toJson_MutatingAdmissionPolicyBindingProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: MutatingAdmissionPolicyBindingProps = {}) {
    super(scope, id, {
      ...MutatingAdmissionPolicyBinding.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...MutatingAdmissionPolicyBinding.GVK,
      ...toJson_MutatingAdmissionPolicyBindingProps(resolved),
    };
  }
}

export interface MutatingAdmissionPolicyBindingProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec?: MutatingAdmissionPolicyBindingSpec;
}

export function toJson_MutatingAdmissionPolicyBindingProps(obj: MutatingAdmissionPolicyBindingProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_MutatingAdmissionPolicyBindingSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MutatingAdmissionPolicyBindingSpec {
  readonly matchResources?: MutatingAdmissionPolicyBindingSpecMatchResources;

  readonly paramRef?: MutatingAdmissionPolicyBindingSpecParamRef;

  readonly policyName?: string;
}

export function toJson_MutatingAdmissionPolicyBindingSpec(obj: MutatingAdmissionPolicyBindingSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchResources': toJson_MutatingAdmissionPolicyBindingSpecMatchResources(obj.matchResources),
    'paramRef': toJson_MutatingAdmissionPolicyBindingSpecParamRef(obj.paramRef),
    'policyName': obj.policyName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MutatingAdmissionPolicyBindingSpecMatchResources {
  readonly excludeResourceRules?: MutatingAdmissionPolicyBindingSpecMatchResourcesExcludeResourceRules[];

  readonly matchPolicy?: MutatingAdmissionPolicyBindingSpecMatchResourcesMatchPolicy;

  readonly namespaceSelector?: MutatingAdmissionPolicyBindingSpecMatchResourcesNamespaceSelector;

  readonly objectSelector?: MutatingAdmissionPolicyBindingSpecMatchResourcesObjectSelector;

  readonly resourceRules?: MutatingAdmissionPolicyBindingSpecMatchResourcesResourceRules[];
}

export function toJson_MutatingAdmissionPolicyBindingSpecMatchResources(obj: MutatingAdmissionPolicyBindingSpecMatchResources | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'excludeResourceRules': obj.excludeResourceRules?.map(y => toJson_MutatingAdmissionPolicyBindingSpecMatchResourcesExcludeResourceRules(y)),
    'matchPolicy': obj.matchPolicy,
    'namespaceSelector': toJson_MutatingAdmissionPolicyBindingSpecMatchResourcesNamespaceSelector(obj.namespaceSelector),
    'objectSelector': toJson_MutatingAdmissionPolicyBindingSpecMatchResourcesObjectSelector(obj.objectSelector),
    'resourceRules': obj.resourceRules?.map(y => toJson_MutatingAdmissionPolicyBindingSpecMatchResourcesResourceRules(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MutatingAdmissionPolicyBindingSpecParamRef {
  readonly name?: string;

  readonly namespace?: string;

  readonly parameterNotFoundAction?: MutatingAdmissionPolicyBindingSpecParamRefParameterNotFoundAction;

  readonly selector?: MutatingAdmissionPolicyBindingSpecParamRefSelector;
}

export function toJson_MutatingAdmissionPolicyBindingSpecParamRef(obj: MutatingAdmissionPolicyBindingSpecParamRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'namespace': obj.namespace,
    'parameterNotFoundAction': obj.parameterNotFoundAction,
    'selector': toJson_MutatingAdmissionPolicyBindingSpecParamRefSelector(obj.selector),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MutatingAdmissionPolicyBindingSpecMatchResourcesExcludeResourceRules {
  readonly apiGroups?: string[];

  readonly apiVersions?: string[];

  readonly operations?: MutatingAdmissionPolicyBindingSpecMatchResourcesExcludeResourceRulesOperations[];

  readonly resourceNames?: string[];

  readonly resources?: string[];

  readonly scope?: MutatingAdmissionPolicyBindingSpecMatchResourcesExcludeResourceRulesScope;
}

export function toJson_MutatingAdmissionPolicyBindingSpecMatchResourcesExcludeResourceRules(obj: MutatingAdmissionPolicyBindingSpecMatchResourcesExcludeResourceRules | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'apiGroups': obj.apiGroups?.map(y => y),
    'apiVersions': obj.apiVersions?.map(y => y),
    'operations': obj.operations?.map(y => y),
    'resourceNames': obj.resourceNames?.map(y => y),
    'resources': obj.resources?.map(y => y),
    'scope': obj.scope,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum MutatingAdmissionPolicyBindingSpecMatchResourcesMatchPolicy {
  EQUIVALENT = "Equivalent",
  EXACT = "Exact",
}

export interface MutatingAdmissionPolicyBindingSpecMatchResourcesNamespaceSelector {
  readonly matchExpressions?: MutatingAdmissionPolicyBindingSpecMatchResourcesNamespaceSelectorMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_MutatingAdmissionPolicyBindingSpecMatchResourcesNamespaceSelector(obj: MutatingAdmissionPolicyBindingSpecMatchResourcesNamespaceSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_MutatingAdmissionPolicyBindingSpecMatchResourcesNamespaceSelectorMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MutatingAdmissionPolicyBindingSpecMatchResourcesObjectSelector {
  readonly matchExpressions?: MutatingAdmissionPolicyBindingSpecMatchResourcesObjectSelectorMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_MutatingAdmissionPolicyBindingSpecMatchResourcesObjectSelector(obj: MutatingAdmissionPolicyBindingSpecMatchResourcesObjectSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_MutatingAdmissionPolicyBindingSpecMatchResourcesObjectSelectorMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MutatingAdmissionPolicyBindingSpecMatchResourcesResourceRules {
  readonly apiGroups?: string[];

  readonly apiVersions?: string[];

  readonly operations?: MutatingAdmissionPolicyBindingSpecMatchResourcesResourceRulesOperations[];

  readonly resourceNames?: string[];

  readonly resources?: string[];

  readonly scope?: MutatingAdmissionPolicyBindingSpecMatchResourcesResourceRulesScope;
}

export function toJson_MutatingAdmissionPolicyBindingSpecMatchResourcesResourceRules(obj: MutatingAdmissionPolicyBindingSpecMatchResourcesResourceRules | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'apiGroups': obj.apiGroups?.map(y => y),
    'apiVersions': obj.apiVersions?.map(y => y),
    'operations': obj.operations?.map(y => y),
    'resourceNames': obj.resourceNames?.map(y => y),
    'resources': obj.resources?.map(y => y),
    'scope': obj.scope,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum MutatingAdmissionPolicyBindingSpecParamRefParameterNotFoundAction {
  ALLOW = "Allow",
  DENY = "Deny",
}

export interface MutatingAdmissionPolicyBindingSpecParamRefSelector {
  readonly matchExpressions?: MutatingAdmissionPolicyBindingSpecParamRefSelectorMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_MutatingAdmissionPolicyBindingSpecParamRefSelector(obj: MutatingAdmissionPolicyBindingSpecParamRefSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_MutatingAdmissionPolicyBindingSpecParamRefSelectorMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum MutatingAdmissionPolicyBindingSpecMatchResourcesExcludeResourceRulesOperations {
  VALUE_ASTERISK = "*",
  CONNECT = "CONNECT",
  CREATE = "CREATE",
  DELETE = "DELETE",
  UPDATE = "UPDATE",
}

export enum MutatingAdmissionPolicyBindingSpecMatchResourcesExcludeResourceRulesScope {
  CLUSTER = "Cluster",
  NAMESPACED = "Namespaced",
  VALUE_ASTERISK = "*",
}

export interface MutatingAdmissionPolicyBindingSpecMatchResourcesNamespaceSelectorMatchExpressions {
  readonly key: string;

  readonly operator: MutatingAdmissionPolicyBindingSpecMatchResourcesNamespaceSelectorMatchExpressionsOperator;

  readonly values?: string[];
}

export function toJson_MutatingAdmissionPolicyBindingSpecMatchResourcesNamespaceSelectorMatchExpressions(obj: MutatingAdmissionPolicyBindingSpecMatchResourcesNamespaceSelectorMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MutatingAdmissionPolicyBindingSpecMatchResourcesObjectSelectorMatchExpressions {
  readonly key: string;

  readonly operator: MutatingAdmissionPolicyBindingSpecMatchResourcesObjectSelectorMatchExpressionsOperator;

  readonly values?: string[];
}

export function toJson_MutatingAdmissionPolicyBindingSpecMatchResourcesObjectSelectorMatchExpressions(obj: MutatingAdmissionPolicyBindingSpecMatchResourcesObjectSelectorMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum MutatingAdmissionPolicyBindingSpecMatchResourcesResourceRulesOperations {
  VALUE_ASTERISK = "*",
  CONNECT = "CONNECT",
  CREATE = "CREATE",
  DELETE = "DELETE",
  UPDATE = "UPDATE",
}

export enum MutatingAdmissionPolicyBindingSpecMatchResourcesResourceRulesScope {
  CLUSTER = "Cluster",
  NAMESPACED = "Namespaced",
  VALUE_ASTERISK = "*",
}

export interface MutatingAdmissionPolicyBindingSpecParamRefSelectorMatchExpressions {
  readonly key: string;

  readonly operator: MutatingAdmissionPolicyBindingSpecParamRefSelectorMatchExpressionsOperator;

  readonly values?: string[];
}

export function toJson_MutatingAdmissionPolicyBindingSpecParamRefSelectorMatchExpressions(obj: MutatingAdmissionPolicyBindingSpecParamRefSelectorMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum MutatingAdmissionPolicyBindingSpecMatchResourcesNamespaceSelectorMatchExpressionsOperator {
  IN = "In",
  NOT_IN = "NotIn",
  EXISTS = "Exists",
  DOES_NOT_EXIST = "DoesNotExist",
}

export enum MutatingAdmissionPolicyBindingSpecMatchResourcesObjectSelectorMatchExpressionsOperator {
  IN = "In",
  NOT_IN = "NotIn",
  EXISTS = "Exists",
  DOES_NOT_EXIST = "DoesNotExist",
}

export enum MutatingAdmissionPolicyBindingSpecParamRefSelectorMatchExpressionsOperator {
  IN = "In",
  NOT_IN = "NotIn",
  EXISTS = "Exists",
  DOES_NOT_EXIST = "DoesNotExist",
}

export class ValidatingAdmissionPolicy extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicy',
  }

  public static manifest(props: ValidatingAdmissionPolicyProps = {}): any {
    return {
      ...ValidatingAdmissionPolicy.GVK,
      ...toJson_ValidatingAdmissionPolicyProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: ValidatingAdmissionPolicyProps = {}) {
    super(scope, id, {
      ...ValidatingAdmissionPolicy.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...ValidatingAdmissionPolicy.GVK,
      ...toJson_ValidatingAdmissionPolicyProps(resolved),
    };
  }
}

export interface ValidatingAdmissionPolicyProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec?: ValidatingAdmissionPolicySpec;
}

export function toJson_ValidatingAdmissionPolicyProps(obj: ValidatingAdmissionPolicyProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_ValidatingAdmissionPolicySpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ValidatingAdmissionPolicySpec {
  readonly auditAnnotations?: ValidatingAdmissionPolicySpecAuditAnnotations[];

  readonly failurePolicy?: ValidatingAdmissionPolicySpecFailurePolicy;

  readonly matchConditions?: ValidatingAdmissionPolicySpecMatchConditions[];

  readonly matchConstraints?: ValidatingAdmissionPolicySpecMatchConstraints;

  readonly paramKind?: ValidatingAdmissionPolicySpecParamKind;

  readonly validations?: ValidatingAdmissionPolicySpecValidations[];

  readonly variables?: ValidatingAdmissionPolicySpecVariables[];
}

export function toJson_ValidatingAdmissionPolicySpec(obj: ValidatingAdmissionPolicySpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'auditAnnotations': obj.auditAnnotations?.map(y => toJson_ValidatingAdmissionPolicySpecAuditAnnotations(y)),
    'failurePolicy': obj.failurePolicy,
    'matchConditions': obj.matchConditions?.map(y => toJson_ValidatingAdmissionPolicySpecMatchConditions(y)),
    'matchConstraints': toJson_ValidatingAdmissionPolicySpecMatchConstraints(obj.matchConstraints),
    'paramKind': toJson_ValidatingAdmissionPolicySpecParamKind(obj.paramKind),
    'validations': obj.validations?.map(y => toJson_ValidatingAdmissionPolicySpecValidations(y)),
    'variables': obj.variables?.map(y => toJson_ValidatingAdmissionPolicySpecVariables(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ValidatingAdmissionPolicySpecAuditAnnotations {
  readonly key: string;

  readonly valueExpression: string;
}

export function toJson_ValidatingAdmissionPolicySpecAuditAnnotations(obj: ValidatingAdmissionPolicySpecAuditAnnotations | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'valueExpression': obj.valueExpression,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ValidatingAdmissionPolicySpecFailurePolicy {
  FAIL = "Fail",
  IGNORE = "Ignore",
}

export interface ValidatingAdmissionPolicySpecMatchConditions {
  readonly expression: string;

  readonly name: string;
}

export function toJson_ValidatingAdmissionPolicySpecMatchConditions(obj: ValidatingAdmissionPolicySpecMatchConditions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'expression': obj.expression,
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ValidatingAdmissionPolicySpecMatchConstraints {
  readonly excludeResourceRules?: ValidatingAdmissionPolicySpecMatchConstraintsExcludeResourceRules[];

  readonly matchPolicy?: ValidatingAdmissionPolicySpecMatchConstraintsMatchPolicy;

  readonly namespaceSelector?: ValidatingAdmissionPolicySpecMatchConstraintsNamespaceSelector;

  readonly objectSelector?: ValidatingAdmissionPolicySpecMatchConstraintsObjectSelector;

  readonly resourceRules?: ValidatingAdmissionPolicySpecMatchConstraintsResourceRules[];
}

export function toJson_ValidatingAdmissionPolicySpecMatchConstraints(obj: ValidatingAdmissionPolicySpecMatchConstraints | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'excludeResourceRules': obj.excludeResourceRules?.map(y => toJson_ValidatingAdmissionPolicySpecMatchConstraintsExcludeResourceRules(y)),
    'matchPolicy': obj.matchPolicy,
    'namespaceSelector': toJson_ValidatingAdmissionPolicySpecMatchConstraintsNamespaceSelector(obj.namespaceSelector),
    'objectSelector': toJson_ValidatingAdmissionPolicySpecMatchConstraintsObjectSelector(obj.objectSelector),
    'resourceRules': obj.resourceRules?.map(y => toJson_ValidatingAdmissionPolicySpecMatchConstraintsResourceRules(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ValidatingAdmissionPolicySpecParamKind {
  readonly apiVersion?: string;

  readonly kind?: string;
}

export function toJson_ValidatingAdmissionPolicySpecParamKind(obj: ValidatingAdmissionPolicySpecParamKind | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'apiVersion': obj.apiVersion,
    'kind': obj.kind,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ValidatingAdmissionPolicySpecValidations {
  readonly expression: string;

  readonly message?: string;

  readonly messageExpression?: string;

  readonly reason?: string;
}

export function toJson_ValidatingAdmissionPolicySpecValidations(obj: ValidatingAdmissionPolicySpecValidations | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'expression': obj.expression,
    'message': obj.message,
    'messageExpression': obj.messageExpression,
    'reason': obj.reason,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ValidatingAdmissionPolicySpecVariables {
  readonly expression: string;

  readonly name: string;
}

export function toJson_ValidatingAdmissionPolicySpecVariables(obj: ValidatingAdmissionPolicySpecVariables | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'expression': obj.expression,
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ValidatingAdmissionPolicySpecMatchConstraintsExcludeResourceRules {
  readonly apiGroups?: string[];

  readonly apiVersions?: string[];

  readonly operations?: ValidatingAdmissionPolicySpecMatchConstraintsExcludeResourceRulesOperations[];

  readonly resourceNames?: string[];

  readonly resources?: string[];

  readonly scope?: ValidatingAdmissionPolicySpecMatchConstraintsExcludeResourceRulesScope;
}

export function toJson_ValidatingAdmissionPolicySpecMatchConstraintsExcludeResourceRules(obj: ValidatingAdmissionPolicySpecMatchConstraintsExcludeResourceRules | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'apiGroups': obj.apiGroups?.map(y => y),
    'apiVersions': obj.apiVersions?.map(y => y),
    'operations': obj.operations?.map(y => y),
    'resourceNames': obj.resourceNames?.map(y => y),
    'resources': obj.resources?.map(y => y),
    'scope': obj.scope,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ValidatingAdmissionPolicySpecMatchConstraintsMatchPolicy {
  EQUIVALENT = "Equivalent",
  EXACT = "Exact",
}

export interface ValidatingAdmissionPolicySpecMatchConstraintsNamespaceSelector {
  readonly matchExpressions?: ValidatingAdmissionPolicySpecMatchConstraintsNamespaceSelectorMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_ValidatingAdmissionPolicySpecMatchConstraintsNamespaceSelector(obj: ValidatingAdmissionPolicySpecMatchConstraintsNamespaceSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_ValidatingAdmissionPolicySpecMatchConstraintsNamespaceSelectorMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ValidatingAdmissionPolicySpecMatchConstraintsObjectSelector {
  readonly matchExpressions?: ValidatingAdmissionPolicySpecMatchConstraintsObjectSelectorMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_ValidatingAdmissionPolicySpecMatchConstraintsObjectSelector(obj: ValidatingAdmissionPolicySpecMatchConstraintsObjectSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_ValidatingAdmissionPolicySpecMatchConstraintsObjectSelectorMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ValidatingAdmissionPolicySpecMatchConstraintsResourceRules {
  readonly apiGroups?: string[];

  readonly apiVersions?: string[];

  readonly operations?: ValidatingAdmissionPolicySpecMatchConstraintsResourceRulesOperations[];

  readonly resourceNames?: string[];

  readonly resources?: string[];

  readonly scope?: ValidatingAdmissionPolicySpecMatchConstraintsResourceRulesScope;
}

export function toJson_ValidatingAdmissionPolicySpecMatchConstraintsResourceRules(obj: ValidatingAdmissionPolicySpecMatchConstraintsResourceRules | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'apiGroups': obj.apiGroups?.map(y => y),
    'apiVersions': obj.apiVersions?.map(y => y),
    'operations': obj.operations?.map(y => y),
    'resourceNames': obj.resourceNames?.map(y => y),
    'resources': obj.resources?.map(y => y),
    'scope': obj.scope,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ValidatingAdmissionPolicySpecMatchConstraintsExcludeResourceRulesOperations {
  VALUE_ASTERISK = "*",
  CONNECT = "CONNECT",
  CREATE = "CREATE",
  DELETE = "DELETE",
  UPDATE = "UPDATE",
}

export enum ValidatingAdmissionPolicySpecMatchConstraintsExcludeResourceRulesScope {
  CLUSTER = "Cluster",
  NAMESPACED = "Namespaced",
  VALUE_ASTERISK = "*",
}

export interface ValidatingAdmissionPolicySpecMatchConstraintsNamespaceSelectorMatchExpressions {
  readonly key: string;

  readonly operator: ValidatingAdmissionPolicySpecMatchConstraintsNamespaceSelectorMatchExpressionsOperator;

  readonly values?: string[];
}

export function toJson_ValidatingAdmissionPolicySpecMatchConstraintsNamespaceSelectorMatchExpressions(obj: ValidatingAdmissionPolicySpecMatchConstraintsNamespaceSelectorMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ValidatingAdmissionPolicySpecMatchConstraintsObjectSelectorMatchExpressions {
  readonly key: string;

  readonly operator: ValidatingAdmissionPolicySpecMatchConstraintsObjectSelectorMatchExpressionsOperator;

  readonly values?: string[];
}

export function toJson_ValidatingAdmissionPolicySpecMatchConstraintsObjectSelectorMatchExpressions(obj: ValidatingAdmissionPolicySpecMatchConstraintsObjectSelectorMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ValidatingAdmissionPolicySpecMatchConstraintsResourceRulesOperations {
  VALUE_ASTERISK = "*",
  CONNECT = "CONNECT",
  CREATE = "CREATE",
  DELETE = "DELETE",
  UPDATE = "UPDATE",
}

export enum ValidatingAdmissionPolicySpecMatchConstraintsResourceRulesScope {
  CLUSTER = "Cluster",
  NAMESPACED = "Namespaced",
  VALUE_ASTERISK = "*",
}

export enum ValidatingAdmissionPolicySpecMatchConstraintsNamespaceSelectorMatchExpressionsOperator {
  IN = "In",
  NOT_IN = "NotIn",
  EXISTS = "Exists",
  DOES_NOT_EXIST = "DoesNotExist",
}

export enum ValidatingAdmissionPolicySpecMatchConstraintsObjectSelectorMatchExpressionsOperator {
  IN = "In",
  NOT_IN = "NotIn",
  EXISTS = "Exists",
  DOES_NOT_EXIST = "DoesNotExist",
}

export class ValidatingAdmissionPolicyBinding extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicyBinding',
  }

  public static manifest(props: ValidatingAdmissionPolicyBindingProps): any {
    return {
      ...ValidatingAdmissionPolicyBinding.GVK,
      ...toJson_ValidatingAdmissionPolicyBindingProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: ValidatingAdmissionPolicyBindingProps) {
    super(scope, id, {
      ...ValidatingAdmissionPolicyBinding.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...ValidatingAdmissionPolicyBinding.GVK,
      ...toJson_ValidatingAdmissionPolicyBindingProps(resolved),
    };
  }
}

export interface ValidatingAdmissionPolicyBindingProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec: ValidatingAdmissionPolicyBindingSpec;
}

export function toJson_ValidatingAdmissionPolicyBindingProps(obj: ValidatingAdmissionPolicyBindingProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_ValidatingAdmissionPolicyBindingSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ValidatingAdmissionPolicyBindingSpec {
  readonly matchResources?: ValidatingAdmissionPolicyBindingSpecMatchResources;

  readonly paramRef?: ValidatingAdmissionPolicyBindingSpecParamRef;

  readonly policyName: string;

  readonly validationActions: ValidatingAdmissionPolicyBindingSpecValidationActions[];
}

export function toJson_ValidatingAdmissionPolicyBindingSpec(obj: ValidatingAdmissionPolicyBindingSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchResources': toJson_ValidatingAdmissionPolicyBindingSpecMatchResources(obj.matchResources),
    'paramRef': toJson_ValidatingAdmissionPolicyBindingSpecParamRef(obj.paramRef),
    'policyName': obj.policyName,
    'validationActions': obj.validationActions?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ValidatingAdmissionPolicyBindingSpecMatchResources {
  readonly excludeResourceRules?: ValidatingAdmissionPolicyBindingSpecMatchResourcesExcludeResourceRules[];

  readonly matchPolicy?: ValidatingAdmissionPolicyBindingSpecMatchResourcesMatchPolicy;

  readonly namespaceSelector?: ValidatingAdmissionPolicyBindingSpecMatchResourcesNamespaceSelector;

  readonly objectSelector?: ValidatingAdmissionPolicyBindingSpecMatchResourcesObjectSelector;

  readonly resourceRules?: ValidatingAdmissionPolicyBindingSpecMatchResourcesResourceRules[];
}

export function toJson_ValidatingAdmissionPolicyBindingSpecMatchResources(obj: ValidatingAdmissionPolicyBindingSpecMatchResources | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'excludeResourceRules': obj.excludeResourceRules?.map(y => toJson_ValidatingAdmissionPolicyBindingSpecMatchResourcesExcludeResourceRules(y)),
    'matchPolicy': obj.matchPolicy,
    'namespaceSelector': toJson_ValidatingAdmissionPolicyBindingSpecMatchResourcesNamespaceSelector(obj.namespaceSelector),
    'objectSelector': toJson_ValidatingAdmissionPolicyBindingSpecMatchResourcesObjectSelector(obj.objectSelector),
    'resourceRules': obj.resourceRules?.map(y => toJson_ValidatingAdmissionPolicyBindingSpecMatchResourcesResourceRules(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ValidatingAdmissionPolicyBindingSpecParamRef {
  readonly name?: string;

  readonly namespace?: string;

  readonly parameterNotFoundAction?: ValidatingAdmissionPolicyBindingSpecParamRefParameterNotFoundAction;

  readonly selector?: ValidatingAdmissionPolicyBindingSpecParamRefSelector;
}

export function toJson_ValidatingAdmissionPolicyBindingSpecParamRef(obj: ValidatingAdmissionPolicyBindingSpecParamRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'namespace': obj.namespace,
    'parameterNotFoundAction': obj.parameterNotFoundAction,
    'selector': toJson_ValidatingAdmissionPolicyBindingSpecParamRefSelector(obj.selector),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ValidatingAdmissionPolicyBindingSpecValidationActions {
  AUDIT = "Audit",
  DENY = "Deny",
  WARN = "Warn",
}

export interface ValidatingAdmissionPolicyBindingSpecMatchResourcesExcludeResourceRules {
  readonly apiGroups?: string[];

  readonly apiVersions?: string[];

  readonly operations?: ValidatingAdmissionPolicyBindingSpecMatchResourcesExcludeResourceRulesOperations[];

  readonly resourceNames?: string[];

  readonly resources?: string[];

  readonly scope?: ValidatingAdmissionPolicyBindingSpecMatchResourcesExcludeResourceRulesScope;
}

export function toJson_ValidatingAdmissionPolicyBindingSpecMatchResourcesExcludeResourceRules(obj: ValidatingAdmissionPolicyBindingSpecMatchResourcesExcludeResourceRules | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'apiGroups': obj.apiGroups?.map(y => y),
    'apiVersions': obj.apiVersions?.map(y => y),
    'operations': obj.operations?.map(y => y),
    'resourceNames': obj.resourceNames?.map(y => y),
    'resources': obj.resources?.map(y => y),
    'scope': obj.scope,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ValidatingAdmissionPolicyBindingSpecMatchResourcesMatchPolicy {
  EQUIVALENT = "Equivalent",
  EXACT = "Exact",
}

export interface ValidatingAdmissionPolicyBindingSpecMatchResourcesNamespaceSelector {
  readonly matchExpressions?: ValidatingAdmissionPolicyBindingSpecMatchResourcesNamespaceSelectorMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_ValidatingAdmissionPolicyBindingSpecMatchResourcesNamespaceSelector(obj: ValidatingAdmissionPolicyBindingSpecMatchResourcesNamespaceSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_ValidatingAdmissionPolicyBindingSpecMatchResourcesNamespaceSelectorMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ValidatingAdmissionPolicyBindingSpecMatchResourcesObjectSelector {
  readonly matchExpressions?: ValidatingAdmissionPolicyBindingSpecMatchResourcesObjectSelectorMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_ValidatingAdmissionPolicyBindingSpecMatchResourcesObjectSelector(obj: ValidatingAdmissionPolicyBindingSpecMatchResourcesObjectSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_ValidatingAdmissionPolicyBindingSpecMatchResourcesObjectSelectorMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ValidatingAdmissionPolicyBindingSpecMatchResourcesResourceRules {
  readonly apiGroups?: string[];

  readonly apiVersions?: string[];

  readonly operations?: ValidatingAdmissionPolicyBindingSpecMatchResourcesResourceRulesOperations[];

  readonly resourceNames?: string[];

  readonly resources?: string[];

  readonly scope?: ValidatingAdmissionPolicyBindingSpecMatchResourcesResourceRulesScope;
}

export function toJson_ValidatingAdmissionPolicyBindingSpecMatchResourcesResourceRules(obj: ValidatingAdmissionPolicyBindingSpecMatchResourcesResourceRules | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'apiGroups': obj.apiGroups?.map(y => y),
    'apiVersions': obj.apiVersions?.map(y => y),
    'operations': obj.operations?.map(y => y),
    'resourceNames': obj.resourceNames?.map(y => y),
    'resources': obj.resources?.map(y => y),
    'scope': obj.scope,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ValidatingAdmissionPolicyBindingSpecParamRefParameterNotFoundAction {
  ALLOW = "Allow",
  DENY = "Deny",
}

export interface ValidatingAdmissionPolicyBindingSpecParamRefSelector {
  readonly matchExpressions?: ValidatingAdmissionPolicyBindingSpecParamRefSelectorMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_ValidatingAdmissionPolicyBindingSpecParamRefSelector(obj: ValidatingAdmissionPolicyBindingSpecParamRefSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_ValidatingAdmissionPolicyBindingSpecParamRefSelectorMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ValidatingAdmissionPolicyBindingSpecMatchResourcesExcludeResourceRulesOperations {
  VALUE_ASTERISK = "*",
  CONNECT = "CONNECT",
  CREATE = "CREATE",
  DELETE = "DELETE",
  UPDATE = "UPDATE",
}

export enum ValidatingAdmissionPolicyBindingSpecMatchResourcesExcludeResourceRulesScope {
  CLUSTER = "Cluster",
  NAMESPACED = "Namespaced",
  VALUE_ASTERISK = "*",
}

export interface ValidatingAdmissionPolicyBindingSpecMatchResourcesNamespaceSelectorMatchExpressions {
  readonly key: string;

  readonly operator: ValidatingAdmissionPolicyBindingSpecMatchResourcesNamespaceSelectorMatchExpressionsOperator;

  readonly values?: string[];
}

export function toJson_ValidatingAdmissionPolicyBindingSpecMatchResourcesNamespaceSelectorMatchExpressions(obj: ValidatingAdmissionPolicyBindingSpecMatchResourcesNamespaceSelectorMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ValidatingAdmissionPolicyBindingSpecMatchResourcesObjectSelectorMatchExpressions {
  readonly key: string;

  readonly operator: ValidatingAdmissionPolicyBindingSpecMatchResourcesObjectSelectorMatchExpressionsOperator;

  readonly values?: string[];
}

export function toJson_ValidatingAdmissionPolicyBindingSpecMatchResourcesObjectSelectorMatchExpressions(obj: ValidatingAdmissionPolicyBindingSpecMatchResourcesObjectSelectorMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ValidatingAdmissionPolicyBindingSpecMatchResourcesResourceRulesOperations {
  VALUE_ASTERISK = "*",
  CONNECT = "CONNECT",
  CREATE = "CREATE",
  DELETE = "DELETE",
  UPDATE = "UPDATE",
}

export enum ValidatingAdmissionPolicyBindingSpecMatchResourcesResourceRulesScope {
  CLUSTER = "Cluster",
  NAMESPACED = "Namespaced",
  VALUE_ASTERISK = "*",
}

export interface ValidatingAdmissionPolicyBindingSpecParamRefSelectorMatchExpressions {
  readonly key: string;

  readonly operator: ValidatingAdmissionPolicyBindingSpecParamRefSelectorMatchExpressionsOperator;

  readonly values?: string[];
}

export function toJson_ValidatingAdmissionPolicyBindingSpecParamRefSelectorMatchExpressions(obj: ValidatingAdmissionPolicyBindingSpecParamRefSelectorMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ValidatingAdmissionPolicyBindingSpecMatchResourcesNamespaceSelectorMatchExpressionsOperator {
  IN = "In",
  NOT_IN = "NotIn",
  EXISTS = "Exists",
  DOES_NOT_EXIST = "DoesNotExist",
}

export enum ValidatingAdmissionPolicyBindingSpecMatchResourcesObjectSelectorMatchExpressionsOperator {
  IN = "In",
  NOT_IN = "NotIn",
  EXISTS = "Exists",
  DOES_NOT_EXIST = "DoesNotExist",
}

export enum ValidatingAdmissionPolicyBindingSpecParamRefSelectorMatchExpressionsOperator {
  IN = "In",
  NOT_IN = "NotIn",
  EXISTS = "Exists",
  DOES_NOT_EXIST = "DoesNotExist",
}
