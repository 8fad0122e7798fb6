import { DESCRIBED } from '../checks/catalogue';
import { pageOf } from './explain';

test('every rule has a page to print', () => {
  for (const { id } of DESCRIBED) expect(pageOf(id)).toMatch(new RegExp(`^# ${id}\n`));
});

test.each([
  ['reference/confg-map', "no rule 'reference/confg-map': did you mean 'reference/config-map'?; homelab rules lists them"],
  ['mutable-tag', "no rule 'mutable-tag': did you mean 'security/mutable-tag'?; homelab rules lists them"],
  ['../../README', "no rule '../../README'; homelab rules lists them"],
  ['', "no rule ''"],
])('%s is no rule', (id, message) => {
  expect(() => pageOf(id)).toThrow(message);
});
