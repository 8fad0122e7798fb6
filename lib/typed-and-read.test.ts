/** What is refused when typed is found when read: refusals of constructs and labs, as code and as the YAML or lab.json of the same mistake. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '.';
import { RULES } from './checks/catalogue';
import { checkLab, checkToWrite } from './checks/check-lab';
import { PAGE_LAB, PAGE_NAMESPACES } from './checks/page-lab';
import { readDescription } from './cli/description-file';
import { completeLab } from './lab/complete';
import { isManifest } from './manifest/identity';
import { Place } from './options-place.fixture';
import { temporaryFolder } from './readme.fixture';
import { readText } from './source/read-text';
import { type Mistake, patternOf, refusals } from './typed-and-read.fixture';
import { CERTIFICATE_MISTAKES } from './typed-certificates.fixture';
import { LAB_MISTAKES } from './typed-labs.fixture';
import { OBJECT_MISTAKES } from './typed-objects.fixture';
import { ONLY_TYPED } from './typed-only.fixture';
import { POD_MISTAKES } from './typed-pods.fixture';
import { ROUTE_MISTAKES } from './typed-routes.fixture';
import { SERVICE_MISTAKES } from './typed-services.fixture';
import { WORKLOAD_MISTAKES } from './typed-workloads.fixture';

const MISTAKES = [
  ...WORKLOAD_MISTAKES,
  ...POD_MISTAKES,
  ...OBJECT_MISTAKES,
  ...SERVICE_MISTAKES,
  ...ROUTE_MISTAKES,
  ...CERTIFICATE_MISTAKES,
];
const LAB = completeLab(PAGE_LAB);
const folder = temporaryFolder();

function messageOf(of: () => unknown, kind: abstract new (...given: never) => Error): string {
  try {
    of();
  } catch (error) {
    if (error instanceof kind) return error.message;
    throw error;
  }
  return 'nothing was refused';
}

/** Rules that find something in manifests of the pages' lab. */
function rulesOf(yaml: string, lab: Mistake['lab']): readonly string[] {
  const { documents, problems } = readText('written.yaml', yaml);
  expect(problems).toEqual([]);
  const manifests = documents.map(({ value }) => value).filter(isManifest);
  return checkLab([...PAGE_NAMESPACES, ...manifests], lab ? completeLab({ ...PAGE_LAB, ...lab }) : LAB).findings.map(({ rule }) => rule);
}

test('each refusal of constructs, labs and products is compared, or said to be about code only', () => {
  const compared = new Set([...MISTAKES, ...LAB_MISTAKES].map(({ message }) => message));
  const inCode = [...new Set(refusals())];
  expect([...compared, ...Object.keys(ONLY_TYPED)].filter((message) => !inCode.includes(message))).toEqual([]);
  expect(inCode.filter((message) => !compared.has(message) && !(message in ONLY_TYPED))).toEqual([]);
  expect([...compared].filter((message) => message in ONLY_TYPED)).toEqual([]);
});

test.each(MISTAKES.map((one) => [one.message, one] as const))('%s', (_, { message, typed, read, rule, lab }) => {
  if (typed) expect(messageOf(() => typed(new Place()), ConfigurationError)).toMatch(patternOf(message));
  expect(rulesOf(read, lab)).toContain(rule);
});

test.each(LAB_MISTAKES.map((one) => [one.message, one] as const))('lab: %s', (_, { message, typed, read, says }) => {
  if (typed) expect(messageOf(() => typed(new Place()), ConfigurationError)).toMatch(patternOf(message));
  const file = join(folder, 'lab.json');
  writeFileSync(file, JSON.stringify({ ...PAGE_LAB, ...read }));
  expect(messageOf(() => readDescription(file), Error)).toMatch(patternOf(`${file}: ${says}`));
});

/** What `synth` would say of manifests before it writes them. */
function rulesBeforeWriting(yaml: string, lab: Mistake['lab']): ReadonlyMap<string, string> {
  const { documents } = readText('written.yaml', yaml);
  const manifests = documents.map(({ value }) => value).filter(isManifest);
  const found = checkToWrite([...PAGE_NAMESPACES, ...manifests], lab ? completeLab({ ...PAGE_LAB, ...lab }) : LAB);
  return new Map(found.map(({ rule, severity }) => [rule, severity]));
}

test.each(MISTAKES.map((one) => [one.message, one] as const))(
  'the other way round, before anything is written: %s',
  (_, { read, rule, lab }) => {
    const severity = RULES.find(({ id }) => id === rule)?.severity;
    if (severity === 'info') expect(rulesBeforeWriting(read, lab)).not.toContain(rule);
    else expect(rulesBeforeWriting(read, lab).get(rule)).toMatch(severity === 'error' ? /^error$/ : /^(?:error|warning)$/);
  },
);

test('what a rule reports when read is reported before it is written, but for what is only worth knowing', () => {
  const one = OBJECT_MISTAKES.slice(0, 5).map(({ read }) => read);
  const { documents } = readText('written.yaml', one.join('\n---\n'));
  const manifests = documents.map(({ value }) => value).filter(isManifest);
  const worth = checkLab(manifests, LAB).findings.filter(({ severity }) => severity !== 'info');
  const written = checkToWrite(manifests, LAB);
  expect(written.map(({ rule, path }) => `${rule} ${path}`)).toEqual(worth.map(({ rule, path }) => `${rule} ${path}`));
  expect(new Set(written.map(({ rule }) => rule)).size).toBeGreaterThan(4);
});
