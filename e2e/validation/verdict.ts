import { runRules } from '../../lib/checks/run';
import { SCHEMA } from '../../lib/checks/schema';
import { Cluster } from '../../lib/cluster/cluster';
import type { LabDescription } from '../../lib/lab/description';
import type { Finding } from '../../lib/manifest/finding';
import { isManifest } from '../../lib/manifest/identity';
import type { Manifest } from '../../lib/manifest/manifest';

/** Errors of the topic `schema` in an object; what is no manifest at all is refused before any rule. */
export function refusals(manifest: Manifest, lab: LabDescription | undefined): readonly Pick<Finding, 'rule' | 'path' | 'message'>[] {
  if (!isManifest(manifest)) return [{ rule: 'schema/required', path: '', message: 'is no manifest' }];
  return runRules(Cluster.of([manifest], lab), SCHEMA).filter(({ severity }) => severity === 'error');
}
