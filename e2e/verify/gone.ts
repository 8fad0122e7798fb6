import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from '../support/control-plane';
import { readLab } from '../support/labs';
import { suiteOf } from '../support/scenarios';
import { compile, homelab } from './homelab';

/** What `homelab verify` says of a cluster with nothing in it, and of none. */
export const gone = suiteOf('homelab verify, asked of no lab', {
  begin: async () => undefined,
  steps: [{ title: 'an empty cluster lacks everything; one that is gone gets one clear line', run }],
  end: async () => undefined,
});

async function run(): Promise<void> {
  const lab = readLab('talos');
  const folder = mkdtempSync(join(tmpdir(), 'homelab-gone-'));
  const kubeconfig = join(folder, 'kubeconfig');
  try {
    const [cluster] = await Promise.all([startCluster({ lab }), compile()]);
    copyFileSync(cluster.kubeconfig, kubeconfig);
    const { code, out } = await homelab(['verify', 'talos', '--kubeconfig', kubeconfig]).finally(cluster.stop);
    expect(code).toBe(1);
    expect(out).toMatch(/\n {2}Kind IPAddressPool \(metallb\.io\/v1beta1\): missing: its CRD is not installed\n/);
    expect(out).toMatch(/\n {2}\d objects of namespace www: the namespace is not there yet/);
    const gone = await homelab(['verify', 'talos', '--kubeconfig', kubeconfig]);
    expect(gone).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(
        /^error: the cluster at \S+ does not answer: connect ECONNREFUSED \S+; check that it runs, and the address\n$/,
      ),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
