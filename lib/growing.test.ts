import fs from 'node:fs';
import nodePath from 'node:path';
import { synthesizedPage } from './compiled-page.fixture';
import { temporaryFolder } from './readme.fixture';

const folder = temporaryFolder();

test('docs/growing.md compiles, and what it describes can be synthesized', () => {
  const dist = synthesizedPage(folder, 'growing.md');
  const written = fs.readFileSync(nodePath.join(dist, 'demo-ha/postgres-ha/postgres-ha/PodMonitor-postgres-ha.yaml'), 'utf8');
  expect(written).toContain('release: kube-prometheus-stack');
});
