import type { Manifest } from '../../lib/manifest/manifest';
import type { Chance } from './chance';

/** Names of the middlewares of every set; what refers to one may also name one that is missing. */
export const MIDDLEWARES = ['one', 'two', 'three', 'bad'] as const;

/** Middlewares of a set: three that can be used, one that may not. @param other namespace of another set */
export function middlewaresOf(chance: Chance, namespace: string, other: string): Manifest[] {
  return MIDDLEWARES.map((name, i) => ({
    apiVersion: 'traefik.io/v1alpha1',
    kind: 'Middleware',
    metadata: { name, namespace },
    spec: name === 'bad' ? bad(chance, other) : good(chance, MIDDLEWARES.slice(0, i)),
  }));
}

function good(chance: Chance, earlier: readonly string[]): Record<string, unknown> {
  const permanent = chance.is(0.5);
  const [first = ''] = earlier;
  return chance.weighted<Record<string, unknown>>([
    [3, { stripPrefix: { prefixes: chance.pick([['/api'], ['/api/', '/'], ['/apix', '/app'], ['/api/v1', '/api']]) } }],
    [1, { stripPrefixRegex: { regex: chance.pick([['/[a-z]+/'], ['/v\\d+'], ['^/api(x)?']]) } }],
    [2, { addPrefix: { prefix: chance.pick(['/v2', '/api', '/deep/er']) } }],
    [1, { replacePath: { path: '/replaced' } }],
    [
      2,
      {
        replacePathRegex: {
          regex: chance.pick(['^/api/(.*)', '/(\\w+)/(\\w+)', '/none']),
          // biome-ignore lint/suspicious/noTemplateCurlyInString: Go writes groups so
          replacement: chance.pick(['/x/$1', '/${1}y', '/$1y']),
        },
      },
    ],
    [2, { redirectScheme: { scheme: chance.pick(['https', 'https', 'http']), permanent, ...(chance.is(0.3) ? { port: '8443' } : {}) } }],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Go writes groups so
    [2, { redirectRegex: { regex: '^(https?)://([^/]+)/api/(.*)', replacement: '${1}://$2/new/${3}', permanent } }],
    [1, { redirectRegex: { regex: '^http://(.+)$', replacement: 'https://$1' } }],
    [1, { ipAllowList: { sourceRange: ['127.0.0.0/8', '::1'] } }],
    [1, { ipAllowList: { sourceRange: ['10.0.0.0/8'] } }],
    [1, { ipAllowList: { sourceRange: ['192.0.2.7'], rejectStatusCode: 404 } }],
    [1, { basicAuth: { secret: 'users' } }],
    [1, { headers: { customRequestHeaders: { 'X-Set': 'yes' }, frameDeny: true } }],
    [1, { compress: {} }],
    [1, { rateLimit: { average: 10_000, burst: 10_000 } }],
    [1, { inFlightReq: { amount: 1000 } }],
    [1, { buffering: { maxRequestBodyBytes: 100_000 } }],
    [1, { retry: { attempts: 2 } }],
    ...(first === '' ? [] : [[3, { chain: { middlewares: earlier.map((name) => ({ name })) } }] as const]),
  ]);
}

function bad(chance: Chance, other: string): Record<string, unknown> {
  return chance.pick<Record<string, unknown>>([
    {},
    { addPrefix: { prefix: '/a' }, stripPrefix: { prefixes: ['/b'] } },
    { chain: { middlewares: [{ name: 'one' }, { name: 'missing' }] } },
    { chain: { middlewares: [{ name: 'bad' }] } },
    { chain: { middlewares: [{ name: 'one', namespace: other }] } },
    { basicAuth: { secret: 'no-such-secret' } },
    { redirectRegex: { regex: '(', replacement: '/' } },
    { redirectRegex: { regex: '(?!a)', replacement: '/' } },
    { ipAllowList: {} },
    { ipAllowList: { sourceRange: ['nonsense'] } },
    { headers: {} },
    { addPrefix: {} },
    { redirectScheme: { permanent: true } },
    { errors: { status: ['500'], query: '/', service: { name: 'nobody', port: 80 } } },
    { errors: { status: ['500'], query: '/', service: { name: 'web', port: 80 } } },
  ]);
}
