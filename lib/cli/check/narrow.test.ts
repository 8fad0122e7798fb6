import { join } from 'node:path';
import { check } from './check';
import { readGroups } from './groups';

const DIST = join(__dirname, '../../../dist');

test.each([
  ['demo-ha', 'demo-app'],
  ['halo', 'generic-prime'],
  ['halo', 'keycloak'],
  ['papers', 'papers-backend'],
  ['papers', 'papers-backend/'],
  ['workshop', 'taskmaster'],
])('of lab %s only %s: nothing is said of the other apps', (lab, part) => {
  const groups = readGroups([join(DIST, lab, part)], join(DIST, lab, 'lab.json'));
  const { findings } = check(groups);
  const app = part.split('/')[0];
  expect(findings.filter(({ file, severity }) => severity !== 'info' && !file.includes(`/${app}/`))).toEqual([]);
});
