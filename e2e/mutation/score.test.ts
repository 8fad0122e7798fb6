import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/labs';
import { proof } from '../support/proof';

/** What `npm run mutation` has kept. */
interface Score {
  readonly rules: number;
  readonly unnoticed: readonly string[];
  readonly mutants: number;
  readonly survivors: readonly string[];
}

/** Of the comparisons that are turned, so many are noticed at least. */
const NOTICED = 0.65;

test('rules that are switched off are noticed, and comparisons that are turned no less often than before', () => {
  const { rules, unnoticed, mutants, survivors } = JSON.parse(readFileSync(join(ROOT, 'tools/mutation/score.json'), 'utf8')) as Score;
  const killed = mutants - survivors.length;
  expect(unnoticed).toEqual([]);
  expect(killed / mutants).toBeGreaterThan(NOTICED);
  proof.add('Mutation', `| ${rules} | ${rules} | ${mutants} | ${killed} | ${((100 * killed) / mutants).toFixed(1)} % |`);
});
