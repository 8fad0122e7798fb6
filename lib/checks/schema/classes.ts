import { canonicalNetwork } from '../../manifest/address-form';
import type { Manifest } from '../../manifest/manifest';
import { problemOfDnsLabel, problemOfDnsSubdomain, problemOfKey, problemOfLabelValue } from '../../manifest/names';
import { listAt, mapAt, textAt } from '../../manifest/read';
import { defineRule } from '../rule';
import { map, text, unique } from './constraint-kinds';
import { constraints, type Examine } from './constraints';
import { problemOfCidr, problemOfSegment } from './formats';
import { problemOfOverhead } from './resources';
import { tolerationConstraint } from './toleration';

/** Names that begin so are Kubernetes' own. */
const OWN = 'system-';
const MAX_PARAMETERS = 512;
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
    'allowedTopologies.*.matchLabelExpressions': unique('key', 'key'),
    allowedTopologies: (all, say) => {
      const texts = (Array.isArray(all) ? all : []).map((one) => JSON.stringify(one));
      if (new Set(texts).size < texts.length) say('got a topology twice', 'remove one');
    },
    reclaimPolicy: text(
      (policy) => (policy === 'Recycle' ? "got reclaimPolicy 'Recycle', expected 'Delete' or 'Retain'" : undefined),
      'write one of these',
    ),
    parameters: map((parameters, say) => {
      const keys = Object.keys(parameters);
      if (keys.length > MAX_PARAMETERS) say(`got ${keys.length} parameters, expected at most ${MAX_PARAMETERS}`, 'remove some');
      if (keys.includes('')) say('got a parameter without a name, expected one', 'name it');
    }),
    'allowedTopologies.*.matchLabelExpressions.*': map((expression, say) => {
      const values = listAt(expression, 'values');
      const problem = problemOfKey(textAt(expression, 'key') ?? '');
      if (values.length === 0) say('got no values, expected some', 'write values of the label', 'values');
      if (new Set(values).size < values.length) say('got a value twice', 'remove one', 'values');
      if (problem !== undefined) say(problem, 'write the key of a label of nodes', 'key');
    }),
  }),
  RuntimeClass: constraints({
    handler: text(problemOfDnsLabel, "write the name of a handler of the node's container runtime"),
    'overhead.podFixed': map((amounts, say) => {
      for (const [resource, amount] of Object.entries(amounts)) {
        const problem = problemOfOverhead(resource, amount);
        if (problem !== undefined) say(problem, 'write what each pod needs besides its containers', resource);
      }
    }),
    'scheduling.nodeSelector': map((labels, say) => {
      for (const [key, value] of Object.entries(labels)) {
        const problem = problemOfKey(key) ?? (typeof value === 'string' ? problemOfLabelValue(value) : undefined);
        if (problem !== undefined) say(problem, 'write a label of nodes', key);
      }
    }),
    'scheduling.tolerations.*': tolerationConstraint,
    'scheduling.tolerations': (all, say) => {
      const texts = (Array.isArray(all) ? all : []).map((one) => JSON.stringify(one));
      if (new Set(texts).size < texts.length) say('got a toleration twice', 'remove one');
    },
  }),
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
      for (const key of ['kind', 'name']) {
        const value = textAt(parameters, key);
        const problem = value === undefined ? undefined : problemOfSegment(value);
        if (problem !== undefined) say(problem, 'name the object', key);
      }
      const group = textAt(parameters, 'apiGroup') ?? '';
      const wrong = group === '' ? undefined : problemOfDnsSubdomain(group);
      if (wrong !== undefined) say(wrong, 'write the group of its API', 'apiGroup');
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
