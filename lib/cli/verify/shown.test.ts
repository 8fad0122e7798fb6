import { PAGE_LAB } from '../../checks/page-lab';
import { completeLab } from '../../lab/complete';
import { identityOf } from '../../manifest/identity';
import { PLACES } from '../../planted.fixture';
import { plantedIn, TOKEN } from '../../planted-check.fixture';
import { named } from '../../planted-objects.fixture';
import { changesOf } from './compare';
import { renderMarkdown } from './render-markdown';
import { renderText } from './render-text';
import type { Verification } from './result';
import { shown } from './shown';

const FORMATS = [renderText, renderMarkdown, (result: Verification) => JSON.stringify(result, null, 2)];
const other = `other-${TOKEN}`;

const MANIFESTS = PLACES.map(({ manifest }, i) => named(manifest(TOKEN), `planted-${i}`));
const LAB = {
  name: 'page',
  description: completeLab(PAGE_LAB),
  manifests: MANIFESTS.map((manifest, i) => ({ file: `${i}.yaml`, folder: 'web', manifest })),
};

/** Everything differs from what the cluster has, which quotes it in what it says. */
const RESULT: Verification = {
  format: 1,
  lab: 'page',
  cluster: { context: 'a', server: `https://app:${TOKEN}@10.0.0.1:6443`, kubernetes: 'v1.33.6' },
  equal: false,
  complete: true,
  objects: { total: MANIFESTS.length, seen: MANIFESTS.length },
  refused: MANIFESTS.map((manifest, i) => ({
    object: identityOf(manifest),
    file: `${i}.yaml`,
    message: `admission webhook denied the request: Invalid value: "${TOKEN}": must be another`,
  })),
  changed: PLACES.map(({ manifest }, i) => ({
    object: identityOf(manifest(TOKEN)),
    file: `${i}.yaml`,
    fields: [...changesOf(manifest(other), manifest(TOKEN)), ...changesOf({}, manifest(TOKEN))],
  })),
  missing: [],
  extra: [],
  description: [],
  warnings: MANIFESTS.map((manifest, i) => ({ object: identityOf(manifest), file: `${i}.yaml`, message: `unknown "${TOKEN}"` })),
  notLookedAt: [],
};

test.each(FORMATS)('what may be a secret is not printed, of the lab or of the cluster', (render) => {
  const output = render(shown(RESULT, LAB));
  expect(plantedIn(output)).toEqual([]);
  expect(output).toContain('must be another');
  expect(output).toContain('text of 11 characters');
});

test('what is not a quantity is printed unchanged', () => {
  const fields = [{ path: '/spec/replicas', live: 1, wanted: 2 }];
  const object = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'demo', name: 'web' };
  const result = { ...RESULT, changed: [{ object, file: 'a.yaml', fields }], refused: [], warnings: [] };
  expect(shown(result, LAB)).toMatchObject({ changed: [{ fields }] });
  expect(
    shown({ ...result, changed: [{ object, file: 'a.yaml', fields: [{ path: '/spec/paused', wanted: true }] }] }, LAB).changed,
  ).toEqual([{ object, file: 'a.yaml', fields: [{ path: '/spec/paused', wanted: true }] }]);
});
