import { isUtf8 } from 'node:buffer';
import { YAMLException } from 'js-yaml';
import { at, type ReadMap } from '../manifest/read';
import { fromFolder } from '../manifest/static-pod';
import { Construction } from './construct';
import { AliasBomb, type Fault, type Places } from './faults';
import { hintOf } from './hint';
import { Lines } from './lines';
import { MORE_MEMORY, tooLarge } from './memory';
import { objectsOf } from './objects';
import { MAX_DEPTH, type Parsed, parse, Repairs } from './parse';
import type { Position, SourceDocument, SourceFile, SourceProblem } from './source';
import { type Chunk, split } from './split';
import { strayTab } from './tabs';

const UTF8 = new TextDecoder();

/**
 * Reads a text as kubectl does: YAML or JSON, several documents, Lists. What it can't read are problems; it never throws.
 *
 * It is parsed into js-yaml's events, which carry offsets. Values are made of them in one pass, and the same pass again finds positions,
 * when one is asked for. 50,000 objects (24 MB) take 1.1 s and 200 MiB; the yaml library took ten times that.
 *
 * Against 60,000 mutated texts, kubectl's own reader differed in 1 %, all of them odd syntax, and mostly because js-yaml follows YAML 1.2:
 * it refuses a comment right behind a quote or `|`, and allows `a: &x b: c`.
 * @param file name that documents and problems bear
 */
export function readText(file: string, text: string | Uint8Array): SourceFile {
  if (typeof text === 'string') return new Source(file, text).read();
  const decoded = UTF8.decode(text);
  if (isUtf8(text)) return new Source(file, decoded).read();
  const position = new Lines(decoded).at(Math.max(0, decoded.indexOf('\uFFFD')));
  const message = 'the text is not UTF-8';
  return { file, documents: [], problems: [{ file, ...position, code: 'encoding', message, hint: 'save the file as UTF-8' }] };
}

/** Of one text. Further ones would not be read, and would take as long again. */
const MAX_PROBLEMS = 10_000;

class Source {
  readonly file: string;
  readonly #text: string;
  readonly #lines: Lines;
  readonly #repairs: Repairs;
  readonly #documents: Document[] = [];
  readonly #problems: SourceProblem[] = [];
  /** Objects that are no manifests don't count: a folder may hold any number. */
  #strangers = 0;
  #stopped = false;
  #hasOthers = false;
  /** Of one part at a time: findings come in order, and places of a whole file would need more memory than the file. */
  #placed: { readonly chunk: Chunk; readonly value: unknown; readonly start: number; readonly places: Places } | undefined;

  constructor(file: string, text: string) {
    this.file = file;
    this.#text = text.startsWith('\uFEFF') ? text.slice(1) : text;
    this.#lines = new Lines(this.#text);
    this.#repairs = new Repairs(this.#text);
  }

  read(): SourceFile {
    const refused = (offset: number): void => {
      const message = "got text behind '---' on its line, which kubectl refuses";
      this.#problem({ code: 'syntax', offset, message, hint: 'put it on the next line; the document is not read' });
    };
    for (const chunk of split(this.#text, refused)) {
      if (this.#stopped) break;
      // Among so many others, only what may be a manifest is worth parsing.
      if (this.#strangers > MAX_PROBLEMS && !/apiVersion|kind/.test(chunk.text)) continue;
      this.#readChunk(chunk);
    }
    this.#problems.sort((a, b) => a.line - b.line || a.column - b.column);
    const read = { file: this.file, documents: this.#documents, problems: this.#problems };
    return this.#hasOthers && this.#documents.length + this.#problems.length === 0 ? { ...read, skipped: 'other-format' } : read;
  }

  /** Where a pointer into a part of the text leads, as far as it does. */
  position(chunk: Chunk, path: string): Position {
    return this.#lines.at(this.#offsetOf(chunk, path));
  }

  #offsetOf(chunk: Chunk, path: string): number {
    if (this.#placed?.chunk !== chunk) {
      const places: Places = new Map();
      const construction = new Construction(parse(chunk, this.#repairs), chunk.json, places);
      this.#placed = { chunk, value: construction.make(), start: construction.start(), places };
    }
    const { places, start } = this.#placed;
    let { value } = this.#placed;
    let offset = start;
    for (const key of path.split('/').slice(1)) {
      const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
      const found = typeof value === 'object' && value !== null ? places.get(value)?.get(name) : undefined;
      if (found === undefined) break;
      offset = found;
      value = at(value, name);
    }
    return chunk.start + offset;
  }

  /** The word behind the key at a pointer, or at the item; '' for anything else than a plain one. */
  wordBehind(chunk: Chunk, path: string): string {
    const offset = this.#offsetOf(chunk, path);
    return /^(?:["']?[\w./-]+["']?\s*:\s*)?(\$(?=\{)|\w+\b)/.exec(this.#text.slice(offset, offset + 300))?.[1] ?? '';
  }

  #readChunk(chunk: Chunk): void {
    const parsed = this.#parse(chunk);
    if (parsed === undefined || parsed.events.length === 0) return;
    const construction = new Construction(parsed, chunk.json);
    const value = this.#make(chunk, construction);
    if (value === undefined) return;
    this.#readValue(chunk, value, construction.start(), [...construction.faults, ...faultsOf(chunk, parsed, construction)]);
  }

  #make(chunk: Chunk, construction: Construction): unknown {
    try {
      return construction.make();
    } catch (error) {
      if (!(error instanceof AliasBomb)) throw error;
      const message = 'aliases repeat so much that the document would fill the memory, which kubectl refuses';
      this.#problem({ code: 'alias-bomb', offset: chunk.start + error.offset, message, hint: 'write out what the aliases stand for' });
      return undefined;
    }
  }

  #readValue(chunk: Chunk, document: unknown, start: number, faults: readonly Fault[]): void {
    const found = document === null ? [] : [...objectsOf(document)];
    // Of what is no manifest nothing else matters; and what can't be read rightly is not judged as one.
    const broken = faults.some(({ code }) => code !== 'duplicate-key');
    const stranger = found.some(({ problem }) => problem?.code === 'no-manifest' || problem?.code === 'other-format');
    if (broken || !stranger) for (const fault of faults) this.#problem({ ...fault, offset: chunk.start + fault.offset });
    for (const { prefix, value, problem } of found) {
      if (problem === undefined) this.#documents.push(new Document(this, chunk, prefix, fromFolder(value, this.file)));
      else if (problem.code === 'other-format') this.#hasOthers = true;
      else if (!broken) {
        const { code, path, message, hint } = problem;
        const pointer = prefix + path;
        const position = pointer === '' ? this.#lines.at(chunk.start + start) : this.position(chunk, pointer);
        this.#add({ file: this.file, ...position, code, message, hint });
      }
    }
  }

  #parse(chunk: Chunk): Parsed | undefined {
    const tooMuch = tooLarge(chunk.text);
    if (tooMuch !== undefined) {
      this.#problem({ code: 'unreadable', offset: chunk.start, message: tooMuch, hint: MORE_MEMORY });
      return undefined;
    }
    try {
      return parse(chunk, this.#repairs);
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      const offset = chunk.start + (error.mark?.position ?? 0);
      if (error.reason.includes('maxDepth')) {
        const message = `maps and lists are nested more than ${MAX_DEPTH} deep`;
        this.#problem({ code: 'too-deep', offset, message, hint: 'no object of Kubernetes needs that' });
      } else this.#problem({ code: 'syntax', offset, message: withoutQuotes(error.reason), hint: '' });
      return undefined;
    }
  }

  /** Of a syntax problem, a template may be the cause: no other hint is of use then. */
  #problem({ offset, code, message, hint }: Fault): void {
    const position = this.#lines.at(offset);
    const guess = hintOf(message, this.#lines.startOf(position.line), this.#lines.startOf(position.line - 1));
    const better = code === 'syntax' && (hint === '' || guess.includes('Helm'));
    this.#add({ file: this.file, ...position, code, message, hint: better ? guess : hint });
  }

  #add(problem: SourceProblem): void {
    if (problem.code === 'no-manifest') {
      this.#strangers += 1;
      if (this.#strangers <= MAX_PROBLEMS) this.#problems.push(problem);
    } else if (this.#problems.length - Math.min(this.#strangers, MAX_PROBLEMS) < MAX_PROBLEMS) this.#problems.push(problem);
    else if (!this.#stopped) {
      this.#stopped = true;
      const message = `got more than ${MAX_PROBLEMS} problems in one file: the rest of it is not read`;
      this.#problems.push({ ...problem, code: 'syntax', message, hint: 'is it a file of manifests?' });
    }
  }
}

/** A parser's words without what it quotes of the text: any of that may be a secret. */
function withoutQuotes(reason: string): string {
  return reason.replace(/ ?".*"/s, '').replace(/:.*$/s, '');
}

/** What kubectl does not read, or not read on. */
function* faultsOf(chunk: Chunk, parsed: Parsed, construction: Construction): Generator<Fault> {
  const tab = chunk.json ? undefined : strayTab(parsed);
  if (tab !== undefined) yield { code: 'syntax', offset: tab, message: 'got a tab in the indentation', hint: '' };
  const second = construction.following();
  if (second === undefined) return;
  const message = "got a document after '...', which kubectl leaves out silently";
  yield { code: 'syntax', offset: second, message, hint: "start it with '---' on a line of its own" };
}

/** Of what is filled in or decrypted later. No name is longer than 253 characters, and without that limit `name:name:…` would take the square of its length. */
const MARKS =
  /\$\{|__[A-Z]|REPLACE_ME|\{\{|ENC\[|[:-] *["']?<[A-Za-z]|name(?:space)?["']?: *[^\s,]{0,253}(?:<[\w. -]+>|\{[\w.-]+\}|\$|[A-Z]{4}|_\s)/;

/** A class, so that 50,000 of them are no more than a few references each. */
class Document implements SourceDocument {
  readonly value: ReadMap;
  readonly mayHavePlaceholders: boolean;
  readonly #source: Source;
  readonly #chunk: Chunk;
  readonly #prefix: string;
  #start: Position | undefined;

  constructor(source: Source, chunk: Chunk, prefix: string, value: ReadMap) {
    this.#source = source;
    this.#chunk = chunk;
    this.#prefix = prefix;
    this.value = value;
    this.mayHavePlaceholders = MARKS.test(chunk.text);
  }

  get file(): string {
    return this.#source.file;
  }

  get line(): number {
    return this.#place().line;
  }

  get column(): number {
    return this.#place().column;
  }

  /** Where it starts: found once, since it is asked for with each finding, and the document is read for it. */
  #place(): Position {
    this.#start ??= this.position('');
    return this.#start;
  }

  position(path: string): Position {
    return this.#source.position(this.#chunk, this.#prefix + path);
  }

  hasWord(path: string, word: RegExp): boolean {
    return word.test(this.#source.wordBehind(this.#chunk, this.#prefix + path));
  }
}
