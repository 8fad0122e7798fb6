import { DESCRIBED } from '../checks/catalogue';
import { listRules } from './rules';

test('each rule is a line of text, and an entry of the JSON', () => {
  expect(listRules('text').split('\n')).toHaveLength(DESCRIBED.length);
  expect(JSON.parse(listRules('json'))).toContainEqual({
    id: 'reference/named-target-port',
    severity: 'error',
    summary: 'a named targetPort exists in a pod that the Service selects',
    needsLab: false,
  });
});
