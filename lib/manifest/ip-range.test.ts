import { addressNumber, EVERY_ADDRESS, holds, isWithin, minus, networkRange, overlap, rangeOf, rangesOf } from './ip-range';

test.each([
  ['10.0.0.0/8', '10.1.0.0/16', true],
  ['10.0.0.0/8', '10.0.0.1/32', true],
  ['10.0.0.0/8', '10.0.0.0/8', false],
  ['10.0.0.0/8', '11.0.0.0/16', false],
  ['10.0.0.0/16', '10.0.0.0/8', false],
  ['0.0.0.0/0', '2001:db8::/64', false],
  ['2001:db8::/32', '2001:db8:1::/48', true],
])('%s contains %s: %s', (outer, inner, expected) => {
  expect(isWithin(inner, outer)).toBe(expected);
});

test.each([
  ['10.0.0.0/24', '10.0.0.255', true],
  ['10.0.0.77/24', '10.0.0.1', true],
  ['10.0.0.0/24', '10.0.1.0', false],
  ['10.0.0.7', '10.0.0.7', true],
  ['10.0.0.7', '::ffff:10.0.0.7', true],
  ['10.0.0.7-10.0.0.9', '10.0.0.8', true],
  ['fd00::/8', 'fd12::1', true],
  ['fd00::/8', '10.0.0.1', false],
  ['0.0.0.0/0', '::1', false],
  ['::/0', '10.0.0.1', false],
  ['fd00::1-fd00::9', 'fd00::5', true],
])('%s holds %s: %s', (range, address, expected) => {
  const found = rangeOf(range);
  expect(found && holds(found, address)).toBe(expected);
});

test.each(['', '10', '10.0.0', '010.0.0.1', '10.0.0.0/33', '10.0.0.9-10.0.0.1', '10.0.0.1-10.0.0.2-10.0.0.3', 'x', '10.0.0.1/', '-'])(
  "'%s' is no range",
  (text) => {
    expect(rangeOf(text)).toBeUndefined();
  },
);

test('what is taken out of a network leaves the parts before and after', () => {
  const numbers = (ranges: ReturnType<typeof rangesOf>) => ranges.map(([first, last]) => `${first}-${last}`);
  expect(numbers(rangesOf('0.0.0.0/29', ['0.0.0.2/31']))).toEqual(['0-1', '4-7']);
  expect(numbers(rangesOf('0.0.0.0/30', ['0.0.0.0/30']))).toEqual([]);
  expect(numbers(rangesOf('no network'))).toEqual([]);
  expect(minus(EVERY_ADDRESS, rangesOf('::/0'))).toEqual(EVERY_ADDRESS);
});

test('addresses of IPv6 lie behind all of IPv4', () => {
  expect(addressNumber('255.255.255.255')).toBe(2n ** 32n - 1n);
  expect(addressNumber('::')).toBe(2n ** 32n);
  expect(networkRange('::/0')).toEqual([2n ** 32n, 2n ** 32n + 2n ** 128n - 1n]);
  expect(overlap(rangesOf('::/0'), EVERY_ADDRESS)).toBe(false);
});
