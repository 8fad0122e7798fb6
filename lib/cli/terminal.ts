/** How a stream shows text. */
export interface Terminal {
  /** Columns; undefined where lines may be of any length. */
  readonly width: number | undefined;
  /** Lines of a screen. @default unlimited */
  readonly rows?: number | undefined;
  /** A text in a style, where the stream shows styles. The text must be free of control characters. */
  paint(style: Style, text: string): string;
}

const CODES = { bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39], green: [32, 39], cyan: [36, 39] } as const;

export type Style = keyof typeof CODES;

/** Without colour and width: a file, a pipe, a log. */
export const PLAIN: Terminal = { width: undefined, paint: (_, text) => text };

/** What of a stream matters: `process.stdout` is one. */
interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
}

/** Narrower than this, nothing is readable. */
const MIN_WIDTH = 40;

/**
 * How a stream shows text, as NO_COLOR, FORCE_COLOR and TERM say.
 * @see https://no-color.org https://force-color.org
 */
export function terminalOf({ isTTY = false, columns, rows }: Stream, env: NodeJS.ProcessEnv = process.env): Terminal {
  const width = isTTY && columns !== undefined && columns > 0 ? Math.max(columns, MIN_WIDTH) : undefined;
  const lines = isTTY && rows !== undefined && rows > 0 ? { rows } : {};
  return { width, ...lines, paint: hasColour(isTTY, env) ? paintIn : PLAIN.paint };
}

function hasColour(isTTY: boolean, { NO_COLOR = '', FORCE_COLOR = '', TERM }: NodeJS.ProcessEnv): boolean {
  if (NO_COLOR !== '') return false;
  if (FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTTY && TERM !== 'dumb';
}

function paintIn(style: Style, text: string): string {
  const [on, off] = CODES[style];
  return `\x1b[${on}m${text}\x1b[${off}m`;
}

/** Breaks a text between words; further lines stand below the first. @param width columns of a line, undefined: it stays one line */
export function wrap(start: string, text: string, width: number | undefined): readonly string[] {
  if (width === undefined) return [`${start}${text}`];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && start.length + line.length + word.length >= width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one, i) => `${i === 0 ? start : ' '.repeat(start.length)}${one}`);
}
