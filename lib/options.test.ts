/**
 * Every option of every construct: it can be set, what comes of it passes the checks and the schema of lab.json, and without the option
 * something else comes of it, so no option is read by nobody.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Construct } from 'constructs';
import type * as library from '.';
import type { DeploymentProps, LabTypes, ServiceAccountProps } from '.';
import { checkToWrite, isLabDescription } from './checks/check-lab';
import { readDescription } from './cli/description-file';
import { isMap } from './manifest/tree';
import { DELIVERY } from './options-delivery.fixture';
import { type Every, every } from './options-every.fixture';
import { OBJECTS } from './options-objects.fixture';
import { PARTS } from './options-parts.fixture';
import { Place } from './options-place.fixture';
import { ROUTES } from './options-routes.fixture';
import { VALUES } from './options-values.fixture';
import { WORKLOADS } from './options-workloads.fixture';
import { temporaryFolder } from './readme.fixture';
import { type Check, synthesize } from './synth/synthesize';

type Library = typeof library;

/** Constructs that anybody can make. An AppChart is made by `Lab.app`; the options of LabApp have a test of their own. */
type Constructs = {
  [K in keyof Library]: Library[K] extends abstract new (...given: never) => Construct ? K : never;
}[Exclude<keyof Library, 'AppChart' | 'LabApp'>];

/** Functions that make parts and values: `Probe.http`. */
type Factories = {
  [K in keyof Library]: Library[K] extends string | (abstract new (...given: never) => Construct) ? never : MethodsOf<K>;
}[Exclude<keyof Library, 'RunningPods' | 'ConfigurationError'>];
type MethodsOf<K extends keyof Library> = {
  [M in keyof Library[K] & string]: Library[K][M] extends (...given: never) => unknown ? `${K}.${M}` : never;
}[keyof Library[K] & string];

/** Where whoever adds a construct, a factory or an option is told by the compiler that it is not tried here. */
const ALL = { ...WORKLOADS, ...OBJECTS, ...DELIVERY, ...ROUTES, ...PARTS, ...VALUES } satisfies Readonly<
  Record<Constructs | Factories, Every<never>> & Record<string, Every<never>>
>;

type Path = readonly (string | number)[];

/** Paths to all that is given, deeper ones too: of plain objects and lists. */
function pathsIn(given: unknown, path: Path = []): readonly Path[] {
  const inner = Array.isArray(given)
    ? given.map((one, i): readonly [number, unknown] => [i, one])
    : isPlain(given)
      ? Object.entries(given)
      : [];
  return inner.flatMap(([key, value]) => [
    ...(typeof key === 'string' || path.length === 0 ? [[...path, key]] : []),
    ...pathsIn(value, [...path, key]),
  ]);
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return isMap(value) && Object.getPrototypeOf(value) === Object.prototype;
}

/** The same without what is at the path. */
function without(given: unknown, [key, ...rest]: Path): unknown {
  if (Array.isArray(given)) return given.map((one, i) => (i !== key ? one : rest.length === 0 ? undefined : without(one, rest)));
  if (!isPlain(given)) return given;
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      name !== key ? [[name, value]] : rest.length === 0 ? [] : [[name, without(value, rest)]],
    ),
  );
}

/** What comes of one case. */
function made({ cases, make }: Every<never>, index: number, drop: Path | undefined, checks: readonly Check[]) {
  const place = new Place();
  const given = cases(place)[index];
  make(place, drop ? without(given, drop) : given);
  return synthesize(place.root, checks);
}

/** The same as text, also if it is refused. */
function outcome(one: Every<never>, index: number, drop?: Path): string {
  try {
    const { files, findings } = made(one, index, drop, []);
    return JSON.stringify(files.length > 0 ? files : findings.map(({ finding }) => finding));
  } catch (error) {
    return String(error);
  }
}

const check: Check = (manifests, lab, appOf) => checkToWrite(manifests, isLabDescription(lab) ? lab : undefined, { appOf });
const folder = temporaryFolder();

const CASES = Object.entries<Every<never>>(ALL).flatMap(([name, one]) => one.cases(new Place()).map((_, index) => ({ name, index, one })));

test.each(CASES)('$name, case $index: no error, and lab.json is as its schema has it', ({ one, index }) => {
  const { findings, files } = made(one, index, undefined, [check]);
  expect(findings.flatMap(({ finding }) => (finding.severity === 'error' ? [`${finding.rule}: ${finding.message}`] : []))).toEqual([]);
  const labs = files.filter(({ path }) => path.endsWith('/lab.json'));
  expect(labs).toHaveLength(1);
  for (const { content } of labs) {
    const file = join(folder, 'lab.json');
    writeFileSync(file, content);
    // Whoever reads it gets what was written: nothing is refused, and nothing had been left out.
    expect(JSON.parse(content)).toMatchObject({ ...readDescription(file) });
  }
});

/** Options that change nothing here, and why. */
const WITHOUT_EFFECT: Readonly<Record<string, string>> = {
  'Lab: loadBalancer.title': 'what messages call it',
  'Lab: loadBalancer.pools': 'for the compiler: lab.json has them from describe()',
};

test.each(CASES)('$name, case $index: each option makes a difference', ({ name, one, index }) => {
  const all = outcome(one, index);
  const idle = pathsIn(one.cases(new Place())[index]).filter((path) => outcome(one, index, path) === all);
  const known = Object.keys(WITHOUT_EFFECT).filter((path) => path.startsWith(`${name}: `));
  expect(idle.map((path) => `${name}: ${path.join('.')}`)).toEqual(known);
});

test('a case that leaves an option out does not compile', () => {
  const none = { name: 'app', image: 'example/app:1' } as const;
  const some = every<DeploymentProps<LabTypes>>()(
    () => [none],
    () => {},
  );
  // @ts-expect-error
  const all: Every<never> = some;
  const half = every<ServiceAccountProps>()(
    () => [{ account: 'app', labels: { tier: 'back' } }],
    () => {},
  );
  const missing: readonly ('role' | 'binding' | 'may' | 'everywhere')[] = half.notSet;
  // @ts-expect-error
  const fewer: readonly ('role' | 'binding' | 'may')[] = half.notSet;
  expect([all.notSet, missing, fewer]).toEqual([[], [], []]);
});
