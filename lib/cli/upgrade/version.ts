import type { LabCluster } from '../../cluster/cluster';
import type { Release } from '../../cluster/release';
import type { LabDescription } from '../../lab/description';
import { schemaMinors } from '../../schema/load';
import { CliError } from '../cli-error';

/** A requested version. */
interface Asked {
  readonly text: string;
  readonly minor: number;
  readonly patch?: number;
  /** What a distribution puts behind it: `+k3s1`. */
  readonly suffix?: string;
}

/** Where an upgrade leads to. */
export interface Target {
  readonly minor: number;
  /** The lab as it would describe itself. */
  readonly lab: LabDescription;
  /** The release that stands for it; undefined if the notes of none have been read. */
  readonly release?: Release;
  /** Whether a release was named, rather than a version of Kubernetes for which one stands. */
  readonly isNamed: boolean;
}

const FORM = /^v?1\.(\d{1,3})(?:\.(\d{1,3})(\+[a-z0-9.]{1,20})?)?$/;

/** What version it is. @throws CliError if it is none, or one that there are no schemas of */
export function readVersion(text: string): Asked {
  const [isOne, minor, patch, suffix] = FORM.exec(text) ?? [];
  if (isOne === undefined) throw new CliError(`got version '${text}', expected one such as 1.37, v1.37.2 or v1.37.2+k3s1`);
  const known = schemaMinors();
  if (!known.includes(Number(minor)))
    throw new CliError(`got version '${text}', which there are no schemas of: there is ${known.map((one) => `1.${one}`).join(', ')}`);
  return { text, minor: Number(minor), ...(patch ? { patch: Number(patch) } : {}), ...(suffix ? { suffix } : {}) };
}

/** The lab at a version. @throws CliError if that is not newer than what it runs, or is a version of another distribution */
export function targetOf(cluster: LabCluster, asked: Asked): Target {
  const { lab, distribution } = cluster;
  const { part, title = lab.distribution.name } = distribution ?? {};
  checkSuffix(asked, lab, title, part?.supports !== undefined);
  checkNewer(asked, lab);
  const kubernetes = asked.patch === undefined ? `1.${asked.minor}` : `1.${asked.minor}.${asked.patch}`;
  const nodes = lab.nodes.map((node) => ({ ...node, kubernetes: `v${kubernetes}` }));
  const isNamed = asked.suffix !== undefined;
  // Of one with versions of its own, which of them is meant is not said.
  if (part?.supports) return { minor: asked.minor, lab: { ...lab, kubernetes, nodes }, isNamed };
  const named = `v${kubernetes}${asked.suffix ?? ''}`;
  const release = part?.releases?.find((one) => (isNamed ? one.version === named : isOf(one.kubernetes, kubernetes)));
  const version = release?.version ?? named;
  const at = { ...lab, kubernetes, nodes, distribution: { ...lab.distribution, version } };
  return { minor: asked.minor, lab: at, ...(release ? { release } : {}), isNamed };
}

/** Whether a version is the one that is meant, or one of the minor version that is. */
function isOf(version: string | undefined, meant: string): boolean {
  return version !== undefined && (version === meant || version.startsWith(`${meant}.`));
}

function checkSuffix({ text, suffix }: Asked, lab: LabDescription, title: string, hasOwnVersions: boolean): void {
  if (suffix === undefined) return;
  const word = (version: string | undefined) => /\+([a-z0-9]*[a-z])/.exec(version ?? '')?.[1];
  if (!hasOwnVersions && word(suffix) !== undefined && word(suffix) === word(lab.distribution.version)) return;
  throw new CliError(
    `got version '${text}', but the lab runs ${title} ${lab.distribution.version}: expected a version of it, or of Kubernetes, such as 1.37`,
  );
}

function checkNewer({ text, minor, patch, suffix }: Asked, lab: LabDescription): void {
  const [, ownMinor = 0, ownPatch = 0] = lab.kubernetes.split('.').map(Number);
  if (minor > ownMinor) return;
  if (minor < ownMinor || (patch !== undefined && patch < ownPatch))
    throw new CliError(`got version '${text}', which is older than the lab's ${lab.kubernetes}: nothing is upgraded to an older version`);
  const isAnother = suffix !== undefined && !lab.distribution.version.endsWith(suffix);
  if (patch === undefined || (patch === ownPatch && !isAnother))
    throw new CliError(`got version '${text}', which the lab runs already (${lab.kubernetes}): expected a newer one`);
}
