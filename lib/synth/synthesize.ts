import type { App } from 'cdk8s';
import type { Finding } from '../manifest/finding';
import { identityOf, objectKey } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { type CollectedLab, collect, type PlacedFinding } from './collect';
import { layOut, type OutputFile } from './layout';
import { validateObjects } from './validate-objects';

/** The door for checks: all manifests of a lab in canonical form, the lab as it stands in lab.json, and the app that each manifest is of. */
export type Check = (manifests: readonly Manifest[], lab: object, appOf: (manifest: Manifest) => string | undefined) => readonly Finding[];

/** Hosts of routes among the manifests that the lab does not know from its constructs. */
export type HostsOf = (manifests: readonly Manifest[], lab: object) => readonly string[];

/** What an app comes to. */
export interface Synthesis {
  readonly labs: number;
  readonly manifests: number;
  /** The labs with all their objects. */
  readonly collected: readonly CollectedLab[];
  readonly findings: readonly PlacedFinding[];
  /** Empty if a finding is an error. */
  readonly files: readonly OutputFile[];
}

/**
 * From constructs to files, without touching a disk: collect, check, lay out.
 * @throws ConfigurationError from constructs that are made or described late
 */
export function synthesize(app: App, checks: readonly Check[] = [], hostsOf?: HostsOf): Synthesis {
  const { labs, findings: collected } = collect(app);
  if (hostsOf)
    for (const { lab, objects } of labs)
      lab.addHosts(
        hostsOf(
          objects.map(({ manifest }) => manifest),
          lab.describe(),
        ),
      );
  const layout = layOut(labs);
  const findings = [...collected, ...labs.flatMap(validateObjects), ...layout.findings];
  // Checks may rely on sound manifests.
  if (!hasError(findings)) findings.push(...labs.flatMap((lab) => runChecks(lab, checks)));
  const manifests = labs.reduce((sum, { objects }) => sum + objects.length, 0);
  return { labs: labs.length, manifests, collected: labs, findings, files: hasError(findings) ? [] : layout.render() };
}

/** Whether anything forbids writing. */
export function hasError(findings: readonly PlacedFinding[]): boolean {
  return findings.some(({ finding }) => finding.severity === 'error');
}

/** Checks know objects only; where each belongs and which construct made it is added here. */
function runChecks({ lab, objects }: CollectedLab, checks: readonly Check[]): readonly PlacedFinding[] {
  if (checks.length === 0) return [];
  const manifests = objects.map(({ manifest }) => manifest);
  const origins = new Map(objects.map((object) => [objectKey(identityOf(object.manifest)), object]));
  const folders = new Map(objects.map(({ manifest, folder }) => [manifest, folder]));
  const description = lab.describe();
  return checks
    .flatMap((check) => check(manifests, description, (manifest) => folders.get(manifest)))
    .map((finding) => {
      const origin = origins.get(objectKey(finding.object));
      const at = origin ? `${lab.labName}/${origin.folder}` : lab.labName;
      return { at, finding: origin && !finding.constructs ? { ...finding, constructs: [origin.construct] } : finding };
    });
}
