import fs from 'node:fs';
import nodePath from 'node:path';
import { withoutTime } from '../../lib/commands.fixture';
import { filesBelow, readmeBlock, readmeBlocks, tsc, tsx, withEscapeHatch, writeFiles } from '../../lib/readme.fixture';

const main = readmeBlock('file', 'main.ts');
const OK = { status: 0 };

/** Tests of the README's example, in a folder whose project has the package. */
export function testReadme(folder: string): void {
  beforeAll(() =>
    writeFiles(folder, {
      'tsconfig.json': readmeBlock('file', 'tsconfig.json'),
      'package.json': '{}',
      'main.ts': main,
      'hatch.ts': withEscapeHatch(),
    }),
  );

  test('the example compiles under strict, and the mistakes that the README names do not', () => {
    writeFiles(folder, {
      'memory.ts': replaced("memory: '64Mi'", "memory: '64mb'"),
      'class.ts': replaced("size: '5Gi'", "size: '5Gi', storageClass: 'longhorn'"),
      'tsconfig.all.json': JSON.stringify({ extends: './tsconfig.json', include: ['*.ts'] }),
    });
    // The package's types are checked with the README's lab (package.test.ts).
    const { stdout, stderr } = tsc(folder, '-p', 'tsconfig.all.json', '--skipLibCheck');
    const errors = stdout.match(/^\S.*error TS\d+/gm)?.map((line) => line.replace(/\(.*/, '')) ?? [];
    expect({ stderr, errors: errors.sort() }).toEqual({ stderr: '', errors: ['class.ts', 'memory.ts'] });
  });

  test('the example runs and writes what the README shows', () => {
    const run = tsx(folder, 'main.ts');
    expect(withoutTime(run.stdout)).toBe(withoutTime(readmeBlock('run', 'main.ts').trim().split('\n').at(-1) ?? ''));
    expect(run.stderr).toBe('');
    expect(
      `${filesBelow(folder)
        .filter((path) => path.startsWith('dist/'))
        .join('\n')}\n`,
    ).toBe(readmeBlock('list', 'dist'));

    expect(tsx(folder, 'hatch.ts')).toMatchObject(OK);
    expect(fs.readFileSync(nodePath.join(folder, 'dist/home/notes/Deployment-notes.yaml'), 'utf8')).toContain('\n      hostname: notes\n');
    const shown = readmeBlocks().filter(({ use, target }) => use === 'file' && target.startsWith('dist/'));
    expect(shown.length).toBeGreaterThan(0);
    for (const { target, text } of shown) expect(fs.readFileSync(nodePath.join(folder, target), 'utf8')).toBe(text);
  });

  test('mistakes that compile are refused, and dist/ stays', () => {
    const before = filesBelow(folder);
    writeFiles(folder, {
      'address.ts': replaced("address: '192.168.1.10'", "address: '192.168.2.10'"),
      'name.ts': replaced("name: 'notes',\n  image", "name: 'Notes',\n  image"),
    });
    const address = tsx(folder, 'address.ts');
    expect(address).toMatchObject({ status: 1, stdout: '' });
    expect(address.stderr).toContain('192.168.2.10');
    const name = tsx(folder, 'name.ts');
    expect(name).toMatchObject({ status: 1, stdout: '' });
    expect(name.stderr).toContain("'Notes'");
    for (const { stderr } of [address, name]) expect(stderr).toContain('dist/ is unchanged');
    expect(filesBelow(folder).filter((path) => !/^(address|name)\.ts$/.test(path))).toEqual(before);
  });
}

/** The example with one mistake in it. */
function replaced(right: string, wrong: string): string {
  if (!main.includes(right)) throw new Error(`README's main.ts: got no ${right}, expected it once`);
  return main.replace(right, wrong);
}
