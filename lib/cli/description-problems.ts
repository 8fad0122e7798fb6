import type { SchemaProblem } from '../schema/schema';

/** More would not be read before the first are fixed. */
const MAX_PROBLEMS_SHOWN = 3;

/** What a schema finds wrong with a lab's description, in one line: where, what was got, what was expected, what was probably meant. */
export function describeProblems(problems: readonly SchemaProblem[]): string {
  const missing = problems.filter(({ code }) => code === 'required');
  // All at once: whoever writes a description by hand adds them together.
  const first = missing.length > 1 ? [`required fields are missing: ${missing.map(fieldOf).join(', ')}`] : missing.map(sentenceOf);
  const said = [...new Set([...first, ...problems.filter(({ code }) => code !== 'required').map(sentenceOf)])];
  const more = said.length - MAX_PROBLEMS_SHOWN;
  return `${said.slice(0, MAX_PROBLEMS_SHOWN).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

/** Hints are printed where they add to the message. */
function sentenceOf({ path, code, message, hint }: SchemaProblem): string {
  const where = path === '' ? '' : `${path}: `;
  const addsToMessage = code === 'unknown-field' || hint.startsWith('did you mean');
  return `${where}${message}${addsToMessage ? ` (${hint})` : ''}`;
}

/** `/network/lan`, for a field that is missing there. */
function fieldOf({ path, message }: SchemaProblem): string {
  return `${path}/${/'(.*)'/.exec(message)?.[1] ?? ''}`;
}
