import type { CheckSettings } from '../checks/settings';
import type { LoadedConfig } from './load-config';

/** What a config says about rules and findings; nothing where there is no config. */
export function settingsOf(config: LoadedConfig | undefined): Required<CheckSettings> {
  const { rules = [], severities = {}, waivers = [] } = config ?? {};
  return { rules, severities, waivers };
}
