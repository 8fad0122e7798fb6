import { join } from 'node:path';
import { readDescription } from '../../lib/cli/description-file';
import type { LabDescription } from '../../lib/lab/description';
import { homelab } from './homelab';

/**
 * `homelab lab --from-cluster`, by a user who may only read: what a cluster shows of its lab is what the lab says.
 * @param options of the cluster @param folder for the file
 */
export async function describesCluster(lab: LabDescription, folder: string, options: readonly string[]): Promise<void> {
  const file = join(folder, 'described.json');
  const [name, distribution] = [lab.name, `${lab.distribution.name}@${lab.distribution.version}`];
  const said = ['--name', name, '--distribution', distribution, '--context', 'viewer', ...options];
  const ran = await homelab(['lab', '--from-cluster', '--output', file, ...said]);
  expect(ran).toMatchObject({ code: 0, out: '', err: expect.stringContaining(`network: lan ${lab.network.lan} is a guess`) });
  const found = readDescription(file);
  const nodes = ({ nodes: all }: LabDescription) =>
    new Map(all.map(({ name: one, role, address, capacity, taints }) => [one, { role, address, capacity, taints }]));
  expect(nodes(found)).toEqual(nodes(lab));
  expect(found.distribution).toEqual(lab.distribution);
  expect(found.storageClasses).toEqual(lab.storageClasses);
  expect(found.ingress).toMatchObject({ controller: lab.ingress.controller, className: lab.ingress.className });
  expect(found.externals).toContainEqual({ kind: 'CustomResources', group: 'argoproj.io', by: 'elsewhere' });

  const again = await homelab(['lab', '--from-cluster', '--output', file, ...said]);
  expect(again).toMatchObject({ code: 2, err: expect.stringContaining('is there already; --force replaces it') });
}
