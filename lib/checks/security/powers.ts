import type { Report } from '../../manifest/finding';
import type { Manifest } from '../../manifest/manifest';
import { listAt, mapsAt, type ReadMap } from '../../manifest/read';
import { list } from '../rule';
import { allows, isUnnamed, type Right } from './policy-rule';

/** Something by which a holder gets more rights than it was given. @see https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks */
export interface Power extends Right {
  /** What it is good for. */
  readonly effect: string;
}

const RBAC = 'rbac.authorization.k8s.io';
const WRITING = ['create', 'update', 'patch'];

function power(effect: string, group: string, resource: string, ...verbs: readonly string[]): readonly Power[] {
  return verbs.map((verb) => ({ verb, group, resource, effect }));
}

/** Who has one of these has every right, or can take it. */
export const POWERS: readonly Power[] = [
  ...['roles', 'clusterroles'].flatMap((resource) => power('can have every right', RBAC, resource, 'bind', 'escalate')),
  ...['groups', 'serviceaccounts', 'users'].flatMap((resource) => power('can have every right', '', resource, 'impersonate')),
  ...power('can have every right', 'authentication.k8s.io', 'uids', 'impersonate'),
  ...power('can run commands in every pod of a node', '', 'nodes/proxy', 'get', 'create'),
  ...power('can act as every service account', '', 'serviceaccounts/token', 'create'),
  ...power('can get a certificate of every user', 'certificates.k8s.io', 'certificatesigningrequests/approval', 'update', 'patch'),
  ...power('can get a certificate of every user', 'certificates.k8s.io', 'signers', 'sign'),
  ...['validatingwebhookconfigurations', 'mutatingwebhookconfigurations'].flatMap((resource) =>
    power('can read and change every object that is written', 'admissionregistration.k8s.io', resource, ...WRITING),
  ),
];

const RUNS = 'can run pods as every service account, and read every Secret';
const WORKLOADS: readonly (readonly [group: string, resource: string])[] = [
  ['', 'pods'],
  ['', 'replicationcontrollers'],
  ['apps', 'daemonsets'],
  ['apps', 'deployments'],
  ['apps', 'replicasets'],
  ['apps', 'statefulsets'],
  ['batch', 'cronjobs'],
  ['batch', 'jobs'],
];

/** Who has one of these in the whole cluster has more than it seems; operators need them. */
export const WIDE_POWERS: readonly Power[] = [
  ...WORKLOADS.flatMap(([group, resource]) => power(RUNS, group, resource, 'create')),
  ...power('can run commands in every pod', '', 'pods/exec', 'create'),
  ...power('can run programs in every pod', '', 'pods/ephemeralcontainers', 'update', 'patch'),
  ...power('can get at every file of a node', '', 'persistentvolumes', 'create'),
  ...power('can lift what Pod Security and policies ask of a namespace', '', 'namespaces', 'update', 'patch'),
];

/** The powers that a rule of a role gives for all objects. What a wildcard takes in is the business of security/wildcard. */
export function powersOf(rule: ReadMap, powers: readonly Power[]): readonly Power[] {
  if (!isUnnamed(rule)) return [];
  const [verbs, resources] = [listAt(rule, 'verbs'), listAt(rule, 'resources')];
  return powers.filter(({ verb, group, resource }) => {
    if (!allows(rule, { verb, group, resource })) return false;
    if (resources.includes('*')) return verbs.includes(verb) && OF_RIGHTS.includes(verb);
    return verbs.includes(verb) || verb !== 'impersonate';
  });
}

/** Verbs that are about rights and nothing else. */
const OF_RIGHTS: readonly string[] = ['bind', 'escalate', 'impersonate'];

/** The powers of a role, rule by rule. */
export function reportPowers(role: Manifest, powers: readonly Power[], hint: string): readonly Report[] {
  return mapsAt(role, 'rules').flatMap((rule, i) => {
    const found = powersOf(rule, powers);
    const effects = [...new Set(found.map(({ effect }) => effect))];
    // Of all resources none has to be named.
    const all = listAt(rule, 'resources').includes('*');
    const names = found.map(({ verb, resource }) => `${verb} ${all ? 'everything' : resource}`);
    return found.length === 0
      ? []
      : [{ path: `/rules/${i}`, message: `it grants ${list(names)}: who has it ${effects.join(', and ')}`, hint }];
  });
}
