import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DESCRIBED } from '../checks/catalogue';
import { listRules } from './rules';

test('docs/rules/README.md is the list of the rules (npm run homelab -- rules --format markdown)', () => {
  expect(readFileSync(join(__dirname, '..', '..', 'docs', 'rules', 'README.md'), 'utf8')).toBe(`${listRules('markdown')}\n`);
});

test('each rule is a line of text, and an entry of the JSON', () => {
  expect(listRules('text').split('\n')).toHaveLength(DESCRIBED.length);
  expect(JSON.parse(listRules('json'))).toContainEqual({
    id: 'reference/named-target-port',
    severity: 'error',
    summary: 'a named targetPort exists in a pod that the Service selects',
    needsLab: false,
  });
});
