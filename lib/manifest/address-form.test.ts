import { canonicalAddress, canonicalNetwork } from './address-form';

test.each([
  ['10.0.0.1', '10.0.0.1'],
  ['010.000.0.01', '10.0.0.1'],
  ['0.0.0.0', '0.0.0.0'],
  ['FE80::1', 'fe80::1'],
  ['2001:db8:0:0:0:0:0:1', '2001:db8::1'],
  ['fe80::0001', 'fe80::1'],
  ['::ffff:10.0.0.1', '10.0.0.1'],
  ['::', '::'],
])('the address %s is %s', (text, canonical) => {
  expect(canonicalAddress(text)).toBe(canonical);
});

test.each(['', 'nas.lan', '10.0.0', '10.0.0.256', 'fe80::1%eth0', '10.0.0.1/8', '1.2.3.4.5'])('%s is no address', (text) => {
  expect(canonicalAddress(text)).toBeUndefined();
});

test.each([
  ['10.0.0.0/8', '10.0.0.0/8'],
  ['10.0.0.1/8', '10.0.0.0/8'],
  ['10.0.0.0/08', '10.0.0.0/8'],
  ['010.0.0.0/8', '10.0.0.0/8'],
  ['FD00::1/64', 'fd00::/64'],
  ['::ffff:10.0.0.0/104', '10.0.0.0/8'],
])('the network %s is %s', (text, canonical) => {
  expect(canonicalNetwork(text)).toBe(canonical);
});

test.each(['', '10.0.0.0', '10.0.0.0/33', '10.0.0.0/x', 'a/8', 'fd00::/129', '10.0.0.0/8/8'])('%s is no network', (text) => {
  expect(canonicalNetwork(text)).toBeUndefined();
});
