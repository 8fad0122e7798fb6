import { REFERENCES } from '../../cluster/references/table';
import { PRODUCTS } from '../../products/catalogue';
import type { Rule } from '../rule';
import { accessMode } from './access-mode';
import { addressPoolInUse } from './address-pool-in-use';
import { addressPoolInvalid } from './address-pool-invalid';
import { affinitySelectsNothing } from './affinity-selects-nothing';
import { announcingNodes } from './announcing-nodes';
import { autoscalerRequest } from './autoscaler-request';
import { policySections } from './backend-tls';
import { budgetSelectsNothing } from './budget-selects-nothing';
import { claimRefused } from './claim-refused';
import { crossNamespace } from './cross-namespace';
import { defaultStorageClass } from './default-storage-class';
import { device } from './device';
import { deviceRuntime } from './device-runtime';
import { duplicateRoute } from './duplicate-route';
import { endpointAddress } from './endpoint-address';
import { endpointPort } from './endpoint-port';
import { endpointSlice } from './endpoint-slice';
import { entryPoint } from './entry-point';
import { externalNameAddress } from './external-name-address';
import { headlessService } from './headless-service';
import { hostName } from './host-name';
import { hostNetworkDns } from './host-network-dns';
import { hostPath } from './host-path';
import { imageName } from './image-name';
import { ingressClassAnnotation } from './ingress-class-annotation';
import { ingressWithoutClass } from './ingress-without-class';
import { loadBalancerAddress } from './load-balancer-address';
import { loadBalancerAddressTaken } from './load-balancer-address-taken';
import { loadBalancerExhausted } from './load-balancer-exhausted';
import { loadBalancerIpIgnored } from './load-balancer-ip-ignored';
import { loadBalancerNone } from './load-balancer-none';
import { loadBalancerPool } from './load-balancer-pool';
import { monitorNotSelected } from './monitor-not-selected';
import { monitorPort } from './monitor-port';
import { monitorSelectsNothing } from './monitor-selects-nothing';
import { mountedFile } from './mounted-file';
import { type Addition, rulesOf } from './named';
import { namedTargetPort } from './named-target-port';
import { nodePortRange } from './node-port-range';
import { nodePortTaken } from './node-port-taken';
import { numericTargetPort } from './numeric-target-port';
import { policyNamedPort } from './policy-named-port';
import { policyPeerMatchesNothing } from './policy-peer-matches-nothing';
import { policyPort } from './policy-port';
import { policyPortOfAddresses } from './policy-port-of-addresses';
import { policySelectsNothing } from './policy-selects-nothing';
import { probePortNumber } from './probe-port';
import { prometheusSelects } from './prometheus-selects';
import { referenceGrant } from './reference-grant';
import { refusedObject } from './refused-object';
import { annotatedMiddlewares } from './route-middleware';
import { routePort } from './route-port';
import { schedulerName } from './scheduler-name';
import { scrapeAnnotation } from './scrape-annotation';
import { serviceAccountDiffers } from './service-account-differs';
import { serviceSelectsNothing } from './service-selects-nothing';
import { shellVariable } from './shell-variable';
import { staticPod } from './static-pod';
import { staticVolume } from './static-volume';
import { subPath } from './sub-path';
import { tlsHost } from './tls-host';
import { tlsSecretKeys } from './tls-secret-keys';
import { twoAutoscalers } from './two-autoscalers';
import { twoBudgets } from './two-budgets';
import { unboundClaim } from './unbound-claim';
import { unreadAnnotation } from './unread-annotation';
import { unreadObject } from './unread-object';
import { unused } from './unused';
import { variable } from './variable';
import { variableOrder } from './variable-order';
import { volumeMode } from './volume-mode';
import { volumeNode } from './volume-node';

/** What some rows of the table of references are about besides that what is named exists. */
const ADDITIONS: Readonly<Record<string, Addition>> = {
  'reference/backend-tls': { check: policySections },
  'reference/endpoint-slice': { check: endpointSlice },
  'reference/headless-service': { check: headlessService },
  'reference/route-middleware': { kinds: ['networking.k8s.io/Ingress'], check: annotatedMiddlewares },
};

/** Rules of the topic `reference`. */
export const REFERENCE: readonly Rule[] = [
  ...rulesOf([...REFERENCES, ...PRODUCTS.flatMap(({ references = [] }) => references)], ADDITIONS),
  twoAutoscalers,
  serviceAccountDiffers,
  externalNameAddress,
  affinitySelectsNothing,
  announcingNodes,
  endpointAddress,
  endpointPort,
  accessMode,
  addressPoolInUse,
  addressPoolInvalid,
  autoscalerRequest,
  budgetSelectsNothing,
  claimRefused,
  crossNamespace,
  defaultStorageClass,
  duplicateRoute,
  entryPoint,
  hostName,
  hostNetworkDns,
  mountedFile,
  probePortNumber,
  subPath,
  imageName,
  ingressClassAnnotation,
  ingressWithoutClass,
  loadBalancerAddress,
  loadBalancerAddressTaken,
  loadBalancerExhausted,
  loadBalancerIpIgnored,
  loadBalancerNone,
  loadBalancerPool,
  monitorNotSelected,
  monitorPort,
  monitorSelectsNothing,
  namedTargetPort,
  nodePortRange,
  nodePortTaken,
  numericTargetPort,
  policyNamedPort,
  policyPeerMatchesNothing,
  policyPort,
  policyPortOfAddresses,
  tlsHost,
  policySelectsNothing,
  prometheusSelects,
  referenceGrant,
  routePort,
  shellVariable,
  staticPod,
  staticVolume,
  volumeMode,
  volumeNode,
  schedulerName,
  scrapeAnnotation,
  serviceSelectsNothing,
  tlsSecretKeys,
  twoBudgets,
  unboundClaim,
  unreadAnnotation,
  refusedObject,
  unreadObject,
  unused,
  variable,
  variableOrder,
  device,
  deviceRuntime,
  hostPath,
].sort((a, b) => (a.id < b.id ? -1 : 1));
