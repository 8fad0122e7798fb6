import { textAt } from '../../manifest/read';
import { definePodRule, NOTHING } from '../rule';

/** `serviceAccount` is the older name of `serviceAccountName`: where both are set, the server ignores the older one. */
export const serviceAccountDiffers = definePodRule({
  id: 'reference/service-account-differs',
  severity: 'warning',
  summary: 'serviceAccount, the older field, names the same account as serviceAccountName',
  check({ spec, at }) {
    const [name, older] = [textAt(spec, 'serviceAccountName') ?? '', textAt(spec, 'serviceAccount') ?? ''];
    if (name === '' || older === '' || name === older) return NOTHING;
    return [
      {
        path: `${at}/spec/serviceAccount`,
        message: `got '${older}' beside serviceAccountName '${name}', which is the one that counts`,
        hint: 'remove serviceAccount',
      },
    ];
  },
});
