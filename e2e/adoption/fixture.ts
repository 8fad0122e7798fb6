import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { isManifest } from '../../lib/manifest/identity';
import type { Manifest } from '../../lib/manifest/manifest';
import { type Api, keyOf, type Result } from '../support/api';

/** An object that runs in a lab today, as its owners wrote it. */
export interface FixtureObject {
  readonly manifest: Manifest;
  /** Why its pods will restart when our manifest is applied, from its comment `# restarts: why`; undefined if they must not. */
  readonly restarts: string | undefined;
}

const MANAGER = 'kubectl-client-side-apply';
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** What runs in the lab today. @param lab name of the file in `fixtures/` */
export function fixtureOf(lab: string): FixtureObject[] {
  const text = readFileSync(join(__dirname, 'fixtures', `${lab}.yaml`), 'utf8');
  return text.split(/^---$/m).map((part) => {
    const manifest: unknown = parseDocument(part).toJS();
    if (!isManifest(manifest)) throw new Error(`fixtures/${lab}.yaml: no Kubernetes object:\n${part}`);
    return { manifest, restarts: /^# restarts: (.+)$/m.exec(part)?.[1] };
  });
}

/**
 * Applies as `kubectl apply` does, client-side: the object as it was written goes into an annotation, and the server does not know whose fields are
 * whose beyond that kubectl wrote them, defaults included.
 */
export async function applyClientSide(api: Api, manifest: Manifest): Promise<Result> {
  const annotations = { ...manifest.metadata.annotations, [LAST_APPLIED]: `${JSON.stringify(manifest)}\n` };
  const annotated: Manifest = { ...manifest, metadata: { ...manifest.metadata, annotations } };
  const created = await api.create(annotated, MANAGER);
  // A namespace, or a Secret, that something from elsewhere needed before.
  const result = created.status === 409 ? await api.patch(manifest, annotated, MANAGER) : created;
  if (!result.ok) throw new Error(`fixture: ${keyOf(manifest)}: ${result.message}`);
  return result;
}
