import { Pods } from '../../lib/cluster/pods';
import type { Backend, DeadEnd, Ended, Served } from '../../lib/cluster/routing/answer';
import type { Reply } from '../requests/ask';
import { judge } from './judge';

const pods = Pods.atRunTime({ app: 'shop', namespace: 'shop', name: 'pod', labels: {}, max: 1, pod: {} });
const service = { apiVersion: 'v1', kind: 'Service', namespace: 'shop', name: 'web' };
const backend: Backend = {
  service,
  at: '/spec/ports/0',
  port: 80,
  targetPort: 8080,
  scheme: 'http',
  share: 1,
  pods: [pods],
  targets: [{ pods, port: 8080 }],
  elsewhere: false,
};
const winner = { object: { ...service, kind: 'Ingress' }, at: '', rule: '', why: '', tied: [] };
const served: Served = { kind: 'service', winner, steps: [], skippedRoutes: [], backends: [backend], path: '/x' };
const ended: Ended = { kind: 'ended', status: 301, location: 'https://shop.lab/', winner, steps: [], skippedRoutes: [] };
const dead: DeadEnd = { kind: 'dead-end', status: 404, code: 'no-host', reason: 'none', steps: [], skippedRoutes: [] };

const echo = { namespace: 'shop', pod: 'pod', container: 'main', port: 8080, host: 'shop.lab', path: '/x' };
const reply: Reply = { status: 200, headers: {}, echo, certificate: undefined };
const own = (status: number, headers = {}): Reply => ({ status, headers, echo: undefined, certificate: undefined });

test.each([
  ['the Service', served, reply],
  ['the second of two Services', { ...served, backends: [{ ...backend, targets: [] }, backend] }, reply],
  ['503 of the empty one of two', { ...served, backends: [{ ...backend, targets: [] }, backend] }, own(503)],
  ['a failure where https was spoken to a pod that speaks none', { ...served, backends: [{ ...backend, scheme: 'https' }] }, own(500)],
  ['a redirect', ended, own(301, { location: 'https://shop.lab/' })],
  ['nobody', dead, own(404)],
] as const)('is content with %s', (_, answer, got) => {
  expect(judge(answer as Served, got)).toBeUndefined();
});

test.each([
  ['another port', served, { ...reply, echo: { ...echo, port: 8081 } }],
  ['another namespace', served, { ...reply, echo: { ...echo, namespace: 'other' } }],
  ['another path', served, { ...reply, echo: { ...echo, path: '/' } }],
  ['404 where a Service answers', served, own(404)],
  ['a pod where https fails', { ...served, backends: [{ ...backend, scheme: 'https' }] }, reply],
  ['another place', ended, own(301, { location: 'https://other.lab/' })],
  ['another status', ended, own(302, { location: 'https://shop.lab/' })],
  ['a pod where nobody is', dead, reply],
  ['503 where it is 404', dead, own(503)],
  ['no answer', dead, 'socket hang up'],
] as const)('is not with %s', (_, answer, got) => {
  expect(judge(answer as Served, got)).toEqual(expect.any(String));
});
