import { GITOPS } from './gitops';
import { REFERENCE } from './reference';
import { RELIABILITY } from './reliability';
import type { Rule } from './rule';
import { SCHEMA } from './schema';
import { SECURITY } from './security';

/** Every rule, by topic. */
export const RULES: readonly Rule[] = [...SCHEMA, ...REFERENCE, ...GITOPS, ...SECURITY, ...RELIABILITY];
