/** What constructs and labs refuse, where in the code, and how the same mistake looks as YAML. */
import fs from 'node:fs';
import nodePath from 'node:path';
import type { WrittenLab } from './lab/complete';
import type { Place } from './options-place.fixture';
import { filesBelow } from './readme.fixture';

/** A mistake that a construct refuses and that a person can write by hand as well. */
export interface Mistake {
  /** The message, `*` for what depends on the input. */
  readonly message: string;
  /** Makes it; left out where only the types refuse it, so that TypeScript can't write it down. */
  readonly typed?: (place: Place) => unknown;
  /** The same as manifests. */
  readonly read: string;
  /** The rule that finds it there. */
  readonly rule: string;
  /** What is different in the lab of the rules' pages. @default nothing */
  readonly lab?: Partial<WrittenLab>;
}

/** A mistake in the description of a lab. */
export interface LabMistake {
  readonly message: string;
  readonly typed?: (place: Place) => unknown;
  /** What is changed in the lab of the rules' pages. */
  readonly read: object;
  /** What reading lab.json says, `*` for what depends on the input. */
  readonly says: string;
}

/** A text in which `*` stands for anything, as a pattern for all of a message. */
export function patternOf(glob: string): RegExp {
  const parts = glob.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*')}$`);
}

/** The messages of every ConfigurationError that constructs, labs and products throw: `file: message`, `*` for what is put in. */
export function refusals(): readonly string[] {
  return ['apps', 'lab', 'products'].flatMap((room) =>
    filesBelow(nodePath.join(__dirname, room))
      .filter((file) => file.endsWith('.ts') && !/\.(?:test|fixture)\.ts$|(?:^|\/)fixture\.ts$/.test(file))
      .flatMap((file) => messagesIn(fs.readFileSync(nodePath.join(__dirname, room, file), 'utf8'))),
  );
}

function messagesIn(source: string): readonly string[] {
  return [...source.matchAll(/new ConfigurationError\(/g)].map(({ index, 0: { length } }) => literalsIn(source, index + length));
}

/** The texts of an argument, one after the other, up to its closing bracket. */
function literalsIn(source: string, start: number): string {
  let [text, depth, i] = ['', 0, start];
  for (let quote = ''; i < source.length; i++) {
    const char = source[i] ?? '';
    if (quote === '' && char === ')' && depth-- === 0) break;
    if (quote === '' && char === '(') depth++;
    if (quote !== '' && char === '\\') text += source[++i] ?? '';
    else if (quote === '`' && char === '$' && source[i + 1] === '{') {
      text += '*';
      i = closingBrace(source, i + 2);
    } else if (char === quote) quote = '';
    else if (quote !== '') text += char;
    else if (/["'`]/.test(char)) quote = char;
    else if (/\w/.test(char) && !/[\w.]/.test(source[i - 1] ?? '')) text += '*';
  }
  return text.replaceAll(/\*+/g, '*');
}

function closingBrace(source: string, start: number): number {
  let depth = 1;
  for (let i = start; i < source.length; i++) {
    if (source[i] === '{') depth++;
    if (source[i] === '}' && --depth === 0) return i;
  }
  return source.length;
}
