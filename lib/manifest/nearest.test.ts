import { closestMatch } from './closest-match';

test.each([
  ['a letter missing', 'backnd', ['frontend', 'backend'], 'backend'],
  ['two letters swapped', 'cahce', ['cache', 'cargo'], 'cache'],
  ['another case', 'containerport', ['containerPort', 'hostPort'], 'containerPort'],
  ['the nearest of two', 'web', ['webs', 'webbed'], 'webs'],
  ['another word', 'redis', ['postgres', 'kafka'], undefined],
  ['another short word', 'api', ['web', 'svc'], undefined],
  ['nothing to choose from', 'web', [], undefined],
  ['itself only', 'web', ['web'], undefined],
])('%s', (_, name, candidates, expected) => {
  expect(closestMatch(name, candidates)).toBe(expected);
});

test('long names that differ in length are distinguished without comparing them', () => {
  const candidates = Array.from({ length: 1000 }, (_, i) => 'x'.repeat(200 + i));
  expect(closestMatch('x'.repeat(100), candidates)).toBeUndefined();
});
