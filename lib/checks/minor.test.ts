import { completeLab } from '../lab/complete';
import { clusterOf } from '../products/cluster-of';
import { schemaMinors } from '../schema/load';
import { checkLab } from './check-lab';
import { PAGE_LAB } from './page-lab';

const minorOf = (kubernetes: string) => clusterOf([], completeLab({ ...PAGE_LAB, kubernetes })).minor;

test('the minor version is that of the lab, without one the newest that there are schemas of', () => {
  expect([minorOf('1.33.6'), minorOf('1.32'), minorOf('1.9.1')]).toEqual([33, 32, 9]);
  expect(clusterOf([]).minor).toBe(schemaMinors().at(-1));
});

test.each(['1.30.0', '1.99.0'])('a lab of Kubernetes %s, which there are no schemas of, is checked all the same', (kubernetes) => {
  const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', namespace: 'default' }, spec: { prots: [] } };
  const { findings } = checkLab([service], completeLab({ ...PAGE_LAB, kubernetes }));
  expect(findings.map(({ rule }) => rule)).toContain('schema/unknown-field');
});
