import type { Rule } from '../checks/rule';
import type { Product } from '../cluster/cluster';
import type { ConfigFile } from './config-file';

export type { ConfigFile, ConfigWaiver } from './config-file';

/** What `homelab.config.ts` or `homelab.config.js` exports: what JSON can say, and rules and products as values. */
export interface HomelabConfig extends Omit<ConfigFile, 'rules' | 'products'> {
  /**
   * Rules of your own: made by `defineRule` of `cdk8s-homelab/checks`, or modules that export some, relative to the config file.
   * @default []
   */
  readonly rules?: readonly (Rule | string)[];
  /**
   * Products of your own: made by `defineProduct` of `cdk8s-homelab/products`, or modules that export some, relative to the config file.
   * @default []
   */
  readonly products?: readonly (Product | string)[];
}

/**
 * The config as it is: for the editor, which then knows its type.
 * @example export default defineConfig({ severities: { 'reliability/*': 'info' } });
 */
export function defineConfig(config: HomelabConfig): HomelabConfig {
  return config;
}
