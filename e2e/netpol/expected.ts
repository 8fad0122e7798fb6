import type { PeerDescription } from '../../lib/lab/description';
import type { Answer } from '../../lib/reach/policy/verdict';

/** A connection that the document of the labs speaks of. */
export interface Expected {
  readonly from: PeerDescription;
  readonly to: PeerDescription;
  readonly port: number;
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
  readonly answer: Exclude<Answer, 'partly'>;
}

const INTERNET: PeerDescription = { cidr: '1.1.1.1/32' };
const INGRESS: PeerDescription = { platform: 'ingress' };
const DNS: PeerDescription = { platform: 'dns' };

const terminal = (app: string): PeerDescription => ({ namespace: 'claudecode-terminal', labels: { app } });
const [SANDBOX, PROXY, TERMINAL] = [terminal('claudecode-sandbox'), terminal('api-proxy'), terminal('web-terminal-service')];
const PAPERS_FRONTEND: PeerDescription = { namespace: 'papers-frontend', labels: { app: 'papers-frontend' } };
/** Their apps do not exist yet. */
const PLANNED: readonly PeerDescription[] = [
  { namespace: 'papers-backend', labels: {} },
  { namespace: 'papers-blockchain', labels: {} },
];

const PAPERS: readonly Expected[] = [
  may(SANDBOX, PROXY, 8080),
  may(SANDBOX, TERMINAL, 3000),
  // The Service's port: policies see the pod's.
  mayNot(SANDBOX, TERMINAL, 80),
  ...dnsOf(SANDBOX),
  may(SANDBOX, INTERNET, 443),
  mayNot(SANDBOX, INTERNET, 80),
  mayNot(SANDBOX, PAPERS_FRONTEND, 80),
  mayNot(TERMINAL, PROXY, 8080),
  mayNot(PAPERS_FRONTEND, PROXY, 8080),
  mayNot(SANDBOX, PROXY, 80),
  may(PROXY, INTERNET, 443),
  may(PROXY, PAPERS_FRONTEND, 80),
  may(INGRESS, TERMINAL, 3000),
  mayNot(INGRESS, PROXY, 8080),
  ...PLANNED.flatMap((pods) => [...dnsOf(pods), mayNot(pods, INTERNET, 443), mayNot(SANDBOX, pods, 80), mayNot(PAPERS_FRONTEND, pods, 80)]),
];

const tier = (app: string, name: string): PeerDescription => ({ namespace: 'taskmaster', labels: { app, tier: name } });
const [FRONTEND, BACKEND, POSTGRES] = [tier('frontend', 'presentation'), tier('backend', 'application'), tier('postgres', 'database')];
const STRANGER: PeerDescription = { namespace: 'default', labels: { app: 'backend', tier: 'application' } };

const TASKMASTER: readonly Expected[] = [
  mayNot(FRONTEND, POSTGRES, 5432),
  may(BACKEND, POSTGRES, 5432),
  may(FRONTEND, BACKEND, 5000),
  mayNot(BACKEND, FRONTEND, 80),
  mayNot(POSTGRES, BACKEND, 5000),
  may(INGRESS, FRONTEND, 80),
  may(INGRESS, BACKEND, 5000),
  ...[FRONTEND, BACKEND, POSTGRES].flatMap((pods) => [...dnsOf(pods), mayNot(pods, INTERNET, 443), mayNot(INTERNET, pods, 443)]),
  mayNot(STRANGER, FRONTEND, 80),
  mayNot(STRANGER, BACKEND, 5000),
  mayNot(STRANGER, POSTGRES, 5432),
];

/** By lab. The workshop's controller is on the only node, which always reaches its pods: only elsewhere can the database be kept from it. */
export const EXPECTED: Readonly<Record<string, readonly Expected[]>> = {
  'demo-ha': [...TASKMASTER, mayNot(INGRESS, POSTGRES, 5432)],
  papers: PAPERS,
  'papers-3-node': PAPERS,
  workshop: TASKMASTER,
};

function may(from: PeerDescription, to: PeerDescription, port: number): Expected {
  return { from, to, port, protocol: 'TCP', answer: 'allowed' };
}

function mayNot(from: PeerDescription, to: PeerDescription, port: number): Expected {
  return { ...may(from, to, port), answer: 'blocked' };
}

function dnsOf(pods: PeerDescription): readonly Expected[] {
  return [may(pods, DNS, 53), { ...may(pods, DNS, 53), protocol: 'UDP' }];
}
