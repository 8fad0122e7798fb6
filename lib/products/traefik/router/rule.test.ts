import * as fc from 'fast-check';
import { holds } from './evaluate';
import { normalize } from './normalize';
import { parseRule } from './rule';

// Hundreds of random or large inputs a test.
jest.setTimeout(60_000);

const get = {
  host: 'shop.lab',
  path: '/api/v1?v=1&w',
  method: 'GET',
  headers: { 'X-Env': 'prod' },
  clientIp: '10.0.0.9',
  entryPoint: 'web',
  tls: false,
};

/** Whether a rule holds for a request; the problem if it is invalid. */
function evaluateRule(text: string, request = {}): boolean | string {
  const rule = parseRule(text);
  return typeof rule === 'string' ? rule : holds(rule, normalize({ ...get, ...request }));
}

test.each([
  ['Host(`shop.lab`)', true],
  ['Host(`SHOP.lab`)', true],
  ['Host(`shop.lab.`)', true],
  ['Host(`shop`)', false],
  ['HostRegexp(`^[a-z]+\\.lab$`)', true],
  ['HostRegexp(`^lab`)', false],
  ['Path(`/api/v1`)', true],
  ['Path(`/api`)', false],
  ['PathPrefix(`/api`)', true],
  ['PathPrefix(`/ap`)', true],
  ['PathPrefix(`/api/v1/`)', false],
  ['PathRegexp(`v\\d$`)', true],
  ['PathRegexp(`(?i)^/API`)', true],
  ['Method(`get`)', true],
  ['Method(`POST`)', false],
  ['Header(`x-env`, `prod`)', true],
  ['Header(`x-env`, `pro`)', false],
  ['Header(`Host`, `shop.lab`)', false],
  ['HeaderRegexp(`X-Env`, `^pro`)', true],
  ['Query(`v`, `1`)', true],
  ['Query(`v`)', false],
  ['Query(`w`)', true],
  ['QueryRegexp(`v`, `[0-9]`)', true],
  ['ClientIP(`10.0.0.9`)', true],
  ['ClientIP(`10.0.0.0/24`)', true],
  ['ClientIP(`10.0.1.0/24`)', false],
  ['ClientIP(`fd00::/8`)', false],
  ['host("shop.lab") && PATHPREFIX("/api") && Clientip(`10.0.0.9`)', true],
])('%s: %s', (text, expected) => {
  expect(evaluateRule(text)).toBe(expected);
});

test.each([
  ['&& binds before ||', 'Host(`shop.lab`) || Host(`x`) && Host(`y`)', true],
  ['brackets bind before &&', '(Host(`shop.lab`) || Host(`x`)) && Host(`y`)', false],
  ['! binds first', '!Host(`x`) && Host(`shop.lab`)', true],
  ['! of brackets', '!(Host(`shop.lab`) && Method(`POST`))', true],
  ['a line may end after an operator', 'Host(`shop.lab`) &&\n  PathPrefix(`/api`)', true],
  ['and at the end', 'Host(`shop.lab`)\n', true],
])('%s', (_, text, expected) => {
  expect(evaluateRule(text)).toBe(expected);
});

test.each([
  ['', 'got the end at 0, expected a matcher'],
  ['Host(`a`) PathPrefix(`/`)', "got 'PathPrefix' at 10, expected &&, || or the end"],
  ['Host(`a`) &&', 'got the end at 12, expected a matcher'],
  ['Host(`a`', "got the end at 8, expected ')'"],
  ['Host(a)', "got 'a' at 5, expected text in backticks or double quotes"],
  ['Host(`a`, `b`)', 'Host got 2 arguments, expected 1'],
  ['Host()', 'Host got 0 arguments, expected 1'],
  ['Host(``)', 'Host got an empty argument'],
  ['Hosts(`a`)', "got matcher 'Hosts', expected 'Host'"],
  ['Path(`api`)', "Path: got 'api', expected a path that begins with '/'"],
  ['Host(`é`)', "Host: got 'é', expected ASCII letters only"],
  ['ClientIP(`here`)', "ClientIP: got 'here', expected an address or a network"],
  ['PathRegexp(`(`)', expect.stringContaining('missing closing )')],
  ['PathRegexp(`(?=a)`)', expect.stringContaining('unsupported Perl syntax')],
  ['Host(`a`)\n&& Path(`/`)', expect.stringContaining('the rule ends with the line at 9')],
  ['Host(`a`) & Path(`/`)', expect.stringContaining("got '&' at 10")],
  ['Host("\\q")', expect.stringContaining('escape')],
])('refuses %s', (text, expected) => {
  expect(evaluateRule(text)).toEqual(expected);
});

const pieces = fc.constantFrom('Host', 'Path', '(', ')', '`/a`', '"b"', '&&', '||', '!', ',', '\n', ' ', '`', '"', '\\', '&', '1');

test('never throws, whatever the text', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const rule = parseRule(text);
      if (typeof rule === 'string') expect(rule).toMatch(/^\S.*\S$/s);
      else expect(['and', 'or', 'not', 'matcher']).toContain(rule.op);
    }),
    { seed: 6, numRuns: 600 },
  );
  expect(parseRule('('.repeat(100_000))).toContain('more than 200');
  expect(parseRule('!'.repeat(100_000))).toContain('more than 200');
});

/** A rule as its text, and what it says of a path and a method, written down without the parser. */
interface Naive {
  readonly text: string;
  readonly expected: (path: string, method: string) => boolean;
}

const leaf: fc.Arbitrary<Naive> = fc.oneof(
  fc
    .constantFrom('/', '/a', '/a/b', '/ab')
    .map((path) => ({ text: `PathPrefix(\`${path}\`)`, expected: (asked: string) => asked.slice(0, path.length) === path })),
  fc.constantFrom('/', '/a', '/a/b').map((path) => ({ text: `Path("${path}")`, expected: (asked: string) => asked === path })),
  fc
    .constantFrom('GET', 'POST')
    .map((wanted) => ({ text: `Method(\`${wanted}\`)`, expected: (_: string, method: string) => method === wanted })),
);

const { tree } = fc.letrec<{ tree: Naive }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc
      .tuple(tie('tree'), tie('tree'))
      .map(([a, b]) => ({ text: `(${a.text} && ${b.text})`, expected: (p: string, m: string) => a.expected(p, m) && b.expected(p, m) })),
    fc
      .tuple(tie('tree'), tie('tree'))
      .map(([a, b]) => ({ text: `(${a.text}||${b.text})`, expected: (p: string, m: string) => a.expected(p, m) || b.expected(p, m) })),
    tie('tree').map((a) => ({ text: `!${a.text}`, expected: (p: string, m: string) => !a.expected(p, m) })),
    // Without brackets: the weaker operator outside.
    fc.tuple(leaf, leaf, leaf).map(([a, b, c]) => ({
      text: `(${a.text} || ${b.text} && ${c.text})`,
      expected: (p: string, m: string) => a.expected(p, m) || (b.expected(p, m) && c.expected(p, m)),
    })),
  ),
}));

test('holds when a naive reading holds', () => {
  const request = fc.tuple(fc.constantFrom('/', '/a', '/a/b', '/ab', '/b', '/a/'), fc.constantFrom('GET', 'POST', 'PUT'));
  fc.assert(
    fc.property(tree, request, (rule, [path, method]) => {
      expect(evaluateRule(rule.text, { path, method })).toBe(rule.expected(path, method));
    }),
    { seed: 6, numRuns: 400 },
  );
});
