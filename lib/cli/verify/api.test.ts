import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, type Api, apiOf, deniedVerb, METADATA, messageOf, warningsOf } from './api';

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: http.IncomingHttpHeaders;
}

let server: http.Server;
let seen: Seen[];
let answer: (response: http.ServerResponse) => void;
let api: Api;
beforeEach(async () => {
  seen = [];
  server = http.createServer(({ method, url, headers }, response) => {
    seen.push({ method, url, headers });
    response.setHeader('content-type', 'application/json');
    answer(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  api = apiOf({ server: `http://127.0.0.1:${port}/prefix`, agent: new http.Agent(), headers: { authorization: 'Bearer t' } }, 300);
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

test('reads are GET, applies are dry runs as Argo CD would do them', async () => {
  answer = (response) => response.setHeader('warning', '299 - "old"').end('{"kind":"Pod"}');
  expect(await api.get('/api/v1/pods')).toEqual({ status: 200, body: { kind: 'Pod' }, warnings: ['old'] });
  await api.dryRun('/api/v1/pods/a', { kind: 'Pod' }, METADATA);
  expect(seen).toMatchObject([
    { method: 'GET', url: '/prefix/api/v1/pods', headers: { accept: 'application/json', authorization: 'Bearer t' } },
    {
      method: 'PATCH',
      url: '/prefix/api/v1/pods/a?dryRun=All&fieldManager=argocd-controller&fieldValidation=Strict&force=true',
      headers: { accept: METADATA, 'content-type': 'application/apply-patch+yaml' },
    },
  ]);
});

test('comes again when the server is busy, but not permanently', async () => {
  let busy = 1;
  answer = (response) => response.writeHead(busy-- > 0 ? 429 : 200, { 'retry-after': '0.01' }).end('{}');
  expect((await api.get('/')).status).toBe(200);
  busy = 99;
  expect((await api.get('/')).status).toBe(429);
  expect(seen).toHaveLength(6);
});

test('a server that says nothing, or hangs up', async () => {
  answer = () => undefined;
  await expect(api.get('/')).rejects.toThrow(/^the cluster at http:\S+ does not answer: no complete answer within 0.3 s$/);
  answer = (response) => response.destroy();
  await expect(api.get('/')).rejects.toThrow(
    /^the cluster at http:\S+ does not answer: it ended the connection before its answer was complete; /,
  );
});

const denied = (message: string): Answer => ({ status: 403, body: { message }, warnings: [] });
test.each([
  ['secrets is forbidden: User "ann" cannot list resource "secrets" in API group "" in the namespace "web"', 'list'],
  [
    'deployments.apps "web" is forbidden: User "system:serviceaccount:a:b" cannot patch resource "deployments" in API group "apps"',
    'patch',
  ],
  ['pods "web" is forbidden: violates PodSecurity "restricted:latest": privileged', undefined],
  ['persistentvolumeclaims "a" is forbidden: exceeded quota: q, requested: requests.storage=1Gi', undefined],
])('%s', (message, verb) => {
  expect(deniedVerb(denied(message))).toBe(verb);
});

test('the server’s words', () => {
  expect(messageOf(denied('a\n  b'))).toBe('a b');
  expect(messageOf({ status: 502, body: '<html>', warnings: [] })).toBe('the server answered 502');
  expect(warningsOf('299 - "a \\"b\\"", 299 - "c"')).toEqual(['a "b"', 'c']);
});
