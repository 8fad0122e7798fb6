import { runRules } from '../../lib/checks/run';
import { SCHEMA } from '../../lib/checks/schema';
import type { LabDescription } from '../../lib/lab/description';
import type { Finding } from '../../lib/manifest/finding';
import { isManifest } from '../../lib/manifest/identity';
import type { Manifest } from '../../lib/manifest/manifest';
import { clusterOf } from '../../lib/products/cluster-of';

/** Errors of the topic `schema` in an object; what is no manifest at all is refused before any rule. */
export function refusals(manifest: Manifest, lab: LabDescription | undefined): readonly Pick<Finding, 'rule' | 'path' | 'message'>[] {
  if (!isManifest(manifest)) return [{ rule: 'schema/required', path: '', message: 'is no manifest' }];
  return runRules(clusterOf([manifest], lab), SCHEMA).filter(({ severity }) => severity === 'error');
}
