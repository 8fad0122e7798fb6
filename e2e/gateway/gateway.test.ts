import { runInNetwork } from '../support/control-plane';
import { readLab } from '../support/labs';
import { proof } from '../support/proof';
import { LAB, roomy, VERSIONS } from './modes';
import type { Outcome } from './probe-gateway';

/** Each with a Gateway, routes, grants, Services and 25 requests of its own: half of them for each version. */
const SETS = 100;

// Both at the same time: servers mostly wait.
test.concurrent.each(VERSIONS)('Gateways and routes on a real Traefik %s are what the model says', async (version) => {
  const seed = jest.getSeed() + (version === VERSIONS[0] ? 0 : SETS);
  const { sets, requests, conditions, accepted, served, ended, deadEnds, tied, wrong } = await runInNetwork<Outcome>({
    lab: roomy(readLab(LAB)),
    script: 'e2e/gateway/probe-gateway.ts',
    args: [String(seed), String(SETS), version],
    timeout: 300,
  });
  expect(wrong).toEqual([]);
  expect(served + ended + deadEnds).toBe(requests);
  // A model that says little has proved little.
  expect(accepted).toBeGreaterThan(sets / 2);
  expect(served).toBeGreaterThan(requests / 10);
  expect(ended).toBeGreaterThan(requests / 500);
  expect(tied).toBeLessThan(requests / 10);
  proof.add(
    'Gateway API',
    `| Traefik ${version} | ${sets} | ${requests} | ${conditions} | ${served} | ${ended} | ${deadEnds} | ${tied} | ${wrong.length} |`,
  );
});
