import fc from 'fast-check';
import { parseJson } from './json';

const refusal = (text: string): string => {
  try {
    parseJson(text);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

test.each([
  ['', 'line 1, column 1'],
  ['{"a": hunter2}', 'line 1, column 7'],
  ['{"a": "hunter2" "b": 1}', 'line 1, column 17'],
  ['{\n  "a": "hunter2",\n}', 'line 3, column 1'],
  ['[1, 2', 'line 1, column 6'],
  ['[1 2]', 'line 1, column 4'],
  ['[1,]', 'line 1, column 4'],
  ['{"a" 1}', 'line 1, column 6'],
  ['{"a": "hunter2}', 'line 1, column 7'],
  ['{"a": "\\q"}', 'line 1, column 7'],
  ['{} {}', 'line 1, column 4'],
  ['[}', 'line 1, column 2'],
  ['01', 'line 1, column 2'],
  ['hunter2', 'line 1, column 1'],
])('%j is refused by its place', (text, place) => expect(refusal(text)).toBe(`the text is no JSON from ${place} on`));

test('what is JSON is read', () => {
  fc.assert(
    fc.property(fc.json(), (text) => expect(parseJson(text)).toEqual(JSON.parse(text))),
    { seed: 3 },
  );
});

test('the place is never behind where JSON.parse stops, and nothing of the text is quoted', () => {
  const cut = fc.tuple(
    fc.json({ stringUnit: fc.constant('s3cr3t') }),
    fc.nat(),
    fc.constantFrom('', '}', ']', ',', ':', '"', 's3cr3t', '1'),
  );
  fc.assert(
    fc.property(cut, ([text, at, put]) => {
      const place = at % (text.length + 1);
      const broken = `${text.slice(0, place)}${put}${text.slice(place + 1)}`;
      const said = refusal(broken);
      expect(said).not.toContain('s3cr3t');
      const [, column = ''] = /column (\d+) on$/.exec(said) ?? [];
      if (said !== '') expect(Number(column)).toBeLessThanOrEqual(broken.length + 1);
    }),
    { seed: 3, numRuns: 500 },
  );
});
