import { textsAt } from '../../manifest/read';
import { pointer } from '../../manifest/tree';
import { podSecurityLabelProblems } from '../../pod-security/levels';
import { rule } from '../rule';

/** The API server refuses a Namespace whose labels for it it does not understand. */
export const podSecurityLabels = rule({
  id: 'security/pod-security-labels',
  severity: 'error',
  says: 'the Pod Security labels of a Namespace have values that the API server takes',
  on: 'Namespace',
  *check(namespace) {
    for (const { label, message } of podSecurityLabelProblems(textsAt(namespace, 'metadata', 'labels'))) {
      const hint = label.endsWith('-version') ? "write 'latest' or a version such as 'v1.33'" : 'write one of them';
      yield { at: pointer(['metadata', 'labels', label]), message, hint };
    }
  },
});
