import { mapAt } from '../../manifest/read';
import { isEncrypted, isSopsValue } from '../../manifest/unknown';
import { plainKeys } from '../../secrets/quote';
import { defineRule, list, type Report } from '../rule';

/** Whoever can read the repository, now or later, can read it; taking it out of git again does not help. */
export const plainSecret = defineRule({
  id: 'gitops/plain-secret',
  severity: 'error',
  summary: "a Secret's values are not in the repository that Argo CD reads",
  kinds: 'Secret',
  requires: 'lab',
  check(secret, { lab }) {
    const reports: Report[] = [];
    if (lab?.gitops === undefined) return reports;
    const isSealed = isEncrypted(secret) ? isSopsValue : () => false;
    const isOpen = (value: unknown) => value !== '' && value !== null && !isSealed(value);
    for (const field of ['data', 'stringData']) {
      const keys = Object.entries(mapAt(secret, field)).flatMap(([key, value]) => (isOpen(value) ? [key] : []));
      if (keys.length === 0) continue;
      reports.push({
        path: `/${field}`,
        message: `holds values in plain text or base64, which everybody can read who can read the repository: ${list(plainKeys(keys), 'invalid keys')}`,
        hint: 'seal it (SealedSecret), fetch it (ExternalSecret), or make it outside git and name it in the lab; then change the values',
      });
    }
    return reports;
  },
});
