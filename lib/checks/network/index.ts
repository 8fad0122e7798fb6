import type { Rule } from '../rule';
import { apiServerBlocked } from './api-server-blocked';
import { backendRefused } from './backend-refused';
import { blocked } from './blocked';
import { controllerBlocked } from './controller-blocked';
import { cutOff } from './cut-off';
import { flow } from './flow';
import { hostNetwork } from './host-network';
import { hostUnresolved } from './host-unresolved';
import { listenerNotAccepted } from './listener-not-accepted';
import { loadBalancerBlocked } from './load-balancer-blocked';
import { namedService } from './named-service';
import { noDns } from './no-dns';
import { pathPlaceholder } from './path-placeholder';
import { pathsBecomePatterns } from './paths-become-patterns';
import { plainEntryPoint } from './plain-entry-point';
import { portOfNode } from './port-of-node';
import { prometheusBlocked } from './prometheus-blocked';
import { rewriteWithoutGroup } from './rewrite-without-group';
import { route } from './route';
import { routeBeaten } from './route-beaten';
import { routeIgnored } from './route-ignored';
import { routeLeftToChance } from './route-left-to-chance';
import { routeMatchesNothing } from './route-matches-nothing';
import { routeNotAccepted } from './route-not-accepted';
import { routeUnused } from './route-unused';
import { scrape } from './scrape';
import { serviceAddress } from './service-address';
import { stripWithoutPrefix } from './strip-without-prefix';
import { webhookBlocked } from './webhook-blocked';

/** Rules of the topic `network`. */
export const NETWORK: readonly Rule[] = [
  apiServerBlocked,
  blocked,
  controllerBlocked,
  cutOff,
  flow,
  hostNetwork,
  hostUnresolved,
  loadBalancerBlocked,
  namedService,
  noDns,
  pathPlaceholder,
  pathsBecomePatterns,
  plainEntryPoint,
  portOfNode,
  prometheusBlocked,
  rewriteWithoutGroup,
  stripWithoutPrefix,
  route,
  routeBeaten,
  routeLeftToChance,
  routeMatchesNothing,
  routeUnused,
  scrape,
  serviceAddress,
  webhookBlocked,
  routeNotAccepted,
  routeIgnored,
  listenerNotAccepted,
  backendRefused,
];
