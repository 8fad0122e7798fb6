import type { RoutingProblem } from '../../../cluster/routing/answer';
import { namespaceOf } from '../../../manifest/identity';
import type { Manifest } from '../../../manifest/manifest';
import { at, listAt, textAt } from '../../../manifest/read';
import { CRD_SUFFIX, type Names } from './names';
import type { Route } from './route';

/** What clients have to show where a TLSOption has authorities and says nothing else. */
const REQUIRED = 'RequireAndVerifyClientCert';
const WITHOUT: readonly string[] = ['NoClientCert', 'RequestClientCert', 'VerifyClientCertIfGiven'];

/**
 * Why a client without a certificate gets no connection. TLS options are those of a host: where two routes that name it say different ones, or none does, the
 * default ones count. @see https://doc.traefik.io/traefik/reference/routing-configuration/http/tls/tls-options/
 */
export function certificateProblem(routes: readonly Route[], names: Names): RoutingProblem | undefined {
  const named = new Set(routes.map(({ object }) => idOf(object)));
  const [only] = named;
  const option = named.size === 1 && only !== undefined ? names.byId('TLSOption', only) : defaultOption(names);
  if (option === undefined) return undefined;
  const type =
    textAt(option, 'spec', 'clientAuth', 'clientAuthType') ||
    (listAt(option, 'spec', 'clientAuth', 'secretNames').length > 0 ? REQUIRED : '');
  if (type === '' || WITHOUT.includes(type)) return undefined;
  return {
    code: 'client-certificate',
    reason: `the client shows no certificate, which TLSOption ${option.metadata.namespace}/${option.metadata.name} asks for`,
    culprit: { object: option, at: '/spec/clientAuth' },
  };
}

function idOf(object: Manifest): string | undefined {
  const options = at(object, 'spec', 'tls', 'options');
  const name = textAt(options, 'name') ?? '';
  if (name === '' || name === 'default') return undefined;
  if (name.endsWith(CRD_SUFFIX)) return name.slice(0, -CRD_SUFFIX.length);
  return `${textAt(options, 'namespace') ?? namespaceOf(object)}-${name}`;
}

/** The one called `default`, in whatever namespace; of several none counts. */
function defaultOption({ cluster }: Names): Manifest | undefined {
  const [first, ...more] = cluster.ofKind('traefik.io/TLSOption').filter(({ metadata }) => metadata.name === 'default');
  return more.length === 0 ? first : undefined;
}
