import { readPage } from '../../lib/checks/page';
import { SCHEMA } from '../../lib/checks/schema';
import type { LabDescription } from '../../lib/lab/description';
import type { Manifest } from '../../lib/manifest/manifest';
import { manifestsOf, readLab } from '../support/labs';
import { type Mutation, mutate } from './mutate';
import { Random } from './random';
import { refusals } from './verdict';

/** Of the servers: their network of Services. */
const SERVICES = '10.43.0.0/16';

/** An object, how it came to be, and what our rules refuse of it. */
export interface Case {
  readonly what: string;
  readonly manifest: Manifest;
  /** Whose kind and namespace say where it is sent. */
  readonly as: Manifest;
  readonly findings: ReturnType<typeof refusals>;
}

/** Every kind is as often there as any other, however many objects of it there are. */
export function mutations(version: string, all: readonly Original[], count: number): readonly Case[] {
  const random = new Random(Number(version.replaceAll('.', '')));
  const byKind = [...new Set(all.map(({ manifest }) => manifest.kind))].map((kind) => all.filter(({ manifest }) => manifest.kind === kind));
  const cases = new Map<string, Case>();
  while (cases.size < count) {
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
export interface Original {
  readonly manifest: Manifest;
  readonly path: string;
  readonly lab: LabDescription | undefined;
}

/** The manifests of a lab. */
export function written(name: string): readonly Original[] {
  const lab = readLab(name);
  return manifestsOf(name).map(({ manifest, path }) => ({ manifest, path, lab }));
}

/** Kinds that no lab has are here: autoscalers, CronJobs, classes, quotas. */
export function accepted(): readonly Original[] {
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
export function examples(version: string): readonly Case[] {
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

/** Whether the example brings the kind's definition along: the server does not have it. */
function isDefined({ apiVersion }: Manifest, manifests: readonly Manifest[]): boolean {
  return manifests.some(
    ({ kind, metadata }) => kind === 'CustomResourceDefinition' && metadata.name.endsWith(`.${apiVersion.split('/')[0]}`),
  );
}
