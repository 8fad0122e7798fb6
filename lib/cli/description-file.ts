import { readFileSync } from 'node:fs';
import type { LabDescription } from '../lab/description';
import { isMap } from '../manifest/tree';
import { attempt } from './attempt';
import { CannotRun } from './cannot-run';

/** Lists of a lab's description that commands walk through. */
const LISTS = ['nodes', 'storageClasses', 'externals', 'apps', 'outside', 'runTimePods'];

/** Reads a description of a lab, completed with what has a default. @throws CannotRun if the file is none */
export function readDescription(file: string): LabDescription {
  const value = attempt(file, (): unknown => JSON.parse(readFileSync(file, 'utf8')));
  const problem = problemOf(value);
  if (problem) throw new CannotRun(`${file}: ${problem}`);
  return value as LabDescription;
}

function problemOf(value: unknown): string | undefined {
  if (!isMap(value)) return 'is no description of a lab';
  for (const key of ['name', 'kubernetes']) if (typeof value[key] !== 'string') return `expected a text '${key}'`;
  if (!isMap(value.ingress)) return `expected an object 'ingress'`;
  for (const key of LISTS) if (!Array.isArray(value[key])) return `expected a list '${key}'`;
  return undefined;
}
