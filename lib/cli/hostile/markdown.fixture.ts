/** What a Markdown text becomes on GitHub: a well-kept parser says it, and a few patterns for what GitHub does with text afterwards. */
import { execFileSync } from 'node:child_process';
import nodePath from 'node:path';

export interface ReadMarkdown {
  /** Kinds of nodes. */
  readonly types: readonly string[];
  /** Kinds of what stands at the top, in order. */
  readonly blocks: readonly string[];
  readonly headings: readonly string[];
  /** What is text, not code. */
  readonly texts: readonly string[];
  readonly items: readonly string[];
  /** Each cell as it is seen. */
  readonly tables: readonly (readonly (readonly string[])[])[];
}

/** Reads all in one process: the parser is a module that jest does not load. */
export function readMarkdown(texts: readonly string[]): readonly ReadMarkdown[] {
  const script = nodePath.join(__dirname, 'parse-markdown.fixture.mjs');
  return JSON.parse(execFileSync(process.execPath, [script], { input: JSON.stringify(texts), encoding: 'utf8', maxBuffer: 2 ** 30 }));
}

/** All that we write. */
const OURS = ['root', 'heading', 'paragraph', 'text', 'inlineCode', 'list', 'listItem', 'table', 'tableRow', 'tableCell'];

/** What GitHub makes of a text after it was parsed: mentions, references, addresses, emoji, formulas. */
const LIVE = [
  /(?<![\w`])@[\w-]/,
  /[\w-]@[\w-]+\.\w/,
  /#\d/,
  /\bGH-\d/i,
  /(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/i,
  /https?:\/\/|ftp:\/\/|\bwww\.\w/i,
  /:[\w+-]+:/,
  /\$\S.*\$/,
];

/** What is in it that only we may write, or nobody. */
export function trespasses({ types, texts, tables }: ReadMarkdown): readonly string[] {
  return [
    ...types.filter((type) => !OURS.includes(type)),
    ...texts.flatMap((text) => LIVE.flatMap((form) => form.exec(text)?.[0] ?? [])),
    ...tables.flatMap(([head = [], ...rows]) => rows.filter((row) => row.length !== head.length).map((row) => `${row.length} cells`)),
  ];
}
