import { SECRET_WORD } from '../../secrets/names';

/** A text that everybody reads who may read the manifests, or list pods. */
export interface PlainText {
  /** Where it is, in words: `env DB_PASSWORD`. Made when something is to be said of it: of most texts nothing is. */
  readonly title: () => string;
  /** What the text is the value of; undefined where that is not known. */
  readonly name: string | undefined;
  readonly value: string;
  /** JSON pointer, made when it is needed as well. */
  readonly at: () => string;
}

const LINE = /^[ \t]*(?:export[ \t]+)?([A-Za-z][\w.-]*)[ \t]*[=:][ \t]*(.*)$/gm;

/** Settings of a text, a line each: `name=value`, `name: value`. @param file what the text is called */
export function linesOf(text: string, at: () => string, file: () => string): readonly PlainText[] {
  if (!SECRET_WORD.test(text)) return [];
  return [...text.matchAll(LINE)].map(([, name = '', value = '']) => ({
    title: () => `${name} in ${file()}`,
    name,
    value: value.trim(),
    at,
  }));
}
