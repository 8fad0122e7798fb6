import { GITOPS } from './gitops';
import { NETWORK } from './network';
import { READING } from './reading';
import { REFERENCE } from './reference';
import { RELIABILITY } from './reliability';
import type { Rule } from './rule';
import { SCHEDULE } from './schedule';
import { SCHEMA } from './schema';
import { SECURITY } from './security';
import { WAIVING } from './waivers';

/** Every rule that is asked about objects, by topic. */
export const RULES: readonly Rule[] = [...SCHEMA, ...REFERENCE, ...GITOPS, ...SECURITY, ...RELIABILITY, ...NETWORK, ...SCHEDULE];

/** All that a finding can be about, with what is found while YAML is read and waivers are applied: each has a page. */
export const DESCRIBED: readonly Pick<Rule, 'id' | 'severity' | 'summary' | 'requires'>[] = [...READING, ...RULES, ...WAIVING];
