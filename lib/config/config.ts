import type { Rule } from '../checks/rule';
import type { ConfigFile } from './config-file';

export type { ConfigFile, ConfigWaiver } from './config-file';

/** What `homelab.config.ts` or `homelab.config.js` exports: what JSON can say, and rules as values. */
export interface HomelabConfig extends Omit<ConfigFile, 'rules'> {
  /**
   * Rules of your own: made by `defineRule` of `cdk8s-homelab/checks`, or modules that export some, relative to the config file.
   * @default []
   */
  readonly rules?: readonly (Rule | string)[];
}

/**
 * The config as it is: for the editor, which then knows its type.
 * @example export default defineConfig({ severities: { 'reliability/*': 'info' } });
 */
export function defineConfig(config: HomelabConfig): HomelabConfig {
  return config;
}
