import fs from 'node:fs';
import nodePath from 'node:path';
import { synthesizeInMemory } from './testing';
import { cottage } from './workloads-page.fixture';

const page = fs.readFileSync(nodePath.join(__dirname, '../docs/workloads.md'), 'utf8');
const code = fs.readFileSync(nodePath.join(__dirname, 'workloads-page.fixture.ts'), 'utf8');

test('docs/workloads.md shows what is compiled here, and its lab is sound', () => {
  const blocks = [...page.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, block]) => block);
  expect(blocks).toEqual([code.replace("} from '.';", "} from 'cdk8s-homelab';")]);
  const lab = synthesizeInMemory(cottage).lab('cottage');
  expect(lab.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  lab.fits();
  expect(lab.manifests().map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual(
    expect.arrayContaining(['CronJob nightly', 'DaemonSet smartctl-exporter', 'Deployment zigbee2mqtt', 'StatefulSet jellyfin']),
  );
});
