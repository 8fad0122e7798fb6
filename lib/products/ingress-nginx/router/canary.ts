import type { RouteRequest } from '../../../cluster/routing/answer';
import { goRegExp } from '../../../regexp/go-regexp';
import type { Steps } from '../../../regexp/steps';
import type { Canary } from './annotations';

/**
 * Where a request goes by its header, else by its cookie; undefined: by the share of the canary. With a value or a pattern, `always` and `never` mean
 * nothing in the header. @see https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#canary
 */
export function choiceOf({ header, cookie }: Canary, { headers = {} }: RouteRequest, steps: Steps): 'canary' | 'main' | undefined {
  const headerOf = (name: string) => Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  const given = header && headerOf(header.name);
  if (header && given !== undefined) {
    const { value, pattern } = header;
    if (value === undefined && pattern === undefined) {
      const chosen = worded(given);
      if (chosen) return chosen;
    } else if (value === undefined ? isLike(given, pattern ?? '', steps) : value === given) return 'canary';
  }
  if (cookie === undefined) return undefined;
  const cookies = (headerOf('cookie') ?? '').split(';').map((one) => one.trim());
  return worded(cookies.find((one) => one.startsWith(`${cookie}=`))?.slice(cookie.length + 1));
}

function worded(text: string | undefined): 'canary' | 'main' | undefined {
  return text === 'always' ? 'canary' : text === 'never' ? 'main' : undefined;
}

function isLike(text: string, pattern: string, steps: Steps): boolean {
  const compiled = goRegExp(pattern);
  return typeof compiled !== 'string' && compiled.test(text, steps);
}
