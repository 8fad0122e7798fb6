import { problemOfDnsLabel, problemOfDnsSubdomain } from '../../manifest/names';
import { textAt } from '../../manifest/read';
import { defineRule } from '../rule';
import { map, oneOf, text, unique } from './constraint-kinds';
import { type Constraint, type Constraints, constraints } from './constraints';

const label = text(problemOfDnsLabel, 'choose another name');

const ofClass: Constraint = map((request, say) => {
  const name = textAt(request, 'deviceClassName') ?? '';
  const problem = name === '' ? 'got no deviceClassName, expected one' : problemOfDnsSubdomain(name);
  if (problem !== undefined) say(problem, 'name the DeviceClass', 'deviceClassName');
});

const counted: Constraint = map((request, say) => {
  const { allocationMode: mode, count } = request;
  if (mode === 'All' && typeof count === 'number' && count !== 0)
    say(`got count ${count} with allocationMode 'All', expected none`, 'take it out', 'count');
});

/** The devices that a claim asks for. */
function claim(way: string): Constraints {
  const requests = `${way}.devices.requests`;
  return {
    [requests]: unique('name', 'request'),
    [`${requests}.*.name`]: label,
    [`${requests}.*`]: oneOf(['exactly', 'firstAvailable'], 'request'),
    [`${requests}.*.exactly`]: [ofClass, counted],
    [`${requests}.*.firstAvailable`]: unique('name', 'request'),
    [`${requests}.*.firstAvailable.*`]: ofClass,
    [`${requests}.*.firstAvailable.*.name`]: label,
  };
}

const [inClaim, inTemplate] = [constraints(claim('spec')), constraints(claim('spec.spec'))];

/** Devices that pods ask for through claims. */
export const devices = defineRule({
  id: 'schema/devices',
  severity: 'error',
  summary: 'a ResourceClaim asks for devices of a class, each request under a name of its own',
  kinds: ['resource.k8s.io/ResourceClaim', 'resource.k8s.io/ResourceClaimTemplate'],
  check: (manifest) => (manifest.kind === 'ResourceClaim' ? inClaim(manifest, '') : inTemplate(manifest, '')),
});
