import { DEFINITION, PLACES } from '../../lib/planted.fixture';
import { NUMBER, plantedIn, printed, SHAPES, TOKEN } from '../../lib/planted-check.fixture';
import { LABS, round } from '../../lib/planted-corpus.fixture';
import { named } from '../../lib/planted-objects.fixture';

const [SECRETS, OTHERS] = [10, 60];
const LOGINS: readonly unknown[] = [
  `https://app:${TOKEN}@a.example/b?c=d`,
  `app:${TOKEN}@registry.example/b:1`,
  `${TOKEN}@git.example:me/lab.git`,
  [`https://app:${TOKEN}@a.example`],
  { x: [`https://app:${TOKEN}@a.example`] },
];

/** Every place of every object of the labs and the corpus, which `npm test` looks at some of. */
describe.each(LABS)('$name', ({ lab, texts }) => {
  test.each(SHAPES)('no secret that is %s is printed', (_, value) => {
    for (let number = 0; number < SECRETS; number += 1)
      expect(plantedIn(printed(round(texts, 'secrets', number, SECRETS, value).join('\n'), lab))).toEqual([]);
  });

  test('no user part of a URL is printed, wherever it stands', () => {
    for (let number = 0; number < OTHERS; number += 1) {
      const value = LOGINS[number % LOGINS.length];
      expect(plantedIn(printed(round(texts, 'others', number, OTHERS, value).join('\n'), lab))).toEqual([]);
    }
  });
});

/** One by one: beside others that are wrong, some rules say nothing. */
describe.each(SHAPES)('%s', (_, value) => {
  test.each(PLACES)('as $place is not printed', ({ manifest }) => {
    const text = [DEFINITION, manifest(value), named(manifest(value), 'other')].map((one) => JSON.stringify(one)).join('\n');
    const output = printed(text, LABS[0]?.lab);
    expect(output).not.toContain(TOKEN);
    expect(output).not.toContain(NUMBER);
  });
});
