import { mapAt, textAt } from '../../manifest/read';
import { pointer } from '../../manifest/tree';
import { isEncrypted, isPlaceholder } from '../../manifest/unknown';
import { goRegExp } from '../../regexp/go-regexp';
import { NotEvaluated, Steps } from '../../regexp/steps';
import { defineRule, NOTHING, type Report } from '../rule';

/** Without a word of its own SOPS encrypts all values; of an object in a repository that is what a Secret holds. */
const OF_SECRETS = '^(data|stringData)$';

/** Steps for one object: what people write takes some hundreds. */
const WORK = 1_000_000;

/** A value that was added after the file was encrypted, and is in git now. */
export const sopsPlainValue = defineRule({
  id: 'security/sops-plain-value',
  severity: 'error',
  summary: 'what SOPS is to encrypt is encrypted',
  kinds: '*',
  check(manifest) {
    if (!('sops' in manifest) || !isEncrypted(manifest)) return NOTHING;
    const written = textAt(mapAt(manifest, 'sops'), 'encrypted_regex');
    if (written === undefined && manifest.kind !== 'Secret') return NOTHING;
    const pattern = goRegExp(written ?? OF_SECRETS);
    // sops itself refuses a pattern that Go does.
    if (typeof pattern === 'string') return NOTHING;
    const steps = new Steps(WORK);
    const reports: Report[] = [];
    try {
      addPlain(manifest, [], false, (key) => pattern.test(key, steps), reports);
    } catch (error) {
      if (!(error instanceof NotEvaluated)) throw error;
    }
    return reports;
  },
});

function addPlain(value: unknown, keys: readonly string[], below: boolean, isMeant: (key: string) => boolean, reports: Report[]): void {
  if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (keys.length > 0 || key !== 'sops') addPlain(item, [...keys, key], below || isMeant(key), isMeant, reports);
    }
  } else if (below && value !== null && value !== '' && !isPlaceholder(value)) {
    const message = 'stands there in plain text, although SOPS is to encrypt it';
    reports.push({ path: pointer(keys), message, hint: 'change the secret, since git has it; then edit the file with `sops`' });
  }
}
