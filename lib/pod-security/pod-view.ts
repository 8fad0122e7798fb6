import { mapAt, mapsAt, type ReadMap, textAt } from '../manifest/read';
import { pointer } from '../manifest/tree';

/** A part of a pod that has a security context: the pod itself or one of its containers. */
export interface Place {
  /** In words: `the pod`, `init container 'setup'`. */
  readonly title: string;
  /** Its JSON pointer from the pod. */
  readonly path: string;
  /** What it holds: the pod's spec, or the container. */
  readonly fields: ReadMap;
  /** Its securityContext; empty if it has none, which means the same. */
  readonly security: ReadMap;
}

/** A pod as the controls look at it. */
export interface PodView extends Place {
  readonly annotations: ReadMap;
  /** Declared for Windows: there, some Linux fields can't be set and are not asked for. */
  readonly windows: boolean;
  /** Containers of all three lists. */
  readonly containers: readonly Place[];
  /** The pod and all its containers, for settings that can be made at either. */
  readonly places: readonly Place[];
}

/** The lists of a pod that hold containers, and what one of them is called. */
const LISTS = [
  ['initContainers', 'init container'],
  ['containers', 'container'],
  ['ephemeralContainers', 'ephemeral container'],
] as const;

/** Reads a pod once for all controls. */
export function viewPod(spec: ReadMap, metadata: ReadMap): PodView {
  const own = place('the pod', '/spec', spec);
  const containers: Place[] = [];
  for (const [list, called] of LISTS) {
    for (const [index, fields] of mapsAt(spec, list).entries()) {
      containers.push(place(`${called} '${textAt(fields, 'name') ?? ''}'`, `/spec/${list}/${index}`, fields));
    }
  }
  return {
    title: own.title,
    path: own.path,
    fields: own.fields,
    security: own.security,
    annotations: mapAt(metadata, 'annotations'),
    windows: textAt(spec, 'os', 'name') === 'windows',
    containers,
    places: [own, ...containers],
  };
}

/** The JSON pointer of what stands below the place. */
export function below(place: Place, ...keys: readonly (string | number)[]): string {
  return `${place.path}${pointer(keys)}`;
}

function place(title: string, path: string, fields: ReadMap): Place {
  return { title, path, fields, security: mapAt(fields, 'securityContext') };
}
