/**
 * Every option of every construct: it can be set, what comes of it passes the checks and the schema of lab.json, and without the option
 * something else comes of it, so no option is never read.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Construct } from 'constructs';
import type * as library from '.';
import type { DeploymentProps, LabTypes, ServiceAccountProps } from '.';
import { checkToWrite, isLabDescription } from './checks/check-lab';
import { readDescription } from './cli/description-file';
import { memoize } from './manifest/memoize';
import { isMap } from './manifest/tree';
import { CHARTS } from './options-charts.fixture';
import { DELIVERY } from './options-delivery.fixture';
import { type Every, every } from './options-every.fixture';
import { NETWORK } from './options-network.fixture';
import { OBJECTS } from './options-objects.fixture';
import { PARTS } from './options-parts.fixture';
import { Place } from './options-place.fixture';
import { ROUTES } from './options-routes.fixture';
import { VALUES } from './options-values.fixture';
import { WORKLOADS } from './options-workloads.fixture';
import { temporaryFolder } from './readme.fixture';
import { collect } from './synth/collect';
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

/** Here the compiler refuses a construct, a factory or an option that no case tries. */
const ALL = { ...WORKLOADS, ...OBJECTS, ...DELIVERY, ...NETWORK, ...ROUTES, ...PARTS, ...CHARTS, ...VALUES } satisfies Readonly<
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

/** For JSON: what is no plain data by its class. */
const madeOf = (_key: string, value: unknown): unknown => {
  const type: unknown = isMap(value) ? value.constructor : undefined;
  return typeof type === 'function' && type !== Object ? type.name : value;
};

interface Case {
  readonly name: string;
  readonly one: Every<never>;
  readonly index: number;
}

/** The place in which a case was made. */
function placeOf({ one: { cases, make }, index }: Case, drop?: Path): Place {
  const place = new Place();
  const given = cases(place)[index];
  make(place, drop ? without(given, drop) : given);
  return place;
}

/** What comes of a case, as text; also if it is refused. */
function outcome(one: Case, drop?: Path): string {
  try {
    const { labs, findings } = collect(placeOf(one, drop).root);
    return JSON.stringify([labs.map(({ lab, objects }) => [lab.describe(), lab.nodeFiles(), objects]), findings]);
  } catch (error) {
    return String(error);
  }
}

const wholeOf = memoize((one: Case) => outcome(one));

const check: Check = (manifests, lab, appOf) => checkToWrite(manifests, isLabDescription(lab) ? lab : undefined, { appOf });
const folder = temporaryFolder();

const CASES: readonly Case[] = Object.entries<Every<never>>(ALL).flatMap(([name, one]) =>
  one.cases(new Place()).map((_, index) => ({ name, index, one })),
);

test.each(CASES)('$name, case $index: no error, and lab.json is as its schema has it', (one) => {
  const { findings, files } = synthesize(placeOf(one).root, [check]);
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
  'Lab: hosts.externalDns': 'annotations of Services with hosts: lib/lab/dns.test.ts',
  'Lab: loadBalancer.title': 'what messages call it',
  'Lab: loadBalancer.pools': 'for the compiler: lab.json has them from describe()',
};

/**
 * What each case is given at the top, with what is below it: once for each value, since what two constructs are given alike goes to the same
 * code, and that they hand it on at all is seen at the top.
 */
const seen = new Set<string>();
const OPTIONS = CASES.flatMap((of) => {
  const given = of.one.cases(new Place())[of.index];
  const paths = pathsIn(given);
  return [...new Set(paths.map(([first]) => first))].map((option) => {
    const below = paths.filter(([first]) => first === option);
    const value = JSON.stringify([option, isPlain(given) ? given[String(option)] : [of.name, of.index]], madeOf);
    const isNew = !seen.has(value);
    seen.add(value);
    return { of, name: of.name, index: of.index, option, paths: isNew ? below : below.slice(0, 1) };
  });
});

test.each(OPTIONS)('$name, case $index: $option makes a difference', ({ of, name, option, paths }) => {
  const idle = paths.filter((path) => outcome(of, path) === wholeOf(of)).map((path) => `${name}: ${path.join('.')}`);
  expect(idle).toEqual(Object.keys(WITHOUT_EFFECT).filter((path) => path.startsWith(`${name}: ${option}.`)));
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
