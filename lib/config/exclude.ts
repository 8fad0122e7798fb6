import nodePath from 'node:path';
import ignore from 'ignore';
import type { LoadedConfig } from './load-config';

/** Whether a config leaves a file or folder out. */
export function excluded({ folder, exclude }: Pick<LoadedConfig, 'folder' | 'exclude'>): (path: string, isFolder: boolean) => boolean {
  if (exclude.length === 0) return () => false;
  const patterns = ignore().add(exclude);
  return (path, isFolder) => {
    const relative = nodePath.relative(folder, nodePath.resolve(path)).split(nodePath.sep).join('/');
    return ignore.isPathValid(relative) && patterns.ignores(isFolder ? `${relative}/` : relative);
  };
}
