import { isOneLetterOff, oneLetterOff } from './closest-match';

const NAMES = ['postgres', 'Redis', 'redis', 'web', 'we', 'grafana', 'grafana-2', 'aab', 'aa'];

test.each<readonly [string, readonly string[]]>([
  ['postgre', ['postgres']],
  ['postgresq', ['postgres']],
  ['pastgres', ['postgres']],
  ['psotgres', ['postgres']],
  ['ostgres', ['postgres']],
  ['psotgre', []],
  ['postgres', []],
  ['redsi', ['Redis', 'redis']],
  ['w', ['we']],
  ['wb', ['we', 'web']],
  ['ab', ['aa', 'aab']],
  ['grafana-', ['grafana', 'grafana-2']],
  ['', []],
])('one letter off: %j', (name, expected) => {
  expect([...oneLetterOff(NAMES)(name)].sort()).toEqual(expected);
  expect(NAMES.filter((other) => isOneLetterOff(name, other)).sort()).toEqual(expected);
});
