import { at } from '../../manifest/read';
import { amountOf } from '../../schedule/amounts';
import { podRule } from '../rule';

const MEBIBYTE = 1024 ** 2;

/** `512m` is half a byte, and `512` as many bytes: the kernel kills the container before its program starts. */
export const memoryUnit = podRule({
  id: 'reliability/memory-unit',
  severity: 'error',
  says: 'a memory limit is at least a mebibyte, so that a container can start at all',
  *check(pods) {
    for (const { spec, at: pointer } of pods.containers) {
      const limit = at(spec, 'resources', 'limits', 'memory');
      const bytes = amountOf('memory', limit) ?? 0;
      // No limit at all is written as 0.
      if (bytes <= 0 || bytes >= MEBIBYTE) continue;
      const digits = /^\d+/.exec(String(limit))?.[0] ?? '';
      yield {
        at: `${pointer}/resources/limits/memory`,
        message: `the memory limit '${limit}' is ${bytes === 1 ? 'a byte' : `${bytes} bytes`} at most: no container starts in that`,
        hint: `write '${digits}Mi', if mebibytes are meant`,
      };
    }
  },
});
