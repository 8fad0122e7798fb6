import type { Rule } from '../rule';

/** Rules of the topic `gitops`. */
export const GITOPS: readonly Rule[] = [];
