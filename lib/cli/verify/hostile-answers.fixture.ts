/** Ways in which a server may fail to answer. */
import type http from 'node:http';
import { gzipSync } from 'node:zlib';
import { discovery, honest, item, listOf, type Reply, reply, status, TOKEN } from './cluster.fixture';

/** One way to be hostile: what differs from an honest server, and what comes of it. */
export interface Behaviour {
  readonly name: string;
  /** Paths at which it shows. */
  readonly at: RegExp;
  /** Only where the method is this one. */
  readonly method?: 'GET' | 'PATCH';
  /** @returns a reply in JSON, or nothing if it has answered by itself, or does not */
  readonly answer: (request: http.IncomingMessage, response: http.ServerResponse, count: number) => Reply | undefined;
  /** Exit code and, of what is printed, a part. */
  readonly code?: 0 | 1 | 2;
  readonly text: RegExp;
  /** Seconds; only for what waits. */
  readonly timeout?: number;
}

const VERSION = /^\/version$/;
const MAPS = /\/namespaces\/web\/configmaps$/;
const SETTINGS = /\/configmaps\/settings$/;
const LOGIN = /\/secrets\/login$/;
const NODES = /^\/api\/v1\/nodes$/;
/** Everything behind the greeting. */
const ALL = /^\/api/;
const WEB_PAGE = '<!doctype html><html><title>Sign in</title></html>';

const html =
  (code: number, type = 'text/html') =>
  (_: unknown, response: http.ServerResponse): undefined => {
    response.writeHead(code, { 'content-type': type }).end(WEB_PAGE);
  };
const text =
  (code: number, body: string) =>
  (_: unknown, response: http.ServerResponse): undefined => {
    response.writeHead(code, { 'content-type': 'text/plain' }).end(body);
  };
const json =
  (body: string | Buffer, headers: http.OutgoingHttpHeaders = {}, code = 200) =>
  (_: unknown, response: http.ServerResponse): undefined => {
    response.writeHead(code, { 'content-type': 'application/json', ...headers }).end(body);
  };
/** Writes to the connection as it is. */
const raw =
  (...parts: readonly (string | Buffer)[]) =>
  (request: http.IncomingMessage): undefined => {
    for (const part of parts) request.socket.write(part);
    request.socket.end();
  };
/** Writes without end, as fast as it is read. */
const endless =
  (head: string, chunk: string | Buffer) =>
  ({ socket }: http.IncomingMessage): undefined => {
    socket.write(head);
    const more = (): void => {
      while (!socket.destroyed && socket.write(chunk));
    };
    socket.on('drain', more);
    more();
  };
/** A chunk now and then. */
const drip =
  (head: string, chunk: string) =>
  ({ socket }: http.IncomingMessage): undefined => {
    socket.write(head);
    const timer = setInterval(() => socket.write(chunk), 20);
    socket.on('close', () => clearInterval(timer));
  };
/** On a busy machine, the greeting may take all of the time already. */
const LATE = /did not answer everything within 0.6 seconds; --timeout allows more|does not answer within 0.6 seconds/;
const silent = (): undefined => undefined;
const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const CHUNKED = `${HEAD}transfer-encoding: chunked\r\n\r\n`;
const chunk = (body: string): string => `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n`;
const MEGABYTE = 'x'.repeat(1024 * 1024);
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const many = (count: number, from = 0, metadata = {}): readonly object[] =>
  Array.from({ length: count }, (_, i) => item(`map-${from + i}`, metadata));
const OWNED = { ownerReferences: [{}] };
const named = (resource: unknown, kind: unknown, group: unknown = 'apps'): object =>
  discovery({ [String(group)]: [{ resource, responseKind: { kind }, scope: 'Namespaced', verbs: ['get', 'list'] }] });

/** 64 MiB of spaces. */
const BOMB = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));

/** Instead of greeting. */
const GREETINGS: readonly Omit<Behaviour, 'at'>[] = [
  { name: 'hangs up at once', answer: ({ socket }) => void socket.destroy(), text: /does not answer: it ended the connection .*try again/ },
  { name: 'hangs up within its headers', answer: raw('HTTP/1.1 200 OK\r\ncontent-'), text: /it ended the connection/ },
  {
    name: 'hangs up within a body of known length',
    answer: raw(`${HEAD}content-length: 99\r\n\r\n{"git`),
    text: /it ended the connection/,
  },
  { name: 'hangs up within a chunk', answer: raw(`${CHUNKED}ff\r\n{"git`), text: /it ended the connection/ },
  {
    name: 'resets within a body',
    answer: ({ socket }) => void socket.write(`${CHUNKED}ff\r\n{`, () => socket.resetAndDestroy()),
    text: /it ended the connection/,
  },
  { name: 'says nothing', answer: silent, timeout: 0.6, text: /does not answer within 0.6 seconds; check/ },
  { name: 'says nothing behind its headers', answer: drip(CHUNKED, ''), timeout: 0.6, text: /does not answer within 0.6 seconds/ },
  { name: 'drips its body', answer: drip(CHUNKED, chunk(' ')), timeout: 0.6, text: /does not answer within 0.6 seconds/ },
  { name: 'drips its headers', answer: drip('HTTP/1.1 200 OK\r\n', 'x'), timeout: 0.6, text: /does not answer within 0.6 seconds/ },
  {
    name: 'drips informational answers',
    answer: drip('', 'HTTP/1.1 103 Early Hints\r\n\r\n'),
    timeout: 0.6,
    text: /does not answer within 0.6 seconds/,
  },
  { name: 'never ends its headers', answer: endless('HTTP/1.1 200 OK\r\n', 'a: b\r\n'), text: /its headers do not end/ },
  { name: 'never ends one header', answer: endless('HTTP/1.1 200 OK\r\na: ', MEGABYTE), text: /its headers do not end/ },
  { name: 'never ends its status line', answer: endless('HTTP/1.1 200 ', MEGABYTE), timeout: 1, text: /does not answer|no HTTP|headers/ },
  {
    name: 'never ends a chunk extension',
    answer: endless(`${CHUNKED}1;`, MEGABYTE),
    text: /no HTTP|headers do not end|does not answer/,
    timeout: 1,
  },
  { name: 'never ends its body', answer: endless(CHUNKED, chunk(MEGABYTE)), text: /an answer of more than 8 MiB/ },
  {
    name: 'announces 700 MB',
    answer: endless(`${HEAD}content-length: 734003200\r\n\r\n`, MEGABYTE),
    text: /an answer of more than 8 MiB/,
  },
  {
    name: 'never ends a refusal',
    answer: endless('HTTP/1.1 500 No\r\ntransfer-encoding: chunked\r\n\r\n', chunk(MEGABYTE)),
    text: /an answer of more than 8 MiB/,
  },
  { name: 'speaks SSH', answer: raw('SSH-2.0-OpenSSH_9.6\r\n'), text: /its answer is no HTTP \(HPE_\w+\)/ },
  { name: 'speaks TLS', answer: raw(Buffer.from([0x15, 3, 1, 0, 2, 2, 70])), text: /its answer is no HTTP/ },
  { name: 'has a chunk of no size', answer: raw(`${CHUNKED}zz\r\n{}\r\n`), text: /its answer is no HTTP/ },
  { name: 'has two lengths', answer: raw(`${HEAD}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`), text: /its answer is no HTTP/ },
  {
    name: 'has a length and chunks',
    answer: raw(`${HEAD}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`),
    text: /its answer is no HTTP/,
  },
  {
    name: 'switches to another protocol',
    answer: raw('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
    timeout: 0.6,
    text: /does not answer/,
  },
  { name: 'shows a login page', answer: html(200), text: /answered with contents of type text\/html, expected application\/json; check/ },
  { name: 'shows a login page as JSON', answer: html(200, 'application/json'), text: /answered with no JSON; check/ },
  {
    name: 'has a type with escape sequences',
    answer: json('{}', { 'content-type': 'text/\u009b31m' }),
    text: /contents of type text\/, expected/,
  },
  { name: 'has no type', answer: raw('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}'), text: /contents of type no known type/ },
  {
    name: 'answers with YAML',
    answer: json('gitVersion: v1.33.3', { 'content-type': 'application/yaml' }),
    text: /type application\/yaml/,
  },
  { name: 'is forbidden, in HTML', answer: html(403), text: /does not tell its version: the server answered 403/ },
  {
    name: 'does not know the login',
    answer: () => status(401, 'Unauthorized'),
    text: /does not accept the login of context 'home'; log in again/,
  },
  { name: 'does not know the login, in HTML', answer: html(401), text: /does not accept the login/ },
  { name: 'is not there', answer: text(404, '404 page not found'), text: /does not tell its version: the server answered 404; check/ },
  { name: 'is gone', answer: html(410), text: /answered 410/ },
  {
    name: 'is busy until tomorrow',
    answer: json('', { 'retry-after': '86400' }, 429),
    timeout: 0.6,
    text: /does not answer within 0.6 seconds/,
  },
  { name: 'is busy for a negative time', answer: json('', { 'retry-after': '-1e999' }, 429), text: /answered 429/ },
  {
    name: 'fails',
    answer: () => status(500, `etcd ${'is down '.repeat(100_000)}`),
    text: /does not tell its version: etcd is down.*… \(800005 characters\); check/,
  },
  { name: 'fails in many lines', answer: () => status(500, `a${'\n'.repeat(1_000_000)}b`), text: /version: a … \(1000002 characters\)/ },
  { name: 'is unavailable, in HTML', answer: html(503), text: /answered 503/ },
  { name: 'has nothing to say', answer: (_, response) => void response.writeHead(204).end(), text: /answered with status 204/ },
  { name: 'says nothing, at length 0', answer: json(''), text: /answered with no JSON/ },
  { name: 'answers in part', answer: json('{"gitVersion":"v1.33.3"}', {}, 206), text: /answered with status 206/ },
  { name: 'has a status of its own', answer: json('{}', {}, 999), text: /answered 999/ },
  { name: 'cuts its JSON', answer: json('{"gitVersion":"v1.33'), text: /answered with no JSON/ },
  { name: 'has garbage behind its JSON', answer: json('{"gitVersion":"v1.33.3"}}'), text: /answered with no JSON/ },
  { name: 'has a mark before its JSON', answer: json('\uFEFF{"gitVersion":"v1.33.3"}'), text: /answered with no JSON/ },
  { name: 'writes UTF-16', answer: json(Buffer.from('{"gitVersion":"v1.33.3"}', 'utf16le')), text: /answered with no JSON/ },
  { name: 'answers with a list', answer: () => ({ body: [] }), text: /answered with JSON that is no object/ },
  { name: 'answers with null', answer: () => ({ body: null }), text: /answered with JSON that is no object/ },
  { name: 'is of no version', answer: () => ({ body: {} }), text: /is no Kubernetes API server; check/ },
  { name: 'is of version 1', answer: () => ({ body: { gitVersion: 1 } }), text: /is no Kubernetes API server/ },
  {
    name: 'is of a version with escape sequences',
    answer: () => ({ body: { gitVersion: 'v1.33.3\u001b[2J' } }),
    text: /is no Kubernetes API server/,
  },
  {
    name: 'is of a long version',
    answer: () => ({ body: { gitVersion: `v1.33.${'3'.repeat(1_000_000)}` } }),
    text: /is no Kubernetes API server/,
  },
  {
    name: 'compresses a bomb',
    answer: json(BOMB, { 'content-encoding': 'gzip' }),
    text: /compressed contents that were not asked for/,
  },
  { name: 'compresses in secret', answer: (request, response) => json(BOMB)(request, response), text: /answered with no JSON/ },
  { name: 'nests a million lists', answer: json(nested(1_000_000)), text: /JSON nested more than 500 deep/ },
  { name: 'has two million objects', answer: json(`[${'{},'.repeat(2_500_000)}{}]`), text: /JSON of more than 100000 values/ },
];

/** Where it says what it serves. */
const DISCOVERIES: readonly Omit<Behaviour, 'at'>[] = [
  {
    name: 'does not say what it serves',
    answer: text(404, '404 page not found'),
    text: /does not say what it serves: the server answered 404/,
  },
  { name: 'is old', answer: () => ({ body: { kind: 'APIGroupList', groups: [] } }), text: /older than Kubernetes 1.27/ },
  { name: 'serves something else', answer: () => ({ body: { kind: 'PodList', items: [] } }), text: /it gives no discovery; check/ },
  { name: 'serves no items', answer: () => ({ body: { kind: 'APIGroupDiscoveryList' } }), text: /its discovery has no items/ },
  { name: 'serves null', answer: () => ({ body: { kind: 'APIGroupDiscoveryList', items: null } }), text: /its discovery has no items/ },
  {
    name: 'serves kinds of another path',
    answer: () => ({ body: named('../../../api/v1/namespaces/kube-system/configmaps/a?x=', 'A') }),
    text: /a kind of apps\/v1 has no valid name/,
  },
  { name: 'serves kinds with a query', answer: () => ({ body: named('pods?a=', 'Pod') }), text: /a kind of apps\/v1 has no valid name/ },
  {
    name: 'serves kinds with line breaks',
    answer: () => ({ body: named('pods', 'Pod\n::error::x') }),
    text: /a kind of apps\/v1 has no valid name/,
  },
  {
    name: 'serves groups of another path',
    answer: () => ({ body: named('pods', 'Pod', '../v1') }),
    text: /a group or version in it has no valid name/,
  },
  {
    name: 'serves 11,000 kinds',
    answer: () => ({
      body: discovery({ apps: Array.from({ length: 11_000 }, (_, i) => ({ resource: `r${i}`, responseKind: { kind: `K${i}` } })) }),
    }),
    text: /it serves more than 10000 kinds/,
  },
  {
    name: 'redirects discovery',
    answer: (_, response) => void response.writeHead(302, { location: 'https://login.example.com/' }).end(),
    text: /a redirect \(302\), which is not followed/,
  },
];

/** Where it lists. */
const LISTS: readonly Omit<Behaviour, 'at'>[] = [
  {
    name: 'never ends a list',
    answer: (_, __, count) => listOf([item(`map-${count}`)], `token-${count}`),
    text: /does not end after 200 pages when it lists configmaps in namespace 'web'; look/,
  },
  { name: 'never ends an empty list', answer: (_, __, count) => listOf([], `token-${count}`), text: /does not end after 200 pages/ },
  {
    name: 'continues with the same page',
    answer: (_, __, count) => listOf([item(`map-${count}`)], 'same'),
    text: /gives the same 'continue' again/,
  },
  {
    name: 'continues with a number',
    answer: () => ({ body: { kind: 'ConfigMapList', metadata: { continue: 1 }, items: [] } }),
    text: /gives an invalid 'continue'/,
  },
  { name: 'continues with a megabyte', answer: () => listOf([], MEGABYTE), text: /gives an invalid 'continue'/ },
  {
    name: 'lists 200,000 objects on pages',
    answer: (_, __, count) => listOf(many(500, count * 500, OWNED), `token-${count}`),
    text: /gives more than 50000 items/,
  },
  {
    name: 'lists 200,000 objects at once',
    answer: () => listOf(many(200_000)),
    text: /JSON of more than 500000 values|gives more than 50000 items/,
  },
  {
    name: 'lists 30,000 objects that the lab does not have',
    answer: () => listOf(many(30_000)),
    text: /more than 20000 objects in the lab's namespaces are not in dist/,
  },
  {
    name: 'lists something else',
    answer: () => ({ body: { kind: 'ConfigMap', items: [] } }),
    text: /gives no list when it lists configmaps/,
  },
  { name: 'lists without items', answer: () => ({ body: { kind: 'ConfigMapList' } }), text: /gives a list without items/ },
  { name: 'lists null', answer: () => listOf([null]), text: /gives an item that is no object/ },
  { name: 'lists texts', answer: () => listOf(['a']), text: /gives an item that is no object/ },
  { name: 'lists items as a map', answer: () => listOf({ a: 1 }), text: /gives a list without items/ },
  { name: 'lists objects without metadata', answer: () => listOf([{}]), text: /gives an item without a name/ },
  {
    name: 'lists objects without a name',
    answer: () => listOf([{ metadata: { namespace: 'web' } }]),
    text: /gives an item without a name/,
  },
  { name: 'lists objects with a long name', answer: () => listOf([item(MEGABYTE)]), text: /gives an item without a name/ },
  {
    name: 'lists objects of another namespace',
    answer: () => listOf([item('a', { namespace: 'kube-system' })]),
    text: /gives an item of another namespace/,
  },
  { name: 'lists an object twice', answer: () => listOf([item('a'), item('a')]), text: /gives an item twice/ },
  { name: 'lists an empty list as null', answer: () => listOf(null), code: 0, text: /"complete": true/ },
  {
    name: 'may not be listed',
    answer: () => status(403, 'configmaps is forbidden: User "ann" cannot list resource "configmaps"'),
    code: 0,
    text: /"complete": false.*not allowed to list/s,
  },
  {
    name: 'forgets a list',
    answer: (_, __, count) => (count === 0 ? listOf([], 'next') : status(410, 'too old', 'Expired')),
    code: 0,
    text: /"complete": false.*too old/s,
  },
  {
    name: 'has lost the server of a kind',
    answer: text(503, 'service unavailable'),
    code: 0,
    text: /"complete": false.*the server answered 503/s,
  },
  {
    name: 'lists labels that are no texts',
    answer: () => listOf([item('a', { labels: { a: [[]] }, annotations: 'x', ownerReferences: 'y' })]),
    code: 1,
    text: /"name": "a"/,
  },
];

/** Where it shows an object of the lab. */
const OBJECTS: readonly Behaviour[] = [
  {
    name: 'shows another object',
    at: SETTINGS,
    answer: () => honest('/api/v1/namespaces/web/secrets/login', ''),
    text: /gives something else when it is asked for ConfigMap 'settings'; check/,
  },
  {
    name: 'shows an object of another name',
    at: SETTINGS,
    answer: () => ({ body: { kind: 'ConfigMap', metadata: { name: 'a' } } }),
    text: /gives something else/,
  },
  { name: 'shows a list', at: SETTINGS, answer: () => listOf([]), text: /gives something else/ },
  {
    name: 'tries another object',
    at: SETTINGS,
    method: 'PATCH',
    answer: () => ({ body: { kind: 'Secret', metadata: { name: 'settings' } } }),
    text: /gives something else/,
  },
  {
    name: 'shows a Secret whose metadata were asked for',
    at: LOGIN,
    answer: () => honest('/api/v1/namespaces/web/secrets/login', ''),
    text: /gives something else when it is asked for PartialObjectMetadata 'login'/,
  },
  {
    name: 'hides values of a Secret in its metadata',
    at: LOGIN,
    method: 'GET',
    answer: () => ({ body: { kind: 'PartialObjectMetadata', metadata: { name: 'login', namespace: 'web' }, data: { password: TOKEN } } }),
    code: 0,
    text: /"equal": true/,
  },
  {
    name: 'refuses a Secret by quoting it',
    at: LOGIN,
    method: 'PATCH',
    answer: () => status(422, `data.password: ${TOKEN}`, 'Invalid'),
    code: 1,
    text: /refused \(Invalid\); the server's words are left out/,
  },
  {
    name: 'resets within an object',
    at: SETTINGS,
    answer: ({ socket }) => void socket.write(`${CHUNKED}ff\r\n{`, () => socket.resetAndDestroy()),
    text: /it ended the connection/,
  },
  {
    name: 'ends connections that wait',
    at: ALL,
    answer: ({ url = '', socket, headers }, response) => {
      response.on('finish', () => socket.end());
      reply(response, honest(url.replace(/^\/b\d+|\?.*$/g, ''), headers.accept ?? ''));
    },
    code: 0,
    text: /"complete": true/,
  },
  {
    name: 'says nothing in between',
    at: SETTINGS,
    answer: silent,
    timeout: 0.6,
    text: LATE,
  },
  {
    name: 'drips in between',
    at: SETTINGS,
    answer: drip(CHUNKED, chunk(' ')),
    timeout: 0.6,
    text: LATE,
  },
  {
    name: 'is busy in between',
    at: SETTINGS,
    answer: json('', { 'retry-after': '3600' }, 429),
    timeout: 0.6,
    text: LATE,
  },
  {
    name: 'redirects a dry run',
    at: SETTINGS,
    method: 'PATCH',
    answer: (_, response) => void response.writeHead(308, { location: '/api/v1/namespaces/web/configmaps/settings' }).end(),
    text: /a redirect \(308\)/,
  },
  { name: 'knows nobody any more', at: ALL, answer: () => status(401, 'Unauthorized'), text: /what it serves: Unauthorized/ },
  {
    name: 'knows nobody from the first object on',
    at: /\/namespaces\//,
    answer: () => status(401, 'Unauthorized'),
    text: /no object could be compared .*Unauthorized/,
  },
  {
    name: 'has none of its objects, in HTML',
    at: /settings$|login$/,
    answer: html(404),
    text: /no object could be compared with context 'home': the server answered 404/,
  },
  {
    name: 'fails with all objects',
    at: /settings$|login$/,
    answer: () => status(500, 'etcd is down'),
    text: /no object could be compared .*etcd is down/,
  },
  {
    name: 'fails when it tries one object',
    at: SETTINGS,
    method: 'PATCH',
    answer: () => status(500, '.spec.replica: field not declared in schema'),
    code: 1,
    text: /"complete": true.*"refused": \[.*field not declared/s,
  },
  {
    name: 'can not try one object in time',
    at: SETTINGS,
    method: 'PATCH',
    answer: () => status(504, 'Timeout: request did not complete', 'Timeout'),
    code: 0,
    text: /"complete": false.*did not complete/s,
  },
  {
    name: 'fails with one object',
    at: SETTINGS,
    answer: () => status(500, 'webhook is down'),
    code: 0,
    text: /"complete": false.*webhook is down/s,
  },
  {
    name: 'fails to show one object',
    at: SETTINGS,
    method: 'GET',
    answer: () => status(503, 'no leader'),
    code: 0,
    text: /"complete": false.*no leader/s,
  },
  {
    name: 'refuses an object at length',
    at: SETTINGS,
    method: 'PATCH',
    answer: () => status(422, 'no '.repeat(100_000), 'Invalid'),
    code: 1,
    text: /no no… \(300000 characters\)/,
  },
  {
    name: 'warns without end',
    at: SETTINGS,
    method: 'PATCH',
    answer: (_, response) => {
      response.setHeader(
        'warning',
        Array.from({ length: 500 }, () => '299 - "old"'),
      );
      return honest('/api/v1/namespaces/web/configmaps/settings', '');
    },
    code: 0,
    text: /^(?:(?!"old").)*(?:"message": "old"(?:(?!"old").)*){10}$/s,
  },
  {
    name: 'shows keys that every object inherits',
    at: SETTINGS,
    method: 'GET',
    answer: (_, response) =>
      json(
        '{"kind":"ConfigMap","metadata":{"name":"settings","namespace":"web"},"data":{"a":"b","__proto__":"c","constructor":"d","toString":"e"},"apiVersion":"v1"}',
      )(_, response),
    code: 1,
    text: /data\/__proto__.*data\/constructor.*data\/toString/s,
  },
  {
    name: 'shows an object that is deep',
    at: SETTINGS,
    method: 'GET',
    answer: (_, response) =>
      json(`{"kind":"ConfigMap","apiVersion":"v1","metadata":{"name":"settings","namespace":"web"},"data":${nested(400)}}`)(_, response),
    code: 1,
    text: /"path": "\/data"/,
  },
  {
    name: 'shows 10 MB of difference',
    at: SETTINGS,
    answer: ({ method }) => ({
      body: { kind: 'ConfigMap', metadata: { name: 'settings' }, data: Array.from({ length: 5 }, (_, i) => `${method}${i}${MEGABYTE}`) },
    }),
    code: 1,
    text: /"fields"/,
  },
  {
    name: 'shows lists of 20,000 items in another order',
    at: SETTINGS,
    answer: ({ method }) => ({
      body: {
        kind: 'ConfigMap',
        metadata: { name: 'settings' },
        data: Array.from({ length: 20_000 }, (_, i) => ({ name: `${method === 'GET' ? i : 19_999 - i}` })),
      },
    }),
    code: 0,
    text: /"equal": true/,
  },
  {
    name: 'has nodes of no amounts',
    at: NODES,
    answer: () => listOf([{ metadata: { name: 'thor' }, status: { capacity: { cpu: '9'.repeat(1_000_000), memory: [], pods: 'many' } } }]),
    code: 1,
    text: /"live": "9{2000}… \(1000000 characters\)"/,
  },
  {
    name: 'has a node twice',
    at: NODES,
    answer: () => listOf([{ metadata: { name: 'thor' } }, { metadata: { name: 'thor' } }]),
    text: /gives an item twice when it lists nodes/,
  },
  {
    name: 'never ends its nodes',
    at: NODES,
    answer: (_, __, count) => listOf([{ metadata: { name: `n${count}` } }], `token-${count}`),
    text: /does not end after 200 pages when it lists nodes/,
  },
  {
    name: 'has large nodes',
    at: NODES,
    answer: (_, __, count) =>
      count < 5 ? listOf([{ metadata: { name: `n${count}`, annotations: { a: MEGABYTE.repeat(8) } } }], `token-${count}`) : listOf([]),
    code: 1,
    text: /"name": "n4"/,
  },
];

/** All of them. */
export const BEHAVIOURS: readonly Behaviour[] = [
  ...GREETINGS.map((behaviour) => ({ at: VERSION, ...behaviour })),
  ...DISCOVERIES.map((behaviour) => ({ at: /^\/apis$/, ...behaviour })),
  ...LISTS.map((behaviour) => ({ at: MAPS, ...behaviour })),
  ...OBJECTS,
];

/** An honest server needs no more than this either. */
export const HONEST: Behaviour = { name: 'is honest', at: /^$/, answer: silent, code: 0, text: /"equal": true,\s+"complete": true/ };
