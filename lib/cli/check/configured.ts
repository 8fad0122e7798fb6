import type { LoadedConfig } from '../../config/load-config';
import { settingsOf } from '../../config/settings-of';
import type { CommandCheckOptions } from './check';
import { readDefinitions } from './groups';

/** What a config says of how manifests are checked. @throws CliError if its folders of CRDs can't be read */
export function configured(config: LoadedConfig | undefined): CommandCheckOptions {
  return {
    products: config?.products,
    gitops: config?.gitops,
    settings: settingsOf(config),
    definitions: config && readDefinitions(config),
  };
}
