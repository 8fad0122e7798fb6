import { ConfigurationError } from '../../manifest/configuration-error';
import { canonicalDuration } from '../../manifest/duration';
import { textAt } from '../../manifest/read';
import { defineRule, type Report } from '../rule';

/** Clients of cert-manager write durations back as Go prints them. */
export const duration = defineRule({
  id: 'gitops/duration',
  severity: 'info',
  aboutDifferences: true,
  summary: 'a duration of cert-manager is written as its controllers write it back',
  kinds: 'cert-manager.io/Certificate',
  check(certificate) {
    const reports: Report[] = [];
    for (const field of ['duration', 'renewBefore']) {
      const text = textAt(certificate, 'spec', field);
      const canonical = text === undefined ? undefined : printed(text);
      if (canonical === undefined || canonical === text) continue;
      reports.push({
        path: `/spec/${field}`,
        message: `got '${text}', which becomes '${canonical}' as soon as a Go client writes the Certificate: Argo CD may show that as a difference`,
        hint: `write '${canonical}'`,
      });
    }
    return reports;
  },
});

function printed(text: string): string | undefined {
  try {
    return canonicalDuration(text);
  } catch (error) {
    if (error instanceof ConfigurationError) return undefined;
    throw error;
  }
}
