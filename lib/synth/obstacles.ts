import fs from 'node:fs';
import { absolute, errorCode, isWithin, type Stats, statsOf, type Tree } from './disk';
import { isMountPoint, mountPoints } from './mounts';
import { onDisk } from './raw-name';

/**
 * Folders at or below one that must not be swapped, since they could not be removed afterwards or not be made again as they were: mount
 * points, those of other users, immutable ones, those that can't be listed. Asks only; what this does not see shows when the disk refuses.
 */
export function obstacles(root: string, tree: Tree, top: string): readonly string[] {
  const mounts = mountPoints();
  return [...tree].flatMap(([path, kind]) => {
    if (!isWithin(path, top) || (kind !== 'folder' && kind !== 'closed')) return [];
    const folder = absolute(root, path);
    const isObstacle = kind === 'closed' || isMountPoint(folder, mounts) || !isOurs(statsOf(folder)) || !isChangeable(folder, path === top);
    return isObstacle ? [path] : [];
  });
}

/** Whether this process may make a folder with the same owner, and remove everything in it. */
function isOurs(stats: Stats | undefined): boolean {
  const user = process.geteuid?.();
  if (stats === undefined || user === undefined || user === 0) return true;
  const groups = [process.getegid?.() ?? -1, ...(process.getgroups?.() ?? [])];
  return stats.uid === BigInt(user) && groups.some((group) => stats.gid === BigInt(group));
}

/** A read-only folder of ours is made writable before it is removed, unless it is the one to be renamed; an immutable one can't be. */
function isChangeable(folder: string, isTop: boolean): boolean {
  try {
    fs.accessSync(onDisk(folder), fs.constants.W_OK);
    return true;
  } catch (error) {
    return errorCode(error) === 'EACCES' && !isTop;
  }
}
