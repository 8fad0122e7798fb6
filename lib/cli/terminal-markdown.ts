import type { Style, Terminal } from './terminal';

/** Lines longer than this are hard to read, however wide the terminal is. */
const MAX_WIDTH = 100;

/** What a line of Markdown may begin with, what stands there on a terminal, and what in front of the lines that follow. */
const MARKERS: readonly (readonly [pattern: RegExp, first: string, next: string])[] = [
  [/^> ?/, '│ ', '│ '],
  [/^- /, '  • ', '    '],
];

/** A word, and how it is painted. */
interface Word {
  readonly text: string;
  readonly style?: Style;
}

/**
 * A page of Markdown as lines of a terminal: headings, paragraphs, quotes, lists, code blocks, tables as they are written; code, bold text and
 * links in a line. What our pages do not use stays as it is.
 */
export function terminalMarkdown(page: string, terminal: Terminal): readonly string[] {
  const width = Math.min(terminal.width ?? MAX_WIDTH, MAX_WIDTH);
  const lines: string[] = [];
  let paragraph: string[] = [];
  let marker: (typeof MARKERS)[number] | undefined;
  const end = () => {
    if (paragraph.length > 0) {
      const [, first = '', next = ''] = marker ?? [];
      lines.push(...filled(wordsOf(paragraph.join(' ')), first, next, width).map((words) => painted(words, terminal)));
    }
    paragraph = [];
    marker = undefined;
  };
  let inCode = false;
  for (const line of page.trimEnd().split('\n')) {
    if (line.startsWith('```')) {
      end();
      inCode = !inCode;
    } else if (inCode) lines.push(line === '' ? '' : `    ${line}`);
    else if (line.trim() === '') {
      end();
      lines.push('');
    } else if (line.startsWith('#')) {
      end();
      lines.push(terminal.paint('bold', line.replace(/^#+ /, '')));
    } else if (line.startsWith('|')) {
      end();
      lines.push(line);
    } else {
      const found = MARKERS.find(([pattern]) => pattern.test(line));
      // A list's next item, or a quote after a paragraph: one of its own.
      if (found !== undefined && (found !== marker || found[1] !== found[2])) end();
      marker ??= found;
      paragraph.push((found ? line.replace(found[0], '') : line).trim());
    }
  }
  end();
  return lines;
}

/** The words of a line without its marks. */
function wordsOf(text: string): readonly Word[] {
  const parts = text.matchAll(/`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\([^)\s]+\)|[^`*[]+|./g);
  const words: Word[][] = [[]];
  for (const [all, code, bold, link] of parts) {
    const style: { readonly style?: Style } = code !== undefined ? { style: 'cyan' } : bold !== undefined ? { style: 'bold' } : {};
    for (const [i, piece] of (code ?? bold ?? link ?? all).split(' ').entries()) {
      if (i > 0) words.push([]);
      if (piece !== '') words.at(-1)?.push({ text: piece, ...style });
    }
  }
  // A word may have several pieces: code, and the comma behind it.
  return words.filter((pieces) => pieces.length > 0).flatMap((pieces) => [...pieces, { text: ' ' }]);
}

/** Breaks words into lines. */
function filled(words: readonly Word[], first: string, next: string, width: number): readonly (readonly Word[])[] {
  const lines: Word[][] = [];
  let line: Word[] = [{ text: first }];
  let length = first.length;
  let word: Word[] = [];
  for (const piece of words) {
    if (piece.text !== ' ') {
      word.push(piece);
      continue;
    }
    const size = word.reduce((sum, { text }) => sum + text.length, 0);
    if (line.length > 1 && length + 1 + size > width) {
      lines.push(line);
      line = [{ text: next }];
      length = next.length;
    } else if (line.length > 1) {
      line.push({ text: ' ' });
      length += 1;
    }
    line.push(...word);
    length += size;
    word = [];
  }
  return [...lines, line];
}

function painted(words: readonly Word[], { paint }: Terminal): string {
  return words.map(({ text, style }) => (style === undefined ? text : paint(style, text))).join('');
}
