import { ROLES } from '../../cluster/rights';
import { listAt, mapsAt } from '../../manifest/read';
import { defineRule, list, type Report } from '../rule';
import { allowsAll } from './policy-rule';

/** Groups of Kubernetes itself, where a wildcard takes in what gives more rights: Secrets, pods/exec, roles. */
const OWN = /^(?:\*|[a-z]*|[a-z.]+\.k8s\.io)$/;

/** A wildcard also means what comes later. Operators have one for their own custom resources: that is theirs. */
export const wildcard = defineRule({
  id: 'security/wildcard',
  severity: 'info',
  summary: 'a role names the resources and verbs of Kubernetes that it grants',
  kinds: ROLES,
  check(role) {
    const reports: Report[] = [];
    for (const [i, one] of mapsAt(role, 'rules').entries()) {
      const groups = listAt(one, 'apiGroups').filter((group): group is string => typeof group === 'string' && OWN.test(group));
      const wild = ['resources', 'verbs'].filter((key) => listAt(one, key).includes('*'));
      // Of everything in the cluster, security/cluster-admin reports where it is bound.
      if (groups.length === 0 || wild.length === 0 || (role.kind === 'ClusterRole' && allowsAll(one))) continue;
      reports.push({
        path: `/rules/${i}`,
        message: `it grants all ${wild.join(' and ')} of ${list(groups.map((group) => group || 'core'))}`,
        hint: `name the ${wild.join(' and ')} that are needed: resources takes in secrets and pods/exec, verbs takes in escalate and bind`,
      });
    }
    return reports;
  },
});
