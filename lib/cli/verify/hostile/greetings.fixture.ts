import { gzipSync } from 'node:zlib';
import { status } from '../cluster.fixture';
import { type Behaviour, CHUNKED, chunk, drip, endless, HEAD, html, json, MEGABYTE, nested, raw, silent, text } from './behaviour.fixture';

/** 64 MiB of spaces. */
const BOMB = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));

/** Instead of greeting. */
export const GREETINGS: readonly Omit<Behaviour, 'at'>[] = [
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
  { name: 'has no type', answer: raw('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}'), text: /contents of no known type/ },
  {
    name: 'answers with YAML',
    answer: json('gitVersion: v1.33.3', { 'content-type': 'application/yaml' }),
    text: /type application\/yaml/,
  },
  { name: 'is forbidden, in HTML', answer: html(403), text: /does not report its version: the server answered 403/ },
  {
    name: 'does not know the login',
    answer: () => status(401, 'Unauthorized'),
    text: /does not accept the login of context 'home'; log in again/,
  },
  { name: 'does not know the login, in HTML', answer: html(401), text: /does not accept the login/ },
  { name: 'is not there', answer: text(404, '404 page not found'), text: /does not report its version: the server answered 404; check/ },
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
    text: /does not report its version: etcd is down.*… \(800005 characters\); check/,
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
