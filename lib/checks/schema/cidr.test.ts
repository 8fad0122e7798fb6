import { contains } from './cidr';
import { problemOfCidr } from './formats';

test.each([
  ['10.0.0.0/8', '10.1.0.0/16', true],
  ['10.0.0.0/8', '10.0.0.1/32', true],
  ['10.0.0.0/8', '10.0.0.0/8', false],
  ['10.0.0.0/8', '11.0.0.0/16', false],
  ['10.0.0.0/16', '10.0.0.0/8', false],
  ['0.0.0.0/0', '2001:db8::/64', false],
  ['2001:db8::/32', '2001:db8:1::/48', true],
])('%s contains %s: %s', (outer, inner, expected) => {
  expect(contains(outer, inner)).toBe(expected);
});

test.each(['10.0.0.0', '10.0.0.0/33', '10.0.0/8', 'x/8', '10.0.0.0/8/8', '10.0.0.0/', '2001:db8::/129'])('%s is no network', (text) => {
  expect(problemOfCidr(text)).toContain(`got '${text}'`);
});

test.each(['0.0.0.0/0', '10.0.0.1/8', '::/0', '2001:db8::/128'])('%s is a network', (text) => {
  expect(problemOfCidr(text)).toBeUndefined();
});
