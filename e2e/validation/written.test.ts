import { RULES } from '../../lib/checks/catalogue';
import { PAGE_LAB } from '../../lib/checks/page-lab';
import { runRules } from '../../lib/checks/run';
import { completeLab } from '../../lib/lab/complete';
import type { Manifest } from '../../lib/manifest/manifest';
import { clusterOf } from '../../lib/products/cluster-of';
import { proof } from '../support/proof';
import { accepted } from './cases';
import { whyStricter } from './exceptions';
import { type Generated, generated } from './generated';
import { ideas, recorded } from './ideas';
import { KNOWN } from './known';
import { Random } from './random';
import { type Judge, startJudge, VERSIONS } from './servers';
import { refusals } from './verdict';

/** For both servers together. */
const GENERATED = 8000;
/** Of what comes out, so many say the same. */
const AGREED = 0.99;

let judges: readonly Judge[] = [];

beforeAll(async () => {
  judges = await Promise.all(VERSIONS.map(startJudge));
});

describe.each(VERSIONS)('The API server %s and our rules', (version) => {
  test('say the same of objects that try ideas of its validation and its warnings', async () => {
    const cases = ideas();
    const { refused, warned, otherwise, said } = await compare(judge(version), cases);
    const { server, verdicts } = recorded();
    if (version === server) expect(cases.map(({ file, line }) => verdicts[file]?.[line - 1]).join('')).toBe(said);
    expect(cases.length).toBeGreaterThan(800);
    expect(refused + warned).toBeGreaterThan(500);
    tell(version, 'objects that try its validation and its warnings', cases.length, refused, otherwise);
  }, 120_000);

  test('say the same of objects with each field removed, emptied, null, of another type, out of range, doubled', async () => {
    const originals = accepted().map(({ manifest }) => manifest);
    const random = new Random(Number(version.replaceAll('.', '')));
    const cases = generated(originals, GENERATED / VERSIONS.length, random);
    const { refused, otherwise } = await compare(judge(version), cases);
    expect(cases.length).toBe(GENERATED / VERSIONS.length);
    tell(
      version,
      'objects with a field removed, emptied, null, of another type, out of range or doubled',
      cases.length,
      refused,
      otherwise,
    );
  }, 180_000);
});

function judge(version: string): Judge {
  const found = judges.find((one) => one.version === version);
  if (found === undefined) throw new Error(`no server ${version}`);
  return found;
}

/** Fails unless nearly all agree, and the others are known. */
function tell(version: string, what: string, all: number, refused: number, otherwise: readonly string[]): void {
  const unknown = otherwise.filter((one) => !KNOWN.some(([known]) => known.test(one.split(' => ')[0] ?? '')));
  expect(unknown).toEqual([]);
  expect(1 - otherwise.length / all).toBeGreaterThan(AGREED);
  proof.add(
    'Validation',
    `| ${version} | ${what} | ${all} | ${all - refused} | ${refused} | ${otherwise.length}, each with its reason in e2e/validation/known.ts |`,
  );
}

/** Warnings that are right not to be ours: about Argo CD's own finalizer, and about formats of custom resources, which nobody checks. */
const LEFT_ALONE = [/resources-finalizer\.argocd\.argoproj\.io/, /unrecognized format/];

async function compare({ server, version }: Judge, cases: readonly Generated[]) {
  const answers = await server.askAll(cases);
  const lab = completeLab({ ...PAGE_LAB, kubernetes: version });
  const otherwise: string[] = [];
  let [refused, warned, said] = [0, 0, ''];
  for (const [i, { what, manifest }] of cases.entries()) {
    const { refused: isRefused = true, message = '', warnings: all = [] } = answers[i] ?? {};
    const warnings = all.filter((one) => !LEFT_ALONE.some((left) => left.test(one)));
    const ours = refusals(manifest, lab);
    said += isRefused ? '-' : '+';
    if (isRefused) refused += 1;
    if (isRefused && ours.length === 0) otherwise.push(`${what} => only the server refuses it: ${message}`);
    if (isRefused) continue;
    if (ours.length > 0 && whyStricter(manifest, ours, version) === undefined)
      otherwise.push(`${what} => only we refuse it: ${ours.map(({ rule, path, message: said }) => `${rule} ${path} ${said}`).join('; ')}`);
    if (warnings.length > 0) warned += 1;
    if (warnings.length > 0 && !isWarned(manifest, lab)) otherwise.push(`${what} => only the server warns: ${warnings.join('; ')}`);
  }
  return { refused, warned, otherwise, said };
}

function isWarned(manifest: Manifest, lab: ReturnType<typeof completeLab>): boolean {
  return runRules(clusterOf([manifest], lab), RULES).some(({ severity }) => severity !== 'info');
}
