/** Ids of all rules, for waivers that the compiler checks; a test compares them with the catalogue (`lib/checks`). */
export const RULE_IDS = ['reference/named-target-port'] as const;

/** Id of a rule. */
export type RuleId = (typeof RULE_IDS)[number];
