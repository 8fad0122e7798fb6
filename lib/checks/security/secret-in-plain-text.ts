import { POD_KINDS } from '../../cluster/pods';
import { defineRule, type Report } from '../rule';
import { plainTextsOf } from './plain-texts';
import { secretIn } from './secret-shapes';

/** What has been committed is known, also after it was removed. The message never has the value. */
export const secretInPlainText = defineRule({
  id: 'security/secret-in-plain-text',
  severity: 'error',
  summary: 'no env, argument, ConfigMap or value of a chart has a key or token in it',
  kinds: [...POD_KINDS, 'ConfigMap', 'argoproj.io/Application', 'helm.cattle.io/HelmChart', 'helm.cattle.io/HelmChartConfig'],
  check(manifest, cluster) {
    const reports: Report[] = [];
    const told = new Set<string>();
    for (const { title, value, at } of plainTextsOf(cluster)(manifest)) {
      const what = secretIn(value);
      if (what === undefined || told.has(at)) continue;
      told.add(at);
      reports.push({
        path: at,
        message: `${title} holds ${what}`,
        hint: 'revoke it, and take a new one from a Secret made outside git or sealed',
      });
    }
    return reports;
  },
});
