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

/** Of the comparisons that are turned, so many are noticed. */
const NOTICED = 0.55;

test('rules that are switched off are noticed by their pages, and so are nearly all comparisons that are turned', () => {
  const { rules, unnoticed, mutants, survivors } = JSON.parse(readFileSync(join(ROOT, 'tools/mutation/score.json'), 'utf8')) as Score;
  const killed = mutants - survivors.length;
  expect(unnoticed).toEqual([]);
  expect(killed / mutants).toBeGreaterThan(NOTICED);
  proof.add('Mutation', `| ${rules} | ${rules} | ${mutants} | ${killed} | ${((100 * killed) / mutants).toFixed(1)} % |`);
});
