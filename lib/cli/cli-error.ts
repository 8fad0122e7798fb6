import { types } from 'node:util';
import { withoutSecrets } from '../secrets/quote';

/** Why a command could not do its work at all: printed as one line, exit code 2. */
export class CliError extends Error {
  public override readonly name = 'CliError';
}

/** What an error says, on one line. */
export function wordsOf(error: unknown): string {
  // Such as that no address of a name answers.
  if (error instanceof AggregateError && error.message === '') return [...new Set(error.errors.map(wordsOf))].join(', ');
  const text = types.isNativeError(error) ? error.message || error.name : String(error);
  return withoutSecrets(text)
    .trim()
    .replace(/\s*\n\s*/g, ' ');
}
