import { runInNetwork } from '../support/control-plane';
import { readLab } from '../support/labs';
import { proof } from '../support/proof';
import { FALLBACK_MODE, LAB, MODES } from './modes';
import type { Outcome } from './probe-routes';

/** Each with Ingresses, IngressRoutes, Middlewares, TraefikServices, Services and twelve requests of its own. */
const SETS = 200;

describe('Random routes on a real Traefik', () => {
  let outcomes: readonly Outcome[];

  beforeAll(async () => {
    const lab = readLab(LAB);
    const nodes = lab.nodes.map((node) => ({ ...node, capacity: { ...node.capacity, pods: '1000' } }));
    const args = [String(jest.getSeed()), String(SETS)];
    outcomes = await runInNetwork<Outcome[]>({ lab: { ...lab, nodes }, script: 'e2e/routes/probe-routes.ts', args, timeout: 240 });
  });

  test.each([...MODES.map(({ name }) => name), FALLBACK_MODE].map((name, i) => [name, i] as const))(
    '%s, go where the model says',
    (name, i) => {
      const { sets, requests, served, ended, deadEnds, tied, wrong } = outcomes[i] ?? fail();
      expect(wrong).toEqual([]);
      expect(served + ended + deadEnds).toBe(requests);
      // A model that says little has proved little.
      expect(served).toBeGreaterThan(requests / 4);
      expect(ended).toBeGreaterThan(requests / 50);
      expect(deadEnds).toBeGreaterThan(requests / 50);
      expect(tied).toBeLessThan(requests / 20);
      proof.add('Routes', `| Traefik ${name} | ${sets} | ${requests} | ${served} | ${ended} | ${deadEnds} | ${tied} | ${wrong.length} |`);
    },
  );
});

function fail(): never {
  throw new Error('Traefik was not asked');
}
