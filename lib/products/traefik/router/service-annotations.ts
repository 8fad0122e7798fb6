import type { Cluster } from '../../../cluster/cluster';
import type { RoutingProblem } from '../../../cluster/routing/answer';
import { closestMatch } from '../../../manifest/closest-match';
import type { Manifest } from '../../../manifest/manifest';
import { mapAt } from '../../../manifest/read';
import { pointer } from '../../../manifest/tree';
import { isMissing } from './annotated-middlewares';
import { CRD_SUFFIX, type Names } from './names';

const SERVICE = 'traefik.ingress.kubernetes.io/service.';

/** What may stand behind the prefix, and whether it is true or false. */
const OPTIONS: Readonly<Record<string, 'text' | 'switch'>> = {
  nativelb: 'switch',
  nodeportlb: 'switch',
  passhostheader: 'switch',
  serversscheme: 'text',
  serverstransport: 'text',
  sticky: 'text',
  'sticky.cookie': 'text',
  'sticky.cookie.secure': 'switch',
  'sticky.cookie.httponly': 'switch',
};

/** As Go reads true and false. */
const SWITCH = /^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/;

/** If Traefik can't read an annotation of a Service, or it names a missing ServersTransport, Traefik drops the Ingress routes to that Service. */
export function serviceProblem(service: Manifest, world: { readonly names: Names; readonly cluster: Cluster }): RoutingProblem | undefined {
  const annotations = mapAt(service, 'metadata', 'annotations');
  for (const key of Object.keys(annotations)) {
    const text = annotations[key];
    if (!key.startsWith(SERVICE) || typeof text !== 'string') continue;
    const found = problemOf(key.slice(SERVICE.length).toLowerCase(), text, world);
    if (found === undefined) continue;
    const { name, namespace } = service.metadata;
    const reason = `annotation ${key} of Service ${namespace}/${name} ${found.what}: Traefik makes no route to it`;
    const culprit = { object: service, at: pointer(['metadata', 'annotations', key]) };
    return { code: found.code, reason, hint: found.hint, culprit };
  }
  return undefined;
}

type Problem = Required<Pick<RoutingProblem, 'code' | 'hint'>> & { readonly what: string };

function problemOf(option: string, text: string, { names, cluster }: Parameters<typeof serviceProblem>[1]): Problem | undefined {
  const kind = OPTIONS[option] ?? (option.startsWith('sticky.cookie.') ? 'text' : undefined);
  if (kind === undefined) {
    const near = closestMatch(option, Object.keys(OPTIONS));
    return { code: 'annotation', what: 'is unknown', hint: near === undefined ? 'remove it' : `did you mean '${near}'?` };
  }
  if (kind === 'switch' && !SWITCH.test(text))
    return { code: 'annotation', what: `is '${text}', expected true or false`, hint: "write 'true' or 'false'" };
  if (option !== 'serverstransport' || text === '' || text === 'default@internal') return undefined;
  const hint = `write <namespace>-<name>${CRD_SUFFIX} of a ServersTransport`;
  if (!text.includes('@')) return { code: 'servers-transport', what: `names '${text}', which no Ingress defines`, hint };
  const id = text.slice(0, -CRD_SUFFIX.length);
  if (!text.endsWith(CRD_SUFFIX) || names.byId('ServersTransport', id) !== undefined) return undefined;
  if (!isMissing(cluster, id, 'traefik.io/ServersTransport')) return undefined;
  return { code: 'servers-transport', what: `names '${text}', and no ServersTransport is that`, hint };
}
