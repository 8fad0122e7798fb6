import type { k8s } from 'cdk8s-plus-28';
import { ConfigurationError } from '../../manifest/configuration-error';

/** What can be done with a resource. @see https://kubernetes.io/docs/reference/access-authn-authz/authorization/#request-verb-resource */
export type Verb = 'get' | 'list' | 'watch' | 'create' | 'update' | 'patch' | 'delete' | 'deletecollection';

/** Resources as kubectl writes them, `<resource>[.<group>][/<subresource>]`, to verbs; in this order. */
export type Rights = Readonly<Record<string, readonly [Verb, ...Verb[]]>>;

/** Subresources that are opened by a WebSocket. */
const STREAMS = ['exec', 'attach', 'portforward'];

/** One rule a resource. @throws ConfigurationError for a wildcard, a verb twice, or half of a stream's rights */
export function policyRules(what: string, may: Rights): k8s.PolicyRule[] {
  return Object.entries(may).map(([resource, verbs]) => {
    const parsed = parseResource(what, resource);
    check(what, resource, parsed.subresource, verbs);
    return { apiGroups: [parsed.group], resources: [parsed.resource], verbs: [...verbs] };
  });
}

function parseResource(
  what: string,
  resource: string,
): { readonly group: string; readonly resource: string; readonly subresource: string } {
  const [, name = '', group = '', subresource = ''] = /^([a-z]+)(?:\.([a-z0-9.-]+))?(?:\/([a-z]+))?$/.exec(resource) ?? [];
  if (!name)
    throw new ConfigurationError(
      `${what}: got resource '${resource}', expected one like pods, pods/exec or deployments.apps; a wildcard is more than anybody needs`,
    );
  return { group, resource: subresource ? `${name}/${subresource}` : name, subresource };
}

function check(what: string, resource: string, subresource: string, verbs: readonly Verb[]): void {
  if (verbs.length === 0) throw new ConfigurationError(`${what}: got no verbs for ${resource}, expected at least one`);
  const twice = verbs.find((verb, i) => verbs.indexOf(verb) !== i);
  if (twice) throw new ConfigurationError(`${what}: got verb '${twice}' twice for ${resource}, expected each once`);
  if (!STREAMS.includes(subresource)) return;
  const [missing] = (['get', 'create'] as const).filter((verb) => !verbs.includes(verb));
  if (missing) {
    throw new ConfigurationError(
      `${what}: got ${resource} without '${missing}', expected both 'get' and 'create': a WebSocket opens with a GET, older clients with a POST; ` +
        'with one of them alone the other kind of client gets 403',
    );
  }
}
