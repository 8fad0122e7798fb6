import type { Rule } from '../rule';

/** Rules of the topic `schema`. */
export const SCHEMA: readonly Rule[] = [];
