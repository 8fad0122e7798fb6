import type { Rule } from '../rule';
import { accessMode } from './access-mode';
import { autoscalerRequest } from './autoscaler-request';
import { autoscalerTarget } from './autoscaler-target';
import { budgetSelectsNothing } from './budget-selects-nothing';
import { claim } from './claim';
import { configMap } from './config-map';
import { configMapKey } from './config-map-key';
import { crossNamespace } from './cross-namespace';
import { defaultStorageClass } from './default-storage-class';
import { duplicateRoute } from './duplicate-route';
import { entryPoint } from './entry-point';
import { headlessService } from './headless-service';
import { imageName } from './image-name';
import { imagePullSecret } from './image-pull-secret';
import { ingressClass } from './ingress-class';
import { ingressClassAnnotation } from './ingress-class-annotation';
import { ingressWithoutClass } from './ingress-without-class';
import { loadBalancerAddress } from './load-balancer-address';
import { loadBalancerAddressTaken } from './load-balancer-address-taken';
import { loadBalancerNone } from './load-balancer-none';
import { loadBalancerPool } from './load-balancer-pool';
import { middlewareSecret } from './middleware-secret';
import { monitorNotSelected } from './monitor-not-selected';
import { monitorPort } from './monitor-port';
import { monitorSelectsNothing } from './monitor-selects-nothing';
import { namedTargetPort } from './named-target-port';
import { namespace } from './namespace';
import { nodePortRange } from './node-port-range';
import { nodePortTaken } from './node-port-taken';
import { numericTargetPort } from './numeric-target-port';
import { policyNamedPort } from './policy-named-port';
import { policyPeerMatchesNothing } from './policy-peer-matches-nothing';
import { policyPort } from './policy-port';
import { policySelectsNothing } from './policy-selects-nothing';
import { priorityClass } from './priority-class';
import { role } from './role';
import { routeMiddleware } from './route-middleware';
import { routePort } from './route-port';
import { routeService } from './route-service';
import { runtimeClass } from './runtime-class';
import { secret } from './secret';
import { secretKey } from './secret-key';
import { serviceAccount } from './service-account';
import { serviceSelectsNothing } from './service-selects-nothing';
import { storageClass } from './storage-class';
import { subject } from './subject';
import { tlsSecret } from './tls-secret';
import { tlsSecretKeys } from './tls-secret-keys';
import { twoBudgets } from './two-budgets';
import { unused } from './unused';

/** Rules of the topic `reference`. */
export const REFERENCE: readonly Rule[] = [
  accessMode,
  autoscalerRequest,
  autoscalerTarget,
  budgetSelectsNothing,
  claim,
  configMap,
  configMapKey,
  crossNamespace,
  defaultStorageClass,
  duplicateRoute,
  entryPoint,
  headlessService,
  imageName,
  imagePullSecret,
  ingressClass,
  ingressClassAnnotation,
  ingressWithoutClass,
  loadBalancerAddress,
  loadBalancerAddressTaken,
  loadBalancerNone,
  loadBalancerPool,
  middlewareSecret,
  monitorNotSelected,
  monitorPort,
  monitorSelectsNothing,
  namedTargetPort,
  namespace,
  nodePortRange,
  nodePortTaken,
  numericTargetPort,
  policyNamedPort,
  policyPeerMatchesNothing,
  policyPort,
  policySelectsNothing,
  priorityClass,
  role,
  routeMiddleware,
  routePort,
  routeService,
  runtimeClass,
  secret,
  secretKey,
  serviceAccount,
  serviceSelectsNothing,
  storageClass,
  subject,
  tlsSecret,
  tlsSecretKeys,
  twoBudgets,
  unused,
];
