import type { Rule } from '../rule';
import { allSecrets } from './all-secrets';
import { anonymous } from './anonymous';
import { capabilityName } from './capability-name';
import { clusterAdmin } from './cluster-admin';
import { escalation } from './escalation';
import { everybody } from './everybody';
import { excessRight } from './excess-right';
import { likelySecret } from './likely-secret';
import { missingRight } from './missing-right';
import { mutableTag } from './mutable-tag';
import { podSecurity } from './pod-security';
import { podSecurityAdvice } from './pod-security-advice';
import { podSecurityLabel } from './pod-security-label';
import { routeWithoutTls } from './route-without-tls';
import { runtimeSocket } from './runtime-socket';
import { secretInPlainText } from './secret-in-plain-text';
import { sopsPlainValue } from './sops-plain-value';
import { streamVerbs } from './stream-verbs';
import { unknownRegistry } from './unknown-registry';
import { unusedToken } from './unused-token';
import { wideRight } from './wide-right';
import { wildcard } from './wildcard';

/** Rules of the topic `security`. */
export const SECURITY: readonly Rule[] = [
  allSecrets,
  capabilityName,
  clusterAdmin,
  escalation,
  excessRight,
  likelySecret,
  missingRight,
  mutableTag,
  podSecurityAdvice,
  podSecurity,
  podSecurityLabel,
  routeWithoutTls,
  runtimeSocket,
  secretInPlainText,
  sopsPlainValue,
  streamVerbs,
  unknownRegistry,
  unusedToken,
  wildcard,
  anonymous,
  everybody,
  wideRight,
];
