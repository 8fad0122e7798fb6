import { servicePorts } from '../../cluster/services';
import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { entryOf, listAt, textAt, textsAt } from '../../manifest/read';
import type { Labels } from '../../manifest/selector';
import { pointer } from '../../manifest/tree';

/** MetalLB reads both prefixes; the newer one counts, also if it is empty. */
const PREFIXES: readonly string[] = ['metallb.io', 'metallb.universe.tf'];

/** The annotation by which Services share an address. */
export const SHARING = 'metallb.io/allow-shared-ip';

/** A text, and where it stands in its Service. */
export interface Placed {
  readonly value: string;
  readonly at: string;
}

/** As `spec.ipFamilies` names them. */
export type IpFamily = 'IPv4' | 'IPv6';

/** What a Service wants of MetalLB. */
export interface Wish {
  readonly namespace: string;
  readonly labels: Labels;
  /** Whether the lab has addresses of IPv6 too. */
  readonly dualStack: boolean;
  /** Families of the Service's addresses: MetalLB gives it one of each. */
  readonly families: readonly IpFamily[];
  /** Its ports, for example `TCP 80`. */
  readonly ports: readonly string[];
  /** Addresses that it asks for; none: any. */
  readonly addresses: readonly Placed[];
  /** Where it asks for addresses in two ways, which MetalLB refuses. */
  readonly twice: string | undefined;
  readonly pool: Placed | undefined;
  /** Key with which Services share an address; empty: it does not. */
  readonly sharing: string;
  /** What must be equal of two that share one: nothing, unless only nodes with a pod of it shall answer. */
  readonly backend: string;
}

/** Reads what a Service wants. */
export function wishOf(service: Manifest, dualStack: boolean): Wish {
  const [annotated, pool] = [annotation(service, 'loadBalancerIPs'), annotation(service, 'address-pool')];
  const field = textAt(service, 'spec', 'loadBalancerIP') || undefined;
  const local = textAt(service, 'spec', 'externalTrafficPolicy') === 'Local';
  const asked = annotated?.value.split(',').map((value) => ({ value: value.trim(), at: annotated.at }));
  return {
    namespace: namespaceOf(service),
    labels: textsAt(service, 'metadata', 'labels'),
    dualStack,
    families: dualStack ? familiesOf(service) : ['IPv4'],
    ports: [...new Set(servicePorts(service).map(({ protocol, port }) => `${protocol} ${port}`))],
    addresses: asked ?? (field === undefined ? [] : [{ value: field, at: '/spec/loadBalancerIP' }]),
    twice: asked !== undefined && field !== undefined ? '/spec/loadBalancerIP' : undefined,
    pool,
    sharing: annotation(service, 'allow-shared-ip')?.value ?? '',
    backend: local ? printLabels(textsAt(service, 'spec', 'selector')) : '',
  };
}

/** As the API server of a dual-stack cluster fills them in, whose first family is IPv4. */
function familiesOf(service: Manifest): readonly IpFamily[] {
  const [first] = listAt(service, 'spec', 'ipFamilies');
  const policy = textAt(service, 'spec', 'ipFamilyPolicy') ?? 'SingleStack';
  if (policy !== 'SingleStack') return ['IPv4', 'IPv6'];
  return [first === 'IPv6' ? 'IPv6' : 'IPv4'];
}

function annotation(service: Manifest, name: string): Placed | undefined {
  const annotations = textsAt(service, 'metadata', 'annotations');
  for (const prefix of PREFIXES) {
    const key = `${prefix}/${name}`;
    const value = entryOf(annotations, key);
    if (value !== undefined) return value === '' ? undefined : { value, at: pointer(['metadata', 'annotations', key]) };
  }
  return undefined;
}

function printLabels(labels: Labels): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join(',');
}
