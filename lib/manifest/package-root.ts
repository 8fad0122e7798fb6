import { existsSync, readFileSync } from 'node:fs';
import nodePath from 'node:path';

/** Folder of the package: above `lib/` in the repository, above `build/lib/` when it is installed. */
export const PACKAGE =
  [nodePath.resolve(__dirname, '..', '..'), nodePath.resolve(__dirname, '..', '..', '..')].find((folder) =>
    existsSync(nodePath.join(folder, 'package.json')),
  ) ?? '.';

/** Version of the package. */
export function packageVersion(): string {
  const { version }: { version?: unknown } = JSON.parse(readFileSync(nodePath.join(PACKAGE, 'package.json'), 'utf8'));
  return String(version);
}
