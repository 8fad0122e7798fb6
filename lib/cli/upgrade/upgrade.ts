import { type Checked, checkLab } from '../../checks/check-lab';
import type { RuleFinding } from '../../checks/run';
import type { Product } from '../../cluster/cluster';
import type { Gap } from '../../cluster/coverage';
import type { LabDescription } from '../../lab/description';
import { identityOf, objectKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { clusterOf } from '../../products/cluster-of';
import type { LabFiles } from '../dist';
import { bundled } from './bundled';
import { changesOf } from './changes';
import { defaultsOf } from './defaults';
import { nodeChanges } from './nodes';
import { notesOf, unknownsOf } from './notes';
import type { UpgradeEntry, UpgradeResult, VersionsOfLab } from './result';
import { compareRoutes } from './routes';
import { readVersion, targetOf } from './version';

/** What is known besides the lab. */
export interface Known {
  readonly products?: readonly Product[] | undefined;
  readonly definitions?: readonly Manifest[] | undefined;
}

/** What an entry says, by its rule: else what breaks a schema is refused, and everything else behaves otherwise. */
type Section = 'refused' | 'dropped' | 'warned' | 'otherwise';
const SECTIONS: Readonly<Record<string, Section>> = {
  'schema/feature-gate': 'dropped',
  // The server takes these volumes: it is nodes that can't mount them.
  'schema/dead-volume': 'otherwise',
};

/**
 * What a version brings to a lab: the same rules on the same manifests, with the lab at its own version and at the new one.
 * @throws CliError if the version is none that the lab can be upgraded to
 */
export function upgradeOf({ name, description, manifests, gaps = [] }: LabFiles, version: string, known: Known = {}): UpgradeResult {
  const all = manifests.map(({ manifest }) => manifest);
  const asked = readVersion(version);
  const before = clusterOf(all, description, known);
  const target = targetOf(before, asked);
  const [old, now] = [checkLab(all, description, known), checkLab(all, target.lab, known)];
  const { added, gone } = changesOf(allOf(old), allOf(now));
  const files = new Map(manifests.map(({ manifest, file }) => [objectKey(identityOf(manifest)), file]));
  const byManifest = new Map(manifests.map(({ manifest, file }) => [manifest, file]));
  const entryOf = ({ rule, severity, object, path, message, hint, manifest }: RuleFinding): UpgradeEntry => {
    const file = (manifest && byManifest.get(manifest)) ?? files.get(objectKey(object));
    return { rule, severity, object, ...(file === undefined ? {} : { file }), path, message, hint };
  };
  const entries = (section: Section) => added.filter((one) => sectionOf(one) === section).map(entryOf);
  const brings = bundled(before, target);
  const after = clusterOf(all, target.lab, known);
  const routes = compareRoutes(before, after, brings);
  const [refused, dropped, otherwise] = [entries('refused'), entries('dropped'), entries('otherwise')];
  const nodes = nodeChanges(before, target);
  const lost = [...otherwise, ...nodes].some(({ severity }) => severity === 'error') || (routes?.differences.length ?? 0) > 0;
  return {
    format: 1,
    lab: name,
    from: versionsOf(description),
    to: versionsOf(target.lab),
    works: refused.length + dropped.length === 0 && !lost,
    notes: notesOf(before, target, brings),
    brings,
    refused,
    dropped,
    warned: entries('warned'),
    otherwise,
    defaulted: defaultsOf(before, after),
    nodes,
    ...(routes ? { routes } : {}),
    possible: gone.map(entryOf),
    unknown: unknownsOf(before, target, brings),
    coverage: once([...now.coverage, ...old.coverage.filter(({ reason }) => reason === 'other-version'), ...gaps]),
  };
}

/** A waiver accepts a finding; what a server does is not for it to say. */
function allOf({ findings, waived }: Checked): readonly RuleFinding[] {
  return [...findings, ...waived.map(({ finding }) => finding)];
}

function sectionOf({ rule, severity }: RuleFinding): Section {
  const known = SECTIONS[rule];
  if (known !== undefined) return known;
  if (!rule.startsWith('schema/')) return 'otherwise';
  return severity === 'error' ? 'refused' : 'warned';
}

function versionsOf({ kubernetes, distribution }: LabDescription): VersionsOfLab {
  return { kubernetes, distribution: { name: distribution.name, version: distribution.version } };
}

function once(gaps: readonly Gap[]): readonly Gap[] {
  return [...new Map(gaps.map((gap) => [JSON.stringify(gap), gap])).values()];
}
