import { kindKey } from './identity';
import type { Manifest } from './manifest';
import { at, textAt } from './read';
import { isMap, type JsonMap } from './tree';

/** The kubelet says by it where it has a pod from: `file`, `http` or `api`. */
const SOURCE = 'kubernetes.io/config.source';
/** Of the pod that a kubelet makes at the API server, to show a static one there. */
const MIRROR = 'kubernetes.io/config.mirror';

/** Folders that kubelets read pods from, as distributions call them, and as people call their copies of them. */
const FOLDERS = /(?:^|[\\/])(?:pod-manifests|static[-_]?pods|etc[\\/]kubernetes[\\/]manifests)[\\/][^\\/]+$/i;

/** Whether a kubelet runs the pod by itself, without the API server. @see https://kubernetes.io/docs/tasks/configure-pod-container/static-pod/ */
export function isStaticPod(manifest: Manifest): boolean {
  if (kindKey(manifest) !== 'Pod') return false;
  const source = textAt(manifest, 'metadata', 'annotations', SOURCE);
  return source === 'file' || source === 'http' || textAt(manifest, 'metadata', 'annotations', MIRROR) !== undefined;
}

/** A pod of a file as the kubelet has it, which says that it is a static one, if its folder shows that. */
export function fromFolder(value: JsonMap, file: string): JsonMap {
  return value.apiVersion === 'v1' && value.kind === 'Pod' && FOLDERS.test(file) ? withSource(value, 'file') : value;
}

/** The static pods in the machine configuration of a node, each with its JSON pointer. */
export function podsOfMachine(document: unknown): readonly (readonly [pointer: string, pod: JsonMap])[] {
  const pods = isMap(document) && document.kind === undefined ? at(document, 'machine', 'pods') : undefined;
  return Array.isArray(pods)
    ? pods.flatMap((pod, i) => (isMap(pod) && pod.kind === 'Pod' ? [[`/machine/pods/${i}`, withSource(pod, 'http')] as const] : []))
    : [];
}

function withSource(pod: JsonMap, source: 'file' | 'http'): JsonMap {
  const metadata = isMap(pod.metadata) ? pod.metadata : {};
  const annotations = isMap(metadata.annotations) ? metadata.annotations : {};
  return { ...pod, metadata: { ...metadata, annotations: { ...annotations, [SOURCE]: source } } };
}
