import type { LabDescription } from '../../lib/lab/description';
import type { Placed } from '../support/workloads';

/** Node name to number of pods. */
type Count = Readonly<Record<string, number>>;

/** Where a lab's document wants pods: these workloads exactly so, all others on any of these nodes. */
interface Expectation {
  readonly exactly?: Readonly<Record<string, Count>>;
  readonly others: readonly string[];
}

/** As `../shared/labs.md` has it, not read from the manifests. A lab that is not here may use every node. */
const EXPECTED: Readonly<Record<string, Expectation>> = {
  // Images and data of everything are on thor; loki runs the API server and Traefik.
  halo: { others: ['thor'] },
  // The control plane is tainted.
  talos: { exactly: { 'Deployment www/example': { 'talos-worker-1': 1, 'talos-worker-2': 1 } }, others: [] },
  // The eight spread over the two workers; taskmaster may stand anywhere.
  'demo-ha': {
    exactly: { 'Deployment demo-ha/demo-app': { 'k3s-node-1': 4, 'k3s-node-2': 4 } },
    others: ['k3s-master', 'k3s-node-1', 'k3s-node-2'],
  },
  papers: { others: ['k8s-node'] },
  // What ran on the one node stays there: its images and data are nowhere else.
  'papers-3-node': {
    exactly: {
      'DaemonSet kube-system/nvidia-device-plugin-daemonset': { 't550-node': 1, 't640-node': 1 },
      'Job default/gpu-test': { 't640-node': 1 },
    },
    others: ['k8s-node'],
  },
  workshop: { others: ['k3s-workshop'] },
};

/** Workloads that do not stand where they should, in words. */
export function misplaced(lab: LabDescription, placed: readonly Placed[]): string[] {
  const { exactly = {}, others } = expectationOf(lab);
  const absent = Object.keys(exactly).filter((workload) => !placed.some((one) => one.workload === workload));
  return [
    ...absent.map((workload) => `${workload}: is not in the lab`),
    ...placed.flatMap(({ workload, nodes }) => {
      const wanted = exactly[workload];
      const good = wanted ? print(wanted) === print(nodes) : Object.keys(nodes).every((node) => others.includes(node));
      return good ? [] : [`${workload}: on ${print(nodes)}, expected ${wanted ? print(wanted) : others.join(' or ')}`];
    }),
  ];
}

/** For the summary: the nodes and numbers where they are fixed, else the nodes that are allowed. */
export function printPlaced(lab: LabDescription, { workload, nodes }: Placed): string {
  const { exactly = {}, others } = expectationOf(lab);
  const pods = Object.values(nodes).reduce((sum, count) => sum + count, 0);
  const wanted = exactly[workload];
  return `${pods} | ${wanted ? print(wanted) : others.join(' or ')}`;
}

function expectationOf(lab: LabDescription): Expectation {
  return EXPECTED[lab.name] ?? { others: lab.nodes.map(({ name }) => name) };
}

function print(count: Count): string {
  return Object.keys(count)
    .sort()
    .map((node) => `${count[node]} on ${node}`)
    .join(', ');
}
