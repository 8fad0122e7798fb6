import { definePodRule, list, NOTHING } from '../rule';
import { isGiven, lastingContainers } from './containers';

/** A leak in one container then takes the memory of all on the node. For cpu there is no such need: it is shared by what is requested. */
export const memoryLimit = definePodRule({
  id: 'reliability/memory-limit',
  severity: 'info',
  summary: 'containers have a memory limit',
  check(pods, cluster) {
    const lacking = lastingContainers(pods).filter((container) => !isGiven(cluster, pods, container, 'limits', 'memory'));
    if (lacking.length === 0) return NOTHING;
    const names = list(lacking.map(({ name }) => name));
    return [
      {
        path: `${pods.at}/spec/containers`,
        message: `nothing limits the memory of ${lacking.length === 1 ? 'container' : 'containers'} ${names}`,
        hint: 'set limits.memory above what it has ever used',
      },
    ];
  },
});
