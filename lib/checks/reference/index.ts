import type { Rule } from '../rule';
import { namedTargetPort } from './named-target-port';

/** Rules of the topic `reference`. */
export const REFERENCE: readonly Rule[] = [namedTargetPort];
