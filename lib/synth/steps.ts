import { foldersAbove, isWithin, parentOf } from './disk';
import type { Step } from './step';
import type { TreeDiff } from './tree-diff';

/** Folders that hold what can't be moved. */
type Fixed = ReadonlySet<string>;

/**
 * How the plan becomes true: by one step where that can be, which is the smallest part of the tree that holds every change: a single file
 * or folder that comes or goes, else a folder that is swapped. If that one holds what can't be moved, file by file.
 * @param fixed paths that can't be moved, so that no folder above them can either
 */
export function stepsOf(plan: TreeDiff, fixed: Fixed): readonly Step[] {
  const steps = smallSteps(plan, fixed);
  if (steps.length < 2) return steps;
  const path = commonFolder(steps.map((step) => parentOf(step.path)));
  return isFixed(path, fixed) ? steps : [{ kind: 'swap', path }];
}

/**
 * In their order: first what makes room, then what comes, at last what goes, so that an object that moves from one file to another is
 * never in none.
 */
function smallSteps({ tree, writes, removals, emptied }: TreeDiff, fixed: Fixed): readonly Step[] {
  const tops = [...writes.keys()].map((path) => ['', ...foldersAbove(path), path].find((above) => tree.get(above) !== 'folder') ?? path);
  const places = [...new Set(tops)];
  const goes = (path: string): boolean => emptied.has(path) && !isFixed(path, fixed);
  const removed = [...new Set([...removals].map((path) => [...foldersAbove(path), path].find(goes) ?? path))];
  const left = [...emptied].filter((path) => isFixed(path, fixed)).sort((a, b) => b.length - a.length);
  const going: readonly Step[] = [
    ...removed.map((path) => ({ kind: 'remove', path }) as const),
    ...left.map((path) => ({ kind: 'empty', path }) as const),
  ];
  const placed = new Set(places);
  const makesRoom = ({ path }: Step): boolean => [...foldersAbove(path), path].some((above) => placed.has(above));
  const coming = places.map((path): Step => ({ kind: tree.get(path) === 'file' && !removals.has(path) ? 'replace' : 'place', path }));
  return [...going.filter(makesRoom), ...coming, ...going.filter((step) => !makesRoom(step))];
}

function isFixed(path: string, fixed: Fixed): boolean {
  if (fixed.size === 0) return false;
  return [...fixed].some((one) => isWithin(one, path));
}

function commonFolder(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => folder.split('/'));
  const differs = first.findIndex((segment, i) => others.some((other) => other[i] !== segment));
  return (differs < 0 ? first : first.slice(0, differs)).join('/');
}
