import type { Step } from '../../../cluster/routing/answer';
import { identityOf } from '../../../manifest/identity';
import { isHeld } from '../../../manifest/ip-range';
import { at, entryOf, listAt, numberAt, type ReadMap, textAt } from '../../../manifest/read';
import { goRegExp } from '../../../regexp/go-regexp';
import type { Steps } from '../../../regexp/steps';
import { FILTERS } from '../gateway/filters';
import type { Act, Effect } from './effect';
import { answersWithError } from './middleware-checks';
import type { Applied } from './middlewares';
import type { NormalizedRequest } from './normalize';
import { type Redirect, redirectScheme, redirectTo, redirectUrl } from './redirects';

/** Middlewares that change the way of a request or end it; others let it pass. */
const ACTS: Readonly<Record<string, Act>> = {
  redirectScheme: (spec, path, request) => redirected(redirectScheme(spec, path, request)),
  redirectRegex: (spec, path, request) => redirected(redirectRegex(spec, path, request)),
  stripPrefix: (spec, path) => {
    const prefix = texts(spec, 'prefixes').find((candidate) => path.startsWith(candidate));
    return prefix === undefined ? undefined : { path: withSlash(path.slice(prefix.length)) };
  },
  stripPrefixRegex: (spec, path, { steps }) => {
    const found = texts(spec, 'regex')
      .map((text) => matchAtStart(text, path, steps))
      .find((match) => match !== undefined);
    return found === undefined ? undefined : { path: withSlash(path.slice(found.length)) };
  },
  addPrefix: (spec, path) => ({ path: withSlash(`${textAt(spec, 'prefix') ?? ''}${path}`) }),
  replacePath: (spec) => ({ path: textAt(spec, 'path') ?? '' }),
  replacePathRegex: (spec, path, { steps }) => {
    const pattern = goRegExp((textAt(spec, 'regex') ?? '').trim());
    if (typeof pattern === 'string' || !pattern.test(path, steps)) return undefined;
    return { path: pattern.replaceAll(path, (textAt(spec, 'replacement') ?? '').trim(), steps) };
  },
  ipAllowList: allow,
  ipWhiteList: allow,
  basicAuth: (_spec, _path, request) =>
    request.headers.has('authorization') ? undefined : { status: 401, effect: 'asks for user and password' },
  forwardAuth: (spec) => {
    const effect = answersWithError('forwardAuth', spec);
    return effect === undefined ? undefined : { status: 500, effect };
  },
  ...FILTERS,
  digestAuth: (_spec, _path, request) =>
    request.headers.has('authorization') ? undefined : { status: 401, effect: 'asks for user and password' },
};

/** What a route's middlewares make of a request. */
export interface Effects {
  readonly steps: readonly Step[];
  /** As the Service sees it. */
  readonly path: string;
  /** Set if one of them answers. */
  readonly end?: Redirect;
}

/** Applies middlewares in their order until one answers. */
export function apply(middlewares: readonly Applied[], request: NormalizedRequest): Effects {
  const steps: Step[] = [];
  let path = request.path;
  for (const { object, kind, spec, at: pointer = `/spec/${kind}` } of middlewares) {
    const step = { object: identityOf(object), at: pointer };
    const effect = entryOf(ACTS, kind)?.(spec, path, request);
    if (effect === undefined) steps.push({ ...step, effect: `${kind}: passes` });
    else if ('path' in effect) {
      if (effect.path !== path) steps.push({ ...step, effect: `path now ${effect.path}` });
      else steps.push({ ...step, effect: `${kind}: passes` });
      path = effect.path;
    } else {
      const { effect: words, ...end } = effect;
      return { steps: [...steps, { ...step, effect: words }], path, end };
    }
  }
  return { steps, path };
}

function redirected(redirect: Redirect | undefined): Effect {
  return redirect && { ...redirect, effect: `redirect to ${redirect.location}` };
}

function redirectRegex(spec: ReadMap, path: string, request: NormalizedRequest): Redirect | undefined {
  const pattern = goRegExp(textAt(spec, 'regex') ?? '');
  const url = redirectUrl(path, request);
  if (typeof pattern === 'string' || !pattern.test(url, request.steps)) return undefined;
  const location = pattern.replaceAll(url, textAt(spec, 'replacement') ?? '', request.steps);
  return location === url ? undefined : redirectTo(location, at(spec, 'permanent') === true, request);
}

function allow(spec: ReadMap, _path: string, { clientIp }: NormalizedRequest): Effect {
  const ranges = texts(spec, 'sourceRange');
  if (clientIp === undefined || ranges.some((range) => isHeld(range, clientIp))) return undefined;
  return { status: numberAt(spec, 'rejectStatusCode') ?? 403, effect: `refuses ${clientIp}: only ${ranges.join(', ')} may pass` };
}

function matchAtStart(text: string, path: string, steps: Steps): string | undefined {
  const pattern = goRegExp(text);
  const match = typeof pattern === 'string' ? undefined : pattern.exec(path, steps)?.[0];
  return match !== undefined && match !== '' && path.startsWith(match) ? match : undefined;
}

function withSlash(path: string): string {
  return path === '' || path.startsWith('/') ? path || '/' : `/${path}`;
}

function texts(spec: ReadMap, list: string): readonly string[] {
  return listAt(spec, list).filter((item) => typeof item === 'string');
}
