import { cut, visible } from '../manifest/visible';

/** How much of a text is shown. */
export interface Limit {
  readonly most: number;
}

/** Unless less is wanted: GitHub refuses a comment of more than 65,536 characters. */
const LIMIT: Limit = { most: 4_000 };

/**
 * Markdown source, as GitHub reads it. Only this module makes it of a text, and a text is escaped on the way: what is not ours can't become
 * a heading, a link, an image, a mention or HTML.
 */
class Markdown {
  public readonly source: string;

  public constructor(source: string) {
    this.source = source;
  }
}

export type { Markdown };

/** What can stand in Markdown: text is escaped. */
export type Inline = Markdown | string | number;

/** Markdown with text in it: what the template says is ours, what it is given is escaped. */
export function md(ours: TemplateStringsArray, ...given: readonly Inline[]): Markdown {
  return new Markdown(ours.map((part, i) => `${part}${i < given.length ? sourceOf(given[i] ?? '') : ''}`).join(''));
}

/**
 * Words that GitHub makes something of after it has read the Markdown, whatever is escaped in it: addresses, issues (`#1`, `org/repo#1`,
 * `GH-1`), merge requests (`!1`), commits, emoji (`:x:`), formulas (`$x$`). In code it leaves them alone.
 */
const LIVE = /:\/\/|www\.|[#!]\d|GH-\d|(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])|:[\w+-]+:|\$/i;

/** Text that Markdown must not read as markup, nor GitHub as a mention. */
export function plain(text: string, { most }: Limit = LIMIT): Markdown {
  const words = cut(visible(text), most).split(/(\s+)/);
  return new Markdown(words.map((word) => (LIVE.test(word) ? code(word).source : inactive(word))).join(''));
}

function inactive(word: string): string {
  return word.replace(/[\\`*_{}[\]<>#|~]|&(?=#?\w+;)/g, '\\$&').replace(/@/g, '@\u200b');
}

/**
 * In code nothing is markup but the fence itself, and the bar of a table. What no code span can hold is shown as an escape: a bar behind a
 * backslash, and more backticks than parsers count.
 */
export function code(text: string, { most }: Limit = LIMIT): Markdown {
  if (text === '') return new Markdown('');
  const escaped = visible(text)
    .replace(/\\\|/g, '\\\\x7c')
    .replace(/`{20,}/g, (run) => '\\x60'.repeat(run.length));
  const shown = cut(escaped, most);
  const fence = '`'.repeat(Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const pad = fence.length > 1 ? ' ' : '';
  return new Markdown(`${fence}${pad}${shown.replace(/\|/g, '\\|')}${pad}${fence}`);
}

/** A block of code, whose lines are ours or data: none of them ends it. @param language of ours */
export function fenced(language: string, text: string): readonly Markdown[] {
  const lines = text.split('\n').map(visible);
  const longest = Math.max(2, ...lines.flatMap((one) => [...one.matchAll(/`+/g)].map(([run]) => run.length)));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${language}`, ...lines, fence].map((one) => new Markdown(one));
}

/** A line of a list. */
export function item(content: Inline, depth = 0): Markdown {
  return new Markdown(`${'  '.repeat(depth)}- ${atStart(sourceOf(content))}`);
}

/** A line of its own. */
export function line(content: Inline): Markdown {
  return new Markdown(atStart(sourceOf(content)));
}

/** Where a line begins, more is markup: lists, numbers, lines below headings, code by indentation, tables. */
function atStart(source: string): string {
  return source.trim().replace(/^(?:[-+=:]|(\d+)(?=[.)]))/, (sign, number: string | undefined) => (number ? `${number}\\` : `\\${sign}`));
}

/** A table with an empty line before it; nothing if it has no rows. */
export function tableOf(columns: readonly Inline[], rows: readonly (readonly Inline[])[]): readonly Markdown[] {
  if (rows.length === 0) return [];
  const row = (cells: readonly (Inline | undefined)[]): Markdown =>
    new Markdown(`| ${cells.map((cell) => sourceOf(cell ?? '')).join(' | ')} |`);
  return [md``, row(columns), new Markdown(`| ${columns.map(() => '---').join(' | ')} |`), ...rows.map(row)];
}

/** Lines as one text. */
export function asMarkdown(lines: readonly Markdown[]): string {
  return lines.map(({ source }) => source).join('\n');
}

function sourceOf(content: Inline): string {
  return content instanceof Markdown ? content.source : plain(String(content)).source;
}
