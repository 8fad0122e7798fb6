import { POD_KINDS } from '../../manifest/pod-template';
import { secretIn } from '../../secrets/shapes';
import { defineRule, NOTHING, type Report } from '../rule';
import { plainTextsOf, WITH_TEXTS } from './plain-texts';

/** What has been committed is known, also after it was removed. The message never has the value. */
export const secretInPlainText = defineRule({
  id: 'security/secret-in-plain-text',
  severity: 'error',
  summary: 'no env, argument, ConfigMap or value of a chart has a key or token in it',
  kinds: [...POD_KINDS, ...WITH_TEXTS],
  check(manifest, cluster) {
    let reports: Map<string, Report> | undefined;
    for (const { title, value, at } of plainTextsOf(cluster, manifest)) {
      const what = secretIn(value);
      if (what === undefined) continue;
      const path = at();
      reports ??= new Map();
      if (reports.has(path)) continue;
      const hint = 'revoke it, and take a new one from a Secret made outside git or sealed';
      reports.set(path, { path, message: `${title()} holds ${what}`, hint });
    }
    return reports === undefined ? NOTHING : [...reports.values()];
  },
});
