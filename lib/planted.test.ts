import { PAGE_LAB } from './checks/page-lab';
import { completeLab } from './lab/complete';
import { DEFINITION, PLACES } from './planted.fixture';
import { NUMBER, plantedIn, printed, SHAPES, TOKEN } from './planted-check.fixture';
import { named } from './planted-objects.fixture';
import { PARTS } from './planted-parts.fixture';
import { BROKEN_TEXTS } from './planted-texts.fixture';

// Hundreds of random or large inputs a test.
jest.setTimeout(60_000);

const LAB = { file: 'lab.json', description: completeLab(PAGE_LAB) };

test('there are enough places', () => {
  expect(PLACES.length + PARTS.length + BROKEN_TEXTS.length).toBeGreaterThan(120);
  expect(new Set(PLACES.map(({ place }) => place)).size).toBe(PLACES.length);
});

test.each(SHAPES)('%s is printed of no object', (_, value) => {
  const planted = PLACES.flatMap(({ manifest }, i) => [named(manifest(value), `planted-${i}`), named(manifest(value), `other-${i}`)]);
  const output = printed([DEFINITION, ...planted].map((one) => JSON.stringify(one)).join('\n'), LAB);
  const leaks = output.split('\n').filter((line) => line.includes(TOKEN) || line.includes(NUMBER));
  expect(leaks).toEqual([]);
  // Nearly all are wrong then, and said to be: what is planted is looked at.
  expect(PLACES.filter((__, i) => output.includes(`planted-${i}`)).length).toBeGreaterThan(PLACES.length * 0.8);
});

test('what is printed instead says what was got and what is expected', () => {
  const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a', namespace: 'demo' }, data: { password: 'hunter2' } };
  expect(printed(JSON.stringify(secret), LAB)).toContain('got text of 7 characters, expected base64');
});

test.each(PARTS)('%s is printed without the secret in it', (_, manifest) => {
  const text = [DEFINITION, manifest(TOKEN), named(manifest(TOKEN), 'other')].map((one) => JSON.stringify(one)).join('\n');
  expect(plantedIn(printed(text, LAB))).toEqual([]);
});

test.each(BROKEN_TEXTS)('where reading stops at %s, nothing of it is printed', (_, text) => {
  const output = printed(text(TOKEN), LAB);
  expect(plantedIn(output)).toEqual([]);
  expect(output).toContain('yaml/');
});
