import type { Cluster } from '../../cluster/cluster';
import type { ProductRule } from '../../cluster/product';
import type { Report } from '../../manifest/finding';
import { mapAt } from '../../manifest/read';
import { pointer } from '../../manifest/tree';

/** What kubeseal prints is base64 of the length of an encrypted key, which is less than 1,024 bytes, that key and the value: it begins with A. */
const SEALED = /^A[A-Za-z0-9+/=\s]*$/;
/** What a person or a program still has to put in. */
const GAP = /\.\.\.|…|^<.*>$|\$\{|\{\{|^$/;

/** The controller can't decrypt plain text, and what was to be secret is in git. The value is not quoted. */
export const sealedValue: ProductRule<Cluster> = {
  id: 'reference/sealed-value',
  severity: 'error',
  summary: 'the values of a SealedSecret are sealed',
  kinds: ['bitnami.com/SealedSecret'],
  check(sealed) {
    return Object.entries(mapAt(sealed, 'spec', 'encryptedData')).flatMap(([key, value]): readonly Report[] => {
      if (typeof value !== 'string' || GAP.test(value) || SEALED.test(value)) return [];
      return [
        {
          path: pointer(['spec', 'encryptedData', key]),
          message: "the value is not what kubeseal prints: the controller can't decrypt it, and no Secret is made",
          hint: 'write the output of kubeseal --raw; change what stood here, if it was secret',
        },
      ];
    });
  },
};
