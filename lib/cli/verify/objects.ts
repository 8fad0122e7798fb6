import { groupOf, identityOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { at } from '../../manifest/read';
import { isMap } from '../../manifest/tree';
import { CliError } from '../cli-error';
import type { LabFiles, PlacedManifest } from '../dist';
import { type Answer, type Api, clip, deniedVerb, METADATA, messageOf } from './api';
import { changesOf } from './compare';
import { pathOf, type Resource, resourceOf, rightOf, type Served } from './discovery';
import { inParallel } from './in-parallel';
import { checked, isMissing } from './one';
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

/** Characters of values that differ; the whole of them is kept until it is printed. */
const MAX_CHANGES = 32_000_000;

const NOTHING: ObjectFindings = { seen: 0, refused: [], changed: [], missing: [], warnings: [], unseen: [] };
/** Argo CD writes these itself when it applies, by which it knows its own objects. */
const TRACKING = ['argocd.argoproj.io/tracking-id', 'argocd.argoproj.io/installation-id'];
const TRACKING_LABEL = 'app.kubernetes.io/instance';

/** Compares every object of the lab with the cluster's. */
export async function compareObjects(api: Api, served: Served, lab: LabFiles): Promise<ObjectFindings> {
  let size = 0;
  const found = await inParallel(lab.manifests, async (placed) => {
    const one = await compareObject(api, served, placed, lab);
    for (const { fields } of one.changed) size += JSON.stringify(fields).length;
    if (size > MAX_CHANGES) throw new CliError(`what differs has more than ${MAX_CHANGES / 1e6} MB; is it the lab's cluster?`);
    return one;
  });
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
  const asked = { kind: isSecret(manifest) ? undefined : manifest.kind, name };
  const live = checked(api, await api.get(path, accept), asked);
  const tried = checked(api, await api.dryRun(path, tracked(manifest, live), accept), asked);
  const right = rightOf(resource);
  return {
    ...judge(of, live, tried),
    warnings: (isSecret(manifest) ? [] : tried.warnings).map((message) => ({ ...of, message })),
    unseen: [...(live.status >= 300 && !isMissing(live) ? [live] : []), ...(saysNothing(live, tried) ? [tried] : [])].map((answer) =>
      unseen(answer, right, namespace),
    ),
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

/**
 * Whether a dry run says nothing about the object: the answer is not the API server's, or that lacks the right, the time, or has trouble of its
 * own. Of a manifest with unknown fields, and of a webhook that fails, it says 500: a refusal, unless it can't show the object either.
 */
function saysNothing(live: Answer, tried: Answer): boolean {
  const { status, body } = tried;
  if (status < 300) return false;
  if (!isMap(body) || status > 500 || [401, 408, 429].includes(status)) return true;
  if (status === 500) return live.status >= 500;
  return deniedVerb(tried) !== undefined || /does not support dry run/.test(messageOf(tried));
}

function judge(of: ObjectOfDist, live: Answer, tried: Answer): ObjectFindings {
  const isGone = isMissing(live);
  // The server looks for the object's namespace only when it is to be made.
  const noNamespace = isGone && isMissing(tried);
  const missing: readonly Missing[] = isGone ? [{ ...of, ...(noNamespace ? { because: 'namespace' } : {}) }] : [];
  if (noNamespace) return { ...NOTHING, seen: 1, missing };
  if (saysNothing(live, tried)) return { ...NOTHING, missing };
  if (tried.status >= 300) return { ...NOTHING, seen: 1, missing, refused: [{ ...of, message: refusal(of, tried) }] };
  if (live.status >= 300) return { ...NOTHING, seen: isGone ? 1 : 0, missing };
  const fields = changesOf(shownOf(of, live), shownOf(of, tried));
  return { ...NOTHING, seen: 1, changed: fields.length > 0 ? [{ ...of, fields }] : [] };
}

/** Of a Secret its metadata, whatever was sent. */
function shownOf({ object }: ObjectOfDist, { body }: Answer): unknown {
  return isSecret(object) ? { metadata: at(body, 'metadata') } : body;
}

function isSecret({ apiVersion, kind }: { readonly apiVersion: string; readonly kind: string }): boolean {
  return kind === 'Secret' && groupOf(apiVersion) === '';
}

/** The server's words, but for a Secret, of which they may quote values. */
function refusal({ object }: ObjectOfDist, tried: Answer): string {
  if (!isSecret(object)) return messageOf(tried);
  const reason = isMap(tried.body) && typeof tried.body.reason === 'string' ? clip(tried.body.reason) : tried.status;
  return `refused (${reason}); the server's words are left out, since they may quote values`;
}
