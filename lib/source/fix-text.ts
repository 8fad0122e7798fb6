import { type Document, isMap, isScalar, isSeq, LineCounter, parseAllDocuments, type YAMLMap } from 'yaml';
import type { PatchOperation } from '../manifest/patch';
import { patched } from '../manifest/patched';
import { isMap as isObject, keysOf } from '../manifest/tree';
import { isEncrypted } from '../manifest/unknown';
import { readText } from './read-text';
import type { SourceDocument } from './source';
import { type Edit, nodeAt, TextEditor } from './text-editor';

/** What fixes an object of a text. */
export interface TextFix {
  /** Where the object starts, as its document says. */
  readonly line: number;
  readonly column: number;
  readonly operations: readonly PatchOperation[];
}

/** So many characters are read at most to find out which fixes can be written: a text with thousands of fixes is not read thousands of times. */
const MAX_CHARACTERS = 20_000_000;

/**
 * A text with fixes applied: nothing else of it changes, neither comments nor layout. Each fix is whole or not at all, and what comes of it is read again: it
 * must be the objects as they were, with the fix. Left alone is what can't be written so: anchors, texts over several lines, what SOPS has encrypted.
 * @returns the text, and the fixes that are in it
 */
export function fixText(text: string, fixes: readonly TextFix[]): { readonly text: string; readonly fixed: readonly TextFix[] } {
  const objects = objectsOf(text);
  const editor = new TextEditor(text);
  const possible = fixes.filter((fix) => editsOf(editor, objects, fix) !== undefined);
  const fixed = new Set<TextFix>();
  let done = text;
  let characters = 0;
  const attemptOrHalve = (some: readonly TextFix[]): void => {
    if (some.length === 0 || characters > MAX_CHARACTERS) return;
    characters += done.length;
    const next = attempt(done, some);
    if (next === undefined) {
      if (some.length === 1) return;
      attemptOrHalve(some.slice(0, some.length / 2));
      attemptOrHalve(some.slice(some.length / 2));
      return;
    }
    done = next;
    for (const one of some) fixed.add(one);
  };
  // From the last on: the places of those before stay as they are.
  attemptOrHalve(possible.sort((a, b) => b.line - a.line || b.column - a.column));
  return { text: done, fixed: fixes.filter((one) => fixed.has(one)) };
}

function attempt(text: string, fixes: readonly TextFix[]): string | undefined {
  const before = readText('', text);
  const objects = objectsOf(text);
  const operations = new Map<string, PatchOperation[]>();
  for (const fix of fixes) {
    const own = fix.operations.map((one) => asWritten(objects.get(placeOf(fix)), one));
    operations.set(placeOf(fix), [...(operations.get(placeOf(fix)) ?? []), ...own]);
  }
  const wanted = before.documents.map((document) => {
    const own = operations.get(placeOf(document));
    operations.delete(placeOf(document));
    if (own === undefined) return document.value;
    return isEncrypted(document.value) ? undefined : patched(document.value, own);
  });
  if (operations.size > 0 || wanted.includes(undefined)) return undefined;
  const editor = new TextEditor(text);
  const edits = fixes.map((fix) => editsOf(editor, objects, fix));
  const done = edits.every((one) => one !== undefined) ? edited(text, edits.flat()) : undefined;
  const after = readText('', done ?? '');
  const isSame = after.problems.length === before.problems.length && sorted(after.documents.map(({ value }) => value)) === sorted(wanted);
  return isSame ? done : undefined;
}

function placeOf({ line, column }: SourceDocument | TextFix): string {
  return `${line}:${column}`;
}

/** For a comparison: a field that is moved or added may stand elsewhere. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    isObject(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item,
  );
}

function edited(text: string, edits: readonly Edit[]): string | undefined {
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  if (inOrder.some(({ start }, i) => start < (inOrder[i - 1]?.end ?? 0))) return undefined;
  const parts = inOrder.map(({ start, text: part }, i) => text.slice(inOrder[i - 1]?.end ?? 0, start) + part);
  return parts.join('') + text.slice(inOrder.at(-1)?.end ?? 0);
}

/** Undefined if one of the fix's operations can't be written. */
function editsOf(editor: TextEditor, objects: ReadonlyMap<string, YAMLMap>, fix: TextFix): readonly Edit[] | undefined {
  const object = objects.get(placeOf(fix));
  const edits = fix.operations.map((one) => object && editor.edit(object, asWritten(object, one)));
  return edits.every((one) => one !== undefined) ? edits.flat() : undefined;
}

/** The objects of a text by their places. */
function objectsOf(text: string): ReadonlyMap<string, YAMLMap> {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: false });
  const objects = documents.flatMap((document: Document) => mapsIn(document.contents));
  return new Map(
    objects.map((object) => {
      const { line, col } = lines.linePos(object.range?.[0] ?? -1);
      return [placeOf({ line, column: col, operations: [] }), object];
    }),
  );
}

/** What is to be text gets the text that is there: of `0755` and `yes` only that says what was meant. */
function asWritten(object: YAMLMap | undefined, operation: PatchOperation): PatchOperation {
  const node = operation.op === 'quote' && object ? nodeAt(object, keysOf(operation.path)) : undefined;
  if (!isScalar(node) || node.type !== 'PLAIN' || node.source === undefined) return operation;
  return { op: 'replace', path: operation.path, value: node.source };
}

/** An object, and those in a List. */
function mapsIn(node: unknown): readonly YAMLMap[] {
  if (!isMap(node)) return [];
  const items = node.get('items', true);
  return [node, ...(isSeq(items) ? items.items.flatMap(mapsIn) : [])];
}
