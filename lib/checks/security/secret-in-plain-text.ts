import { POD_KINDS } from '../../manifest/pod-template';
import { secretIn } from '../../secrets/shapes';
import { defineRule, type Report } from '../rule';
import { plainTextsOf, WITH_TEXTS } from './plain-texts';

/** What has been committed is known, also after it was removed. The message never has the value. */
export const secretInPlainText = defineRule({
  id: 'security/secret-in-plain-text',
  severity: 'error',
  summary: 'no env, argument, ConfigMap or value of a chart has a key or token in it',
  kinds: [...POD_KINDS, ...WITH_TEXTS],
  check(manifest, cluster) {
    const reports: Report[] = [];
    const reported = new Set<string>();
    for (const { title, value, at } of plainTextsOf(cluster, manifest)) {
      const what = secretIn(value);
      const path = what === undefined ? '' : at();
      if (what === undefined || reported.has(path)) continue;
      reported.add(path);
      reports.push({
        path,
        message: `${title()} holds ${what}`,
        hint: 'revoke it, and take a new one from a Secret made outside git or sealed',
      });
    }
    return reports;
  },
});
