import { readPage } from '../../lib/checks/page.fixture';
import { SCHEMA } from '../../lib/checks/schema';
import type { LabDescription } from '../../lib/lab/description';
import type { Manifest } from '../../lib/manifest/manifest';
import { LABS, manifestsOf, readLab } from '../support/labs';
import { proof } from '../support/proof';
import { whyStricter } from './exceptions';
import { type Mutation, mutate } from './mutate';
import { Random } from './random';
import { type Judge, startJudge, VERSIONS } from './servers';
import { refusals } from './verdict';

/** Of the servers: their network of Services. */
const SERVICES = '10.43.0.0/16';
/** Of each server, and of each kind of originals. */
const MUTATIONS = 1000;

let judges: readonly Judge[] = [];

beforeAll(async () => {
  judges = await Promise.all(VERSIONS.map(startJudge));
});
afterAll(() => Promise.all(judges.map(({ cluster }) => cluster.stop())));

describe.each(VERSIONS)('The API server %s and our rules', (version) => {
  test.each([
    ['manifests of the labs', LABS.flatMap(written)],
    ['accepted examples of the pages of `schema/*`', accepted()],
  ])(
    'say the same of mutated %s',
    async (what, originals) => {
      const cases = mutations(version, originals);
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
  }, 180_000);
});

function judge(version: string): Judge {
  const found = judges.find((one) => one.version === version);
  if (found === undefined) throw new Error(`no server ${version}`);
  return found;
}

/** An object, how it came to be, and what our rules refuse of it. */
interface Case {
  readonly what: string;
  readonly manifest: Manifest;
  /** Whose kind and namespace say where it is sent. */
  readonly as: Manifest;
  readonly findings: ReturnType<typeof refusals>;
}

async function compare({ server, version }: Judge, cases: readonly Case[]) {
  const answers = await server.askAll(cases);
  const wrong: string[] = [];
  for (const [i, { what, manifest, findings }] of cases.entries()) {
    const { refused = false, message = '' } = answers[i] ?? {};
    if (refused && findings.length === 0) wrong.push(`${what}: only the server refuses it: ${message}`);
    if (refused || findings.length === 0) continue;
    const reasons = whyStricter(manifest, findings, version);
    if (reasons === undefined)
      wrong.push(`${what}: only we refuse it: ${findings.map(({ rule, message }) => `${rule}: ${message}`).join('; ')}`);
    for (const reason of reasons ?? []) proof.add('Known exceptions', `| all | we refuse what ${version.slice(0, 4)} takes | ${reason} |`);
  }
  const refused = answers.filter((answer) => answer.refused).length;
  return { wrong, refused, taken: answers.length - refused };
}

/** Every kind is as often there as any other, however many objects of it there are. */
function mutations(version: string, all: readonly Original[]): readonly Case[] {
  const random = new Random(Number(version.replaceAll('.', '')));
  const byKind = [...new Set(all.map(({ manifest }) => manifest.kind))].map((kind) => all.filter(({ manifest }) => manifest.kind === kind));
  const cases = new Map<string, Case>();
  while (cases.size < MUTATIONS) {
    const { manifest, lab, path } = random.of(random.of(byKind));
    const mutation = mutate(manifest, random);
    if (mutation === undefined) continue;
    const key = JSON.stringify(mutation.manifest);
    cases.set(key, {
      what: `${path} ${print(mutation)}`,
      manifest: mutation.manifest,
      as: manifest,
      findings: refusals(mutation.manifest, on(version, lab)),
    });
  }
  return [...cases.values()];
}

/** What is mutated. */
interface Original {
  readonly manifest: Manifest;
  readonly path: string;
  readonly lab: LabDescription | undefined;
}

function written(name: string): readonly Original[] {
  const lab = readLab(name);
  return manifestsOf(name).map(({ manifest, path }) => ({ manifest, path, lab }));
}

/** Kinds that no lab has are here: autoscalers, CronJobs, classes, quotas. */
function accepted(): readonly Original[] {
  return SCHEMA.flatMap(({ id }) => {
    const { accepted: all, lab } = readPage(id);
    const originals = all.flatMap(({ manifests }) => manifests.filter((manifest) => !isDefined(manifest, manifests)));
    return originals.map((manifest) => ({ manifest, path: `${id} ${manifest.kind} ${manifest.metadata.name}`, lab }));
  });
}

function print({ at, what }: Mutation): string {
  return `${at} ${what}`;
}

/** Each object of each example; of an accepted one nothing is refused, of a refused one what the page quotes. */
function examples(version: string): readonly Case[] {
  return SCHEMA.flatMap(({ id }) => {
    const { refused, accepted: taken, lab } = readPage(id);
    return [...refused, ...taken].flatMap(({ title, manifests }) =>
      manifests
        .filter((manifest) => !isDefined(manifest, manifests))
        .map((manifest) => ({
          what: `${id}, ${title}: ${manifest.kind} ${manifest.metadata.name}`,
          manifest,
          as: manifest,
          findings: refusals(manifest, on(version, lab)),
        })),
    );
  });
}

/** The lab as if it were the server's: of its version, with its network of Services. */
function on(version: string, lab: LabDescription | undefined): LabDescription | undefined {
  return lab && { ...lab, kubernetes: version, network: { ...lab.network, services: SERVICES } };
}

/** Whether the example brings the kind's definition along: the server has not got it. */
function isDefined({ apiVersion }: Manifest, manifests: readonly Manifest[]): boolean {
  return manifests.some(
    ({ kind, metadata }) => kind === 'CustomResourceDefinition' && metadata.name.endsWith(`.${apiVersion.split('/')[0]}`),
  );
}
