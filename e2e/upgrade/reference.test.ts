import { NAMESPACES, type Question, type Verdict, verdictAt } from '../../lib/cli/upgrade/reference/row.fixture';
import { QUESTIONS, ROWS } from '../../lib/cli/upgrade/reference/rows.fixture';
import { at } from '../../lib/manifest/read';
import { keysOf } from '../../lib/manifest/tree';
import { minorOf, SERVERS } from '../support/labs';
import { proof } from '../support/proof';
import { sharedCluster } from '../support/shared';
import { type Answer, Server } from '../validation/server';

/** What our rules say of the same objects at each version is in lib/cli/upgrade/reference/reference.test.ts. */
describe.each(SERVERS)('Row by row, what 1.33 to 1.37 changed, %s', (version) => {
  const answers = new Map<Question, Answer>();

  beforeAll(async () => {
    const { api, kubeconfig } = await sharedCluster(version);
    for (const namespace of NAMESPACES) await api.apply(namespace);
    const all = await new Server(kubeconfig).askAll(QUESTIONS.map(({ manifest }) => ({ manifest, as: manifest })));
    for (const [i, question] of QUESTIONS.entries()) {
      const answer = all[i];
      if (answer !== undefined) answers.set(question, answer);
    }
  }, 120_000);

  test.each(ROWS.filter(({ questions }) => questions !== undefined))('$change', ({ questions = [] }) => {
    for (const question of questions) {
      const answer = answers.get(question);
      expect([question.what, verdictOf(question, answer), answer?.message]).toEqual([
        question.what,
        verdictAt(question, minorOf(version)),
        answer?.message,
      ]);
      if (answer?.refused) expect(answer.message).toMatch(namesField(question));
    }
  });

  test('is counted', () => {
    const count = (verdict: Verdict) => QUESTIONS.filter((question) => verdictAt(question, minorOf(version)) === verdict).length;
    expect(answers.size).toBe(QUESTIONS.length);
    proof.add('Changes', `| ${version} | ${count('taken')} | ${count('warned')} | ${count('dropped')} | ${count('refused')} | 0 |`);
  });
});

function verdictOf({ manifest, field }: Question, answer: Answer | undefined): Verdict | undefined {
  if (answer === undefined) return undefined;
  if (answer.refused) return 'refused';
  if (valueAt(manifest, field) !== undefined && valueAt(answer.object, field) === undefined) return 'dropped';
  return answer.warnings.length > 0 ? 'warned' : 'taken';
}

const isIndex = (key: string) => /^\d+$/.test(key);

function valueAt(object: unknown, field: string): unknown {
  return at(object, ...keysOf(field).map((key) => (isIndex(key) ? Number(key) : key)));
}

/** A refusal for something else is no answer. */
function namesField({ field, names }: Question): RegExp {
  if (names !== undefined) return names;
  if (field === '/apiVersion') return /is not served$/;
  const last = keysOf(field).findLast((key) => !isIndex(key)) ?? '';
  return new RegExp(last.replaceAll(/[.$/]/g, '[$&]').replace(/s$/, 's?'), 'i');
}
