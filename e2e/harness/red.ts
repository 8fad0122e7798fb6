import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARGO_CD } from '../support/api';
import type { Cluster } from '../support/control-plane';
import { differences, notOwned } from '../support/drift';
import { type Applied, applyLab } from '../support/install';
import { ROOT, readLab } from '../support/labs';
import { readyCluster } from '../support/ready';
import { suiteOf } from '../support/scenarios';
import { available } from '../support/workloads';

/** Milliseconds, times `until`'s patience: after that what has not become available never does. */
const LATE = 2000;

/** A copy of a lab with one mistake of each kind that the tests must find. */
const LAB = 'papers';
const MISTAKES: readonly (readonly [file: string, from: string, to: string])[] = [
  ['papers-frontend/Service-papers-frontend.yaml', 'spec:\n', 'spec:\n  colour: red\n'],
  ['web-terminal/Deployment-api-proxy.yaml', 'cpu: 500m', 'cpu: 1000m'],
  ['papers-frontend/ResourceQuota-frontend-quota.yaml', 'requests.cpu: "1"', 'requests.cpu: 10m'],
  [
    'web-terminal/Deployment-web-terminal-service.yaml',
    'env:\n',
    'env:\n            - name: TWICE\n              value: a\n            - name: TWICE\n              value: b\n',
  ],
];

/** A lab with mistakes, as far as the server took it. */
interface Mistaken {
  readonly cluster: Cluster;
  readonly applied: readonly Applied[];
}

/** What the tests of the labs say where something is wrong. */
export const mistakes = suiteOf('A manifest with a mistake', {
  begin,
  steps: [
    { title: 'of an unknown field is refused', run: isRefused },
    { title: 'of an environment variable that is written twice is refused or warned of', run: isWarnedOf },
    { title: 'of a quantity that is not canonical has drifted', run: hasDrifted },
    { title: 'of a quota that is too small never becomes available, and the error says why', run: isNotAvailable },
    { title: 'a field that another manager has taken is seen', run: isLost },
  ],
  end: ({ cluster }) => cluster.stop(),
});

async function begin(): Promise<Mistaken> {
  const lab = readLab(LAB);
  const cluster = await readyCluster(lab);
  try {
    const dist = join(cluster.folder, 'dist');
    cpSync(join(ROOT, 'dist', LAB), join(dist, LAB), { recursive: true });
    for (const [path, from, to] of MISTAKES) {
      const file = join(dist, LAB, path);
      const text = readFileSync(file, 'utf8');
      expect(text).toContain(from);
      writeFileSync(file, text.replace(from, to));
    }
    return { cluster, applied: await applyLab(cluster, lab, { dist }) };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

function find({ applied }: Mistaken, kind: string, name: string): Applied {
  const found = applied.find(({ manifest }) => manifest.kind === kind && manifest.metadata.name === name);
  if (found === undefined) throw new Error(`no ${kind} ${name}`);
  return found;
}

async function isRefused(mistaken: Mistaken): Promise<void> {
  const { ok, message } = find(mistaken, 'Service', 'papers-frontend').result;
  expect(ok).toBe(false);
  expect(message).toMatch(/\.spec\.colour: field not declared in schema/);
}

async function isWarnedOf(mistaken: Mistaken): Promise<void> {
  const { ok, warnings } = find(mistaken, 'Deployment', 'web-terminal-service').result;
  expect(ok && warnings.length === 0).toBe(false);
}

async function hasDrifted(mistaken: Mistaken): Promise<void> {
  const { manifest, result } = find(mistaken, 'Deployment', 'api-proxy');
  const drift = { field: '/spec/template/spec/containers/0/resources/limits/cpu', ours: '1000m', theirs: '1' };
  expect(result.object && differences(manifest, result.object)).toEqual([drift]);
  const live = await mistaken.cluster.api.get(manifest);
  expect(live && differences(manifest, live)).toEqual([drift]);
}

async function isNotAvailable({ applied, cluster }: Mistaken): Promise<void> {
  const manifests = applied.filter(({ folder }) => folder === 'papers-frontend').map(({ manifest }) => manifest);
  await expect(available(cluster.api, manifests, LATE)).rejects.toThrow(
    /Deployment papers-frontend\/papers-frontend: 0 of 1 available[\s\S]*exceeded quota: frontend-quota/,
  );
}

async function isLost(mistaken: Mistaken): Promise<void> {
  const { api } = mistaken.cluster;
  const { manifest } = find(mistaken, 'Deployment', 'api-proxy');
  expect((await api.patch(manifest, { spec: { replicas: 0 } }, 'somebody')).ok).toBe(true);
  const live = await api.get(manifest);
  expect(live && notOwned(manifest, live, ARGO_CD)).toEqual(['/spec/replicas']);
  expect(live && differences(manifest, live).map(({ field }) => field)).toContain('/spec/replicas');
}
