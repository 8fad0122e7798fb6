import type { Rule } from '../rule';
import { deviceLacking } from './device-lacking';
import { deviceTieRule } from './device-tie';
import { doesNotFit } from './does-not-fit';
import { drain } from './drain';
import { imageArchitecture } from './image-architecture';
import { mayNotFit } from './may-not-fit';
import { noNode } from './no-node';
import { nodeNameClaim } from './node-name-claim';
import { quota } from './quota';
import { rolloutStuck } from './rollout-stuck';

/** Rules of the topic `schedule`. */
export const SCHEDULE: readonly Rule[] = [
  doesNotFit,
  drain,
  mayNotFit,
  noNode,
  quota,
  rolloutStuck,
  nodeNameClaim,
  imageArchitecture,
  deviceLacking,
  deviceTieRule,
];
