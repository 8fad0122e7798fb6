import type { Rule } from '../rule';
import { addressForm } from './address-form';
import { affinity } from './affinity';
import { annotation } from './annotation';
import { autoscaler } from './autoscaler';
import { budget } from './budget';
import { claim } from './claim';
import { classes } from './classes';
import { configData } from './config-data';
import { container } from './container';
import { csiDriver } from './csi-driver';
import { deadVolume } from './dead-volume';
import { definition } from './definition';
import { deprecated } from './deprecated';
import { devices } from './devices';
import { duplicateEntry } from './duplicate-entry';
import { endpointAddresses } from './endpoints';
import { env } from './env';
import { featureGate } from './feature-gate';
import { finalizer } from './finalizer';
import { flowControl } from './flow-control';
import { fractionalBytes } from './fractional-bytes';
import { httpRoutePath } from './http-route-path';
import { ingress } from './ingress';
import { jobRule } from './job';
import { label } from './label';
import { lifecycle } from './lifecycle';
import { limitRange } from './limit-range';
import { name } from './name';
import { networkPolicy } from './network-policy';
import { overlappingPaths } from './overlapping-paths';
import { overlappingSelectors } from './overlapping-selectors';
import { ownSelector } from './own-selector';
import { patternNotEvaluated } from './pattern-not-evaluated';
import { persistentVolume } from './persistent-volume';
import { pod } from './pod';
import { podHostName } from './pod-host-name';
import { ports } from './ports';
import { probe } from './probe';
import { probePort } from './probe-port';
import { quota } from './quota';
import { rbac } from './rbac';
import { removedApi } from './removed-api';
import { renamedGroup } from './renamed-group';
import { required } from './required';
import { resources } from './resources';
import { restartPolicy } from './restart-policy';
import { runAsNonRoot } from './run-as-non-root';
import { schedule } from './schedule';
import { secretType } from './secret-type';
import { securityContext } from './security-context';
import { selector } from './selector';
import { serverWarning } from './server-warning';
import { service } from './service';
import { statefulSet } from './stateful-set';
import { strategy } from './strategy';
import { strictAddress } from './strict-address';
import { tlsPair } from './tls-pair';
import { toleration } from './toleration';
import { topologySpread } from './topology-spread';
import { type } from './type';
import { unknownField } from './unknown-field';
import { unknownKind } from './unknown-kind';
import { value } from './value';
import { volumeMounts } from './volume-mounts';
import { volumes } from './volumes';
import { webhookRule } from './webhook';
import { windows } from './windows';

/** Rules of the topic `schema`: what the API server refuses, and little that it should. */
export const SCHEMA: readonly Rule[] = [
  windows,
  csiDriver,
  webhookRule,
  devices,
  flowControl,
  featureGate,
  deprecated,
  serverWarning,
  overlappingPaths,
  fractionalBytes,
  addressForm,
  strictAddress,
  deadVolume,
  podHostName,
  tlsPair,
  endpointAddresses,
  affinity,
  annotation,
  autoscaler,
  budget,
  claim,
  classes,
  configData,
  container,
  definition,
  duplicateEntry,
  env,
  finalizer,
  httpRoutePath,
  ingress,
  jobRule,
  label,
  lifecycle,
  limitRange,
  name,
  networkPolicy,
  overlappingSelectors,
  ownSelector,
  patternNotEvaluated,
  persistentVolume,
  pod,
  ports,
  probePort,
  probe,
  quota,
  rbac,
  removedApi,
  renamedGroup,
  required,
  resources,
  restartPolicy,
  schedule,
  secretType,
  securityContext,
  selector,
  service,
  statefulSet,
  strategy,
  toleration,
  topologySpread,
  type,
  unknownField,
  unknownKind,
  value,
  volumeMounts,
  volumes,
  runAsNonRoot,
];
