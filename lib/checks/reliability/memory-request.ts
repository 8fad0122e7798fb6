import { readQuantity } from '../../manifest/quantity';
import { at } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';
import { MEBIBYTE, shownBytes } from './memory-unit';

/** The pod runs, on a node that may have no room for it. A guess, as so little can be meant. */
export const memoryRequest = definePodRule({
  id: 'reliability/memory-request',
  severity: 'warning',
  summary: 'a memory request has a unit, so that the scheduler keeps room for the pod',
  check(pods) {
    const reports: Report[] = [];
    for (const { spec, at: pointer } of pods.containers) {
      const request = at(spec, 'resources', 'requests', 'memory');
      const amount = readQuantity(request)?.nanos ?? 0n;
      const limit = readQuantity(at(spec, 'resources', 'limits', 'memory'))?.nanos ?? 0n;
      // Of a limit that is as small reliability/memory-unit speaks.
      if (amount <= 0n || amount >= MEBIBYTE || (limit > 0n && limit < MEBIBYTE)) continue;
      const digits = /^\d+/.exec(String(request))?.[0] ?? '';
      reports.push({
        path: `${pointer}/resources/requests/memory`,
        message: `the memory request '${request}' is ${shownBytes(amount)}: the scheduler keeps no room for it`,
        hint: `write '${digits}Mi', if mebibytes are meant`,
      });
    }
    return reports;
  },
});
