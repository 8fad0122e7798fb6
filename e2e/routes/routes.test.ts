import { runInNetwork } from '../support/control-plane';
import { readLab } from '../support/labs';
import { proof } from '../support/proof';
import { FALLBACK_MODE, LAB, MODES } from './modes';
import type { Probed } from './probe-routes';

/** Each with Ingresses, IngressRoutes, Middlewares, TraefikServices, Services and twelve requests of its own. */
const SETS = 200;

describe('Random routes on a real Traefik', () => {
  let probed: Probed | undefined;

  beforeAll(async () => {
    const lab = readLab(LAB);
    const nodes = lab.nodes.map((node) => ({ ...node, capacity: { ...node.capacity, pods: '1000' } }));
    const args = [String(jest.getSeed()), String(SETS)];
    probed = await runInNetwork<Probed>({ lab: { ...lab, nodes }, script: 'e2e/routes/probe-routes.ts', args, timeout: 240 });
  });

  test.each([...MODES.map(({ name }) => name), FALLBACK_MODE].map((name, i) => [name, i] as const))(
    '%s, go where the model says',
    (name, i) => {
      const { sets, requests, served, ended, deadEnds, tied, wrong } = probed?.outcomes[i] ?? fail();
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

  test('ports of LoadBalancer Services are answered by the pods that the trace says, and others by nobody', () => {
    const { services, requests, served, wrong } = probed?.balanced ?? fail();
    expect(wrong).toEqual([]);
    expect(served).toBeGreaterThan(requests / 4);
    expect(requests - served).toBeGreaterThan(requests / 4);
    const row = [services, requests, served, 0, requests - served, 0, wrong.length].join(' | ');
    proof.add('Routes', `| no Traefik: ports of LoadBalancer Services, and their node ports | ${row} |`);
  });
});

function fail(): never {
  throw new Error('Traefik was not asked');
}
