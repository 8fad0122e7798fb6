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

function attempt(text: string, asked: readonly TextFix[]): string | undefined {
  const before = readText('', text);
  const [objects, lines] = objectsIn(text);
  const fixes = asked.map((fix) => ({ ...fix, operations: fix.operations.map((one) => asWritten(objectAt(objects, lines, fix), one)) }));
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
  const edits = editsOf(text, fixes, (fix) => objectAt(objects, lines, fix));
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

function editsOf(text: string, fixes: readonly TextFix[], find: (fix: TextFix) => YAMLMap | undefined): readonly Edit[] | undefined {
  const editor = new TextEditor(text);
  const edits = fixes.flatMap((fix) => {
    const object = find(fix);
    return fix.operations.map((one) => object && editor.edit(object, one));
  });
  return edits.every((one) => one !== undefined) ? edits.flat() : undefined;
}

function objectsIn(text: string): readonly [objects: readonly YAMLMap[], lines: LineCounter] {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: false });
  return [documents.flatMap((document: Document) => mapsIn(document.contents)), lines];
}

function objectAt(objects: readonly YAMLMap[], lines: LineCounter, { line, column }: TextFix): YAMLMap | undefined {
  return objects.find(({ range }) => {
    const at = lines.linePos(range?.[0] ?? -1);
    return at.line === line && at.col === column;
  });
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
