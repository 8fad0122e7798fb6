import { POD_KINDS } from '../../manifest/pod-template';
import { hasLogin, looksSecret } from '../../secrets/names';
import { secretParameterIn } from '../../secrets/pairs';
import { secretIn } from '../../secrets/shapes';
import { defineRule, NOTHING, type Report } from '../rule';
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
    const own = likely(plainTextsOf(cluster, manifest), NOTHING);
    return manifest.kind === 'ConfigMap' ? likely(settingsOf(manifest), own) : own;
  },
});

/** What looks like a secret, after what is known of other places: each place once. */
function likely(texts: readonly PlainText[], known: readonly Report[]): readonly Report[] {
  let reports: Map<string, Report> | undefined;
  for (const text of texts) {
    const message = problemOf(text);
    if (message === undefined) continue;
    const path = text.at();
    reports ??= new Map(known.map((report) => [report.path, report]));
    if (reports.has(path) || secretIn(text.value) !== undefined) continue;
    reports.set(path, { path, message, hint: 'take it from a Secret made outside git or sealed; waive it if it is not a secret' });
  }
  return reports === undefined ? known : [...reports.values()];
}

function problemOf({ title, name, value }: PlainText): string | undefined {
  if (name !== undefined && looksSecret(name, value)) return `${title()} looks like a secret, and its value stands here`;
  if (hasLogin(value)) return `${title()} has a URL with a password in it`;
  const parameter = secretParameterIn(value);
  return parameter && `${title()} has '${parameter}=' with a value in it`;
}
