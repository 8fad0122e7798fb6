import type { LabDescription } from '../../../lab/description';
import type { Objects } from '../../../manifest/objects';
import type { HasSecret } from './middlewares';

/** The Secrets of a lab: emitted, sealed, or declared to be made outside git. */
export function secretsOf(objects: Objects, { outside }: LabDescription): HasSecret {
  const declared = new Set(outside.flatMap((need) => (need.kind === 'Secret' ? [`${need.namespace}/${need.name}`] : [])));
  return (namespace, name) =>
    declared.has(`${namespace}/${name}`) ||
    objects.find('Secret', name, namespace) !== undefined ||
    objects.find('bitnami.com/SealedSecret', name, namespace) !== undefined;
}
