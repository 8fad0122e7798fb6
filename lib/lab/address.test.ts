import fc from 'fast-check';
import { isHeld } from '../manifest/ip-range';
import { bounds, checkAddress, checkCidr, netmask } from './address';
import { refusal } from './fixture';

const octets = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));
const bits = fc.nat(32);

/** The naive model: an address as 32 characters, a network as how many of them count. */
const binary = (address: readonly number[]) => address.map((octet) => octet.toString(2).padStart(8, '0')).join('');
const asAddress = (digits: string) => [0, 8, 16, 24].map((i) => Number.parseInt(digits.slice(i, i + 8), 2)).join('.');
const first = (digits: string, length: number) => digits.slice(0, length).padEnd(32, '0');
const last = (digits: string, length: number) => digits.slice(0, length).padEnd(32, '1');

test('a network holds exactly the addresses that share its first bits', () => {
  fc.assert(
    fc.property(octets, bits, octets, fc.boolean(), (network, length, other, near) => {
      const base = first(binary(network), length);
      // Half of the addresses are inside, else a long prefix would hardly ever be hit.
      const address = near ? base.slice(0, length) + binary(other).slice(length) : binary(other);
      const cidr = `${asAddress(base)}/${length}`;
      const inside = address.startsWith(base.slice(0, length));
      expect(isHeld(cidr, asAddress(address))).toBe(inside);
    }),
  );
});

test('bounds are the first and the last address', () => {
  fc.assert(
    fc.property(octets, bits, (network, length) => {
      const [low, high] = [first(binary(network), length), last(binary(network), length)];
      const expected = [BigInt(`0b${low}`), BigInt(`0b${high}`)];
      expect(bounds('pool', `${asAddress(low)}/${length}`)).toEqual(expected);
      expect(bounds('pool', `${asAddress(low)}-${asAddress(high)}`)).toEqual(expected);
      expect(netmask(`${asAddress(low)}/${length}`)).toBe(asAddress('1'.repeat(length).padEnd(32, '0')));
    }),
  );
});

test('a range holds what lies between its ends, ends included', () => {
  fc.assert(
    fc.property(octets, octets, octets, (one, two, three) => {
      const [low = '', middle = '', high = ''] = [one, two, three].map(binary).sort().map(asAddress);
      expect([low, middle, high].map((address) => isHeld(`${low}-${high}`, address))).toEqual([true, true, true]);
      if (low !== middle) expect(isHeld(`${middle}-${high}`, low)).toBe(false);
      if (high !== middle) expect(isHeld(`${low}-${middle}`, high)).toBe(false);
    }),
  );
});

test('a network with host bits is refused, and its own address named', () => {
  fc.assert(
    fc.property(octets, bits, (address, length) => {
      const base = asAddress(first(binary(address), length));
      const cidr = `${address.join('.')}/${length}`;
      const message = refusal(() => checkCidr('lan', cidr));
      if (base === address.join('.')) expect(message).toBe('nothing was refused');
      else expect(message).toBe(`lan: got '${cidr}', expected the network's own address, ${base}/${length}`);
    }),
  );
});

test.each([
  '',
  '10.0.0',
  '10.0.0.256',
  '10.0.0.1.2',
  '010.0.0.1',
  '0x0a.0.0.1',
  '10.0.0.1/24',
  ' 10.0.0.1',
  '::1',
  '10.0.0.-1',
  '1e1.0.0.1',
])("'%s' is no address", (address) => {
  expect(refusal(() => checkAddress('node one', address))).toBe(`node one: got '${address}', expected an IPv4 address like 10.0.0.2`);
});

test.each(['', '10.0.0.0', '10.0.0.0/33', '10.0.0.0/-1', '10.0.0/24', '10.0.0.0/', '10.0.0.0/024', '10.0.0.0/24/24', 'fd00::/8'])(
  "'%s' is no network",
  (cidr) => {
    expect(refusal(() => checkCidr('lan', cidr))).toBe(`lan: got '${cidr}', expected an IPv4 network like 10.0.0.0/24`);
  },
);

test('a range is refused by the part that is wrong', () => {
  expect(refusal(() => bounds('pool lan', '10.0.0.9-10.0.0.2'))).toBe(
    "pool lan: got '10.0.0.9-10.0.0.2', expected the lower address first",
  );
  expect(refusal(() => bounds('pool lan', '10.0.0.9-10.0.0'))).toBe("pool lan: got '10.0.0', expected an IPv4 address like 10.0.0.2");
  expect(refusal(() => bounds('pool lan', '10.0.0.1-10.0.0.2-10.0.0.3'))).toBe(
    "pool lan: got '10.0.0.1-10.0.0.2-10.0.0.3', expected an IPv4 network like 10.0.0.0/24",
  );
});
