import type { Rule } from '../checks/rule';
import type { CheckSettings } from '../checks/settings';
import type { Product } from '../cluster/cluster';
import { ConfigurationError } from '../manifest/configuration-error';
import type { LoadedConfig } from './load-config';
import { problemOfRuleName, ruleNames } from './rule-names';

/** What a config says about rules and findings; nothing where there is no config. */
export function settingsOf(config: LoadedConfig | undefined): Required<CheckSettings> {
  const { rules = [], severities = {}, waivers = [], file } = config ?? {};
  return { rules, severities, waivers, file };
}

const SEVERITIES: readonly unknown[] = ['error', 'warning', 'info', 'off'];

/** @throws ConfigurationError for a severity of a rule that there is not, or one that there is not: a typo would silently change nothing */
export function assertSeverities(
  what: string,
  severities: NonNullable<CheckSettings['severities']>,
  rules: readonly Rule[],
  products: readonly Product[],
): void {
  const known = ruleNames(rules, products);
  for (const [name, severity] of Object.entries(severities)) {
    const problem = problemOfRuleName(name, known, true);
    if (problem) throw new ConfigurationError(`${what}: ${problem.message}; ${problem.hint}`);
    if (!SEVERITIES.includes(severity))
      throw new ConfigurationError(`${what}: got '${severity}' for ${name}, expected ${SEVERITIES.map((one) => `'${one}'`).join(', ')}`);
  }
}
