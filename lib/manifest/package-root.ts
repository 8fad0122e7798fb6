import { existsSync } from 'node:fs';
import nodePath from 'node:path';

/** Folder of the package: above `lib/` in the repository, above `build/lib/` when it is installed. */
export const PACKAGE =
  [nodePath.resolve(__dirname, '..', '..'), nodePath.resolve(__dirname, '..', '..', '..')].find((folder) =>
    existsSync(nodePath.join(folder, 'package.json')),
  ) ?? '.';
