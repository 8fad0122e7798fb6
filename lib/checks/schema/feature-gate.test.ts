import { completeLab } from '../../lab/complete';
import type { LabDescription } from '../../lab/description';
import { checkLab } from '../check-lab';
import { PAGE_LAB } from '../page-lab';

const POD = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'a', namespace: 'demo' },
  spec: {
    initContainers: [{ name: 'proxy', image: 'registry.example.com/proxy:1.0', restartPolicy: 'Always' }],
    containers: [{ name: 'a', image: 'registry.example.com/a:1.0', restartPolicy: 'Always' }],
  },
};

/** Findings about the containers' restartPolicy. Real servers of 1.33 and 1.34 say the same. */
function found(lab: Pick<LabDescription, 'kubernetes' | 'featureGates'>): readonly string[] {
  const { findings } = checkLab([POD], completeLab({ ...PAGE_LAB, ...lab }));
  return findings.filter(({ path }) => path.endsWith('/restartPolicy')).map(({ rule, path }) => `${rule} ${path}`);
}

test('restartPolicy of an ordinary container: refused by 1.33, dropped by 1.34 unless its gate is on', () => {
  expect(found({ kubernetes: '1.33.6' })).toEqual(['schema/container /spec/containers/0/restartPolicy']);
  expect(found({ kubernetes: '1.34.4' })).toEqual(['schema/feature-gate /spec/containers/0/restartPolicy']);
  expect(found({ kubernetes: '1.34.4', featureGates: { ContainerRestartRules: true } })).toEqual([]);
});
