import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cdk8s = fileURLToPath(new URL('../node_modules/cdk8s-cli/bin/cdk8s', import.meta.url));

/** Runs `cdk8s import` offline in a folder of its own; returns file name to text. */
export function cdk8sImport(crds: string): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-import-'));
  try {
    writeFileSync(join(folder, 'crds.yaml'), crds);
    const flags = ['--language', 'typescript', '--output', 'imports', '--no-save', '--check-upgrade=false'];
    execFileSync(process.execPath, [cdk8s, 'import', 'crds.yaml', ...flags], { cwd: folder, stdio: 'pipe' });
    const output = join(folder, 'imports');
    return new Map(
      readdirSync(output)
        .sort()
        .map((name) => [name, readFileSync(join(output, name), 'utf8')]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
