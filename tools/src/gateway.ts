import type { Additions, Replacements } from './parse-dts.ts';
import { type Scalar, stringEnum } from './schema.ts';

/** Go's package, as the declarations' exported names begin. */
const V1 = 'IIoK8sSigsGatewayApiApisV1';

const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const DOMAIN = `${LABEL}(\\.${LABEL})*`;
const TOKEN = "^[A-Za-z0-9!#$%&'*+\\-.^_\\x60|~]+$";

function text(minLength: number | undefined, maxLength: number, pattern?: string): Scalar {
  return { type: 'string', ...(minLength === undefined ? {} : { minLength }), maxLength, ...(pattern === undefined ? {} : { pattern }) };
}

/** Words of the Gateway API that Go hides behind aliases, with their bounds, as the standard channel of 1.6 has them. */
export const gatewayWords: Replacements = prefixed({
  AbsoluteURI: text(1, 253, '^(([^:/?#]+):)(//([^/?#]*))([^?#]*)(\\?([^#]*))?(#(.*))?'),
  AddressType: text(1, 253, `^Hostname|IPAddress|NamedAddress|${DOMAIN}\\/[A-Za-z0-9\\/\\-._~%!$&'()*+,;=:]+$`),
  AnnotationValue: text(0, 4096),
  CORSOrigin: text(1, 253, '(^\\*$)|(^(http(s)?):\\/\\/(((\\*\\.)?([a-zA-Z0-9\\-]+\\.)*[a-zA-Z0-9-]+|\\*)(:([0-9]{1,5}))?)$)'),
  Duration: { type: 'string', pattern: '^([0-9]{1,5}(h|m|s|ms)){1,4}$' },
  // Of routes; that of allowed ListenerSets has a word more.
  FromNamespaces: stringEnum('All', 'Same', 'Selector'),
  GatewayController: text(1, 253, `^${DOMAIN}\\/[A-Za-z0-9\\/\\-._~%!$&'()*+,;=:]+$`),
  Group: text(undefined, 253, `^$|^${DOMAIN}$`),
  GRPCRouteFilterType: stringEnum('ExtensionRef', 'RequestHeaderModifier', 'RequestMirror', 'ResponseHeaderModifier'),
  HeaderName: text(1, 256, TOKEN),
  Hostname: text(1, 253, `^(\\*\\.)?${DOMAIN}$`),
  HTTPPathModifierType: stringEnum('ReplaceFullPath', 'ReplacePrefixMatch'),
  HTTPRouteFilterType: stringEnum(
    'CORS',
    'ExtensionRef',
    'RequestHeaderModifier',
    'RequestMirror',
    'RequestRedirect',
    'ResponseHeaderModifier',
    'URLRewrite',
  ),
  Kind: text(1, 63, '^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$'),
  LabelValue: text(0, 63, '^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$'),
  Namespace: text(1, 63, `^${LABEL}$`),
  ObjectName: text(1, 253),
  PortNumber: { type: 'integer', minimum: 1, maximum: 65535 },
  PreciseHostname: text(1, 253, `^${DOMAIN}$`),
  ProtocolType: text(1, 255, `^[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?$|${DOMAIN}\\/[A-Za-z0-9]+$`),
  SectionName: text(1, 253, `^${DOMAIN}$`),
  WellKnownCACertificatesType: text(1, 253, `^(System|(${DOMAIN}/([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9]))$`),
});

/** Fields of the experimental channel, which a cluster with the standard one refuses or drops; and one that is asked for. */
export const gatewayChanges: Additions = {
  IReferenceGrant: { required: ['spec'] },
  ...prefixed({
    CommonRouteSpec: { without: ['useDefaultGateways'] },
    GRPCRouteRule: { without: ['sessionPersistence'] },
    GatewaySpec: { without: ['defaultScope'] },
    HTTPRouteFilter: { without: ['externalAuth'] },
    HTTPRouteRule: { without: ['retry', 'sessionPersistence'] },
  }),
};

function prefixed<T>(types: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(types).map(([name, value]) => [V1 + name, value]));
}
