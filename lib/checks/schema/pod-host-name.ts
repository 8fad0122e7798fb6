import { kindKey } from '../../manifest/identity';
import { problemOfDnsLabel } from '../../manifest/names';
import { POD_KINDS } from '../../manifest/pod-template';
import { defineRule, NOTHING } from '../rule';

/** Kinds whose name does not become part of a host name. */
const OTHERS: readonly string[] = ['apps/DaemonSet', 'apps/StatefulSet'];

/** Pods are named after their workload, and their host name is their name: with a dot it is cut in two by what reads it. */
export const podHostName = defineRule({
  id: 'schema/pod-host-name',
  severity: 'warning',
  summary: 'the name of a workload, which becomes a host name, is one DNS label',
  kinds: POD_KINDS.filter((kind) => !OTHERS.includes(kind)),
  check(manifest) {
    const { name } = manifest.metadata;
    if (problemOfDnsLabel(name) === undefined) return NOTHING;
    const message = `got name '${name}', which is also a host name of its pods, expected at most 63 lower case letters, digits and '-'`;
    return [{ path: '/metadata/name', message, hint: `rename the ${kindKey(manifest).replace(/^.*\//, '')}: write '-' for '.'` }];
  },
});
