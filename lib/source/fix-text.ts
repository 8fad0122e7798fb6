import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseAllDocuments,
  type YAMLMap,
} from 'yaml';
import type { PatchOperation } from '../manifest/patch';
import { patched } from '../manifest/patched';
import { isMap as isObject, keysOf } from '../manifest/tree';
import { isEncrypted } from '../manifest/unknown';
import { readText } from './read-text';
import type { SourceDocument } from './source';

/** What fixes an object of a text. */
export interface TextFix {
  /** Where the object starts, as its document says. */
  readonly line: number;
  readonly column: number;
  readonly operations: readonly PatchOperation[];
}

/** A part of a text, and what is to stand in its place. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A text with fixes applied: nothing else of it changes, neither comments nor layout. Each fix is whole or not at all, and what comes of it is read again: it
 * must be the objects as they were, with the fix. Left alone is what can't be written so: anchors, texts over several lines, what SOPS has encrypted.
 * @returns the text, and the fixes that are in it
 */
export function fixText(text: string, fixes: readonly TextFix[]): { readonly text: string; readonly fixed: readonly TextFix[] } {
  const all = attempt(text, fixes);
  if (all !== undefined) return { text: all, fixed: fixes };
  // From the last on: the places of those before stay as they are.
  const fromLast = [...fixes].sort((a, b) => b.line - a.line || b.column - a.column);
  const fixed: TextFix[] = [];
  let done = text;
  for (const fix of fromLast) {
    const next = attempt(done, [fix]);
    if (next === undefined) continue;
    done = next;
    fixed.push(fix);
  }
  return { text: done, fixed };
}

function attempt(text: string, fixes: readonly TextFix[]): string | undefined {
  const before = readText('', text);
  const wanted = before.documents.map((document) => {
    const own = fixes.filter((fix) => isAt(document, fix));
    return own.length === 0 || isEncrypted(document.value)
      ? document.value
      : patched(
          document.value,
          own.flatMap(({ operations }) => operations),
        );
  });
  const known = fixes.every((fix) => before.documents.some((document) => isAt(document, fix) && !isEncrypted(document.value)));
  if (!known || wanted.includes(undefined)) return undefined;
  const edits = editsOf(text, fixes);
  if (edits === undefined) return undefined;
  const done = edited(text, edits);
  const after = readText('', done ?? '');
  const isSame = after.problems.length === before.problems.length && sorted(after.documents.map(({ value }) => value)) === sorted(wanted);
  return isSame ? done : undefined;
}

function isAt({ line, column }: SourceDocument, fix: TextFix): boolean {
  return line === fix.line && column === fix.column;
}

/** For a comparison: a field that is moved or added may stand elsewhere. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    isObject(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item,
  );
}

function edited(text: string, edits: readonly Edit[]): string | undefined {
  const fromLast = [...edits].sort((a, b) => b.start - a.start || b.end - a.end);
  if (fromLast.some(({ end }, i) => i > 0 && end > (fromLast[i - 1]?.start ?? 0))) return undefined;
  return fromLast.reduce((done, { start, end, text: part }) => done.slice(0, start) + part + done.slice(end), text);
}

function editsOf(text: string, fixes: readonly TextFix[]): readonly Edit[] | undefined {
  const lines = new LineCounter();
  const objects = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: false }).flatMap((document: Document) =>
    mapsIn(document.contents),
  );
  const editor = new Editor(text);
  const edits = fixes.flatMap(({ line, column, operations }) => {
    const object = objects.find(({ range }) => {
      const at = lines.linePos(range?.[0] ?? -1);
      return at.line === line && at.col === column;
    });
    return operations.map((one) => object && editor.edit(object, one));
  });
  return edits.every((one) => one !== undefined) ? edits.flat() : undefined;
}

/** An object, and those in a List. */
function mapsIn(node: unknown): readonly YAMLMap[] {
  if (!isMap(node)) return [];
  const items = node.get('items', true);
  return [node, ...(isSeq(items) ? items.items.flatMap(mapsIn) : [])];
}

/** Writes what is to be done to an object as edits of its text. */
class Editor {
  readonly #text: string;
  readonly #newLine: string;

  constructor(text: string) {
    this.#text = text;
    this.#newLine = text.includes('\r\n') ? '\r\n' : '\n';
  }

  /** Undefined where it can't be written. */
  edit(object: YAMLMap, { op, path, from = '', value }: PatchOperation): readonly Edit[] | undefined {
    if (op === 'replace') return this.#replace(nodeAt(object, keysOf(path)), value);
    if (op === 'remove') return this.#remove(object, keysOf(path));
    if (op === 'add') return this.#add(object, keysOf(path), value);
    const [old, now] = [keysOf(from), keysOf(path)];
    const isSameMap = old.length === now.length && old.slice(0, -1).every((key, i) => key === now[i]);
    return isSameMap ? this.#replace(pairAt(object, old)?.key, now.at(-1)) : undefined;
  }

  #replace(node: unknown, value: unknown): readonly Edit[] | undefined {
    if (!isScalar(node) || !node.range || node.anchor !== undefined || node.tag?.startsWith('!') === true) return undefined;
    const [start, end] = node.range;
    if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED' || this.#text.slice(start, end).includes('\n')) return undefined;
    const isQuoted = typeof value === 'string' && /^["']/.test(this.#text.slice(start, end));
    return [{ start, end, text: isQuoted ? JSON.stringify(value) : written(value, this.#isJson()) }];
  }

  #add(object: YAMLMap, keys: readonly string[], value: unknown): readonly Edit[] | undefined {
    const parent = keys.length === 1 ? object : nodeAt(object, keys.slice(0, -1));
    const key = keys.at(-1) ?? '';
    if (!isMap(parent) || isAlias(parent) || !parent.range) return undefined;
    if (parent.has(key)) return this.#replace(parent.get(key, true), value);
    const first = startOf(parent.items[0]);
    if (parent.flow || first === undefined) {
      if (this.#text[parent.range[0]] !== '{') return undefined;
      const at = parent.range[0] + 1;
      const rest = parent.items.length > 0 ? ', ' : '';
      return [{ start: at, end: at, text: `${written(key, this.#isJson())}: ${written(value, this.#isJson())}${rest}` }];
    }
    const column = first - (this.#text.lastIndexOf('\n', first - 1) + 1);
    const text = `${written(key, false)}: ${written(value, false)}${this.#newLine}${' '.repeat(column)}`;
    return [{ start: first, end: first, text }];
  }

  /** Takes out the lines of a field; of the last one of a map it leaves an empty map. */
  #remove(object: YAMLMap, keys: readonly string[]): readonly Edit[] | undefined {
    const parent = nodeAt(object, keys.slice(0, -1));
    const pair = pairAt(object, keys);
    const [start, end] = [startOf(pair), endOf(pair)];
    if (!isMap(parent) || !parent.range || parent.anchor !== undefined || start === undefined || end === undefined) return undefined;
    if (parent.items.length === 1) {
      const from = pairAt(object, keys.slice(0, -1))?.key;
      if (parent.flow || !isScalar(from) || !from.range) return undefined;
      return [{ start: this.#text.indexOf(':', from.range[1]) + 1, end, text: ' {}' }];
    }
    if (parent.flow) return undefined;
    const lineStart = this.#text.lastIndexOf('\n', start - 1) + 1;
    const lineEnd = this.#text.indexOf('\n', end);
    // The first field of an item stands behind its dash.
    if (this.#text.slice(lineStart, start).trim() !== '') return undefined;
    return [{ start: lineStart, end: lineEnd < 0 ? this.#text.length : lineEnd + 1, text: '' }];
  }

  #isJson(): boolean {
    return /^\s*[{[]/.test(this.#text);
  }
}

function pairAt(object: YAMLMap, keys: readonly string[]): Pair | undefined {
  const parent = keys.length === 1 ? object : nodeAt(object, keys.slice(0, -1));
  if (!isMap(parent)) return undefined;
  return parent.items.find(({ key }) => isScalar(key) && String(key.value) === keys.at(-1));
}

function nodeAt(node: unknown, keys: readonly string[]): Node | undefined {
  const [key, ...rest] = keys;
  if (key === undefined) return isMap(node) || isScalar(node) || isSeq(node) ? node : undefined;
  if (isSeq(node)) return nodeAt(node.items[Number(key)], rest);
  if (!isMap(node)) return undefined;
  return nodeAt(pairAt(node, [key])?.value, rest);
}

function startOf(pair: unknown): number | undefined {
  return isPair(pair) && isScalar(pair.key) ? pair.key.range?.[0] : undefined;
}

function endOf(pair: Pair | undefined): number | undefined {
  return isScalar(pair?.value) ? pair.value.range?.[1] : undefined;
}

/** Plain where every reader takes it for the same, else in double quotes. */
function written(value: unknown, isJson: boolean): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  const isPlain = !isJson && (/^\d+(?:\.\d+)?(?:m|[KMGTPE]i)$/.test(value) || (/^[A-Za-z][\w./-]*$/.test(value) && !WORDS.test(value)));
  return isPlain ? value : JSON.stringify(value);
}

/** What YAML 1.1 reads as something else. */
const WORDS = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
