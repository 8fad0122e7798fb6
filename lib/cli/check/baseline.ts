import { existsSync } from 'node:fs';
import nodePath from 'node:path';
import { printIdentity } from '../../manifest/identity';
import { isMap } from '../../manifest/tree';
import { asJson } from '../../manifest/visible';
import { parseJson } from '../../source/json';
import { ReadLimit } from '../../source/memory';
import { readBytes } from '../../source/read-bytes';
import { CliError, wordsOf } from '../cli-error';
import { writeWhole } from '../write-file';
import type { CheckFinding, CheckResult } from './result';

/** Findings of one rule about one object that were there when the baseline was written. */
interface Entry {
  readonly rule: string;
  /** `Deployment shop/web`; of a text that could not be read there is none, and the file counts. */
  readonly object?: string;
  /** Where it was, relative to the baseline. An object that moves to another file keeps its entry. */
  readonly file: string;
  readonly findings: number;
}

/** Far more than any real file. */
const MAX_BYTES = 64 * 1024 * 1024;

/** What a run has looked at: of anything else a baseline says nothing. */
export interface LookedAt {
  /** Files that were read. */
  readonly files: readonly string[];
  isAsked(rule: string): boolean;
}

/**
 * Takes out the findings that a baseline accepts. Where an object has more of one rule than it accepts, all are reported: which ones are new
 * can't be known.
 * @throws CliError if the file can't be read
 */
export function applyBaseline(result: CheckResult, file: string, looked: LookedAt): CheckResult {
  const entries = readBaseline(file);
  const found = new Map<string, CheckFinding[]>();
  for (const finding of result.findings) {
    const group = found.get(keyOf(finding, file));
    if (group) group.push(finding);
    else found.set(keyOf(finding, file), [finding]);
  }
  const accepted = new Set<CheckFinding>();
  const stale: string[] = [];
  const read = new Set(looked.files.map((one) => nodePath.resolve(one)));
  for (const entry of entries) {
    const group = found.get(`${entry.rule} ${entry.object ?? entry.file}`) ?? [];
    if (group.length <= entry.findings) for (const finding of group) accepted.add(finding);
    const place = nodePath.resolve(nodePath.dirname(file), entry.file);
    const isLookedAt = looked.isAsked(entry.rule) && (group.length > 0 || read.has(place) || !existsSync(place));
    if (group.length < entry.findings && isLookedAt)
      stale.push(`${entry.rule} ${entry.object ?? ''}${entry.object ? ' ' : ''}(${entry.file})`);
  }
  return {
    ...result,
    findings: result.findings.filter((finding) => !accepted.has(finding)),
    baseline: { file, accepted: accepted.size, stale },
  };
}

/** Writes what is found as a baseline: the next run reports only what is new. @throws CliError if it can't be written */
export function writeBaseline(findings: readonly CheckFinding[], file: string): void {
  const entries = new Map<string, Entry>();
  for (const finding of findings) {
    const key = keyOf(finding, file);
    const known = entries.get(key)?.findings ?? 0;
    const object = finding.object === undefined ? {} : { object: printIdentity(finding.object) };
    entries.set(key, { rule: finding.rule, ...object, file: placeIn(finding.file, file), findings: known + 1 });
  }
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  writeWhole(file, `${asJson({ format: 1, findings: sorted })}\n`);
}

function keyOf({ rule, object, file }: CheckFinding, baseline: string): string {
  return `${rule} ${object === undefined ? placeIn(file, baseline) : printIdentity(object)}`;
}

function placeIn(file: string, baseline: string): string {
  return nodePath.relative(nodePath.dirname(baseline), file).split(nodePath.sep).join('/');
}

function readBaseline(file: string): readonly Entry[] {
  let value: unknown;
  try {
    value = parseJson<unknown>(new TextDecoder().decode(readBytes(file, new ReadLimit(MAX_BYTES))));
  } catch (error) {
    throw new CliError(`${file}: ${wordsOf(error)}; --write-baseline writes one`);
  }
  const entries: unknown = isMap(value) && value.format === 1 ? value.findings : undefined;
  if (!Array.isArray(entries) || !entries.every(isEntry)) throw new CliError(`${file}: is no baseline; --write-baseline writes one`);
  return entries;
}

function isEntry(value: unknown): value is Entry {
  return (
    isMap(value) &&
    typeof value.rule === 'string' &&
    typeof value.file === 'string' &&
    typeof value.findings === 'number' &&
    (value.object === undefined || typeof value.object === 'string')
  );
}
