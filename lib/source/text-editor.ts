import { isAlias, isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { PatchOperation } from '../manifest/patch';
import { keysOf } from '../manifest/tree';

/** A part of a text, and what is to stand in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Writes what is to be done to an object as edits of its text. */
export class TextEditor {
  readonly #text: string;
  readonly #newLine: string;
  /** The quotes that the text has most, where there are some. */
  readonly #quote: '"' | "'";

  constructor(text: string) {
    this.#text = text;
    this.#newLine = text.includes('\r\n') ? '\r\n' : '\n';
    const [double, single] = [/(?<=[:-] |[[{,] ?)"/g, /(?<=[:-] |[[{,] ?)'/g].map((quote) => text.match(quote)?.length ?? 0);
    this.#quote = (single ?? 0) > (double ?? 0) ? "'" : '"';
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
    const quote = typeof value === 'string' ? /^["']/.exec(this.#text.slice(start, end))?.[0] : undefined;
    return [{ start, end, text: quote === undefined ? this.#written(value) : quoted(String(value), quote) }];
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
      return [{ start: at, end: at, text: `${this.#written(key)}: ${this.#written(value)}${rest}` }];
    }
    const column = first - (this.#text.lastIndexOf('\n', first - 1) + 1);
    const text = `${this.#written(key)}: ${this.#written(value)}${this.#newLine}${' '.repeat(column)}`;
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

  /** Plain where every reader takes it for the same, else in quotes. */
  #written(value: unknown): string {
    if (typeof value !== 'string') return JSON.stringify(value);
    if (/^\s*[{[]/.test(this.#text)) return JSON.stringify(value);
    const isPlain = /^\d+(?:\.\d+)?(?:m|[KMGTPE]i)$/.test(value) || (/^[A-Za-z][\w./-]*$/.test(value) && !WORDS.test(value));
    return isPlain ? value : quoted(value, this.#quote);
  }
}

/** In single quotes backslashes and line breaks mean something else. */
function quoted(text: string, quote: string): string {
  return quote === "'" && /^[\x20-\x7e]*$/.test(text) ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}

function pairAt(object: YAMLMap, keys: readonly string[]): Pair | undefined {
  const parent = keys.length === 1 ? object : nodeAt(object, keys.slice(0, -1));
  if (!isMap(parent)) return undefined;
  return parent.items.find(({ key }) => isScalar(key) && String(key.value) === keys.at(-1));
}

/** The node at some keys below another one. */
export function nodeAt(node: unknown, keys: readonly string[]): Node | undefined {
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

/** What YAML 1.1 reads as something else. */
const WORDS = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
