import { readQuantity } from '../../manifest/quantity';
import { at } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';

const BYTE = 10n ** 9n;
/** In billionths of a byte, as quantities are read. Less than this is rather a number without its unit. */
export const MEBIBYTE = BYTE * 1024n ** 2n;

/** An amount of so little in words. */
export function shownBytes(nanos: bigint): string {
  return nanos < BYTE ? 'less than a byte' : `${nanos / BYTE} bytes`;
}

/** `512m` is half a byte, and `512` as many bytes: the kernel kills the container before its program starts. */
export const memoryUnit = definePodRule({
  id: 'reliability/memory-unit',
  severity: 'error',
  summary: 'a memory limit is at least a mebibyte, so that a container can start at all',
  check(pods) {
    const reports: Report[] = [];
    for (const { spec, at: pointer } of pods.containers) {
      const limit = at(spec, 'resources', 'limits', 'memory');
      const amount = readQuantity(limit)?.nanos ?? 0n;
      // No limit at all is written as 0.
      if (amount <= 0n || amount >= MEBIBYTE) continue;
      const digits = /^\d+/.exec(String(limit))?.[0] ?? '';
      reports.push({
        path: `${pointer}/resources/limits/memory`,
        message: `the memory limit '${limit}' is ${shownBytes(amount)}: no container starts in that`,
        hint: `write '${digits}Mi', if mebibytes are meant`,
      });
    }
    return reports;
  },
});
