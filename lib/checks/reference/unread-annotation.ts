import { annotationVocabularies, groupOfAnnotation, type OwnedVocabulary } from '../../cluster/annotations';
import type { Cluster } from '../../cluster/cluster';
import { classOfIngress } from '../../cluster/ingress-class';
import { closestMatch } from '../../manifest/closest-match';
import { kindKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoizeIn } from '../../manifest/memoize';
import type { PatchOperation } from '../../manifest/patch';
import { at, textAt } from '../../manifest/read';
import { isMap, pointer } from '../../manifest/tree';
import { defineRule, NOTHING, type Report } from '../rule';

/** An annotation that nothing reads is accepted silently: what it asks for just does not happen. */
export const unreadAnnotation = defineRule({
  id: 'reference/unread-annotation',
  severity: 'warning',
  summary: "an annotation whose prefix is known is one that its program reads, on that kind, and that program is the lab's",
  kinds: '*',
  check(object, cluster) {
    const own = [...unread(object, '', cluster), ...asLabels(object, cluster)];
    const pods = cluster.podsOf(object);
    if (pods === undefined || pods.at === '' || Object.keys(pods.annotations).length === 0) return own;
    const { name, namespace } = object.metadata;
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name, ...(namespace ? { namespace } : {}), annotations: pods.annotations } };
    // The fix of an annotation is one of the object's own.
    return [...own, ...unread(pod, pods.at, cluster).map(({ fix: _, ...report }) => report)];
  },
});

/** Labels that are read as annotations only. */
function asLabels(object: Manifest, cluster: Cluster): readonly Report[] {
  const labels = at(object, 'metadata', 'labels');
  if (!isMap(labels)) return NOTHING;
  let known: ReadonlyMap<string, OwnedVocabulary> | undefined;
  const reports: Report[] = [];
  for (const key of Object.keys(labels)) {
    const slash = key.indexOf('/') + 1;
    if (slash === 0) continue;
    known ??= annotationVocabularies(cluster);
    const vocabulary = known.get(key.slice(0, slash));
    if (vocabulary === undefined || vocabulary.alsoLabels === true) continue;
    const group = groupOfAnnotation(vocabulary, key.slice(slash));
    if (group === undefined || (group.on !== undefined && !group.on.includes(kindKey(object)))) continue;
    const { title = vocabulary.product.name } = vocabulary.product;
    const [from, path] = [pointer(['metadata', 'labels', key]), pointer(['metadata', 'annotations', key])];
    reports.push({ path: from, message: `${title} reads ${key} as an annotation, not as a label`, hint: `write it at ${path}` });
  }
  return reports;
}

function unread(object: Manifest, above: string, cluster: Cluster): readonly Report[] {
  const annotations = at(object, 'metadata', 'annotations');
  if (!isMap(annotations)) return NOTHING;
  const known = annotationVocabularies(cluster);
  const reports: Report[] = [];
  for (const key of Object.keys(annotations)) {
    const slash = key.indexOf('/') + 1;
    if (slash === 0) continue;
    const [prefix, name] = [key.slice(0, slash), key.slice(slash)];
    const vocabulary = known.get(prefix);
    const found = vocabulary
      ? (problemOf(object, key, name, vocabulary, cluster) ?? inVain(above, key, name, annotations[key], vocabulary))
      : misspeltPrefix(prefix, name, cluster);
    if (found) reports.push({ path: `${above}${pointer(['metadata', 'annotations', key])}`, ...found });
  }
  return reports;
}

/** Why an annotation has no effect: because of its place, or of its value. */
function inVain(above: string, key: string, name: string, value: unknown, vocabulary: OwnedVocabulary): AnnotationProblem | undefined {
  const { title = vocabulary.product.name } = vocabulary.product;
  const group = groupOfAnnotation(vocabulary, name);
  if (group === undefined) return undefined;
  if (above !== '' && vocabulary.notOnTemplates === true)
    return {
      message: `${title} does not read ${key} of pods that a workload makes`,
      hint: "write it into the workload's own metadata.annotations",
    };
  return typeof value === 'string' ? group.unread?.(value) : undefined;
}

type AnnotationProblem = Pick<Report, 'message' | 'hint' | 'fix'>;

function problemOf(
  object: Manifest,
  key: string,
  written: string,
  vocabulary: OwnedVocabulary,
  cluster: Cluster,
): AnnotationProblem | undefined {
  const { product, groups, complete } = vocabulary;
  const title = product.title ?? product.name;
  // Names of Traefik's are the same in upper and lower case.
  const group = groupOfAnnotation(vocabulary, written) ?? groupOfAnnotation(vocabulary, written.toLowerCase());
  const other = otherController(object, vocabulary, cluster);
  if (other) {
    const why = RESTRICTING.test(written) ? ': it keeps no one out' : '';
    return { message: `${title} reads ${key}, the lab's ${other.title} does not${why}`, hint: other.hint };
  }
  if (group === undefined) {
    const names = groups.flatMap((one) => one.names).filter((name) => !name.endsWith('*'));
    const near = closestMatch(written, names) ?? startingLike(written, names);
    if (near === undefined && !complete) return undefined;
    const hint =
      near === undefined
        ? names.length > 0
          ? `it reads ${names.slice(0, MAX_LISTED_NAMES).join(', ')}`
          : 'remove it'
        : `did you mean ${vocabulary.prefix}${near}?`;
    const meant = near === undefined ? undefined : `${vocabulary.prefix}${near}`;
    const isFree = meant !== undefined && at(object, 'metadata', 'annotations', meant) === undefined;
    return { message: `${title} reads no annotation ${key}`, hint, ...(isFree ? { fix: [renamed(key, meant)] } : {}) };
  }
  if (group.notOn?.includes(kindKey(object))) {
    return { message: `${title} does not read ${key} on ${object.kind} objects`, hint: group.instead ?? 'remove it' };
  }
  if (group.on === undefined || group.on.includes(kindKey(object))) {
    const lacks = group.lacks?.(object);
    if (lacks === undefined) return undefined;
    return {
      message: `${title} does not read ${key} on ${object.kind} objects without ${lacks}`,
      hint: `add ${lacks}, or remove the annotation`,
    };
  }
  const kinds = group.on.map((kind) => kind.slice(kind.indexOf('/') + 1)).slice(0, 2);
  return {
    message: `${title} does not read ${key} on ${object.kind} objects`,
    hint: `it reads it on ${kinds.join(' and ')}${group.on.includes('Pod') ? podHint(object, cluster) : templateHint(object)}`,
  };
}

function renamed(key: string, meant: string): PatchOperation {
  const [from, path] = [pointer(['metadata', 'annotations', key]), pointer(['metadata', 'annotations', meant])];
  return { op: 'move', from, path };
}

const MAX_LISTED_NAMES = 8;

/** Names of what lets only some in: that it is not read is worse than that a path is not rewritten. */
const RESTRICTING = /^(?:allow|deny|white|black|auth|limit|global-rate|satisfy|enable-(?:modsecurity|owasp|global-auth))/;

/** `allow-shared` for `allow-shared-ip`. */
function startingLike(name: string, names: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  return names.find((known) => wanted.length > 3 && (known.toLowerCase().startsWith(wanted) || wanted.startsWith(known.toLowerCase())));
}

/** Where the annotations of pods stand. */
function podHint(object: Manifest, cluster: Cluster): string {
  const pods = cluster.podsOf(object);
  return pods === undefined || pods.at === '' ? '' : `; write it into ${pods.at.slice(1).replaceAll('/', '.')}.metadata.annotations`;
}

/** Where the annotations of a Secret stand that another object makes. */
function templateHint({ kind }: Manifest): string {
  const place = TEMPLATES[kind];
  return place === undefined ? '' : `; write it into ${place}`;
}

const TEMPLATES: Readonly<Record<string, string>> = {
  Certificate: 'spec.secretTemplate.annotations',
  SealedSecret: 'spec.template.metadata.annotations',
  ExternalSecret: 'spec.target.template.metadata.annotations',
};

/** The lab's controller, if the annotation is for another one, and the object for the lab's. */
function otherController(
  object: Manifest,
  { prefix, role, product }: OwnedVocabulary,
  cluster: Cluster,
): { readonly title: string; readonly hint: string } | undefined {
  if (role === 'loadBalancer') {
    const { loadBalancer } = cluster;
    const isOthers = object.kind !== 'Service' || textAt(object, 'spec', 'loadBalancerClass') !== undefined;
    if (
      loadBalancer === undefined ||
      isOthers ||
      reads(loadBalancer.product.annotations, prefix) ||
      loadBalancer.product.name === product.name
    )
      return undefined;
    return { title: loadBalancer.title, hint: 'remove it, or describe the load balancer that the lab has' };
  }
  const { ingress, lab } = cluster;
  if (role !== 'ingress' || ingress === undefined || ingress.product.name === product.name) return undefined;
  // Of a controller of which it is not known what it reads nothing can be said.
  if (
    ingress.product.annotations === undefined ||
    reads(ingress.product.annotations, prefix) ||
    ingress.part.alsoReads?.(cluster).includes(prefix)
  )
    return undefined;
  if (object.kind === 'Ingress') {
    const name = classOfIngress(object);
    if (name !== undefined && name !== lab?.ingress.className) return undefined;
  } else if (object.kind !== 'Service') return undefined;
  return { title: ingress.title, hint: object.kind === 'Ingress' ? (ingress.part.insteadOfAnnotations ?? 'remove it') : 'remove it' };
}

function reads(vocabularies: readonly { readonly prefix: string }[] = [], prefix: string): boolean {
  return vocabularies.some((one) => one.prefix === prefix);
}

/** A prefix that is nobody's, but almost that of a product, with a name that this product reads. */
function misspeltPrefix(prefix: string, name: string, cluster: Cluster): AnnotationProblem | undefined {
  const meant = nearPrefix(cluster, prefix);
  if (meant === undefined || groupOfAnnotation(meant, name) === undefined) return undefined;
  return { message: `nothing reads ${prefix}${name}`, hint: `did you mean ${meant.prefix}${name}?` };
}

const nearPrefix = memoizeIn((cluster: Cluster, prefix: string): OwnedVocabulary | undefined => {
  const known = annotationVocabularies(cluster);
  const near = closestMatch(prefix, known.keys());
  return near === undefined ? undefined : known.get(near);
});
