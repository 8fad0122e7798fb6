/**
 * The public door `cdk8s-homelab/checks`: rules of your own, what they may ask, and how they are tested.
 * @example
 * export const noLatest = definePodRule({
 *   id: 'ours/no-latest', severity: 'warning', summary: 'no image is latest',
 *   check: (pods) => pods.containers.flatMap(({ at, spec }) => …),
 * });
 * @module cdk8s-homelab/checks
 */
export type { Cluster, LabCluster } from '../cluster/cluster';
export { type Existence, exists, keysOf, type ObjectReference } from '../cluster/existence';
export { labelsOfNamespace, selectedNamespaces } from '../cluster/namespaces';
export { type Container, type ContainerPort, containerPortsOf, type Pods } from '../cluster/pods';
export { policyOf } from '../cluster/policies';
export { type FoundReference, podReferences, referencesOf } from '../cluster/references/read';
export type { ReferenceRule } from '../cluster/references/reference';
export { podsOfService, selectorOfService, servicePorts, servicesOfPods } from '../cluster/services';
export { claimsOf } from '../cluster/volumes';
export * from '../config/config';
export type { Finding, Report, Severity } from '../manifest/finding';
export { groupOf, identityOf, kindKey, namespaceOf, printIdentity } from '../manifest/identity';
export type { Manifest, ObjectIdentity } from '../manifest/manifest';
export { memoize } from '../manifest/memoize';
export type { PatchOperation } from '../manifest/patch';
export { compareQuantities, parseQuantity, type Quantity } from '../manifest/quantity';
export { at, listAt, mapAt, mapsAt, numberAt, type ReadMap, textAt, textsAt } from '../manifest/read';
export { type Labels, readSelector, type Selector, selectorOfLabels, selects } from '../manifest/selector';
export { type CheckOptions, checkLab } from './check-lab';
export { definePodRule, defineRule, list, NOTHING, type ObjectRule, type PodRule, type Rule } from './rule';
export type { CheckSettings, ScopedWaiver, SeveritySetting } from './settings';
export { findingsOf, type TestOptions, testPage } from './test-rule';
export type { Judged, Waived } from './waivers';
