import { honest, listOf, reply, status, TOKEN } from '../cluster.fixture';
import { type Behaviour, CHUNKED, chunk, drip, html, json, LATE, MEGABYTE, nested, silent } from './behaviour.fixture';

const SETTINGS = /\/configmaps\/settings$/;
const LOGIN = /\/secrets\/login$/;
const NODES = /^\/api\/v1\/nodes$/;
/** Everything behind the greeting. */
const ALL = /^\/api/;

/** Where it shows an object of the lab. */
export const OBJECTS: readonly Behaviour[] = [
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
