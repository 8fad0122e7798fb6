import fc from 'fast-check';
import { canonicalQuantity, compareQuantities, parseQuantity, printQuantity, sumQuantities } from './quantity';

/** What Go's resource.Quantity (apimachinery 0.33) prints after reading the text. */
const GO: readonly (readonly [string | number, string])[] = [
  ['1000m', '1'],
  ['0.1', '100m'],
  [0.1, '100m'],
  [2, '2'],
  ['3072Mi', '3Gi'],
  ['0.5Gi', '512Mi'],
  ['1024Mi', '1Gi'],
  ['1.5Gi', '1536Mi'],
  ['1.1Ki', '1126400m'],
  ['512', '512'],
  ['0.5Ki', '512'],
  ['1e3', '1e3'],
  ['1e4', '10e3'],
  ['1E3', '1E3'],
  ['1e-1', '100e-3'],
  ['1000', '1k'],
  ['1000000', '1M'],
  ['1536000', '1536k'],
  ['0', '0'],
  ['0Mi', '0'],
  ['-0.5', '-500m'],
  ['0.1n', '1n'],
  ['-0.1n', '-1n'],
  ['1.0000000001', '1000000001n'],
  ['1.500', '1.500'],
  ['0100', '0100'],
  ['9Ei', '9223372036854775807'],
  ['0.0001Ki', '102400u'],
  ['1P', '1P'],
  ['+5', '+5'],
];

test.each(GO)('%p is printed as Go prints it', (text, expected) => {
  expect(canonicalQuantity(text)).toBe(expected);
});

test.each(['64mb', '', 'Mi', '.', '1,5', '1 Gi', ' 1', '0x10', '1e', '1K', '--1', '1000E', Number.NaN, Number.POSITIVE_INFINITY])(
  '%p is refused with what was got',
  (text) => {
    expect(() => canonicalQuantity(text)).toThrow(/^got quantity .*, expected /);
  },
);

test('sums and comparisons are exact', () => {
  expect(sumQuantities(['0.1', '0.2'])).toBe('300m');
  expect(sumQuantities(['64Mi', '192Mi', '768Mi'])).toBe('1Gi');
  expect(sumQuantities([])).toBe('0');
  expect(compareQuantities('1Gi', '1024Mi')).toBe(0);
  expect(compareQuantities('1G', '1Gi')).toBe(-1);
  expect(compareQuantities(0.3, '299999999n')).toBe(1);
});

const suffix = fc.constantFrom('', 'n', 'u', 'm', 'k', 'M', 'G', 'T', 'P', 'Ki', 'Mi', 'Gi', 'Ti', 'e3', 'e-3', 'E6');
const quantity = fc
  .tuple(fc.nat({ max: 10 ** 9 - 1 }), fc.option(fc.nat({ max: 10 ** 6 })), suffix)
  .map(([whole, fraction, end]) => `${whole}${fraction === null ? '' : `.${fraction}`}${end}`);

test('property: the canonical form has the same value and is its own canonical form', () => {
  fc.assert(
    fc.property(quantity, (text) => {
      const printed = canonicalQuantity(text);
      expect(parseQuantity(printed).nanos).toBe(parseQuantity(text).nanos);
      expect(canonicalQuantity(printed)).toBe(printed);
    }),
  );
});

test('property: any text is either read or refused with a mistake', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+.0-9eEinumkKMGTP]*$/)), (text) => {
      try {
        canonicalQuantity(text);
      } catch (error) {
        expect(error).toHaveProperty('name', 'ConfigurationError');
      }
    }),
  );
});

test('property: printing a sum of nanos and reading it again gives the sum', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 27n), max: 10n ** 27n }),
      fc.constantFrom('decimal' as const, 'exponent' as const),
      (nanos, format) => {
        expect(parseQuantity(printQuantity({ nanos, format })).nanos).toBe(nanos);
      },
    ),
  );
});
