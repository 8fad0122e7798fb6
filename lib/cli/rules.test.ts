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

test('rules of the config come last, in text and JSON', () => {
  const own = [{ id: 'ours/no-latest', severity: 'warning', summary: 'no image is latest', requires: 'lab' }] as const;
  expect(listRules('text', own)).toMatch(/\nours\/no-latest +warning {2}no image is latest \(needs a lab\)$/);
  expect(JSON.parse(listRules('json', own)).at(-1)).toEqual({
    id: 'ours/no-latest',
    severity: 'warning',
    summary: 'no image is latest',
    needsLab: true,
  });
  expect(listRules('markdown', own)).not.toContain('ours/');
});
