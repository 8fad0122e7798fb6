import { defineRule, type Report } from '../rule';
import { nodePortsOf } from './node-ports';

/** The range of every distribution here, unless its API server is started with another one. */
const [FIRST, LAST] = [30000, 32767];

/** The API server refuses a nodePort that is outside of its range. */
export const nodePortRange = defineRule({
  id: 'reference/node-port-range',
  severity: 'error',
  summary: 'a nodePort is one of 30000 to 32767',
  kinds: 'Service',
  check(service) {
    const reports: Report[] = [];
    for (const { port, at } of nodePortsOf(service)) {
      if (port >= FIRST && port <= LAST) continue;
      reports.push({
        path: at,
        message: `${port} is no port that nodes give to Services`,
        hint: `use one from ${FIRST} to ${LAST}, or leave it out`,
      });
    }
    return reports;
  },
});
