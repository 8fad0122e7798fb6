import fs from 'node:fs';
import nodePath from 'node:path';
import { errorCode, identity, isThere, list, statsOf } from './disk';
import type { Step } from './step';

/*
 * A staging folder has a folder for each attempt, `1/`, `2/` and so on: `new/` has the new parts by the number of their step, `old/` what was
 * moved away. Its journal says which steps these are, from before the first one on: it is what a later run needs to undo or to end them.
 */

/** A step that was announced. What it puts in place lies at `fresh(attempt, i)` before, what was there lies at `old(attempt, i)` afterwards. */
export interface Announced extends Step {
  /** Which file or folder is put in place, so that it is known wherever it is; `''` if none. */
  readonly fresh: string;
}

/** Which files of others are in a new part as well: by path, their identity. */
export type Links = ReadonlyMap<string, string>;

const STEPS = 'steps.json';
const DONE = 'done.json';

/** Where an attempt has the new part of a step. */
export function fresh(attempt: string, step: number): string {
  return nodePath.join(attempt, 'new', String(step));
}

/** Where an attempt has what a step has moved away. */
export function old(attempt: string, step: number): string {
  return nodePath.join(attempt, 'old', String(step));
}

/** A free place in an attempt for what another process made in the place of a folder that was being swapped. */
export function stray(attempt: string, step: number): string {
  for (let n = 0; ; n += 1) {
    const place = nodePath.join(attempt, 'stray', `${step}-${n}`);
    if (!isThere(place)) return place;
  }
}

/** Notes in an attempt what is about to be done, for a later run to find. All new parts are there. */
export function announce(attempt: string, steps: readonly Step[], links: Links): readonly Announced[] {
  const announced = steps.map((step, i) => ({ ...step, fresh: identity(statsOf(fresh(attempt, i))) }));
  fs.writeFileSync(nodePath.join(attempt, STEPS), JSON.stringify({ steps: announced, links: [...links] }));
  return announced;
}

/** Notes that all of it is done: from now on nothing is undone. */
export function announceEnd(attempt: string): void {
  try {
    fs.renameSync(nodePath.join(attempt, STEPS), nodePath.join(attempt, DONE));
  } catch (error) {
    // The steps themselves tell it, too, and it is too late to fail.
    if (errorCode(error) === undefined) throw error;
  }
}

/** Names of the attempts in a staging folder, the last one first. */
export function attemptsIn(folder: string): readonly string[] {
  return list(folder)
    .flatMap(({ name }) => (/^\d+$/.test(name) ? [name] : []))
    .sort((a, b) => Number(b) - Number(a))
    .map((name) => nodePath.join(folder, name));
}

/** What an attempt says about itself. */
export interface Journal {
  readonly steps: readonly Announced[];
  readonly links: Links;
  readonly isDone: boolean;
}

/** Reads what was announced; undefined if nothing was, or not to the end: then nothing was done. */
export function readJournal(attempt: string): Journal | undefined {
  for (const name of [DONE, STEPS]) {
    const file = nodePath.join(attempt, name);
    if (fs.existsSync(file)) return parse(fs.readFileSync(file, 'utf8'), name === DONE);
  }
  return undefined;
}

function parse(text: string, isDone: boolean): Journal | undefined {
  try {
    const { steps, links }: { steps: readonly Announced[]; links: readonly (readonly [string, string])[] } = JSON.parse(text);
    return { steps, links: new Map(links), isDone };
  } catch {
    return undefined;
  }
}
