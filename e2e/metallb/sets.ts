import type { Manifest } from '../../lib/manifest/manifest';
import { Dice } from '../../lib/schedule/dice.fixture';

/** Some pools and the Services that want addresses, in the order in which they are made. */
export interface AddressSet {
  readonly name: string;
  readonly namespaces: readonly Manifest[];
  readonly pools: readonly Manifest[];
  readonly services: readonly Manifest[];
}

type Json = Record<string, unknown>;

/** So many sets, the same for the same seed; no two share a namespace, a pool or an address. */
export function addressSets(seed: number, count: number): readonly AddressSet[] {
  return Array.from({ length: count }, (_, i) => setOf(i, new Dice(seed * 1000 + i)));
}

function setOf(index: number, dice: Dice): AddressSet {
  const name = `s${index}`;
  const [own, other] = [`${name}-own`, `${name}-other`];
  const label = `${name}-team`;
  const network = `10.${100 + Math.floor(index / 200)}.${index % 200}`;
  const pools = Array.from({ length: 1 + dice.below(3) }, (_, i) => poolOf(dice, `${name}-p${i}`, `${network}`, i, { own, label }));
  const names = pools.map(({ metadata }) => metadata.name);
  const services = Array.from({ length: 4 + dice.below(5) }, (_, i) =>
    serviceOf(dice, `${name}-svc${i}`, dice.of(own, own, other), names, network),
  );
  return {
    name,
    namespaces: [
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: own, labels: { team: label } } },
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: other } },
    ],
    pools,
    services,
  };
}

function poolOf(
  dice: Dice,
  name: string,
  network: string,
  i: number,
  { own, label }: { readonly own: string; readonly label: string },
): Manifest {
  const first = i * 16;
  const ranges = [
    `${network}.${first}/30`,
    `${network}.${first + 1}-${network}.${first + 2}`,
    `${network}.${first + 5}/32`,
    `${network}.${first} - ${network}.${first + 1}`,
  ];
  const addresses = dice.once(3) ? [ranges[1], `${network}.${first + 8}/31`] : [dice.of(...asPair(ranges))];
  const allocation = dice.of<Json>(
    { namespaces: [own] },
    { namespaceSelectors: [{ matchLabels: { team: label } }] },
    { serviceSelectors: [{ matchLabels: { tier: 'front' } }] },
    { namespaces: [own], serviceSelectors: [{ matchExpressions: [{ key: 'tier', operator: 'NotIn', values: ['back'] }] }] },
    {},
  );
  return {
    apiVersion: 'metallb.io/v1beta1',
    kind: 'IPAddressPool',
    metadata: { name, namespace: 'metallb-system' },
    spec: {
      addresses,
      ...(dice.once(4) ? { autoAssign: false } : {}),
      ...(dice.once(3) ? { avoidBuggyIPs: true } : {}),
      ...(dice.once(2) ? { serviceAllocation: { ...allocation, priority: dice.of(0, 10, 20) } } : {}),
    },
  };
}

function asPair(texts: readonly string[]): [string, ...string[]] {
  const [first = '', ...more] = texts;
  return [first, ...more];
}

function serviceOf(dice: Dice, name: string, namespace: string, pools: readonly string[], network: string): Manifest {
  const prefix = () => dice.of('metallb.io', 'metallb.io', 'metallb.universe.tf');
  const annotations: Record<string, string> = {};
  const address = () => `${network}.${dice.of(0, 1, 1, 1, 1, 2, 2, 5, 8, 9, 16, 17, 21, 32, 33, 200)}`;
  const wants = dice.below(10);
  if (wants < 4)
    annotations[`${prefix()}/loadBalancerIPs`] = dice.once(12) ? dice.of('nowhere', `${address()},${address()}`, '') : address();
  if (wants === 4 || wants === 5 || dice.once(8))
    annotations[`${prefix()}/address-pool`] = dice.once(6) ? `${name}-none` : dice.of(...asPair(pools));
  if (dice.below(3) > 0) annotations[`${prefix()}/allow-shared-ip`] = dice.of('k', 'k', 'k', 'l');
  if (dice.once(12)) annotations['metallb.io/allow-shared-ip'] = '';
  const field = wants === 6 || dice.once(20) ? { loadBalancerIP: address() } : {};
  const port = (): Json => ({ port: dice.of(80, 443, 53), protocol: dice.of('TCP', 'TCP', 'UDP') });
  const [one, two] = [port(), port()];
  const both = dice.once(3) && (one.port !== two.port || one.protocol !== two.protocol);
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace, annotations, ...(dice.once(2) ? { labels: { tier: dice.of('front', 'back') } } : {}) },
    spec: {
      type: 'LoadBalancer',
      selector: { app: dice.of('a', 'b') },
      ports: both
        ? [
            { ...one, name: 'one' },
            { ...two, name: 'two' },
          ]
        : [{ ...one, name: 'one' }],
      ...(dice.once(3) ? { externalTrafficPolicy: 'Local' } : {}),
      ...field,
    },
  };
}
