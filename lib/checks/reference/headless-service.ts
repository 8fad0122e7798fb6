import type { Cluster } from '../../cluster/cluster';
import { exists } from '../../cluster/existence';
import { HEADLESS_SERVICE } from '../../cluster/references/objects';
import { referencesOf } from '../../cluster/references/read';
import { selectorOfService } from '../../cluster/services';
import { isHeadless } from '../../manifest/headless';
import type { Manifest } from '../../manifest/manifest';
import { textsAt } from '../../manifest/read';
import { selects } from '../../manifest/selector';
import { NOTHING, type Report } from '../rule';

/** Pods of a StatefulSet find each other by names that only its headless Service gives them. */
export function headlessService(set: Manifest, cluster: Cluster): readonly Report[] {
  const found = referencesOf(cluster, set).find(({ reference }) => reference === HEADLESS_SERVICE);
  if (found === undefined) return NOTHING;
  const service = exists(cluster, found);
  if (service.state !== 'written') return NOTHING;
  const { name, path } = found;
  if (!isHeadless(service.manifest)) {
    const hint = 'give it clusterIP: None, or name another Service that has';
    return [{ path, message: `Service '${name}' is not headless, so the pods get no names of their own`, hint }];
  }
  const selector = selectorOfService(service.manifest);
  if (selector === undefined || selects(selector, textsAt(set, 'spec', 'template', 'metadata', 'labels'))) return NOTHING;
  const hint = 'let its selector match the labels of the template';
  return [{ path, message: `Service '${name}' does not select these pods, so they get no names of their own`, hint }];
}
