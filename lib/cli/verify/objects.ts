import { groupOf, identityOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { isMap } from '../../manifest/tree';
import type { LabFiles, PlacedManifest } from '../dist';
import { type Answer, type Api, deniedVerb, METADATA, messageOf } from './api';
import { changesOf } from './compare';
import { pathOf, type Resource, resourceOf, rightOf, type Served } from './discovery';
import { inParallel } from './in-parallel';
import type { Changed, Missing, ObjectOfDist, Refused, Warned } from './result';
import { type Unseen, unseen } from './unseen';

/** What was found of the objects of dist. */
export interface ObjectFindings {
  /** How many were compared with the live one, refused, or found missing. */
  readonly seen: number;
  readonly refused: readonly Refused[];
  readonly changed: readonly Changed[];
  readonly missing: readonly Missing[];
  readonly warnings: readonly Warned[];
  readonly unseen: readonly Unseen[];
}

const NOTHING: ObjectFindings = { seen: 0, refused: [], changed: [], missing: [], warnings: [], unseen: [] };
/** Argo CD writes these itself when it applies, by which it knows its own objects. */
const TRACKING = ['argocd.argoproj.io/tracking-id', 'argocd.argoproj.io/installation-id'];
const TRACKING_LABEL = 'app.kubernetes.io/instance';

/** Compares every object of the lab with the cluster's. */
export async function compareObjects(api: Api, served: Served, lab: LabFiles): Promise<ObjectFindings> {
  const found = await inParallel(lab.manifests, (placed) => compareObject(api, served, placed, lab));
  return {
    seen: found.reduce((sum, one) => sum + one.seen, 0),
    refused: found.flatMap(({ refused }) => refused),
    changed: found.flatMap(({ changed }) => changed),
    missing: found.flatMap(({ missing }) => missing),
    warnings: found.flatMap(({ warnings }) => warnings),
    unseen: found.flatMap((one) => one.unseen),
  };
}

async function compareObject(api: Api, served: Served, placed: PlacedManifest, lab: LabFiles): Promise<ObjectFindings> {
  const resource = resourceOf(served, placed.manifest);
  if (!resource) return ofUnknownKind(served, placed);
  const manifest = located(placed, resource, lab);
  const of: ObjectOfDist = { object: identityOf(manifest), file: placed.file };
  const { name, namespace } = manifest.metadata;
  const path = pathOf(resource, namespace, name);
  // Of a Secret only metadata are ever asked for, also of the dry run's result.
  const accept = isSecret(manifest) ? METADATA : undefined;
  const live = await api.get(path, accept);
  const tried = await api.dryRun(path, tracked(manifest, live), accept);
  const right = rightOf(resource);
  return {
    ...judge(of, live, tried),
    warnings: (isSecret(manifest) ? [] : tried.warnings).map((message) => ({ ...of, message })),
    unseen: [live, tried].filter((answer) => cannotSee(answer)).map((answer) => unseen(answer, right, namespace)),
  };
}

function ofUnknownKind(served: Served, { manifest, file }: PlacedManifest): ObjectFindings {
  const { apiVersion, kind } = manifest;
  if (served.stale.includes(apiVersion)) {
    const why = 'the server behind this API does not answer';
    return { ...NOTHING, unseen: [{ resource: `${kind} (${apiVersion})`, why }] };
  }
  return { ...NOTHING, seen: 1, missing: [{ object: identityOf(manifest), file, because: 'kind' }] };
}

/** The manifest with the namespace in which it lands: hand-written ones may leave it to the app. */
function located({ manifest, folder }: PlacedManifest, { namespaced }: Resource, { description }: LabFiles): Manifest {
  const { namespace: written, ...metadata } = manifest.metadata;
  if (!namespaced) return { ...manifest, metadata };
  const namespace = written ?? description.apps.find(({ name }) => name === folder)?.namespace ?? 'default';
  return { ...manifest, metadata: { ...metadata, namespace } };
}

/** Applies as Argo CD would: without its own marks they would seem to be removed. */
function tracked(manifest: Manifest, { body }: Answer): Manifest {
  const live = isMap(body) && isMap(body.metadata) ? body.metadata : {};
  const { labels = {}, annotations = {} } = manifest.metadata;
  const marks = (all: unknown, keys: readonly string[]): Record<string, string> =>
    Object.fromEntries(isMap(all) ? keys.flatMap((key) => (typeof all[key] === 'string' ? [[key, all[key]]] : [])) : []);
  const metadata = {
    ...manifest.metadata,
    ...withKeys('labels', { ...marks(live.labels, [TRACKING_LABEL]), ...labels }),
    ...withKeys('annotations', { ...annotations, ...marks(live.annotations, TRACKING) }),
  };
  return { ...manifest, metadata };
}

function withKeys(name: string, map: Record<string, string>): Record<string, Record<string, string>> {
  return Object.keys(map).length === 0 ? {} : { [name]: map };
}

/** Whether the answer says nothing about the object. */
function cannotSee(answer: Answer): boolean {
  return deniedVerb(answer) !== undefined || answer.status === 401 || /does not support dry run/.test(messageOf(answer));
}

function judge(of: ObjectOfDist, live: Answer, tried: Answer): ObjectFindings {
  const isMissing = live.status === 404;
  // The server looks for the object's namespace only when it is to be made.
  const noNamespace = isMissing && tried.status === 404;
  const missing: readonly Missing[] = isMissing ? [{ ...of, ...(noNamespace ? { because: 'namespace' } : {}) }] : [];
  if (noNamespace) return { ...NOTHING, seen: 1, missing };
  if (cannotSee(tried)) return { ...NOTHING, missing };
  if (tried.status >= 300) return { ...NOTHING, seen: 1, missing, refused: [{ ...of, message: refusal(of, tried) }] };
  if (live.status !== 200) return { ...NOTHING, seen: isMissing ? 1 : 0, missing };
  const fields = changesOf(live.body, tried.body);
  return { ...NOTHING, seen: 1, changed: fields.length > 0 ? [{ ...of, fields }] : [] };
}

function isSecret({ apiVersion, kind }: { readonly apiVersion: string; readonly kind: string }): boolean {
  return kind === 'Secret' && groupOf(apiVersion) === '';
}

/** The server's words, but for a Secret, of which they may quote values. */
function refusal({ object }: ObjectOfDist, tried: Answer): string {
  if (!isSecret(object)) return messageOf(tried);
  const reason = isMap(tried.body) && typeof tried.body.reason === 'string' ? tried.body.reason : tried.status;
  return `refused (${reason}); the server's words are left out, since they may quote values`;
}
