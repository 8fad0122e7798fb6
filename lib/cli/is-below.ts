import nodePath from 'node:path';

/** Whether a path is in a folder, at any depth. */
export function isBelow(path: string, folder: string): boolean {
  const relative = nodePath.relative(folder, path);
  return relative !== '' && relative.split(nodePath.sep)[0] !== '..' && !nodePath.isAbsolute(relative);
}
