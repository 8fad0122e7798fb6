import { Pods } from '../../cluster/pods';
import { clusterOf } from '../../products/cluster-of';
import { imagesOf } from './images';

function read(image: unknown, imagePullPolicy?: string) {
  const pod = { containers: [{ name: 'a', image, imagePullPolicy }] };
  const [found] = imagesOf(clusterOf([], undefined), Pods.atRunTime({ app: 'a', namespace: 'n', name: 'p', labels: {}, max: 1, pod }));
  return found && [found.host, found.repository, found.tag, found.digest, found.pull];
}

test.each([
  ['nginx', [undefined, 'nginx', undefined, undefined, 'Always']],
  ['nginx:1.29', [undefined, 'nginx', '1.29', undefined, 'IfNotPresent']],
  ['example/web:latest', [undefined, 'example/web', 'latest', undefined, 'Always']],
  ['ghcr.io/example/web:v1', ['ghcr.io', 'example/web', 'v1', undefined, 'IfNotPresent']],
  ['10.0.0.8:5000/web', ['10.0.0.8:5000', 'web', undefined, undefined, 'Always']],
  ['localhost/web:1', ['localhost', 'web', '1', undefined, 'IfNotPresent']],
  ['registry:5000/a/b:1@sha256:0a', ['registry:5000', 'a/b', '1', 'sha256:0a', 'IfNotPresent']],
  ['Team/web', ['Team', 'web', undefined, undefined, 'Always']],
  ['web@sha256:0a', [undefined, 'web', undefined, 'sha256:0a', 'IfNotPresent']],
])('%s', (image, parts) => expect(read(image)).toEqual(parts));

test('what is written decides when it is pulled', () => expect(read('web:latest', 'Never')?.[4]).toBe('Never'));

test.each(['', '{{ .image }}', '<image>', 7, null])('%j is no image', (image) => expect(read(image)).toBeUndefined());
