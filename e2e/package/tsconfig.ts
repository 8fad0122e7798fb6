import { readmeBlock } from '../../lib/readme.fixture';

/** The README's tsconfig.json, but with what is compiled in `out/`. @param options compiler options that are different */
export function compiledIntoOut(options: object = {}): string {
  const { compilerOptions } = JSON.parse(readmeBlock('file', 'tsconfig.json'));
  return JSON.stringify({
    compilerOptions: { ...compilerOptions, ...options, noEmit: false, outDir: 'out', rootDir: '.' },
    include: ['*.ts'],
  });
}
