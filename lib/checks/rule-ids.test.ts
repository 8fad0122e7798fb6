import { RULE_IDS } from '../manifest/rule-id';
import { DESCRIBED } from './catalogue';

test('waivers are offered every rule, and nothing else', () => {
  expect(RULE_IDS).toEqual(DESCRIBED.map(({ id }) => id).sort());
});
