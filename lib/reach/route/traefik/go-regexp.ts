import { entryOf } from '../../../manifest/read';

/** What a regular expression of Go has that JavaScript's has not, or that means something else there. */
const PIECE = /\\Q([\s\S]*?)(?:\\E|$)|\\([\s\S])|\[:(\^?)(\w+):\]|\[(\^?)(\]?)|\(\?P?<(?=[A-Za-z_])|\(\?(?!:)(<?.?)/g;

const CLASSES: Readonly<Record<string, string>> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  digit: '0-9',
  lower: 'a-z',
  upper: 'A-Z',
  space: '\\t\\n\\v\\f\\r ',
  word: '\\w',
  xdigit: '0-9A-Fa-f',
  punct: '!-\\/:-@[-`{-~',
};

/** A regular expression of Go (RE2) as JavaScript's, or what is wrong with it. */
export function goRegExp(text: string): RegExp | string {
  const flags = /^\(\?([is]+)\)/.exec(text);
  const body = flags ? text.slice(flags[0].length) : text;
  let problem: string | undefined;
  const refuse = (what: string) => {
    problem ??= `regular expression '${text}': ${what}`;
    return '';
  };
  const source = body.replaceAll(PIECE, (piece, literal, escaped, notClass, name, not, bracket, group) => {
    if (literal !== undefined) return literal.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    if (escaped !== undefined) return escapeOf(piece, escaped, refuse);
    if (group !== undefined) return refuse(/^<?[=!]/.test(group) ? `Go has no '(?${group}'` : `'(?${group}' is not understood here`);
    if (name !== undefined)
      return notClass === ''
        ? (entryOf(CLASSES, name) ?? refuse(`no class '${name}'`))
        : refuse('a class that is not one is not understood here');
    if (piece.startsWith('(')) return '(?<';
    return `[${not}${bracket === '' ? '' : '\\]'}`;
  });
  if (problem !== undefined) return problem;
  try {
    return new RegExp(source, flags?.[1] ?? '');
  } catch (error) {
    return `regular expression '${text}': ${error instanceof Error ? error.message : String(error)}`;
  }
}

function escapeOf(piece: string, escaped: string, refuse: (what: string) => string): string {
  if (escaped === 'A') return '^';
  if (escaped === 'z') return '$';
  if (/[1-9]/.test(escaped)) return refuse(`Go has no back reference \\${escaped}`);
  return /[A-Za-z]/.test(escaped) && !'dDwWsSbBaftnrvxpP'.includes(escaped) ? refuse(`Go knows no \\${escaped}`) : piece;
}

/** Replaces every match as Go does: `$1x` is the group named `1x`, `${1}x` the first group and an x. */
export function goReplace(pattern: RegExp, text: string, template: string): string {
  return text.replaceAll(new RegExp(pattern.source, `${pattern.flags}g`), (...found: unknown[]) => {
    const names = typeof found.at(-1) === 'object' ? new Map(Object.entries(found.at(-1) ?? {})) : new Map<string, unknown>();
    const end = found.findIndex((item, i) => i > 0 && typeof item === 'number');
    const groups = found.slice(0, end);
    return template.replaceAll(/\$(?:\$|(\w+)|\{(\w+)\})/g, (piece, bare, braced) => {
      if (piece === '$$') return '$';
      const name = String(bare ?? braced);
      const value = /^\d+$/.test(name) ? groups[Number(name)] : names.get(name);
      return typeof value === 'string' ? value : '';
    });
  });
}
