import type { Rule } from '../rule';

/** Rules of the topic `reliability`. */
export const RELIABILITY: readonly Rule[] = [];
