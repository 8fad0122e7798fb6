import { LAB } from '../routes/modes';
import { runInNetwork } from '../support/control-plane';
import { readLab } from '../support/labs';
import { proof } from '../support/proof';
import type { Compared } from './probe-faults';

/** Routes that are written: every kind of fault several times. */
const ROUTES = 300;

test('What check says of written routes is what a real Traefik makes of them', async () => {
  const args = [String(jest.getSeed()), String(ROUTES)];
  const { routes, leftOut, unreached, used, wrong } = await runInNetwork<Compared>({
    lab: readLab(LAB),
    script: 'e2e/route-faults/probe-faults.ts',
    args,
    timeout: 240,
  });
  expect(wrong).toEqual([]);
  expect(leftOut + unreached + used).toBe(routes);
  // A check that says little has proved little.
  expect(leftOut).toBeGreaterThan(routes / 4);
  expect(unreached).toBeGreaterThan(routes / 20);
  expect(used).toBeGreaterThan(routes / 10);
  proof.add('Route faults', `| ${routes} | ${wrong.length} |`);
});
