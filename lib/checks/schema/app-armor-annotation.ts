import type { Pods } from '../../cluster/pods';
import { thereIs } from '../../manifest/count';
import { mapAt, type ReadMap, textAt } from '../../manifest/read';
import { pointer } from '../../manifest/tree';
import type { Report } from '../rule';
import { isGiven } from './constraints';

/** Annotations of before Kubernetes 1.30, which the server still reads. */
const PREFIX = 'container.apparmor.security.beta.kubernetes.io/';

/** What a profile of an annotation is as a field. */
const TYPES: Readonly<Record<string, string>> = { 'runtime/default': 'RuntimeDefault', unconfined: 'Unconfined' };
const LOCALHOST = 'localhost/';

/**
 * Profiles by annotation: of a container that there is, valid, and the same as in the container's field. Without that, a template's has to be that of the
 * pod's field as well; of a Pod itself the server puts the annotation into the container's field, and warns.
 */
export function appArmor({ annotations, containers, at, spec, object }: Pods): readonly Report[] {
  return Object.entries(annotations).flatMap(([key, value]): readonly Report[] => {
    const name = key.startsWith(PREFIX) ? key.slice(PREFIX.length) : undefined;
    if (name === undefined) return [];
    const path = `${at}${pointer(['metadata', 'annotations', key])}`;
    const container = containers.find((one) => one.name === name);
    if (container === undefined) {
      const message = `got an AppArmor profile of container '${name}', which does not exist`;
      return [{ path, message, hint: thereIs(containers.map((one) => one.name)) }];
    }
    if (value === '') return [];
    const type = value.startsWith(LOCALHOST) ? 'Localhost' : TYPES[value];
    const hint = 'remove the annotation, and write securityContext.appArmorProfile';
    if (type === undefined)
      return [{ path, message: "got an invalid AppArmor profile, expected 'runtime/default', 'unconfined' or 'localhost/<name>'", hint }];
    const own = isGiven(mapAt(container.spec, 'securityContext'), 'appArmorProfile');
    if (!own && (object.kind === 'Pod' || !isGiven(mapAt(spec, 'securityContext'), 'appArmorProfile'))) return [];
    if (isSameProfile(mapAt(own ? container.spec : spec, 'securityContext', 'appArmorProfile'), value)) return [];
    const whose = own ? "container's" : "pod's";
    return [{ path, message: `got AppArmor profile '${value}', expected that of the ${whose} field appArmorProfile`, hint }];
  });
}

/** Whether an annotation says the same as a field appArmorProfile. */
export function isSameProfile(field: ReadMap, annotation: string): boolean {
  const localhost = annotation.startsWith(LOCALHOST);
  if (localhost) return field.type === 'Localhost' && textAt(field, 'localhostProfile') === annotation.slice(LOCALHOST.length);
  return field.type === TYPES[annotation];
}
