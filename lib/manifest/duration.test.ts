import fc from 'fast-check';
import { canonicalDuration, parseDuration } from './duration';

test.each([
  ['8760h', '8760h0m0s'],
  ['90s', '1m30s'],
  ['1h30m', '1h30m0s'],
  ['1.5h', '1h30m0s'],
  ['30s', '30s'],
  ['1500ms', '1.5s'],
  ['1500us', '1.5ms'],
  ['1500ns', '1.5µs'],
  ['15ns', '15ns'],
  ['0', '0s'],
  ['0s', '0s'],
  ['-90m', '-1h30m0s'],
])('%s is printed as Go prints it: %s', (text, expected) => {
  expect(canonicalDuration(text)).toBe(expected);
});

test.each(['', '1d', '90', '1h 30m', '.s', 'h', '1h30', '9999999h'])('%p is refused with what was got', (text) => {
  expect(() => canonicalDuration(text)).toThrow(/^got duration .*, expected /);
});

test('property: the canonical form lasts as long and is its own canonical form', () => {
  const part = fc.tuple(fc.nat({ max: 9999 }), fc.constantFrom('h', 'm', 's', 'ms', 'us', 'ns'));
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
      const text = parts.map(([n, unit]) => `${n}${unit}`).join('');
      expect(parseDuration(canonicalDuration(text))).toBe(parseDuration(text));
      expect(canonicalDuration(canonicalDuration(text))).toBe(canonicalDuration(text));
    }),
  );
});
