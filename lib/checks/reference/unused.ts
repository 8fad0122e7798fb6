import type { Cluster } from '../../cluster/cluster';
import { podReferences } from '../../cluster/references/read';
import { kindKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { mapAt, textsAt } from '../../manifest/read';
import { isMap } from '../../manifest/tree';
import { defineRule, NOTHING } from '../rule';

/** Kinds that do nothing by themselves; what they hold is data. */
const PASSIVE: readonly string[] = ['ConfigMap', 'PersistentVolumeClaim', 'Secret', 'ServiceAccount'];

/** With those of products, which may name others of their kind. */
const passive = memoize((cluster: Cluster): readonly string[] => [
  ...PASSIVE,
  ...cluster.products.all.flatMap(({ kinds }) => kinds?.passive ?? []),
]);

/** Labels that say whose an object is. Any other one may be what a controller finds it by: a Grafana dashboard, a repository of Argo CD. */
const HARMLESS = /^(app|name|tier|version|component|environment|chart|release|heritage|helm\.sh\/chart|app\.kubernetes\.io\/[a-z-]+)$/;

/** Types of Secrets that their readers look for by name or kind, not by reference. */
const READ_BY_TYPE = /^(helm\.|kubernetes\.io\/service-account-token|bootstrap\.)/;

/** A name that stands nowhere in the manifests is unused, or hard-coded in a program: worth knowing, no more. */
export const unused = defineRule({
  id: 'reference/unused',
  severity: 'info',
  summary: 'a ConfigMap, Secret, claim, service account or Middleware is named by another object',
  requires: 'lab',
  kinds: passive,
  check(manifest, cluster) {
    const { name } = manifest.metadata;
    if (namedByPods(cluster).has(name) || mentioned(cluster).has(name) || !isCandidate(manifest, cluster)) return NOTHING;
    return [{ path: '', message: 'no other object names it', hint: 'remove it, if nothing reads it by name' }];
  },
});

function isCandidate(manifest: Manifest, { products: { all } }: Cluster): boolean {
  const { name } = manifest.metadata;
  const labels = textsAt(manifest, 'metadata', 'labels');
  const part = labels['app.kubernetes.io/part-of'];
  if ((part !== undefined && all.some(({ gitops }) => gitops?.partOf === part)) || READ_BY_TYPE.test(String(manifest.type ?? '')))
    return false;
  if (name === 'default' || !Object.keys(labels).every((key) => HARMLESS.test(key))) return false;
  const annotations = Object.keys(mapAt(manifest, 'metadata', 'annotations'));
  if (annotations.length === 0) return true;
  const read = all.flatMap(({ readsAnnotations = [] }) => readsAnnotations);
  return annotations.every((key) => !read.some((prefix) => key.startsWith(prefix)));
}

/** Names that pods refer to: of most objects, and then nobody needs to look for them in texts. */
const namedByPods = memoize(
  (cluster: Cluster): ReadonlySet<string> => new Set(cluster.pods.flatMap((pods) => podReferences(cluster, pods).map(({ name }) => name))),
);

/** Names of passive objects that stand somewhere in another object, alone or as a word of a text. */
const mentioned = memoize((cluster: Cluster): ReadonlySet<string> => {
  const names = new Set(
    passive(cluster)
      .flatMap((kind) => cluster.ofKind(kind))
      .map(({ metadata }) => metadata.name),
  );
  let shortest = Number.POSITIVE_INFINITY;
  for (const { length } of names) shortest = Math.min(shortest, length);
  const found = new Set<string>();
  const readers = cluster.products.all.flatMap(({ namesIn }) => namesIn ?? []);
  const note = (text: string) => {
    // Most texts are words such as TCP.
    if (text.length < shortest) return;
    if (names.has(text)) found.add(text);
    else if (SEVERAL.test(text)) {
      for (const word of wordsOf(text, shortest)) if (names.has(word)) found.add(word);
      for (const namesIn of readers) for (const word of namesIn(text)) if (names.has(word)) found.add(word);
    }
  };
  const active = cluster.all.filter((manifest) => !PASSIVE.includes(kindKey(manifest)));
  for (const manifest of active) walk(manifest, note);
  for (const { owner, spec } of cluster.pods) if (!owner) walk(spec, note);
  return found;
});

/** Whether a text is more than one word. */
const SEVERAL = /[^a-z0-9.-]/;

/** The words of a text that are not shorter. */
function wordsOf(text: string, shortest: number): readonly string[] {
  const words: string[] = [];
  let start = 0;
  for (let end = 0; end <= text.length; end += 1) {
    if (end < text.length && isOfWord(text.charCodeAt(end))) continue;
    if (end > start && end - start >= shortest) words.push(text.slice(start, end));
    start = end + 1;
  }
  return words;
}

/** Whether the character is one of `[a-z0-9.-]`. */
function isOfWord(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e;
}

/** Texts of an object, but for its own name and labels, and selectors, which are of pods. */
function walk(value: unknown, note: (text: string) => void, depth = 0): void {
  if (typeof value === 'string') note(value);
  else if (Array.isArray(value)) for (const item of value) walk(item, note, depth + 1);
  else if (isMap(value)) {
    for (const key in value) {
      if (key === 'labels' || key === 'selector' || key === 'matchLabels' || (depth === 1 && key === 'name')) continue;
      walk(value[key], note, depth + 1);
    }
  }
}
