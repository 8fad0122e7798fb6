import { networksWithout } from './ip-networks';
import { isHeld } from './ip-range';

test.each<readonly [string[] | undefined, string[], string[] | undefined]>([
  [['10.0.0.0/24'], [], ['10.0.0.0/24']],
  [['10.0.0.0/24'], ['10.0.0.0/25'], ['10.0.0.128/25']],
  [['10.0.0.0/30'], ['10.0.0.1'], ['10.0.0.0/32', '10.0.0.2/31']],
  [['10.0.0.0/24'], ['10.0.0.0/16'], []],
  [['10.0.0.5', '2001:db8::/64'], ['2001:db8::/65'], ['10.0.0.5/32', '2001:db8:0:0:8000::/65']],
  [undefined, [], ['0.0.0.0/0', '::/0']],
  [undefined, ['128.0.0.0/1', '8000::/1'], ['0.0.0.0/1', '::/1']],
  [['nonsense'], [], undefined],
  [undefined, ['10.0.0.0/33'], undefined],
])('%j without %j', (allowed, denied, expected) => {
  expect(networksWithout(allowed, denied)).toEqual(expected);
});

test('of all addresses without some exactly these are left out', () => {
  const denied = ['192.0.2.0/28', '198.51.100.7', '2001:db8::/48'];
  const left = networksWithout(undefined, denied) ?? [];
  const isLeft = (address: string) => left.some((network) => isHeld(network, address));
  expect(['192.0.2.0', '192.0.2.15', '198.51.100.7', '2001:db8::1', '2001:db8:0:ffff::'].map(isLeft)).toEqual(Array(5).fill(false));
  expect(
    ['192.0.1.255', '192.0.2.16', '198.51.100.6', '198.51.100.8', '0.0.0.0', '255.255.255.255', '2001:db8:1::', '::1'].map(isLeft),
  ).toEqual(Array(8).fill(true));
});
