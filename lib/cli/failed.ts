import { ConfigurationError } from '../manifest/configuration-error';
import { asLines } from '../manifest/visible';
import { CliError, wordsOf } from './cli-error';

/** Exit code of a command that could not do its work: wrong usage, no cluster, no lab. 1 is left to what commands find. */
export const COULD_NOT_RUN = 2;

/** Says on standard error why the command could not do its work: one line, and how to see the stack of what is no mistake of the user. */
export function failed(error: unknown): number {
  const debug = process.env.HOMELAB_DEBUG === '1' && error instanceof Error ? `${error.stack}`.split('\n') : [];
  const isOurs = error instanceof CliError || error instanceof ConfigurationError;
  const hint = isOurs || debug.length > 0 ? [] : ['  hint: HOMELAB_DEBUG=1 prints the stack'];
  process.stderr.write(`${asLines([`error: ${wordsOf(error)}`, ...hint, ...debug])}\n`);
  return COULD_NOT_RUN;
}
