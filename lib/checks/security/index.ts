import type { Rule } from '../rule';

/** Rules of the topic `security`. */
export const SECURITY: readonly Rule[] = [];
