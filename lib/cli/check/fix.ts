import { readFileSync } from 'node:fs';
import { fixText, type TextFix } from '../../source/fix-text';
import type { SourceDocument } from '../../source/source';
import { CliError, wordsOf } from '../cli-error';
import { writeWhole } from '../write-file';
import { filesOf, type Group } from './groups';
import type { CheckFinding } from './result';

/**
 * Writes what certainly fixes findings into their files; a file of which nothing can be fixed is not touched.
 * @returns the findings that are fixed
 * @throws CliError if a file can't be written
 */
export function applyFixes(findings: readonly CheckFinding[], groups: readonly Group[]): readonly CheckFinding[] {
  const documents = new Map(groups.flatMap(filesOf).map((source) => [source.file, source.documents]));
  const byFile = new Map<string, Map<TextFix, CheckFinding>>();
  for (const finding of findings) {
    const fix = finding.file === 'stdin' ? undefined : fixOf(finding, documents.get(finding.file) ?? []);
    if (fix === undefined) continue;
    const own = byFile.get(finding.file) ?? new Map<TextFix, CheckFinding>();
    byFile.set(finding.file, own.set(fix, finding));
  }
  return [...byFile].flatMap(([file, fixes]) => fixFile(file, fixes));
}

/** The object that a finding is about is the last one of the file that starts before it. */
function fixOf({ fix, line, column }: CheckFinding, documents: readonly SourceDocument[]): TextFix | undefined {
  if (fix === undefined) return undefined;
  const object = lastBefore(documents, (one) => one.line < line || (one.line === line && one.column <= column));
  return object && { line: object.line, column: object.column, operations: fix };
}

/** The last of those at the beginning for which something holds. */
function lastBefore(documents: readonly SourceDocument[], isBefore: (one: SourceDocument) => boolean): SourceDocument | undefined {
  let [low, high] = [0, documents.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const one = documents[middle];
    if (one !== undefined && isBefore(one)) low = middle + 1;
    else high = middle;
  }
  return documents[low - 1];
}

function fixFile(file: string, fixes: ReadonlyMap<TextFix, CheckFinding>): readonly CheckFinding[] {
  const before = read(file);
  const { text, fixed } = fixText(before, [...fixes.keys()]);
  if (text !== before) writeWhole(file, text);
  return fixed.flatMap((one) => fixes.get(one) ?? []);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CliError(`${file}: ${wordsOf(error)}`);
  }
}
