import type { Cluster } from '../../cluster/cluster';
import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { mapsAt, textAt } from '../../manifest/read';
import type { Report } from '../rule';
import { knownPorts } from './service-ports';

/** The sectionName of a target is the name of a port of the Service; a number, or the name of the pods' port, is none. */
export function policySections(policy: Manifest, cluster: Cluster): readonly Report[] {
  return mapsAt(policy, 'spec', 'targetRefs').flatMap((target, i): readonly Report[] => {
    const [name, section] = [textAt(target, 'name'), textAt(target, 'sectionName')];
    const isService = textAt(target, 'kind') === 'Service' && ['', 'core'].includes(textAt(target, 'group') ?? '');
    if (!isService || name === undefined || section === undefined || section === '') return [];
    const known = knownPorts(cluster, name, namespaceOf(policy));
    if (known === undefined || known.some((port) => port.name === section)) return [];
    const names = known.flatMap((port) => (port.name === undefined ? [] : [`'${port.name}'`]));
    return [
      {
        path: `/spec/targetRefs/${i}/sectionName`,
        message: `Service '${name}' has no port '${section}'`,
        hint:
          names.length > 0
            ? `name ${names.join(' or ')}, or leave sectionName out: all ports are meant then`
            : 'leave sectionName out, or give the port of the Service a name',
      },
    ];
  });
}
