import { canonicalNetwork } from '../../manifest/address-form';
import type { Manifest } from '../../manifest/manifest';
import { problemOfDnsLabel, problemOfDnsSubdomain, problemOfKey } from '../../manifest/names';
import { listAt, mapAt, textAt } from '../../manifest/read';
import { defineRule } from '../rule';
import { map, text } from './constraint-kinds';
import { constraints, type Examine } from './constraints';
import { problemOfCidr } from './formats';

/** Names that begin so are Kubernetes' own. */
const OWN = 'system-';
const KNOWN = ['system-cluster-critical', 'system-node-critical'];

const EXAMINE: Readonly<Record<string, Examine>> = {
  PriorityClass: constraints({
    'metadata.name': text(
      (name) => (name.startsWith(OWN) && !KNOWN.includes(name) ? `got name '${name}', expected none that begins with '${OWN}'` : undefined),
      'choose another name',
    ),
  }),
  StorageClass: constraints({
    provisioner: text(
      (name) => (name === '' ? 'got no provisioner, expected one' : problemOfKey(name.toLowerCase())),
      'write what the provisioner calls itself',
    ),
    'allowedTopologies.*.matchLabelExpressions.*': map((expression, say) => {
      if (listAt(expression, 'values').length === 0) say('got no values, expected some', 'write values of the label', 'values');
    }),
  }),
  RuntimeClass: constraints({ handler: text(problemOfDnsLabel, "write the name of a handler of the node's container runtime") }),
  VolumeAttributesClass: constraints({
    driverName: text(
      (name) => (name === '' ? 'got no driverName, expected one' : problemOfDnsSubdomain(name.toLowerCase())),
      'write the name of the CSI driver',
    ),
    '': map((attributes, say) => {
      if (Object.keys(mapAt(attributes, 'parameters')).length === 0)
        say('got no parameters, expected one', 'write what the driver shall do', 'parameters');
    }),
  }),
  CSIStorageCapacity: constraints({ storageClassName: text(problemOfDnsSubdomain, 'write the name of a StorageClass') }),
  ServiceCIDR: constraints({
    '': map((range, say) => {
      const networks = listAt(range, 'spec', 'cidrs');
      if (networks.length === 0) say('got no cidrs, expected one', 'write a network', 'spec', 'cidrs');
      const kinds = networks.map((network) => String(network).includes(':'));
      if (new Set(kinds).size < kinds.length)
        say('got two networks of one address family, expected one of each', 'keep one', 'spec', 'cidrs');
      for (const [i, network] of networks.entries()) {
        const problem = problemOfCidr(String(network ?? ''));
        const canonical = canonicalNetwork(String(network ?? ''));
        if (problem !== undefined || canonical !== network)
          say(problem ?? `got '${String(network)}', expected '${canonical}'`, 'write a network', 'spec', 'cidrs', i);
      }
    }),
  }),
  IngressClass: constraints({
    '': map((ingressClass, say) => {
      const controller = textAt(ingressClass, 'spec', 'controller') ?? '';
      if (!/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?\/[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/.test(controller))
        say(
          `got controller '${controller}', expected a domain, '/' and a path`,
          "for example 'traefik.io/ingress-controller'",
          'spec',
          'controller',
        );
    }),
    'spec.parameters': map(({ scope, namespace, ...parameters }, say) => {
      for (const key of ['kind', 'name']) if (parameters[key] === '') say(`got ${key} '', expected one`, 'name the object', key);
      const within = scope === 'Namespace';
      if (within && !namespace) say("got scope 'Namespace' without namespace, expected both", 'name it', 'namespace');
      const name = textAt({ namespace }, 'namespace');
      if (within && name && problemOfDnsSubdomain(name) !== undefined)
        say(`got namespace '${name}', expected the name of one`, 'name it', 'namespace');
      if (!within && namespace !== undefined) say("got namespace, expected it with scope 'Namespace' only", 'take it out', 'namespace');
    }),
  }),
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
