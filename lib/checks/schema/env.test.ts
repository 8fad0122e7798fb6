import { completeLab } from '../../lab/complete';
import type { LabDescription } from '../../lab/description';
import { PAGE_LAB } from '../page-lab';
import { findingsOf } from '../test-rule';
import { env } from './env';

const lab = (kubernetes: string, more: Partial<LabDescription> = {}) => completeLab({ ...PAGE_LAB, kubernetes, ...more });
const pod = (source: string) => `
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: demo }
spec:
  volumes: [{ name: settings, emptyDir: {} }]
  containers: [{ name: web, image: 'example/web:1', env: [{ name: HOST, valueFrom: { fileKeyRef: { ${source} } } }] }]
`;
const GOOD = 'volumeName: settings, path: web.env, key: HOST';

/** As servers of 1.34, 1.36 and 1.37 answer. */
test.each<[string, LabDescription, string, readonly string[]]>([
  ['a file on 1.34', lab('1.34.4'), GOOD, ['/spec/containers/0/env/0/valueFrom']],
  ['behind its gate', lab('1.34.4', { featureGates: { EnvFiles: true } }), GOOD, []],
  ['on 1.36', lab('1.36.3'), GOOD, []],
  [
    'no such volume',
    lab('1.37.2'),
    'volumeName: nope, path: web.env, key: HOST',
    ['/spec/containers/0/env/0/valueFrom/fileKeyRef/volumeName'],
  ],
  [
    'a path out of the volume',
    lab('1.37.2'),
    'volumeName: settings, path: ../web.env, key: HOST',
    ['/spec/containers/0/env/0/valueFrom/fileKeyRef/path'],
  ],
  [
    'a key that is no variable',
    lab('1.37.2'),
    'volumeName: settings, path: web.env, key: A=B',
    ['/spec/containers/0/env/0/valueFrom/fileKeyRef/key'],
  ],
])('%s', (_, description, source, paths) => {
  expect(findingsOf(env, pod(source), description).map(({ path }) => path)).toEqual(paths);
});
