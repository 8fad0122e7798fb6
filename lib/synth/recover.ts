import nodePath from 'node:path';
import { isDone, rollBack } from './apply';
import { Discard, type KnownTree } from './discard';
import { isThere, list, messageOf } from './disk';
import { attemptsIn, readJournal } from './journal';
import { clear } from './remove';
import { adopt, leftovers } from './staging';

/** What became of folders that dead processes had left. */
export interface Recovered {
  /** Paths that were moved away and are back. */
  readonly restored: readonly string[];
  /** What is still there, and why. */
  readonly warnings: readonly string[];
}

/** Puts right what interrupted runs left. What can't be is said, and left where it is: it does not hinder the next run. */
export function recover(root: string, mine: string): Recovered {
  const restored: string[] = [];
  const warnings: string[] = [];
  for (const folder of leftovers(root, mine)) {
    let name = folder;
    try {
      name = adopt(folder);
      restored.push(...undoUnfinished(root, name));
      warnings.push(...discardStaging(root, name).warnings);
    } catch (error) {
      warnings.push(leftBehind(name, messageOf(error)));
    }
  }
  return { restored, warnings };
}

/** What became of a staging folder. */
export interface Discarded {
  readonly warnings: readonly string[];
  /** Paths of generated files that were overwritten meanwhile. */
  readonly overwritten: readonly string[];
}

/**
 * Empties and removes a staging folder; throws nothing, since the output folder is right by then.
 * @param known of the last attempt, if it succeeded
 */
export function discardStaging(root: string, folder: string, known?: KnownTree): Discarded {
  const warnings: string[] = [];
  const overwritten: string[] = [];
  try {
    const problems: string[] = [];
    for (const [i, attempt] of attemptsIn(folder).entries()) {
      const journal = readJournal(attempt);
      const discard = new Discard(root, journal?.links ?? new Map(), i === 0 ? known : undefined);
      if (journal) discard.parts(attempt, journal.steps);
      // What was moved away is never removed unless it is known where it belongs.
      else if (isFilled(nodePath.join(attempt, 'old'))) discard.problems.push('its list of steps is damaged');
      overwritten.push(...discard.overwritten);
      for (const path of discard.renamed)
        warnings.push(`${path} in the output folder: its name was taken while it was written, hence the new one`);
      problems.push(...discard.problems);
    }
    const [problem] = problems.length > 0 ? problems : clear(folder);
    if (problem !== undefined) warnings.push(leftBehind(folder, problem));
  } catch (error) {
    warnings.push(leftBehind(folder, messageOf(error)));
  }
  return { warnings, overwritten };
}

function undoUnfinished(root: string, folder: string): readonly string[] {
  return attemptsIn(folder).flatMap((attempt) => {
    const journal = readJournal(attempt);
    if (!journal || journal.isDone || journal.steps.every((step, i) => isDone(root, attempt, i, step))) return [];
    return rollBack(root, attempt, journal.steps);
  });
}

function isFilled(folder: string): boolean {
  return isThere(folder) && list(folder).length > 0;
}

function leftBehind(folder: string, problem: string): string {
  return `${folder} can't be removed (${problem}): it holds what synthesis has replaced, and nothing needs it; remove it by hand`;
}
