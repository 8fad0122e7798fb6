import { labelsOfNamespace } from '../../lib/cluster/namespaces';
import type { CidrPeer } from '../../lib/lab/description';
import { clusterOf } from '../../lib/products/cluster-of';
import type { PodsEndpoint } from '../../lib/reach/policy/endpoint';
import { resolvePort } from '../../lib/reach/policy/match';
import { NetworkPolicies } from '../../lib/reach/policy/network-policies';
import { LABS, manifestsOf, readLab } from '../support/labs';
import { proof } from '../support/proof';
import { EXPECTED, type Expected } from './expected';
import { askOracle, type OracleEnd } from './oracle';

test.each(LABS)('%s: what must work does, what must not does not, and Cyclonus says so too', (name) => {
  const lab = readLab(name);
  const manifests = manifestsOf(name).map(({ manifest }) => manifest);
  const cluster = clusterOf(manifests, lab);
  const [engine, labelsOf] = [NetworkPolicies.of(cluster), (namespace: string) => labelsOfNamespace(cluster, namespace).labels];
  const { flows, blocked } = lab.intents;
  const declared = (intents: typeof flows, answer: Expected['answer']) =>
    intents.flatMap(({ from, to, ports }) => ports.map((port): Expected => ({ from, to, ...port, answer })));
  const all = [...(EXPECTED[name] ?? []), ...declared(flows, 'allowed'), ...declared(blocked, 'blocked')];
  const asked = all.flatMap(({ from, to, port, protocol, answer }) =>
    engine
      .endpointsOf(from)
      .flatMap((source) => engine.endpointsOf(to).map((destination) => ({ source, destination, port, protocol, answer }))),
  );
  // Every peer of the document is somebody.
  expect(all.filter(({ from, to }) => engine.endpointsOf(from).length * engine.endpointsOf(to).length === 0)).toEqual([]);

  const theirs = askOracle(
    manifests,
    asked.map(({ source, destination, port, protocol }) => {
      const pod = 'namespace' in destination ? resolvePort({ kind: 'pod', ports: destination.ports }, { port, protocol }) : undefined;
      const [portName] = pod?.names ?? [];
      return { source: oracleEnd(source), destination: oracleEnd(destination), port, protocol, ...(portName ? { portName } : {}) };
    }),
  );
  const verdicts = asked.map(({ source, destination, port, protocol }) => engine.verdict(source, destination, { port, protocol }));
  const faults = asked.filter(({ answer }, i) => verdicts[i]?.answer !== answer || theirs[i]?.allowed !== (answer === 'allowed'));
  expect(faults).toEqual([]);
  const through = asked.filter(({ answer }) => answer === 'allowed').length;
  if (asked.length > 0) proof.add('NetworkPolicy', `| ${name} | ${asked.length} | ${through} | 0 |`);

  function oracleEnd(endpoint: CidrPeer | PodsEndpoint): OracleEnd {
    if ('cidr' in endpoint) return { ip: firstOf(endpoint.cidr) };
    const { namespace, labels, hostNetwork, nodes } = endpoint;
    if (hostNetwork) return { ip: lab.nodes.find((node) => nodes?.includes(node.name))?.address ?? '' };
    return { ip: firstOf(lab.network.pods), namespace, namespaceLabels: labelsOf(namespace), podLabels: labels };
  }
});

function firstOf(cidr: string): string {
  return cidr.split('/')[0] ?? '';
}
