import type { Pods } from '../../cluster/pods';
import { mapAt, textAt } from '../../manifest/read';
import { pointer } from '../../manifest/tree';
import { list, type Report } from '../rule';
import { isGiven } from './constraints';

/** Annotations of before Kubernetes 1.30, which the server still reads. */
const PREFIX = 'container.apparmor.security.beta.kubernetes.io/';

/** What a profile of an annotation is as a field. */
const TYPES: Readonly<Record<string, string>> = { 'runtime/default': 'RuntimeDefault', unconfined: 'Unconfined' };
const LOCALHOST = 'localhost/';

/** Profiles by annotation: of a container that there is, valid, and the same as in the container's field. */
export function appArmor({ annotations, containers, at }: Pods): readonly Report[] {
  return Object.entries(annotations).flatMap(([key, value]): readonly Report[] => {
    const name = key.startsWith(PREFIX) ? key.slice(PREFIX.length) : undefined;
    if (name === undefined) return [];
    const path = `${at}${pointer(['metadata', 'annotations', key])}`;
    const container = containers.find((one) => one.name === name);
    if (container === undefined) {
      const message = `got an AppArmor profile of container '${name}', which there is not`;
      return [{ path, message, hint: `there is ${list(containers.map((one) => one.name))}` }];
    }
    if (value === '') return [];
    const type = value.startsWith(LOCALHOST) ? 'Localhost' : TYPES[value];
    const hint = 'remove the annotation, and write securityContext.appArmorProfile';
    if (type === undefined)
      return [{ path, message: "got an invalid AppArmor profile, expected 'runtime/default', 'unconfined' or 'localhost/<name>'", hint }];
    if (!isGiven(mapAt(container.spec, 'securityContext'), 'appArmorProfile')) return [];
    const field = mapAt(container.spec, 'securityContext', 'appArmorProfile');
    const same = field.type === type && (type !== 'Localhost' || textAt(field, 'localhostProfile') === value.slice(LOCALHOST.length));
    if (same) return [];
    return [{ path, message: `got AppArmor profile '${value}', expected that of the container's field appArmorProfile`, hint }];
  });
}
