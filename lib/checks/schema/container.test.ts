import { checkLab } from '../check-lab';

const KEY = 'container.apparmor.security.beta.kubernetes.io/';
const pod = (annotations: Readonly<Record<string, string>>) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'a', namespace: 'demo', annotations },
  spec: { containers: [{ name: 'web', image: 'registry.example.com/web:1.0' }] },
});

test('an AppArmor annotation is of a container that there is', () => {
  const found = (name: string) =>
    checkLab([pod({ [KEY + name]: 'runtime/default' })], undefined)
      .findings.filter(({ rule }) => rule === 'schema/container')
      .map(({ path }) => path);
  expect(found('web')).toEqual([]);
  expect(found('webs')).toEqual(['/metadata/annotations/container.apparmor.security.beta.kubernetes.io~1webs']);
});
