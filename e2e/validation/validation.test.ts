import { SCHEMA } from '../../lib/checks/schema';
import { LABS } from '../support/labs';
import { proof } from '../support/proof';
import { accepted, type Case, examples, mutations, written } from './cases';
import { whyMilder, whyStricter } from './exceptions';
import { type Judge, startJudge, VERSIONS } from './servers';

/** Of each server, and of each kind of originals. */
const MUTATIONS = 1000;

let judges: readonly Judge[] = [];

beforeAll(async () => {
  judges = await Promise.all(VERSIONS.map(startJudge));
});

describe.each(VERSIONS)('The API server %s and our rules', (version) => {
  test.each([
    ['manifests of the labs', LABS.flatMap(written)],
    ['accepted examples of the pages of `schema/*`', accepted()],
  ])(
    'say the same of mutated %s',
    async (what, originals) => {
      const cases = mutations(version, originals, MUTATIONS);
      const { taken, refused, wrong } = await compare(judge(version), cases);
      expect(wrong).toEqual([]);
      expect(taken + refused).toBe(MUTATIONS);
      proof.add('Validation', `| ${version} | mutated ${what} | ${MUTATIONS} | ${taken} | ${refused} | 0 |`);
    },
    180_000,
  );

  test("say the same of the examples on the rules' pages", async () => {
    const cases = examples(version);
    const { taken, refused, wrong } = await compare(judge(version), cases);
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(SCHEMA.length);
    proof.add(
      'Validation',
      `| ${version} | objects of the examples on pages of \`schema/*\` | ${cases.length} | ${taken} | ${refused} | 0 |`,
    );
  });
});

function judge(version: string): Judge {
  const found = judges.find((one) => one.version === version);
  if (found === undefined) throw new Error(`no server ${version}`);
  return found;
}

async function compare({ server, version }: Judge, cases: readonly Case[]) {
  const answers = await server.askAll(cases);
  const wrong: string[] = [];
  for (const [i, { what, manifest, findings }] of cases.entries()) {
    const { refused = false, message = '' } = answers[i] ?? {};
    if (refused && findings.length === 0) {
      const reason = whyMilder(message);
      if (reason === undefined) wrong.push(`${what}: only the server refuses it: ${message}`);
      else proof.add('Known exceptions', `| all | we take what ${version.slice(0, 4)} refuses | ${reason} |`);
    }
    if (refused || findings.length === 0) continue;
    const reasons = whyStricter(manifest, findings, version);
    if (reasons === undefined)
      wrong.push(`${what}: only we refuse it: ${findings.map(({ rule, message }) => `${rule}: ${message}`).join('; ')}`);
    for (const reason of reasons ?? []) proof.add('Known exceptions', `| all | we refuse what ${version.slice(0, 4)} takes | ${reason} |`);
  }
  const refused = answers.filter((answer) => answer.refused).length;
  return { wrong, refused, taken: answers.length - refused };
}
