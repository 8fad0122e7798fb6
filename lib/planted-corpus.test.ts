import { isManifest } from './manifest/identity';
import { plantedIn, printed, SHAPES, TOKEN } from './planted-check.fixture';
import { LABS, placesIn, round } from './planted-corpus.fixture';

// Hundreds of random or large inputs a test.
jest.setTimeout(60_000);

/** Few at a time, so that objects stay whole enough for the rules that look at sound ones only. */
const [SECRETS, OTHERS] = [20, 60];

/** Some of the rounds; all of them are in e2e/secrets. */
const CHOSEN = LABS.map((lab, i) => ({ ...lab, number: 8 * i }));

test('the labs and the corpus have such places', () => {
  const objects: unknown[] = LABS.flatMap(({ texts }) => texts.map((text) => JSON.parse(text)));
  const places = objects.filter(isManifest).map(placesIn);
  expect(places.flatMap(({ secrets }) => secrets).length).toBeGreaterThan(200);
  expect(places.flatMap(({ others }) => others).length).toBeGreaterThan(2000);
});

test.each(CHOSEN)('secrets of $name, round $number', ({ lab, texts, number }) => {
  const [, value] = SHAPES[number % SHAPES.length] ?? [];
  expect(plantedIn(printed(round(texts, 'secrets', number, SECRETS, value).join('\n'), lab))).toEqual([]);
});

test.each(CHOSEN)('user parts of URLs anywhere in $name, round $number', ({ lab, texts, number }) => {
  const values = [`https://app:${TOKEN}@a.example/b?c=d`, `app:${TOKEN}@a.example/b:1`, [`see https://${TOKEN}@a.example`]];
  expect(plantedIn(printed(round(texts, 'others', number, OTHERS, values[number % values.length]).join('\n'), lab))).toEqual([]);
});
