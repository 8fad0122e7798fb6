import { isMap } from '../../lib/manifest/tree';
import type { Server } from '../validation/server';
import { at, type Question } from './walk';

/** What a server made of a field. */
export interface Answered extends Question {
  /**
   * Of a field that is set: `kept`, `dropped` without a word, `read` if it is what the server refuses, `undecided` if the object is refused for something else. Of a required
   * field that is not there: `required` or `optional`.
   */
  readonly what: 'kept' | 'dropped' | 'read' | 'undecided' | 'required' | 'optional';
  readonly message: string;
}

/** Asks a server about each field. */
export async function askAbout(server: Server, questions: readonly Question[]): Promise<readonly Answered[]> {
  const answers = await server.askAll(questions.map(({ manifest }) => ({ manifest, as: manifest })));
  return questions.map((question, i) => {
    const { refused = true, message = '', object } = answers[i] ?? {};
    return { ...question, message, what: whatOf(question, refused, message, object) };
  });
}

function whatOf({ how, keys }: Question, refused: boolean, message: string, object: unknown): Answered['what'] {
  if (how === 'without') return refused ? 'required' : 'optional';
  if (!refused) return isMap(object) && at(object, keys) === undefined ? 'dropped' : 'kept';
  return names(message, keys) ? 'read' : 'undecided';
}

/** Whether a refusal is about the field itself. */
function names(message: string, keys: Question['keys']): boolean {
  const field = keys.findLast((key) => typeof key === 'string') ?? '';
  const about = ` ${message.replace(/^.*? is invalid: /, '')}`;
  return new RegExp(`[.\\s[:]${String(field).replaceAll('$', '[$]')}(?![A-Za-z])`, 'i').test(about);
}
