import { pointer } from '../manifest/tree';
import type { Control, Offence } from './control';
import type { PodView } from './pod-view';
import { unfiltered } from './seccomp';

/** Of the time before the field, which came with 1.19; asked only by standards pinned to an older version. */
const POD_ANNOTATION = 'seccomp.security.alpha.kubernetes.io/pod';
const CONTAINER_ANNOTATION = 'container.seccomp.security.alpha.kubernetes.io/';

/** The filter of system calls must not be switched off. */
export const seccompBaseline: Control = {
  id: 'seccompProfile_baseline',
  level: 'baseline',
  since: 0,
  hint: 'leave out the seccomp profile, or take RuntimeDefault or Localhost',
  offences: (pod, minor) => (minor >= 19 ? pod.places.flatMap(unfiltered) : byAnnotation(pod)),
};

function byAnnotation({ annotations, containers }: PodView): Offence[] {
  return [POD_ANNOTATION, ...containers.map(({ fields }) => `${CONTAINER_ANNOTATION}${String(fields.name)}`)].flatMap((key) => {
    const value = annotations[key];
    if (typeof value !== 'string' || allowed(value)) return [];
    return [{ path: pointer(['metadata', 'annotations', key]), summary: `the annotation ${key} asks for ${value}` }];
  });
}

function allowed(profile: string): boolean {
  return profile === 'runtime/default' || profile === 'docker/default' || profile.startsWith('localhost/');
}
