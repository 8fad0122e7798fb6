import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import nodePath from 'node:path';
import { mutants } from './mutants.fixture';
import type { Tally } from './mutants-run.fixture';

const REPO = nodePath.resolve(__dirname, '../..');
const DIST = nodePath.join(REPO, 'dist');
const LABS = fs.readdirSync(DIST).filter((name) => fs.existsSync(nodePath.join(DIST, name, 'lab.json')));

/** Every subcommand on that many mutants of each lab.json in dist/: an error that names the place, or an ordinary run. */
export function testMutants(number: number): void {
  test(`${number} mutants of each lab.json, every subcommand`, () => {
    const script = nodePath.join(REPO, '.test-build/lib/cli/mutants-run.fixture.js');
    const folders = LABS.map((lab) => nodePath.join(DIST, lab));
    const printed = execFileSync(process.execPath, [script, '12', String(number), ...folders], { encoding: 'utf8', maxBuffer: 1e9 });
    const tallies: readonly Tally[] = JSON.parse(printed);
    expect(tallies.flatMap(({ bad }) => bad)).toEqual([]);
    expect(tallies.map(({ refused, accepted }) => refused + accepted)).toEqual(LABS.map(() => number));
    for (const { refused, accepted } of tallies) expect(Math.min(refused, accepted)).toBeGreaterThan(0);
  });

  test('the same seed gives the same mutants', () => {
    const text = fs.readFileSync(nodePath.join(DIST, LABS[0] ?? '', 'lab.json'), 'utf8');
    const of = (seed: number) => [...mutants(text, seed, 20)].map(({ what }) => what);
    expect(of(1)).toEqual(of(1));
    expect(of(1)).not.toEqual(of(2));
  });
}
