import { PAGE_LAB } from '../../lib/checks/page-lab';
import type { UpgradeEntry, UpgradeResult } from '../../lib/cli/upgrade/result';
import { upgradeOf } from '../../lib/cli/upgrade/upgrade';
import { completeLab } from '../../lib/lab/complete';
import type { LabDescription } from '../../lib/lab/description';
import { identityOf, objectKey } from '../../lib/manifest/identity';
import type { Manifest } from '../../lib/manifest/manifest';
import { at } from '../../lib/manifest/read';
import { isMap } from '../../lib/manifest/tree';
import { synthesizeInMemory } from '../../lib/testing';
import { EXAMPLES } from '../examples/labs.fixture';
import { LABS, manifestsOf, readLab } from '../support/labs';
import { proof } from '../support/proof';
import { ideas } from '../validation/ideas';
import { KNOWN } from '../validation/known';
import type { Answer } from '../validation/server';
import { type Judge, startJudge, VERSIONS } from '../validation/servers';

/** Some objects with the lab that they are in. */
interface Asked {
  readonly title: string;
  readonly lab: LabDescription;
  readonly objects: readonly { readonly what: string; readonly manifest: Manifest }[];
}

/** From each server to the next newer one. */
const STEPS = VERSIONS.slice(1).map((to, i) => [VERSIONS[i] ?? to, to] as const);

let judges: readonly Judge[] = [];
let asked: readonly Asked[] = [];

beforeAll(async () => {
  const started: Judge[] = [];
  // One after the other: each takes all of a small machine to start.
  for (const version of VERSIONS) started.push(await startJudge(version));
  judges = started;
  asked = [...labs(), ...examples(), ...planted()];
}, 600_000);

test.each(STEPS)(
  'what is said of the way from %s to %s is what the servers of both do',
  async (from, to) => {
    const wrong: string[] = [];
    const counted = { objects: 0, refused: 0, dropped: 0, possible: 0 };
    for (const one of asked) {
      const { title, lab, objects } = one;
      const [before, after] = await Promise.all([answers(from, one), answers(to, one)]);
      const result = upgradeOf(
        {
          name: lab.name,
          description: atVersion(lab, from),
          manifests: objects.map(({ manifest, what }) => ({ manifest, file: what, folder: '' })),
        },
        to,
      );
      for (const [i, { what, manifest }] of objects.entries()) {
        const [old, now] = [before[i], after[i]];
        if (old === undefined || now === undefined) continue;
        const said = saidOf(result, manifest);
        counted.objects += 1;
        counted.refused += said.refused.length;
        counted.dropped += said.dropped.length;
        counted.possible += said.possible.length;
        const filled = filledIn(manifest, old, now).filter((path) => !said.defaulted.includes(path));
        const missing = said.defaulted.filter((path) => !filledIn(manifest, old, now).includes(path));
        if (filled.length + missing.length > 0 && !old.refused && !now.refused && said.dropped.length + said.gained.length === 0)
          wrong.push(
            `${title}, ${what}: the new server puts in ${filled.join(', ') || 'nothing'}, and not ${missing.join(', ') || 'more'}`,
          );
        for (const problem of problems(said, old, now)) if (!isKnown(what)) wrong.push(`${title}, ${what}: ${problem}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(counted.objects).toBeGreaterThan(1200);
    proof.add('Upgrade', `| ${from} | ${to} | ${counted.objects} | ${counted.refused} | ${counted.dropped} | ${counted.possible} | 0 |`);
  },
  180_000,
);

/** What an upgrade says of one object, as far as a server can answer it. */
interface Said {
  readonly refused: readonly UpgradeEntry[];
  readonly dropped: readonly UpgradeEntry[];
  /** Errors of today. */
  readonly possible: readonly UpgradeEntry[];
  /** Fields that are dropped today. */
  readonly gained: readonly UpgradeEntry[];
  /** JSON pointers of what the new server fills in. */
  readonly defaulted: readonly string[];
}

function saidOf({ refused, dropped, possible, defaulted }: UpgradeResult, manifest: Manifest): Said {
  const key = objectKey(identityOf(manifest));
  const of = (entries: readonly UpgradeEntry[]) => entries.filter(({ object }) => objectKey(object) === key);
  return {
    refused: of(refused),
    dropped: of(dropped),
    possible: of(possible).filter(({ rule, severity }) => rule.startsWith('schema/') && severity === 'error'),
    gained: of(possible).filter(({ rule }) => rule === 'schema/feature-gate'),
    defaulted: defaulted.flatMap(({ path, objects }) => (objects.some((object) => objectKey(object) === key) ? [path] : [])),
  };
}

/** Pointers of what only the new server has put in. */
function filledIn(manifest: Manifest, old: Answer, now: Answer): readonly string[] {
  return addedIn(at(now.object, 'spec'), at(old.object, 'spec'), '/spec').filter((path) => !isThere(manifest, path));
}

function addedIn(now: unknown, old: unknown, path: string): readonly string[] {
  if (Array.isArray(now) && Array.isArray(old)) return now.flatMap((one, i) => (i in old ? addedIn(one, old[i], `${path}/${i}`) : []));
  if (!isMap(now) || !isMap(old)) return [];
  return Object.entries(now).flatMap(([key, value]) => {
    const here = `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return key in old ? addedIn(value, old[key], here) : [here];
  });
}

function problems({ refused, dropped, possible }: Said, old: Answer, now: Answer): readonly string[] {
  const messages = refused.map(({ rule, path, message }) => `${rule} ${path} ${message}`).join('; ');
  const isNews = !old.refused && now.refused;
  return [
    ...(refused.length > 0 && !now.refused ? [`the new server takes it: ${messages}`] : []),
    ...(refused.length > 0 && old.refused ? [`the old server refuses it as well (${old.message}): ${messages}`] : []),
    ...(isNews && refused.length === 0 ? [`only the new server refuses it: ${now.message}`] : []),
    ...dropped.filter(({ path }) => !now.refused && isThere(now.object, path)).map(({ path }) => `the new server keeps ${path}`),
    ...(possible.length > 0 && !now.refused && !old.refused
      ? [`the old server takes it: ${possible.map(({ message }) => message).join('; ')}`]
      : []),
  ];
}

function isThere(object: unknown, path: string): boolean {
  const keys = path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  let found = object;
  for (const key of keys) found = Array.isArray(found) ? found[Number(key)] : at(found, key);
  return found !== undefined;
}

const asking = new Map<string, Promise<readonly Answer[]>>();

/** What a server says, asked once. */
function answers(version: string, { title, objects }: Asked): Promise<readonly Answer[]> {
  const key = `${version} ${title}`;
  const known = asking.get(key) ?? ask(version, objects);
  asking.set(key, known);
  return known;
}

/** One namespace is enough: the server must have it. */
function ask(version: string, objects: Asked['objects']): Promise<readonly Answer[]> {
  const judge = judges.find((one) => one.version === version);
  if (judge === undefined) throw new Error(`no server ${version}`);
  return judge.server.askAll(
    objects.map(({ manifest }) => {
      const { metadata } = manifest;
      const sent = metadata.namespace === undefined ? manifest : { ...manifest, metadata: { ...metadata, namespace: 'demo' } };
      return { manifest: sent, as: sent };
    }),
  );
}

function atVersion(lab: LabDescription, kubernetes: string): LabDescription {
  return {
    ...lab,
    kubernetes,
    distribution: { name: 'kubeadm', version: `v${kubernetes}` },
    ingress: { ...lab.ingress, managedBy: 'helm' },
  };
}

function labs(): readonly Asked[] {
  return LABS.map((name) => ({
    title: name,
    lab: readLab(name),
    objects: manifestsOf(name).map(({ path, manifest }) => ({ what: path, manifest })),
  }));
}

function examples(): readonly Asked[] {
  return EXAMPLES.flatMap(({ title, define }) =>
    synthesizeInMemory(define)
      .labs.slice(0, 1)
      .map((lab) => ({
        title,
        lab: lab.description,
        objects: lab.manifests().map((manifest) => ({ what: `${manifest.kind} ${manifest.metadata.name}`, manifest })),
      })),
  );
}

/** As many labs as it takes, so that no name is there twice in one. */
function planted(): readonly Asked[] {
  const found: Asked['objects'][] = [];
  const names: Set<string>[] = [];
  for (const { what, manifest } of ideas()) {
    const key = objectKey(identityOf(manifest));
    const free = names.findIndex((taken) => !taken.has(key));
    const i = free === -1 ? names.length : free;
    names[i] = (names[i] ?? new Set()).add(key);
    found[i] = [...(found[i] ?? []), { what, manifest }];
  }
  const lab = completeLab({ ...PAGE_LAB, network: { ...PAGE_LAB.network, services: '10.43.0.0/16' } });
  return found.map((objects, i) => ({ title: `planted ${i + 1}`, lab, objects }));
}

function isKnown(what: string): boolean {
  return KNOWN.some(([known]) => known.test(what));
}
