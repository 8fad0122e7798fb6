import { POD_KINDS } from '../../manifest/pod-template';
import { hasLogin, looksSecret } from '../../secrets/names';
import { secretIn } from '../../secrets/shapes';
import { defineRule, type Report } from '../rule';
import type { PlainText } from './plain-text';
import { plainTextsOf, settingsOf, WITH_TEXTS } from './plain-texts';

/** A guess by the name. What is a secret for certain is the business of security/secret-in-plain-text. */
export const likelySecret = defineRule({
  id: 'security/likely-secret',
  severity: 'warning',
  refusedAtSynthesis: true,
  summary: 'no env, argument, ConfigMap or value of a chart has what looks like a password',
  kinds: [...POD_KINDS, ...WITH_TEXTS],
  check(manifest, cluster) {
    const reports: Report[] = [];
    const reported = new Set<string>();
    const settings = manifest.kind === 'ConfigMap' ? settingsOf(manifest) : [];
    for (const text of [...plainTextsOf(cluster, manifest), ...settings]) {
      const message = problemOf(text);
      const path = message === undefined ? '' : text.at();
      if (message === undefined || reported.has(path) || secretIn(text.value) !== undefined) continue;
      reported.add(path);
      reports.push({ path, message, hint: 'take it from a Secret made outside git or sealed; waive it if it is not a secret' });
    }
    return reports;
  },
});

function problemOf({ title, name, value }: PlainText): string | undefined {
  if (name !== undefined && looksSecret(name, value)) return `${title()} looks like a secret, and its value stands here`;
  return hasLogin(value) ? `${title()} has a URL with a password in it` : undefined;
}
