import { gatewayKind } from '../../cluster/gateway/kinds';
import { mapsAt, textAt } from '../../manifest/read';
import { defineRule, type Report } from '../rule';

/** Characters of a path as RFC 3986 has them. */
const CHARACTERS = /^(?:[A-Za-z0-9/\-._~!$&'()*+,;=:@]|%[0-9a-fA-F]{2})+$/;
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/^(?!\/)/, "expected one that begins with '/'"],
  [/\/\//, "expected one without '//'"],
  [/\/\.\.?(?:\/|$)/, "expected one without '.' and '..' between slashes"],
  [/%2f/i, "expected one without '%2F'"],
  [/#/, "expected one without '#'"],
];

/** The definition says so in CEL, which is not evaluated here. @see https://gateway-api.sigs.k8s.io/reference/spec/#httppathmatch */
export const httpRoutePath = defineRule({
  id: 'schema/http-route-path',
  severity: 'error',
  summary: 'a path that an HTTPRoute compares is one that a request can have',
  kinds: gatewayKind('HTTPRoute'),
  check: (route) =>
    mapsAt(route, 'spec', 'rules').flatMap((rule, i) =>
      mapsAt(rule, 'matches').flatMap((match, k): readonly Report[] => {
        const value = textAt(match, 'path', 'value');
        if (value === undefined || textAt(match, 'path', 'type') === 'RegularExpression') return [];
        const wrong = REFUSED.find(([pattern]) => pattern.test(value))?.[1];
        if (wrong === undefined && CHARACTERS.test(value)) return [];
        const path = `/spec/rules/${i}/matches/${k}/path/value`;
        return [
          { path, message: `got '${value}', ${wrong ?? 'expected other characters written as %20'}`, hint: 'write the path of requests' },
        ];
      }),
    ),
});
