import { definePodRule, type Report } from '../rule';
import { imagesOf } from './images';

/** What `latest` means changes without a commit: two pods of one workload may run different programs, and there is no way back. */
export const mutableTag = definePodRule({
  id: 'security/mutable-tag',
  severity: 'warning',
  summary: 'an image that is pulled has a tag other than latest, or a digest',
  check(pods, cluster) {
    const reports: Report[] = [];
    for (const { text, tag, digest, at, pull } of imagesOf(cluster, pods)) {
      if (pull === 'Never' || digest !== undefined || (tag !== undefined && tag !== 'latest')) continue;
      const how = tag === undefined ? 'has no tag, which means latest' : 'is whatever was pushed last';
      reports.push({ path: at, message: `image '${text}' ${how}`, hint: 'name a version or a digest' });
    }
    return reports;
  },
});
