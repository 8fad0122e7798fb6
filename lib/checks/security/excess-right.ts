import type { Cluster } from '../../cluster/cluster';
import { grantsByName } from '../../cluster/rights';
import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { listAt, type ReadMap } from '../../manifest/read';
import { defineRule, list, NOTHING } from '../rule';
import { needsOf, verbsOf } from './needs';
import { readResource } from './policy-rule';

/** Who declares what an app needs, declares all of it: the rest is there for whoever breaks in. */
export const excessRight = defineRule({
  id: 'security/excess-right',
  severity: 'warning',
  summary: 'a service account whose app declares what it needs may do no more',
  requires: 'lab',
  kinds: 'ServiceAccount',
  check(account, cluster) {
    const needed = neededBy(account, cluster);
    if (needed.size === 0) return NOTHING;
    // What all accounts may do is not this one's business.
    const grants = grantsByName(cluster, `${namespaceOf(account)}/${account.metadata.name}`);
    const rights = grants.flatMap(({ rules = [] }) => rules.flatMap(rightsOf)).filter((right) => !needed.has(right));
    if (rights.length === 0) return NOTHING;
    const roles = [...new Set(grants.map(({ role }) => role))].join(' or ');
    return [
      {
        path: '',
        message: `it may do more than its app declares: ${list(rights)}`,
        hint: `take it out of ${roles}, or declare it`,
      },
    ];
  },
});

function neededBy(account: Manifest, cluster: Cluster): ReadonlySet<string> {
  const rights = needsOf(account, cluster).flatMap((need) => {
    const { group, resource } = readResource(need.resource);
    return verbsOf(need).map((verb) => rightName(verb, group, resource));
  });
  return new Set(rights);
}

/** What a rule allows, one by one; a wildcard is one of its own. */
function rightsOf(rule: ReadMap): readonly string[] {
  const texts = (key: string) => listAt(rule, key).filter((item): item is string => typeof item === 'string');
  return texts('apiGroups').flatMap((group) =>
    texts('resources').flatMap((resource) => texts('verbs').map((verb) => rightName(verb, group, resource))),
  );
}

/** `get pods/exec`, `patch deployments.apps/scale` */
function rightName(verb: string, group: string, resource: string): string {
  const [name = '', ...sub] = resource.split('/');
  return `${verb} ${[group === '' ? name : `${name}.${group}`, ...sub].join('/')}`;
}
