import { definePodRule, list, NOTHING } from '../rule';
import { isGiven, lastingContainers } from './containers';

/** What is not reserved counts as nothing to the scheduler: the node fills up, and these pods are the first to be killed. */
export const requests = definePodRule({
  id: 'reliability/requests',
  severity: 'info',
  summary: 'containers request cpu and memory',
  check(pods, cluster) {
    const lacking = lastingContainers(pods).flatMap((container) => {
      const missing = ['cpu', 'memory'].filter((resource) => !isGiven(cluster, pods, container, 'requests', resource));
      return missing.length === 0 ? [] : [`container ${list([container.name])} requests no ${missing.join(' and no ')}`];
    });
    if (lacking.length === 0) return NOTHING;
    return [{ path: `${pods.at}/spec/containers`, message: lacking.join('; '), hint: 'request what it needs when it is busy' }];
  },
});
