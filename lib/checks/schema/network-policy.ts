import { isWithin } from '../../manifest/ip-range';
import { listAt, numberAt, textAt } from '../../manifest/read';
import { defineRule } from '../rule';
import { map } from './constraint-kinds';
import { type Constraints, constraints, isGiven } from './constraints';
import { problemOfCidr } from './formats';
import { labelSelector } from './label-selector';

const SELECTORS = ['podSelector', 'namespaceSelector'];

const port = map((port, say) => {
  const [first, end] = [port.port, numberAt(port, 'endPort')];
  if (end === undefined) return;
  if (typeof first !== 'number')
    say(
      `got endPort ${end} with port ${first === undefined ? '(none)' : `'${first}'`}, expected a number`,
      'write the number of the first port',
      'endPort',
    );
  else if (end < first) say(`got endPort ${end}, expected ${first} or more`, 'write the last port of the range', 'endPort');
});

const peer = map((peer, say) => {
  const given = SELECTORS.filter((key) => isGiven(peer, key));
  const block = isGiven(peer, 'ipBlock');
  if (block && given.length > 0) say(`got ipBlock with ${given[0]}, expected it alone`, 'make two peers of it', 'ipBlock');
  if (!block && given.length === 0)
    say('got an empty peer, expected ipBlock, podSelector or namespaceSelector', "leave 'from' or 'to' out for everybody");
});

const block = map((block, say) => {
  const cidr = textAt(block, 'cidr');
  const problem = cidr === undefined ? undefined : problemOfCidr(cidr);
  if (problem !== undefined) say(problem, "a single address is a network as well, with '/32'", 'cidr');
  for (const [i, except] of listAt(block, 'except').entries()) {
    if (except !== null && typeof except !== 'string') continue;
    const wrong = problemOfCidr(except ?? '');
    if (wrong !== undefined) say(wrong, 'write a network', 'except', i);
    else if (cidr !== undefined && problem === undefined && !isWithin(except ?? '', cidr))
      say(`got '${except}', expected a part of ${cidr}`, 'take it out', 'except', i);
  }
});

function peers(way: string): Constraints {
  return {
    [`${way}.*`]: peer,
    [`${way}.*.podSelector`]: labelSelector,
    [`${way}.*.namespaceSelector`]: labelSelector,
    [`${way}.*.ipBlock`]: block,
  };
}

const inPolicy = constraints({
  'spec.podSelector': labelSelector,
  'spec.policyTypes': (value, say) => {
    if (Array.isArray(value) && value.length > 2)
      say(`got ${value.length} policy types, expected at most two`, "keep 'Ingress' and 'Egress'");
  },
  'spec.ingress.*.ports.*': port,
  'spec.egress.*.ports.*': port,
  ...peers('spec.ingress.*.from'),
  ...peers('spec.egress.*.to'),
});

/** What a NetworkPolicy allows. */
export const networkPolicy = defineRule({
  id: 'schema/network-policy',
  severity: 'error',
  summary: "a NetworkPolicy's peers and ports are complete and make sense",
  kinds: 'networking.k8s.io/NetworkPolicy',
  check: (manifest) => inPolicy(manifest, ''),
});
