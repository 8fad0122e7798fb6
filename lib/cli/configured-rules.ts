import { configAt } from '../config/load-config';
import { ownRules, type RuleHead } from '../config/rule-names';

/** The rules that the config of the current folder adds. @throws ConfigurationError for a mistake in it */
export function configuredRules(): readonly RuleHead[] {
  const config = configAt(undefined);
  return config === undefined ? [] : ownRules(config.rules, config.products);
}
