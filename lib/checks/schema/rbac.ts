import type { Manifest } from '../../manifest/manifest';
import { problemOfDnsSubdomain } from '../../manifest/names';
import { listAt, mapsAt, type ReadMap, textAt } from '../../manifest/read';
import { defineRule } from '../rule';
import { map } from './constraint-kinds';
import { type Constraint, constraints, type Say } from './constraints';
import { problemOfSegment } from './formats';
import { labelSelector } from './label-selector';

const GROUP = 'rbac.authorization.k8s.io';
const KINDS = ['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'].map((kind) => `${GROUP}/${kind}`);

function right(clusterWide: boolean): Constraint {
  return map((one, say) => {
    const urls = listAt(one, 'nonResourceURLs').length > 0;
    if (urls && !clusterWide)
      say('got nonResourceURLs in a Role, expected none: they belong to no namespace', 'use a ClusterRole', 'nonResourceURLs');
    else if (urls && (listAt(one, 'apiGroups').length > 0 || listAt(one, 'resources').length > 0))
      say('got nonResourceURLs beside resources, expected one of them', 'make two rules of it', 'nonResourceURLs');
    if (urls) return;
    if (listAt(one, 'apiGroups').length === 0) say('got no apiGroups, expected one', "write '' for the core group", 'apiGroups');
    if (listAt(one, 'resources').length === 0)
      say('got no resources, expected some', "write their plural names, such as 'pods'", 'resources');
  });
}

function binding(clusterWide: boolean): Constraint {
  return map((object, say) => {
    const [group, kind, name] = ['apiGroup', 'kind', 'name'].map((key) => textAt(object, 'roleRef', key));
    if (group && group !== GROUP) say(`got apiGroup '${group}', expected '${GROUP}'`, 'write that', 'roleRef', 'apiGroup');
    if (clusterWide && kind === 'Role')
      say("got kind 'Role' in a ClusterRoleBinding, expected 'ClusterRole'", 'use a RoleBinding', 'roleRef', 'kind');
    const wrong = name === undefined ? undefined : problemOfSegment(name);
    if (wrong !== undefined) say(wrong, 'name the role', 'roleRef', 'name');
    for (const [i, one] of mapsAt(object, 'subjects').entries())
      subject(one, clusterWide, (message, hint, ...keys) => say(message, hint, 'subjects', i, ...keys));
  });
}

function subject(one: ReadMap, clusterWide: boolean, say: Say): void {
  const [kind, name, group = ''] = ['kind', 'name', 'apiGroup'].map((key) => textAt(one, key));
  const account = kind === 'ServiceAccount';
  if (name === '') say("got name '', expected one", 'name it', 'name');
  const wrong = account && name ? problemOfDnsSubdomain(name) : undefined;
  if (wrong !== undefined) say(wrong, 'write the name of a ServiceAccount', 'name');
  if (account && clusterWide && !textAt(one, 'namespace'))
    say('got no namespace, expected that of the ServiceAccount', 'name it', 'namespace');
  const expected = account ? '' : GROUP;
  if (group !== '' && group !== expected && (account || kind === 'User' || kind === 'Group'))
    say(`got apiGroup '${group}', expected '${expected}' of a ${kind}`, 'take it out', 'apiGroup');
}

const inRole = constraints({ 'rules.*': right(false) });
const inClusterRole = constraints({
  'rules.*': right(true),
  aggregationRule: map((aggregation, say) => {
    if (listAt(aggregation, 'clusterRoleSelectors').length === 0)
      say('got no clusterRoleSelectors, expected one', 'write a selector', 'clusterRoleSelectors');
  }),
  'aggregationRule.clusterRoleSelectors.*': labelSelector,
});
const inBinding = constraints({ '': binding(false) });
const inClusterBinding = constraints({ '': binding(true) });

/** Who may do what. */
export const rbac = defineRule({
  id: 'schema/rbac',
  severity: 'error',
  summary: "a role's rules and a binding's role and subjects are complete",
  kinds: KINDS,
  check(manifest: Manifest) {
    const examine = { Role: inRole, ClusterRole: inClusterRole, RoleBinding: inBinding, ClusterRoleBinding: inClusterBinding }[
      manifest.kind
    ];
    return examine?.(manifest, '') ?? [];
  },
});
