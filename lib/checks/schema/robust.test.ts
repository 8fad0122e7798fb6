import fc from 'fast-check';
import { completeLab } from '../../lab/complete';
import { isManifest } from '../../manifest/identity';
import { clusterOf } from '../../products/cluster-of';
import { PAGE_LAB } from '../page-lab';
import { runRules } from '../run';
import { SCHEMA } from '.';

// Hundreds of random or large inputs a test.
jest.setTimeout(60_000);

const KINDS = [...new Set(SCHEMA.flatMap((one) => (one.about === 'objects' && typeof one.kinds !== 'function' ? one.kinds : [])))].filter(
  (kind) => kind !== '*',
);
const WORDS = fc.constantFrom(
  'spec',
  'template',
  'containers',
  'volumes',
  'env',
  'metadata',
  'labels',
  'selector',
  'ports',
  'rules',
  'name',
  'x',
);
const WILD = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(null, true, 0, -1.5, '', 'x', '64Mi', '* * * * *'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(WORDS, tie('value'), { maxKeys: 4 }),
  ),
})).value;

test('no rule throws, whatever an object holds', () => {
  const lab = completeLab(PAGE_LAB);
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), fc.dictionary(WORDS, WILD), WILD, (kind, fields, labels) => {
      const [group, name = group] = kind.split('/');
      const apiVersion = kind.includes('/') ? `${group}/v1` : 'v1';
      const manifest = { ...fields, apiVersion, kind: name, metadata: { name: 'x', labels, annotations: labels, finalizers: labels } };
      if (!isManifest(manifest)) return;
      runRules(clusterOf([manifest], lab), SCHEMA);
      runRules(clusterOf([manifest]), SCHEMA);
    }),
    { numRuns: 200, seed: 5 },
  );
});
