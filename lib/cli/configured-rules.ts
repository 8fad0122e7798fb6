import { configAt } from '../config/load-config';
import { ownRules, type RuleHead } from '../config/rule-names';
import { ConfigurationError } from '../manifest/configuration-error';
import { asLine } from '../manifest/visible';

/** The rules that the config of the current folder adds. A mistake in it only is noted: to correct the name of a rule, people look for it here. */
export function configuredRules(): readonly RuleHead[] {
  try {
    const config = configAt(undefined);
    return config === undefined ? [] : ownRules(config.rules, config.products);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${asLine(`note: without the rules of the config: ${error.message}`)}\n`);
    return [];
  }
}
