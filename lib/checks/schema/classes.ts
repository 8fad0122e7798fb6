import type { Manifest } from '../../manifest/manifest';
import { defineRule } from '../rule';
import { text } from './constraint-kinds';
import { constraints, type Examine } from './constraints';
import { ingressClass } from './ingress-class';
import { runtimeClass } from './runtime-class';
import { serviceCidr } from './service-cidr';
import { storageCapacity, storageClass, volumeAttributesClass } from './storage-class';

/** Names that begin so are Kubernetes' own. */
const OWN = 'system-';
const KNOWN = ['system-cluster-critical', 'system-node-critical'];

const priorityClass = constraints({
  'metadata.name': text(
    (name) => (name.startsWith(OWN) && !KNOWN.includes(name) ? `got name '${name}', expected none that begins with '${OWN}'` : undefined),
    'choose another name',
  ),
});

const EXAMINE: Readonly<Record<string, Examine>> = {
  PriorityClass: priorityClass,
  StorageClass: storageClass,
  RuntimeClass: runtimeClass,
  VolumeAttributesClass: volumeAttributesClass,
  CSIStorageCapacity: storageCapacity,
  ServiceCIDR: serviceCidr,
  IngressClass: ingressClass,
};

/** Classes: kinds of disks, runtimes, priorities and ingress controllers. */
export const classes = defineRule({
  id: 'schema/class',
  severity: 'error',
  summary: 'a class names who implements it, as that can be named',
  kinds: [
    'scheduling.k8s.io/PriorityClass',
    'storage.k8s.io/StorageClass',
    'node.k8s.io/RuntimeClass',
    'networking.k8s.io/IngressClass',
    'networking.k8s.io/ServiceCIDR',
    'storage.k8s.io/VolumeAttributesClass',
    'storage.k8s.io/CSIStorageCapacity',
  ],
  check: (manifest: Manifest) => EXAMINE[manifest.kind]?.(manifest, '') ?? [],
});
