import type { Schema as Node } from '../../../lib/schema/schema.ts';

/** What the declarations of custom resources don't tell: bounds and forms, as the CRDs of the same versions have them. */
interface More {
  readonly kinds: string;
  /** Ends of paths in these kinds: `weight` wherever it is, `params[].name` only there; `x[]` is an item of the list x. */
  readonly fields: string;
  /** Not of v1alpha2. */
  readonly stable?: true;
  readonly more: { [K in keyof Node]?: Node[K] | undefined };
}

const MONITORS = 'PodMonitor Probe ServiceMonitor';
const DURATION = { pattern: '^(0|([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$' };
/** Go's, with several units and none. */
const GO_DURATION = { pattern: '^([0-9]+(ns|us|µs|ms|s|m|h)?)+$' };
const SOME = { minLength: 1 };
const NATURAL = { minimum: 0 };
const TIMEOUTS = 'dialTimeout readTimeout writeTimeout retry.timeout initialInterval checkPeriod recoveryDuration';

const ROUTES = 'GRPCRoute HTTPRoute TCPRoute TLSRoute UDPRoute';
const STREAMS = 'TCPRoute TLSRoute UDPRoute';
const WORD = { minLength: 1, maxLength: 4096 };
const most = (maxItems: number) => ({ maxItems });

/** Cilium's kinds that select nodes and Services. */
const CILIUM = 'CiliumBGPAdvertisement CiliumBGPClusterConfig CiliumBGPPeerConfig CiliumL2AnnouncementPolicy CiliumLoadBalancerIPPool';

const TABLE: readonly More[] = [
  { kinds: CILIUM, fields: 'matchExpressions[].operator', more: { enum: ['DoesNotExist', 'Exists', 'In', 'NotIn'] } },
  { kinds: 'IngressRoute IngressRouteTCP Middleware TraefikService', fields: 'weight', more: NATURAL },
  { kinds: 'IngressRouteTCP', fields: 'version', more: { minimum: 1, maximum: 2 } },
  { kinds: 'Middleware', fields: 'amount attempts average burst depth minResponseBodyBytes stsSeconds', more: NATURAL },
  { kinds: 'Middleware', fields: 'retry.maxRequestBodyBytes', more: { minimum: -1 } },
  { kinds: 'Middleware', fields: 'responseCode', more: { minimum: 100, maximum: 599 } },
  { kinds: 'Middleware', fields: 'status[]', more: { pattern: '^([1-5][0-9]{2}[,-]?)+$' } },
  { kinds: 'Middleware', fields: TIMEOUTS, more: GO_DURATION },
  { kinds: 'MiddlewareTCP', fields: 'amount', more: NATURAL },
  {
    kinds: 'ServersTransport',
    fields: 'dialTimeout idleConnTimeout pingTimeout readIdleTimeout responseHeaderTimeout',
    more: GO_DURATION,
  },
  { kinds: 'ServersTransport', fields: 'maxIdleConnsPerHost', more: { minimum: -1 } },

  { kinds: MONITORS, fields: 'interval scrapeTimeout', more: DURATION },
  { kinds: MONITORS, fields: 'keepDroppedTargets labelLimit labelNameLengthLimit labelValueLengthLimit modulus', more: NATURAL },
  { kinds: MONITORS, fields: 'nativeHistogramBucketLimit sampleLimit targetLimit', more: NATURAL },
  { kinds: MONITORS, fields: 'scrapeClass', more: SOME },
  { kinds: MONITORS, fields: 'proxyUrl', more: { pattern: '^(http|https|socks5)://.+$' } },
  { kinds: MONITORS, fields: 'tokenUrl', more: { pattern: '^(http|https)://.+$' } },
  { kinds: 'PodMonitor ServiceMonitor', fields: 'bodySizeLimit', more: { pattern: '(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$' } },
  { kinds: 'PodMonitor', fields: 'portNumber', more: { minimum: 1, maximum: 65535 } },
  { kinds: 'Probe', fields: 'prober.url params[].name params[].values[]', more: SOME },
  { kinds: 'Probe', fields: 'params params[].values', more: { minItems: 1 } },
  { kinds: 'PrometheusRule', fields: 'interval query_offset for keep_firing_for', more: DURATION },
  { kinds: 'PrometheusRule', fields: 'name keep_firing_for', more: SOME },
  { kinds: 'PrometheusRule', fields: 'partial_response_strategy', more: { pattern: '^([aA][bB][oO][rR][tT]|[wW][aA][rR][nN])?$' } },

  { kinds: ROUTES, fields: 'spec.parentRefs', more: most(32) },
  { kinds: 'GRPCRoute HTTPRoute', fields: 'rules[].backendRefs backendRefs[].filters rules[].filters', more: most(16) },
  { kinds: ROUTES, fields: 'backendRefs[].weight', more: { minimum: 0, maximum: 1_000_000 } },
  { kinds: STREAMS, fields: 'spec.rules', more: { minItems: 1, maxItems: 16 } },
  { kinds: STREAMS, fields: 'spec.rules', stable: true, more: { minItems: 1, maxItems: 1 } },
  { kinds: STREAMS, fields: 'rules[].backendRefs', more: { minItems: 1, maxItems: 16 } },
  { kinds: 'GRPCRoute HTTPRoute', fields: 'spec.hostnames', more: most(16) },
  { kinds: 'TLSRoute', fields: 'spec.hostnames', more: most(1024) },
  { kinds: 'TLSRoute', fields: 'spec.hostnames', stable: true, more: { minItems: 1, maxItems: 1024 } },
  { kinds: 'HTTPRoute', fields: 'spec.rules', more: { minItems: 1, maxItems: 16 } },
  { kinds: 'GRPCRoute', fields: 'spec.rules', more: most(16) },
  { kinds: 'GRPCRoute HTTPRoute', fields: 'rules[].matches', more: most(64) },
  { kinds: 'GRPCRoute HTTPRoute', fields: 'matches[].headers add remove set', more: most(16) },
  { kinds: 'GRPCRoute HTTPRoute', fields: 'matches[].headers[].value add[].value set[].value', more: WORD },
  { kinds: 'GRPCRoute HTTPRoute', fields: 'requestMirror.percent', more: { minimum: 0, maximum: 100 } },
  { kinds: 'GRPCRoute HTTPRoute', fields: 'fraction.numerator', more: NATURAL },
  { kinds: 'GRPCRoute HTTPRoute', fields: 'fraction.denominator', more: { minimum: 1 } },
  { kinds: 'GRPCRoute', fields: 'method.method method.service', more: { maxLength: 1024 } },
  { kinds: 'HTTPRoute', fields: 'path.replaceFullPath path.replacePrefixMatch path.value', more: { maxLength: 1024 } },
  { kinds: 'HTTPRoute', fields: 'matches[].queryParams', more: most(16) },
  { kinds: 'HTTPRoute', fields: 'matches[].queryParams[].value', more: { minLength: 1, maxLength: 1024 } },
  { kinds: 'HTTPRoute', fields: 'cors.allowHeaders cors.allowOrigins cors.exposeHeaders', more: most(64) },
  { kinds: 'HTTPRoute', fields: 'cors.allowMethods', more: most(9) },
  { kinds: 'HTTPRoute', fields: 'cors.maxAge', more: { minimum: 1 } },
  { kinds: 'Gateway ListenerSet', fields: 'spec.listeners', more: { minItems: 1, maxItems: 64 } },
  { kinds: 'Gateway ListenerSet', fields: 'allowedRoutes.kinds', more: most(8) },
  { kinds: 'Gateway ListenerSet', fields: 'tls.certificateRefs', more: most(64) },
  { kinds: 'Gateway ListenerSet', fields: 'options.*', more: { minLength: 0, maxLength: 4096 } },
  { kinds: 'Gateway', fields: 'allowedListeners.namespaces.from', more: { enum: ['All', 'None', 'Same', 'Selector'] } },
  { kinds: 'Gateway', fields: 'spec.addresses', more: most(16) },
  { kinds: 'Gateway', fields: 'addresses[].value', more: { maxLength: 253 } },
  { kinds: 'Gateway', fields: 'frontend.perPort', more: most(64) },
  { kinds: 'Gateway', fields: 'validation.caCertificateRefs', more: { minItems: 1, maxItems: 16 } },
  { kinds: 'Gateway GatewayClass', fields: 'parametersRef.name', more: { minLength: 1, maxLength: 253 } },
  { kinds: 'GatewayClass', fields: 'spec.description', more: { maxLength: 64 } },
  { kinds: 'ReferenceGrant', fields: 'spec.from spec.to', more: { minItems: 1, maxItems: 16 } },
  { kinds: 'BackendTLSPolicy', fields: 'spec.targetRefs', more: { minItems: 1, maxItems: 16 } },
  { kinds: 'BackendTLSPolicy', fields: 'validation.caCertificateRefs', more: most(8) },
  { kinds: 'BackendTLSPolicy', fields: 'validation.subjectAltNames', more: most(5) },

  { kinds: 'BFDProfile', fields: 'detectMultiplier', more: { minimum: 2, maximum: 255 } },
  { kinds: 'BFDProfile', fields: 'minimumTtl', more: { minimum: 1, maximum: 254 } },
  { kinds: 'BFDProfile', fields: 'echoInterval receiveInterval transmitInterval', more: { minimum: 10, maximum: 60000 } },
  { kinds: 'BGPAdvertisement', fields: 'aggregationLength', more: { minimum: 1 } },
  { kinds: 'BGPPeer', fields: 'myASN peerASN', more: { minimum: 0, maximum: 2 ** 32 - 1 } },
  { kinds: 'BGPPeer', fields: 'localASN', more: { minimum: 1, maximum: 2 ** 32 - 1 } },
  { kinds: 'BGPPeer', fields: 'peerPort', more: { minimum: 1, maximum: 16384 } },

  { kinds: 'ClusterIssuer Issuer', fields: 'preferredChain', more: { maxLength: 64 } },
  { kinds: 'Application ApplicationSet', fields: 'valuesObject', more: { type: 'object' } },
  // kubeseal writes these as null, and whatever the Secret's metadata had.
  { kinds: 'SealedSecret', fields: 'template.data', more: { nullable: true } },
  {
    kinds: 'SealedSecret',
    fields: 'template.metadata',
    more: { nullable: true, type: 'object', properties: undefined, 'x-kubernetes-preserve-unknown-fields': true },
  },
];

/** Adds what the declarations don't tell. An entry that meets no field is an error. */
export class CustomOverlay {
  private readonly unused = new Set(TABLE.flatMap(({ kinds, fields }) => keys(kinds, fields)));
  private readonly entries = new Map<string, More['more']>();

  /** @param alpha whether it is for kinds of v1alpha2 */
  public constructor(alpha = false) {
    for (const { kinds, fields, more, stable = false } of TABLE) {
      if (alpha && stable) continue;
      for (const key of keys(kinds, fields)) this.entries.set(key, { ...this.entries.get(key), ...more });
    }
  }

  /** The schema of a place, with more; the longest end of its path counts. @param path `spec.params[].name` */
  public apply(kind: string, path: string, node: Node): Node {
    const parts = path.split('.');
    const ends = parts.map((_, index) => `${kind}.${parts.slice(index).join('.')}`);
    const end = ends.find((one) => this.entries.has(one));
    if (end === undefined) return node;
    this.unused.delete(end);
    return { ...node, ...this.entries.get(end) } as Node;
  }

  /** @throws Error if an entry met no field */
  public finish(): void {
    if (this.unused.size > 0) throw new Error(`custom/overlay.ts: no kind has ${[...this.unused]}`);
  }
}

const keys = (kinds: string, fields: string): string[] =>
  kinds.split(' ').flatMap((kind) => fields.split(' ').map((field) => `${kind}.${field}`));
