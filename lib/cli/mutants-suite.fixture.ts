import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import nodePath from 'node:path';
import { mutants } from './mutants.fixture';
import type { Tally } from './mutants-run.fixture';

const REPO = nodePath.resolve(__dirname, '../..');
const DIST = nodePath.join(REPO, 'dist');
/** Names of the labs in dist/. */
export const LABS: readonly string[] = fs.readdirSync(DIST).filter((name) => fs.existsSync(nodePath.join(DIST, name, 'lab.json')));

/**
 * Every subcommand on that many mutants of each lab.json in dist/: an error that names the place, or an ordinary run.
 * @param sets of labs, a test each
 */
export function testMutants(number: number, sets: readonly (readonly string[])[] = [LABS]): void {
  test.each(sets.map((labs) => [labs.join(', '), labs] as const))(`${number} mutants of each lab.json, every subcommand: %s`, (_, labs) => {
    const script = nodePath.join(REPO, '.test-build/lib/cli/mutants-run.fixture.js');
    const folders = labs.map((lab) => nodePath.join(DIST, lab));
    const printed = execFileSync(process.execPath, [script, '12', String(number), ...folders], { encoding: 'utf8', maxBuffer: 1e9 });
    const tallies: readonly Tally[] = JSON.parse(printed);
    expect(tallies.flatMap(({ bad }) => bad)).toEqual([]);
    expect(tallies.map(({ refused, accepted }) => refused + accepted)).toEqual(labs.map(() => number));
    for (const { refused, accepted } of tallies) expect(Math.min(refused, accepted)).toBeGreaterThan(0);
  });

  test('the same seed gives the same mutants', () => {
    const text = fs.readFileSync(nodePath.join(DIST, LABS[0] ?? '', 'lab.json'), 'utf8');
    const of = (seed: number) => [...mutants(text, seed, 20)].map(({ what }) => what);
    expect(of(1)).toEqual(of(1));
    expect(of(1)).not.toEqual(of(2));
  });
}
