/** Random policies and ends of connections, few enough in names, labels, ports and networks that they often meet. */
import fc from 'fast-check';
import type { NaiveEnd, RawPolicy, RawSpec } from './naive.fixture';

const NAMESPACES = ['a', 'b', 'c'] as const;
const KEYS = ['app', 'tier'] as const;
const VALUES = ['x', 'y', 'z'] as const;
const NAMES = ['http', 'metrics', 'dns'] as const;
const PROTOCOLS = ['TCP', 'UDP', 'SCTP'] as const;
const NUMBERS = [53, 80, 443, 8080, 8081] as const;

const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
const labels = fc.dictionary(oneOf(KEYS), oneOf(VALUES), { noNullPrototype: true });
const few = <T>(one: fc.Arbitrary<T>, maxLength = 2) => fc.array(one, { minLength: 1, maxLength });
/** Keys that are absent, not undefined. */
const some = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(fields, { requiredKeys: [] });

const requirement = fc.oneof(
  fc.record({ key: oneOf(KEYS), operator: oneOf(['In', 'NotIn'] as const), values: few(oneOf(VALUES)) }),
  fc.record({ key: oneOf(KEYS), operator: oneOf(['Exists', 'DoesNotExist'] as const) }),
);
const selector = fc.oneof(
  fc.constant({}),
  fc.record({ matchLabels: labels }),
  some({ matchLabels: labels, matchExpressions: fc.array(requirement, { maxLength: 2 }) }),
);
const namespaceSelector = fc.oneof(
  selector,
  oneOf(NAMESPACES).map((name) => ({ matchLabels: { 'kubernetes.io/metadata.name': name } })),
);
const ipBlock = oneOf([
  { cidr: '0.0.0.0/0' },
  { cidr: '0.0.0.0/0', except: ['10.0.0.0/8'] },
  { cidr: '10.42.0.0/16' },
  { cidr: '10.42.0.0/16', except: ['10.42.0.0/25', '10.42.1.0/24'] },
  { cidr: '10.42.0.128/25' },
  { cidr: '192.168.1.0/24', except: ['192.168.1.7/32'] },
  { cidr: '192.168.1.7/32' },
  { cidr: 'fd00::/8' },
]);
const peer = fc.oneof(
  { weight: 2, arbitrary: fc.record({ podSelector: selector }) },
  { weight: 2, arbitrary: fc.record({ namespaceSelector }) },
  { weight: 2, arbitrary: fc.record({ namespaceSelector, podSelector: selector }) },
  { weight: 2, arbitrary: fc.record({ ipBlock }) },
);
const port = fc.oneof(
  some({ protocol: oneOf(PROTOCOLS), port: fc.oneof(oneOf(NUMBERS), oneOf(NAMES)) }),
  fc
    .record({ first: oneOf(NUMBERS), size: oneOf([0, 1, 400]) })
    .chain(({ first, size }) =>
      some({ protocol: oneOf(PROTOCOLS) }).map((protocol) => ({ ...protocol, port: first, endPort: first + size })),
    ),
);
const ingress = fc.array(some({ from: fc.array(peer, { maxLength: 2 }), ports: fc.array(port, { maxLength: 2 }) }), { maxLength: 2 });
const egress = fc.array(some({ to: fc.array(peer, { maxLength: 2 }), ports: fc.array(port, { maxLength: 2 }) }), { maxLength: 2 });
const spec: fc.Arbitrary<RawSpec> = fc.record(
  { podSelector: selector, policyTypes: fc.subarray(['Ingress', 'Egress']), ingress, egress },
  { requiredKeys: ['podSelector'] },
);

/** Some policies, with names of their own. */
const randomPolicies: fc.Arbitrary<readonly RawPolicy[]> = fc.array(fc.tuple(oneOf(NAMESPACES), spec), { maxLength: 6 }).map((all) =>
  all.map(([namespace, one], i) => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: `policy-${i}`, namespace },
    spec: one,
  })),
);

/** Labels of each namespace, without its own name. */
const randomNamespaces: fc.Arbitrary<Readonly<Record<string, Record<string, string>>>> = fc.record({
  a: labels,
  b: labels,
  c: labels,
});

const podPort = fc.record({ name: oneOf(NAMES), port: oneOf(NUMBERS), protocol: oneOf(PROTOCOLS) });
const ports = fc.uniqueArray(podPort, { maxLength: 3, selector: ({ port: number, protocol }) => `${number}/${protocol}` });
const podAddress = fc.tuple(oneOf([0, 1, 2]), fc.integer({ min: 2, max: 254 })).map(([net, host]) => `10.42.${net}.${host}`);

/** A pod or an address outside; at least one end of a connection should be a pod. */
export function randomEnd(namespaces: Readonly<Record<string, Record<string, string>>>): fc.Arbitrary<NaiveEnd> {
  const pod = fc.record({ namespace: oneOf(NAMESPACES), labels, ports }).map((one) => ({
    ...one,
    namespaceLabels: { ...namespaces[one.namespace], 'kubernetes.io/metadata.name': one.namespace },
  }));
  return fc.oneof(
    { weight: 5, arbitrary: fc.record({ address: podAddress, pod }) },
    { weight: 1, arbitrary: fc.record({ address: oneOf(['192.168.1.7', '192.168.1.8', '10.0.0.5', '1.1.1.1']) }) },
  );
}

/** A port that somebody asks for; with a destination, mostly one of those that it declares. */
function randomPort({ pod }: NaiveEnd): fc.Arbitrary<{ readonly port: number; readonly protocol: 'TCP' | 'UDP' | 'SCTP' }> {
  const any = fc.record({ port: oneOf([...NUMBERS, 8480]), protocol: oneOf(PROTOCOLS) });
  const declared = (pod?.ports ?? []).flatMap(({ port: number, protocol }) =>
    PROTOCOLS.flatMap((one) => (one === protocol ? [{ port: number, protocol: one }] : [])),
  );
  return declared.length === 0 ? any : fc.oneof({ weight: 2, arbitrary: oneOf(declared) }, { weight: 1, arbitrary: any });
}

/** Policies, and connections to ask about. */
export function randomLab(connections: number) {
  return fc.record({ policies: randomPolicies, namespaces: randomNamespaces }).chain((lab) => {
    const end = randomEnd(lab.namespaces);
    const resolvedPort = fc.tuple(end, end).chain(([from, to]) => randomPort(to).map((one) => ({ from, to, ...one })));
    return fc.array(resolvedPort, { minLength: connections, maxLength: connections }).map((all) => ({ ...lab, connections: all }));
  });
}
