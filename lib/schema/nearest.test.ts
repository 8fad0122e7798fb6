import { nearest } from './nearest';

const FIELDS = ['replicas', 'selector', 'template', 'paused', 'env', 'envFrom', 'image', 'args'];

test.each([
  ['replica', 'replicas'],
  ['repilcas', 'replicas'],
  ['Replicas', 'replicas'],
  ['temlpate', 'template'],
  ['envfrom', 'envFrom'],
  ['evn', 'env'],
  ['imgae', 'image'],
])('%s was meant to be %s', (name, meant) => {
  expect(nearest(name, FIELDS)).toBe(meant);
});

test.each(['containers', 'x', '', 'port', 'argon'.repeat(3)])('nothing is near %j', (name) => {
  expect(nearest(name, FIELDS)).toBeUndefined();
});

test('the nearest of several is chosen', () => {
  expect(nearest('envFrm', FIELDS)).toBe('envFrom');
});
