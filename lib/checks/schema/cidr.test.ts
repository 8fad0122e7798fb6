import { problemOfCidr } from './formats';

test.each(['10.0.0.0', '10.0.0.0/33', '10.0.0/8', 'x/8', '10.0.0.0/8/8', '10.0.0.0/', '2001:db8::/129'])('%s is no network', (text) => {
  expect(problemOfCidr(text)).toContain(`got '${text}'`);
});

test.each(['0.0.0.0/0', '10.0.0.1/8', '::/0', '2001:db8::/128'])('%s is a network', (text) => {
  expect(problemOfCidr(text)).toBeUndefined();
});
