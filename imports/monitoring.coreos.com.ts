// Generated from tools/ (npm run imports --prefix tools). Do not edit.
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';

export class PodMonitor extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PodMonitor',
  }

  public static manifest(props: PodMonitorProps): any {
    return {
      ...PodMonitor.GVK,
      ...toJson_PodMonitorProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: PodMonitorProps) {
    super(scope, id, {
      ...PodMonitor.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...PodMonitor.GVK,
      ...toJson_PodMonitorProps(resolved),
    };
  }
}

export interface PodMonitorProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec: PodMonitorSpec;
}

export function toJson_PodMonitorProps(obj: PodMonitorProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_PodMonitorSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpec {
  readonly attachMetadata?: PodMonitorSpecAttachMetadata;

  readonly bodySizeLimit?: string;

  readonly convertClassicHistogramsToNhcb?: boolean;

  readonly fallbackScrapeProtocol?: PodMonitorSpecFallbackScrapeProtocol;

  readonly jobLabel?: string;

  readonly keepDroppedTargets?: number;

  readonly labelLimit?: number;

  readonly labelNameLengthLimit?: number;

  readonly labelValueLengthLimit?: number;

  readonly namespaceSelector?: PodMonitorSpecNamespaceSelector;

  readonly nativeHistogramBucketLimit?: number;

  readonly nativeHistogramMinBucketFactor?: PodMonitorSpecNativeHistogramMinBucketFactor;

  readonly podMetricsEndpoints?: PodMonitorSpecPodMetricsEndpoints[];

  readonly podTargetLabels?: string[];

  readonly sampleLimit?: number;

  readonly scrapeClass?: string;

  readonly scrapeClassicHistograms?: boolean;

  readonly scrapeNativeHistograms?: boolean;

  readonly scrapeProtocols?: PodMonitorSpecScrapeProtocols[];

  readonly selector: PodMonitorSpecSelector;

  readonly selectorMechanism?: PodMonitorSpecSelectorMechanism;

  readonly targetLimit?: number;
}

export function toJson_PodMonitorSpec(obj: PodMonitorSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'attachMetadata': toJson_PodMonitorSpecAttachMetadata(obj.attachMetadata),
    'bodySizeLimit': obj.bodySizeLimit,
    'convertClassicHistogramsToNHCB': obj.convertClassicHistogramsToNhcb,
    'fallbackScrapeProtocol': obj.fallbackScrapeProtocol,
    'jobLabel': obj.jobLabel,
    'keepDroppedTargets': obj.keepDroppedTargets,
    'labelLimit': obj.labelLimit,
    'labelNameLengthLimit': obj.labelNameLengthLimit,
    'labelValueLengthLimit': obj.labelValueLengthLimit,
    'namespaceSelector': toJson_PodMonitorSpecNamespaceSelector(obj.namespaceSelector),
    'nativeHistogramBucketLimit': obj.nativeHistogramBucketLimit,
    'nativeHistogramMinBucketFactor': obj.nativeHistogramMinBucketFactor?.value,
    'podMetricsEndpoints': obj.podMetricsEndpoints?.map(y => toJson_PodMonitorSpecPodMetricsEndpoints(y)),
    'podTargetLabels': obj.podTargetLabels?.map(y => y),
    'sampleLimit': obj.sampleLimit,
    'scrapeClass': obj.scrapeClass,
    'scrapeClassicHistograms': obj.scrapeClassicHistograms,
    'scrapeNativeHistograms': obj.scrapeNativeHistograms,
    'scrapeProtocols': obj.scrapeProtocols?.map(y => y),
    'selector': toJson_PodMonitorSpecSelector(obj.selector),
    'selectorMechanism': obj.selectorMechanism,
    'targetLimit': obj.targetLimit,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpecAttachMetadata {
  readonly node?: boolean;
}

export function toJson_PodMonitorSpecAttachMetadata(obj: PodMonitorSpecAttachMetadata | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'node': obj.node,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum PodMonitorSpecFallbackScrapeProtocol {
  PROMETHEUS_PROTO = "PrometheusProto",
  OPEN_METRICS_TEXT0_0_1 = "OpenMetricsText0.0.1",
  OPEN_METRICS_TEXT1_0_0 = "OpenMetricsText1.0.0",
  PROMETHEUS_TEXT0_0_4 = "PrometheusText0.0.4",
  PROMETHEUS_TEXT1_0_0 = "PrometheusText1.0.0",
}

export interface PodMonitorSpecNamespaceSelector {
  readonly any?: boolean;

  readonly matchNames?: string[];
}

export function toJson_PodMonitorSpecNamespaceSelector(obj: PodMonitorSpecNamespaceSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'any': obj.any,
    'matchNames': obj.matchNames?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class PodMonitorSpecNativeHistogramMinBucketFactor {
  public static fromNumber(value: number): PodMonitorSpecNativeHistogramMinBucketFactor {
    return new PodMonitorSpecNativeHistogramMinBucketFactor(value);
  }
  public static fromString(value: string): PodMonitorSpecNativeHistogramMinBucketFactor {
    return new PodMonitorSpecNativeHistogramMinBucketFactor(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface PodMonitorSpecPodMetricsEndpoints {
  readonly authorization?: PodMonitorSpecPodMetricsEndpointsAuthorization;

  readonly basicAuth?: PodMonitorSpecPodMetricsEndpointsBasicAuth;

  readonly bearerTokenSecret?: PodMonitorSpecPodMetricsEndpointsBearerTokenSecret;

  readonly enableHttp2?: boolean;

  readonly filterRunning?: boolean;

  readonly followRedirects?: boolean;

  readonly honorLabels?: boolean;

  readonly honorTimestamps?: boolean;

  readonly interval?: string;

  readonly metricRelabelings?: PodMonitorSpecPodMetricsEndpointsMetricRelabelings[];

  readonly noProxy?: string;

  readonly oauth2?: PodMonitorSpecPodMetricsEndpointsOauth2;

  readonly params?: { [key: string]: string[] };

  readonly path?: string;

  readonly port?: string;

  readonly portNumber?: number;

  readonly proxyConnectHeader?: { [key: string]: PodMonitorSpecPodMetricsEndpointsProxyConnectHeader[] };

  readonly proxyFromEnvironment?: boolean;

  readonly proxyUrl?: string;

  readonly relabelings?: PodMonitorSpecPodMetricsEndpointsRelabelings[];

  readonly scheme?: PodMonitorSpecPodMetricsEndpointsScheme;

  readonly scrapeTimeout?: string;

  readonly targetPort?: PodMonitorSpecPodMetricsEndpointsTargetPort;

  readonly tlsConfig?: PodMonitorSpecPodMetricsEndpointsTlsConfig;

  readonly trackTimestampsStaleness?: boolean;
}

export function toJson_PodMonitorSpecPodMetricsEndpoints(obj: PodMonitorSpecPodMetricsEndpoints | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'authorization': toJson_PodMonitorSpecPodMetricsEndpointsAuthorization(obj.authorization),
    'basicAuth': toJson_PodMonitorSpecPodMetricsEndpointsBasicAuth(obj.basicAuth),
    'bearerTokenSecret': toJson_PodMonitorSpecPodMetricsEndpointsBearerTokenSecret(obj.bearerTokenSecret),
    'enableHttp2': obj.enableHttp2,
    'filterRunning': obj.filterRunning,
    'followRedirects': obj.followRedirects,
    'honorLabels': obj.honorLabels,
    'honorTimestamps': obj.honorTimestamps,
    'interval': obj.interval,
    'metricRelabelings': obj.metricRelabelings?.map(y => toJson_PodMonitorSpecPodMetricsEndpointsMetricRelabelings(y)),
    'noProxy': obj.noProxy,
    'oauth2': toJson_PodMonitorSpecPodMetricsEndpointsOauth2(obj.oauth2),
    'params': ((obj.params) === undefined) ? undefined : (Object.entries(obj.params).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1]?.map(y => y) }), {})),
    'path': obj.path,
    'port': obj.port,
    'portNumber': obj.portNumber,
    'proxyConnectHeader': ((obj.proxyConnectHeader) === undefined) ? undefined : (Object.entries(obj.proxyConnectHeader).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1]?.map(y => toJson_PodMonitorSpecPodMetricsEndpointsProxyConnectHeader(y)) }), {})),
    'proxyFromEnvironment': obj.proxyFromEnvironment,
    'proxyUrl': obj.proxyUrl,
    'relabelings': obj.relabelings?.map(y => toJson_PodMonitorSpecPodMetricsEndpointsRelabelings(y)),
    'scheme': obj.scheme,
    'scrapeTimeout': obj.scrapeTimeout,
    'targetPort': obj.targetPort?.value,
    'tlsConfig': toJson_PodMonitorSpecPodMetricsEndpointsTlsConfig(obj.tlsConfig),
    'trackTimestampsStaleness': obj.trackTimestampsStaleness,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum PodMonitorSpecScrapeProtocols {
  PROMETHEUS_PROTO = "PrometheusProto",
  OPEN_METRICS_TEXT0_0_1 = "OpenMetricsText0.0.1",
  OPEN_METRICS_TEXT1_0_0 = "OpenMetricsText1.0.0",
  PROMETHEUS_TEXT0_0_4 = "PrometheusText0.0.4",
  PROMETHEUS_TEXT1_0_0 = "PrometheusText1.0.0",
}

export interface PodMonitorSpecSelector {
  readonly matchExpressions?: PodMonitorSpecSelectorMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_PodMonitorSpecSelector(obj: PodMonitorSpecSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_PodMonitorSpecSelectorMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum PodMonitorSpecSelectorMechanism {
  RELABEL_CONFIG = "RelabelConfig",
  ROLE_SELECTOR = "RoleSelector",
}

export interface PodMonitorSpecPodMetricsEndpointsAuthorization {
  readonly credentials?: PodMonitorSpecPodMetricsEndpointsAuthorizationCredentials;

  readonly type?: string;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsAuthorization(obj: PodMonitorSpecPodMetricsEndpointsAuthorization | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'credentials': toJson_PodMonitorSpecPodMetricsEndpointsAuthorizationCredentials(obj.credentials),
    'type': obj.type,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpecPodMetricsEndpointsBasicAuth {
  readonly password?: PodMonitorSpecPodMetricsEndpointsBasicAuthPassword;

  readonly username?: PodMonitorSpecPodMetricsEndpointsBasicAuthUsername;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsBasicAuth(obj: PodMonitorSpecPodMetricsEndpointsBasicAuth | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'password': toJson_PodMonitorSpecPodMetricsEndpointsBasicAuthPassword(obj.password),
    'username': toJson_PodMonitorSpecPodMetricsEndpointsBasicAuthUsername(obj.username),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpecPodMetricsEndpointsBearerTokenSecret {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsBearerTokenSecret(obj: PodMonitorSpecPodMetricsEndpointsBearerTokenSecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpecPodMetricsEndpointsMetricRelabelings {
  readonly action?: PodMonitorSpecPodMetricsEndpointsMetricRelabelingsAction;

  readonly modulus?: number;

  readonly regex?: string;

  readonly replacement?: string;

  readonly separator?: string;

  readonly sourceLabels?: string[];

  readonly targetLabel?: string;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsMetricRelabelings(obj: PodMonitorSpecPodMetricsEndpointsMetricRelabelings | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'action': obj.action,
    'modulus': obj.modulus,
    'regex': obj.regex,
    'replacement': obj.replacement,
    'separator': obj.separator,
    'sourceLabels': obj.sourceLabels?.map(y => y),
    'targetLabel': obj.targetLabel,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpecPodMetricsEndpointsOauth2 {
  readonly clientId: PodMonitorSpecPodMetricsEndpointsOauth2ClientId;

  readonly clientSecret: PodMonitorSpecPodMetricsEndpointsOauth2ClientSecret;

  readonly endpointParams?: { [key: string]: string };

  readonly noProxy?: string;

  readonly proxyConnectHeader?: { [key: string]: PodMonitorSpecPodMetricsEndpointsOauth2ProxyConnectHeader[] };

  readonly proxyFromEnvironment?: boolean;

  readonly proxyUrl?: string;

  readonly scopes?: string[];

  readonly tlsConfig?: PodMonitorSpecPodMetricsEndpointsOauth2TlsConfig;

  readonly tokenUrl: string;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsOauth2(obj: PodMonitorSpecPodMetricsEndpointsOauth2 | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'clientId': toJson_PodMonitorSpecPodMetricsEndpointsOauth2ClientId(obj.clientId),
    'clientSecret': toJson_PodMonitorSpecPodMetricsEndpointsOauth2ClientSecret(obj.clientSecret),
    'endpointParams': ((obj.endpointParams) === undefined) ? undefined : (Object.entries(obj.endpointParams).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'noProxy': obj.noProxy,
    'proxyConnectHeader': ((obj.proxyConnectHeader) === undefined) ? undefined : (Object.entries(obj.proxyConnectHeader).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1]?.map(y => toJson_PodMonitorSpecPodMetricsEndpointsOauth2ProxyConnectHeader(y)) }), {})),
    'proxyFromEnvironment': obj.proxyFromEnvironment,
    'proxyUrl': obj.proxyUrl,
    'scopes': obj.scopes?.map(y => y),
    'tlsConfig': toJson_PodMonitorSpecPodMetricsEndpointsOauth2TlsConfig(obj.tlsConfig),
    'tokenUrl': obj.tokenUrl,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpecPodMetricsEndpointsProxyConnectHeader {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsProxyConnectHeader(obj: PodMonitorSpecPodMetricsEndpointsProxyConnectHeader | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpecPodMetricsEndpointsRelabelings {
  readonly action?: PodMonitorSpecPodMetricsEndpointsRelabelingsAction;

  readonly modulus?: number;

  readonly regex?: string;

  readonly replacement?: string;

  readonly separator?: string;

  readonly sourceLabels?: string[];

  readonly targetLabel?: string;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsRelabelings(obj: PodMonitorSpecPodMetricsEndpointsRelabelings | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'action': obj.action,
    'modulus': obj.modulus,
    'regex': obj.regex,
    'replacement': obj.replacement,
    'separator': obj.separator,
    'sourceLabels': obj.sourceLabels?.map(y => y),
    'targetLabel': obj.targetLabel,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum PodMonitorSpecPodMetricsEndpointsScheme {
  HTTP = "http",
  HTTPS = "https",
}

export class PodMonitorSpecPodMetricsEndpointsTargetPort {
  public static fromNumber(value: number): PodMonitorSpecPodMetricsEndpointsTargetPort {
    return new PodMonitorSpecPodMetricsEndpointsTargetPort(value);
  }
  public static fromString(value: string): PodMonitorSpecPodMetricsEndpointsTargetPort {
    return new PodMonitorSpecPodMetricsEndpointsTargetPort(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface PodMonitorSpecPodMetricsEndpointsTlsConfig {
  readonly ca?: PodMonitorSpecPodMetricsEndpointsTlsConfigCa;

  readonly cert?: PodMonitorSpecPodMetricsEndpointsTlsConfigCert;

  readonly insecureSkipVerify?: boolean;

  readonly keySecret?: PodMonitorSpecPodMetricsEndpointsTlsConfigKeySecret;

  readonly maxVersion?: PodMonitorSpecPodMetricsEndpointsTlsConfigMaxVersion;

  readonly minVersion?: PodMonitorSpecPodMetricsEndpointsTlsConfigMinVersion;

  readonly serverName?: string;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsTlsConfig(obj: PodMonitorSpecPodMetricsEndpointsTlsConfig | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'ca': toJson_PodMonitorSpecPodMetricsEndpointsTlsConfigCa(obj.ca),
    'cert': toJson_PodMonitorSpecPodMetricsEndpointsTlsConfigCert(obj.cert),
    'insecureSkipVerify': obj.insecureSkipVerify,
    'keySecret': toJson_PodMonitorSpecPodMetricsEndpointsTlsConfigKeySecret(obj.keySecret),
    'maxVersion': obj.maxVersion,
    'minVersion': obj.minVersion,
    'serverName': obj.serverName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpecSelectorMatchExpressions {
  readonly key: string;

  readonly operator: string;

  readonly values?: string[];
}

export function toJson_PodMonitorSpecSelectorMatchExpressions(obj: PodMonitorSpecSelectorMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpecPodMetricsEndpointsAuthorizationCredentials {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsAuthorizationCredentials(obj: PodMonitorSpecPodMetricsEndpointsAuthorizationCredentials | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpecPodMetricsEndpointsBasicAuthPassword {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsBasicAuthPassword(obj: PodMonitorSpecPodMetricsEndpointsBasicAuthPassword | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpecPodMetricsEndpointsBasicAuthUsername {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsBasicAuthUsername(obj: PodMonitorSpecPodMetricsEndpointsBasicAuthUsername | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum PodMonitorSpecPodMetricsEndpointsMetricRelabelingsAction {
  REPLACE = "replace",
  KEEP = "keep",
  DROP = "drop",
  HASHMOD = "hashmod",
  LABELMAP = "labelmap",
  LABELDROP = "labeldrop",
  LABELKEEP = "labelkeep",
  LOWERCASE = "lowercase",
  UPPERCASE = "uppercase",
  KEEPEQUAL = "keepequal",
  DROPEQUAL = "dropequal",
}

export interface PodMonitorSpecPodMetricsEndpointsOauth2ClientId {
  readonly configMap?: PodMonitorSpecPodMetricsEndpointsOauth2ClientIdConfigMap;

  readonly secret?: PodMonitorSpecPodMetricsEndpointsOauth2ClientIdSecret;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsOauth2ClientId(obj: PodMonitorSpecPodMetricsEndpointsOauth2ClientId | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMap': toJson_PodMonitorSpecPodMetricsEndpointsOauth2ClientIdConfigMap(obj.configMap),
    'secret': toJson_PodMonitorSpecPodMetricsEndpointsOauth2ClientIdSecret(obj.secret),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpecPodMetricsEndpointsOauth2ClientSecret {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsOauth2ClientSecret(obj: PodMonitorSpecPodMetricsEndpointsOauth2ClientSecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpecPodMetricsEndpointsOauth2ProxyConnectHeader {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsOauth2ProxyConnectHeader(obj: PodMonitorSpecPodMetricsEndpointsOauth2ProxyConnectHeader | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpecPodMetricsEndpointsOauth2TlsConfig {
  readonly ca?: PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCa;

  readonly cert?: PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCert;

  readonly insecureSkipVerify?: boolean;

  readonly keySecret?: PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigKeySecret;

  readonly maxVersion?: PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigMaxVersion;

  readonly minVersion?: PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigMinVersion;

  readonly serverName?: string;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsOauth2TlsConfig(obj: PodMonitorSpecPodMetricsEndpointsOauth2TlsConfig | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'ca': toJson_PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCa(obj.ca),
    'cert': toJson_PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCert(obj.cert),
    'insecureSkipVerify': obj.insecureSkipVerify,
    'keySecret': toJson_PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigKeySecret(obj.keySecret),
    'maxVersion': obj.maxVersion,
    'minVersion': obj.minVersion,
    'serverName': obj.serverName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum PodMonitorSpecPodMetricsEndpointsRelabelingsAction {
  REPLACE = "replace",
  KEEP = "keep",
  DROP = "drop",
  HASHMOD = "hashmod",
  LABELMAP = "labelmap",
  LABELDROP = "labeldrop",
  LABELKEEP = "labelkeep",
  LOWERCASE = "lowercase",
  UPPERCASE = "uppercase",
  KEEPEQUAL = "keepequal",
  DROPEQUAL = "dropequal",
}

export interface PodMonitorSpecPodMetricsEndpointsTlsConfigCa {
  readonly configMap?: PodMonitorSpecPodMetricsEndpointsTlsConfigCaConfigMap;

  readonly secret?: PodMonitorSpecPodMetricsEndpointsTlsConfigCaSecret;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsTlsConfigCa(obj: PodMonitorSpecPodMetricsEndpointsTlsConfigCa | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMap': toJson_PodMonitorSpecPodMetricsEndpointsTlsConfigCaConfigMap(obj.configMap),
    'secret': toJson_PodMonitorSpecPodMetricsEndpointsTlsConfigCaSecret(obj.secret),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpecPodMetricsEndpointsTlsConfigCert {
  readonly configMap?: PodMonitorSpecPodMetricsEndpointsTlsConfigCertConfigMap;

  readonly secret?: PodMonitorSpecPodMetricsEndpointsTlsConfigCertSecret;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsTlsConfigCert(obj: PodMonitorSpecPodMetricsEndpointsTlsConfigCert | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMap': toJson_PodMonitorSpecPodMetricsEndpointsTlsConfigCertConfigMap(obj.configMap),
    'secret': toJson_PodMonitorSpecPodMetricsEndpointsTlsConfigCertSecret(obj.secret),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpecPodMetricsEndpointsTlsConfigKeySecret {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsTlsConfigKeySecret(obj: PodMonitorSpecPodMetricsEndpointsTlsConfigKeySecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum PodMonitorSpecPodMetricsEndpointsTlsConfigMaxVersion {
  TLS10 = "TLS10",
  TLS11 = "TLS11",
  TLS12 = "TLS12",
  TLS13 = "TLS13",
}

export enum PodMonitorSpecPodMetricsEndpointsTlsConfigMinVersion {
  TLS10 = "TLS10",
  TLS11 = "TLS11",
  TLS12 = "TLS12",
  TLS13 = "TLS13",
}

export interface PodMonitorSpecPodMetricsEndpointsOauth2ClientIdConfigMap {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsOauth2ClientIdConfigMap(obj: PodMonitorSpecPodMetricsEndpointsOauth2ClientIdConfigMap | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpecPodMetricsEndpointsOauth2ClientIdSecret {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsOauth2ClientIdSecret(obj: PodMonitorSpecPodMetricsEndpointsOauth2ClientIdSecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCa {
  readonly configMap?: PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCaConfigMap;

  readonly secret?: PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCaSecret;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCa(obj: PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCa | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMap': toJson_PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCaConfigMap(obj.configMap),
    'secret': toJson_PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCaSecret(obj.secret),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCert {
  readonly configMap?: PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCertConfigMap;

  readonly secret?: PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCertSecret;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCert(obj: PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCert | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMap': toJson_PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCertConfigMap(obj.configMap),
    'secret': toJson_PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCertSecret(obj.secret),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigKeySecret {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigKeySecret(obj: PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigKeySecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigMaxVersion {
  TLS10 = "TLS10",
  TLS11 = "TLS11",
  TLS12 = "TLS12",
  TLS13 = "TLS13",
}

export enum PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigMinVersion {
  TLS10 = "TLS10",
  TLS11 = "TLS11",
  TLS12 = "TLS12",
  TLS13 = "TLS13",
}

export interface PodMonitorSpecPodMetricsEndpointsTlsConfigCaConfigMap {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsTlsConfigCaConfigMap(obj: PodMonitorSpecPodMetricsEndpointsTlsConfigCaConfigMap | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpecPodMetricsEndpointsTlsConfigCaSecret {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsTlsConfigCaSecret(obj: PodMonitorSpecPodMetricsEndpointsTlsConfigCaSecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpecPodMetricsEndpointsTlsConfigCertConfigMap {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsTlsConfigCertConfigMap(obj: PodMonitorSpecPodMetricsEndpointsTlsConfigCertConfigMap | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpecPodMetricsEndpointsTlsConfigCertSecret {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsTlsConfigCertSecret(obj: PodMonitorSpecPodMetricsEndpointsTlsConfigCertSecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCaConfigMap {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCaConfigMap(obj: PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCaConfigMap | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCaSecret {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCaSecret(obj: PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCaSecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCertConfigMap {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCertConfigMap(obj: PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCertConfigMap | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCertSecret {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCertSecret(obj: PodMonitorSpecPodMetricsEndpointsOauth2TlsConfigCertSecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class Probe extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'Probe',
  }

  public static manifest(props: ProbeProps): any {
    return {
      ...Probe.GVK,
      ...toJson_ProbeProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: ProbeProps) {
    super(scope, id, {
      ...Probe.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...Probe.GVK,
      ...toJson_ProbeProps(resolved),
    };
  }
}

export interface ProbeProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec: ProbeSpec;
}

export function toJson_ProbeProps(obj: ProbeProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_ProbeSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpec {
  readonly authorization?: ProbeSpecAuthorization;

  readonly basicAuth?: ProbeSpecBasicAuth;

  readonly bearerTokenSecret?: ProbeSpecBearerTokenSecret;

  readonly convertClassicHistogramsToNhcb?: boolean;

  readonly enableHttp2?: boolean;

  readonly fallbackScrapeProtocol?: ProbeSpecFallbackScrapeProtocol;

  readonly followRedirects?: boolean;

  readonly interval?: string;

  readonly jobName?: string;

  readonly keepDroppedTargets?: number;

  readonly labelLimit?: number;

  readonly labelNameLengthLimit?: number;

  readonly labelValueLengthLimit?: number;

  readonly metricRelabelings?: ProbeSpecMetricRelabelings[];

  readonly module?: string;

  readonly nativeHistogramBucketLimit?: number;

  readonly nativeHistogramMinBucketFactor?: ProbeSpecNativeHistogramMinBucketFactor;

  readonly oauth2?: ProbeSpecOauth2;

  readonly params?: ProbeSpecParams[];

  readonly prober?: ProbeSpecProber;

  readonly sampleLimit?: number;

  readonly scrapeClass?: string;

  readonly scrapeClassicHistograms?: boolean;

  readonly scrapeNativeHistograms?: boolean;

  readonly scrapeProtocols?: ProbeSpecScrapeProtocols[];

  readonly scrapeTimeout?: string;

  readonly targetLimit?: number;

  readonly targets?: ProbeSpecTargets;

  readonly tlsConfig?: ProbeSpecTlsConfig;
}

export function toJson_ProbeSpec(obj: ProbeSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'authorization': toJson_ProbeSpecAuthorization(obj.authorization),
    'basicAuth': toJson_ProbeSpecBasicAuth(obj.basicAuth),
    'bearerTokenSecret': toJson_ProbeSpecBearerTokenSecret(obj.bearerTokenSecret),
    'convertClassicHistogramsToNHCB': obj.convertClassicHistogramsToNhcb,
    'enableHttp2': obj.enableHttp2,
    'fallbackScrapeProtocol': obj.fallbackScrapeProtocol,
    'followRedirects': obj.followRedirects,
    'interval': obj.interval,
    'jobName': obj.jobName,
    'keepDroppedTargets': obj.keepDroppedTargets,
    'labelLimit': obj.labelLimit,
    'labelNameLengthLimit': obj.labelNameLengthLimit,
    'labelValueLengthLimit': obj.labelValueLengthLimit,
    'metricRelabelings': obj.metricRelabelings?.map(y => toJson_ProbeSpecMetricRelabelings(y)),
    'module': obj.module,
    'nativeHistogramBucketLimit': obj.nativeHistogramBucketLimit,
    'nativeHistogramMinBucketFactor': obj.nativeHistogramMinBucketFactor?.value,
    'oauth2': toJson_ProbeSpecOauth2(obj.oauth2),
    'params': obj.params?.map(y => toJson_ProbeSpecParams(y)),
    'prober': toJson_ProbeSpecProber(obj.prober),
    'sampleLimit': obj.sampleLimit,
    'scrapeClass': obj.scrapeClass,
    'scrapeClassicHistograms': obj.scrapeClassicHistograms,
    'scrapeNativeHistograms': obj.scrapeNativeHistograms,
    'scrapeProtocols': obj.scrapeProtocols?.map(y => y),
    'scrapeTimeout': obj.scrapeTimeout,
    'targetLimit': obj.targetLimit,
    'targets': toJson_ProbeSpecTargets(obj.targets),
    'tlsConfig': toJson_ProbeSpecTlsConfig(obj.tlsConfig),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecAuthorization {
  readonly credentials?: ProbeSpecAuthorizationCredentials;

  readonly type?: string;
}

export function toJson_ProbeSpecAuthorization(obj: ProbeSpecAuthorization | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'credentials': toJson_ProbeSpecAuthorizationCredentials(obj.credentials),
    'type': obj.type,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecBasicAuth {
  readonly password?: ProbeSpecBasicAuthPassword;

  readonly username?: ProbeSpecBasicAuthUsername;
}

export function toJson_ProbeSpecBasicAuth(obj: ProbeSpecBasicAuth | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'password': toJson_ProbeSpecBasicAuthPassword(obj.password),
    'username': toJson_ProbeSpecBasicAuthUsername(obj.username),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecBearerTokenSecret {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ProbeSpecBearerTokenSecret(obj: ProbeSpecBearerTokenSecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ProbeSpecFallbackScrapeProtocol {
  PROMETHEUS_PROTO = "PrometheusProto",
  OPEN_METRICS_TEXT0_0_1 = "OpenMetricsText0.0.1",
  OPEN_METRICS_TEXT1_0_0 = "OpenMetricsText1.0.0",
  PROMETHEUS_TEXT0_0_4 = "PrometheusText0.0.4",
  PROMETHEUS_TEXT1_0_0 = "PrometheusText1.0.0",
}

export interface ProbeSpecMetricRelabelings {
  readonly action?: ProbeSpecMetricRelabelingsAction;

  readonly modulus?: number;

  readonly regex?: string;

  readonly replacement?: string;

  readonly separator?: string;

  readonly sourceLabels?: string[];

  readonly targetLabel?: string;
}

export function toJson_ProbeSpecMetricRelabelings(obj: ProbeSpecMetricRelabelings | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'action': obj.action,
    'modulus': obj.modulus,
    'regex': obj.regex,
    'replacement': obj.replacement,
    'separator': obj.separator,
    'sourceLabels': obj.sourceLabels?.map(y => y),
    'targetLabel': obj.targetLabel,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class ProbeSpecNativeHistogramMinBucketFactor {
  public static fromNumber(value: number): ProbeSpecNativeHistogramMinBucketFactor {
    return new ProbeSpecNativeHistogramMinBucketFactor(value);
  }
  public static fromString(value: string): ProbeSpecNativeHistogramMinBucketFactor {
    return new ProbeSpecNativeHistogramMinBucketFactor(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface ProbeSpecOauth2 {
  readonly clientId: ProbeSpecOauth2ClientId;

  readonly clientSecret: ProbeSpecOauth2ClientSecret;

  readonly endpointParams?: { [key: string]: string };

  readonly noProxy?: string;

  readonly proxyConnectHeader?: { [key: string]: ProbeSpecOauth2ProxyConnectHeader[] };

  readonly proxyFromEnvironment?: boolean;

  readonly proxyUrl?: string;

  readonly scopes?: string[];

  readonly tlsConfig?: ProbeSpecOauth2TlsConfig;

  readonly tokenUrl: string;
}

export function toJson_ProbeSpecOauth2(obj: ProbeSpecOauth2 | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'clientId': toJson_ProbeSpecOauth2ClientId(obj.clientId),
    'clientSecret': toJson_ProbeSpecOauth2ClientSecret(obj.clientSecret),
    'endpointParams': ((obj.endpointParams) === undefined) ? undefined : (Object.entries(obj.endpointParams).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'noProxy': obj.noProxy,
    'proxyConnectHeader': ((obj.proxyConnectHeader) === undefined) ? undefined : (Object.entries(obj.proxyConnectHeader).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1]?.map(y => toJson_ProbeSpecOauth2ProxyConnectHeader(y)) }), {})),
    'proxyFromEnvironment': obj.proxyFromEnvironment,
    'proxyUrl': obj.proxyUrl,
    'scopes': obj.scopes?.map(y => y),
    'tlsConfig': toJson_ProbeSpecOauth2TlsConfig(obj.tlsConfig),
    'tokenUrl': obj.tokenUrl,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecParams {
  readonly name: string;

  readonly values?: string[];
}

export function toJson_ProbeSpecParams(obj: ProbeSpecParams | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecProber {
  readonly noProxy?: string;

  readonly path?: string;

  readonly proxyConnectHeader?: { [key: string]: ProbeSpecProberProxyConnectHeader[] };

  readonly proxyFromEnvironment?: boolean;

  readonly proxyUrl?: string;

  readonly scheme?: ProbeSpecProberScheme;

  readonly url: string;
}

export function toJson_ProbeSpecProber(obj: ProbeSpecProber | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'noProxy': obj.noProxy,
    'path': obj.path,
    'proxyConnectHeader': ((obj.proxyConnectHeader) === undefined) ? undefined : (Object.entries(obj.proxyConnectHeader).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1]?.map(y => toJson_ProbeSpecProberProxyConnectHeader(y)) }), {})),
    'proxyFromEnvironment': obj.proxyFromEnvironment,
    'proxyUrl': obj.proxyUrl,
    'scheme': obj.scheme,
    'url': obj.url,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ProbeSpecScrapeProtocols {
  PROMETHEUS_PROTO = "PrometheusProto",
  OPEN_METRICS_TEXT0_0_1 = "OpenMetricsText0.0.1",
  OPEN_METRICS_TEXT1_0_0 = "OpenMetricsText1.0.0",
  PROMETHEUS_TEXT0_0_4 = "PrometheusText0.0.4",
  PROMETHEUS_TEXT1_0_0 = "PrometheusText1.0.0",
}

export interface ProbeSpecTargets {
  readonly ingress?: ProbeSpecTargetsIngress;

  readonly staticConfig?: ProbeSpecTargetsStaticConfig;
}

export function toJson_ProbeSpecTargets(obj: ProbeSpecTargets | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'ingress': toJson_ProbeSpecTargetsIngress(obj.ingress),
    'staticConfig': toJson_ProbeSpecTargetsStaticConfig(obj.staticConfig),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecTlsConfig {
  readonly ca?: ProbeSpecTlsConfigCa;

  readonly cert?: ProbeSpecTlsConfigCert;

  readonly insecureSkipVerify?: boolean;

  readonly keySecret?: ProbeSpecTlsConfigKeySecret;

  readonly maxVersion?: ProbeSpecTlsConfigMaxVersion;

  readonly minVersion?: ProbeSpecTlsConfigMinVersion;

  readonly serverName?: string;
}

export function toJson_ProbeSpecTlsConfig(obj: ProbeSpecTlsConfig | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'ca': toJson_ProbeSpecTlsConfigCa(obj.ca),
    'cert': toJson_ProbeSpecTlsConfigCert(obj.cert),
    'insecureSkipVerify': obj.insecureSkipVerify,
    'keySecret': toJson_ProbeSpecTlsConfigKeySecret(obj.keySecret),
    'maxVersion': obj.maxVersion,
    'minVersion': obj.minVersion,
    'serverName': obj.serverName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecAuthorizationCredentials {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ProbeSpecAuthorizationCredentials(obj: ProbeSpecAuthorizationCredentials | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecBasicAuthPassword {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ProbeSpecBasicAuthPassword(obj: ProbeSpecBasicAuthPassword | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecBasicAuthUsername {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ProbeSpecBasicAuthUsername(obj: ProbeSpecBasicAuthUsername | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ProbeSpecMetricRelabelingsAction {
  REPLACE = "replace",
  KEEP = "keep",
  DROP = "drop",
  HASHMOD = "hashmod",
  LABELMAP = "labelmap",
  LABELDROP = "labeldrop",
  LABELKEEP = "labelkeep",
  LOWERCASE = "lowercase",
  UPPERCASE = "uppercase",
  KEEPEQUAL = "keepequal",
  DROPEQUAL = "dropequal",
}

export interface ProbeSpecOauth2ClientId {
  readonly configMap?: ProbeSpecOauth2ClientIdConfigMap;

  readonly secret?: ProbeSpecOauth2ClientIdSecret;
}

export function toJson_ProbeSpecOauth2ClientId(obj: ProbeSpecOauth2ClientId | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMap': toJson_ProbeSpecOauth2ClientIdConfigMap(obj.configMap),
    'secret': toJson_ProbeSpecOauth2ClientIdSecret(obj.secret),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecOauth2ClientSecret {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ProbeSpecOauth2ClientSecret(obj: ProbeSpecOauth2ClientSecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecOauth2ProxyConnectHeader {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ProbeSpecOauth2ProxyConnectHeader(obj: ProbeSpecOauth2ProxyConnectHeader | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecOauth2TlsConfig {
  readonly ca?: ProbeSpecOauth2TlsConfigCa;

  readonly cert?: ProbeSpecOauth2TlsConfigCert;

  readonly insecureSkipVerify?: boolean;

  readonly keySecret?: ProbeSpecOauth2TlsConfigKeySecret;

  readonly maxVersion?: ProbeSpecOauth2TlsConfigMaxVersion;

  readonly minVersion?: ProbeSpecOauth2TlsConfigMinVersion;

  readonly serverName?: string;
}

export function toJson_ProbeSpecOauth2TlsConfig(obj: ProbeSpecOauth2TlsConfig | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'ca': toJson_ProbeSpecOauth2TlsConfigCa(obj.ca),
    'cert': toJson_ProbeSpecOauth2TlsConfigCert(obj.cert),
    'insecureSkipVerify': obj.insecureSkipVerify,
    'keySecret': toJson_ProbeSpecOauth2TlsConfigKeySecret(obj.keySecret),
    'maxVersion': obj.maxVersion,
    'minVersion': obj.minVersion,
    'serverName': obj.serverName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecProberProxyConnectHeader {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ProbeSpecProberProxyConnectHeader(obj: ProbeSpecProberProxyConnectHeader | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ProbeSpecProberScheme {
  HTTP = "http",
  HTTPS = "https",
}

export interface ProbeSpecTargetsIngress {
  readonly namespaceSelector?: ProbeSpecTargetsIngressNamespaceSelector;

  readonly relabelingConfigs?: ProbeSpecTargetsIngressRelabelingConfigs[];

  readonly selector?: ProbeSpecTargetsIngressSelector;
}

export function toJson_ProbeSpecTargetsIngress(obj: ProbeSpecTargetsIngress | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'namespaceSelector': toJson_ProbeSpecTargetsIngressNamespaceSelector(obj.namespaceSelector),
    'relabelingConfigs': obj.relabelingConfigs?.map(y => toJson_ProbeSpecTargetsIngressRelabelingConfigs(y)),
    'selector': toJson_ProbeSpecTargetsIngressSelector(obj.selector),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecTargetsStaticConfig {
  readonly labels?: { [key: string]: string };

  readonly relabelingConfigs?: ProbeSpecTargetsStaticConfigRelabelingConfigs[];

  readonly static?: string[];
}

export function toJson_ProbeSpecTargetsStaticConfig(obj: ProbeSpecTargetsStaticConfig | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'labels': ((obj.labels) === undefined) ? undefined : (Object.entries(obj.labels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'relabelingConfigs': obj.relabelingConfigs?.map(y => toJson_ProbeSpecTargetsStaticConfigRelabelingConfigs(y)),
    'static': obj.static?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecTlsConfigCa {
  readonly configMap?: ProbeSpecTlsConfigCaConfigMap;

  readonly secret?: ProbeSpecTlsConfigCaSecret;
}

export function toJson_ProbeSpecTlsConfigCa(obj: ProbeSpecTlsConfigCa | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMap': toJson_ProbeSpecTlsConfigCaConfigMap(obj.configMap),
    'secret': toJson_ProbeSpecTlsConfigCaSecret(obj.secret),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecTlsConfigCert {
  readonly configMap?: ProbeSpecTlsConfigCertConfigMap;

  readonly secret?: ProbeSpecTlsConfigCertSecret;
}

export function toJson_ProbeSpecTlsConfigCert(obj: ProbeSpecTlsConfigCert | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMap': toJson_ProbeSpecTlsConfigCertConfigMap(obj.configMap),
    'secret': toJson_ProbeSpecTlsConfigCertSecret(obj.secret),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecTlsConfigKeySecret {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ProbeSpecTlsConfigKeySecret(obj: ProbeSpecTlsConfigKeySecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ProbeSpecTlsConfigMaxVersion {
  TLS10 = "TLS10",
  TLS11 = "TLS11",
  TLS12 = "TLS12",
  TLS13 = "TLS13",
}

export enum ProbeSpecTlsConfigMinVersion {
  TLS10 = "TLS10",
  TLS11 = "TLS11",
  TLS12 = "TLS12",
  TLS13 = "TLS13",
}

export interface ProbeSpecOauth2ClientIdConfigMap {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ProbeSpecOauth2ClientIdConfigMap(obj: ProbeSpecOauth2ClientIdConfigMap | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecOauth2ClientIdSecret {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ProbeSpecOauth2ClientIdSecret(obj: ProbeSpecOauth2ClientIdSecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecOauth2TlsConfigCa {
  readonly configMap?: ProbeSpecOauth2TlsConfigCaConfigMap;

  readonly secret?: ProbeSpecOauth2TlsConfigCaSecret;
}

export function toJson_ProbeSpecOauth2TlsConfigCa(obj: ProbeSpecOauth2TlsConfigCa | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMap': toJson_ProbeSpecOauth2TlsConfigCaConfigMap(obj.configMap),
    'secret': toJson_ProbeSpecOauth2TlsConfigCaSecret(obj.secret),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecOauth2TlsConfigCert {
  readonly configMap?: ProbeSpecOauth2TlsConfigCertConfigMap;

  readonly secret?: ProbeSpecOauth2TlsConfigCertSecret;
}

export function toJson_ProbeSpecOauth2TlsConfigCert(obj: ProbeSpecOauth2TlsConfigCert | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMap': toJson_ProbeSpecOauth2TlsConfigCertConfigMap(obj.configMap),
    'secret': toJson_ProbeSpecOauth2TlsConfigCertSecret(obj.secret),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecOauth2TlsConfigKeySecret {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ProbeSpecOauth2TlsConfigKeySecret(obj: ProbeSpecOauth2TlsConfigKeySecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ProbeSpecOauth2TlsConfigMaxVersion {
  TLS10 = "TLS10",
  TLS11 = "TLS11",
  TLS12 = "TLS12",
  TLS13 = "TLS13",
}

export enum ProbeSpecOauth2TlsConfigMinVersion {
  TLS10 = "TLS10",
  TLS11 = "TLS11",
  TLS12 = "TLS12",
  TLS13 = "TLS13",
}

export interface ProbeSpecTargetsIngressNamespaceSelector {
  readonly any?: boolean;

  readonly matchNames?: string[];
}

export function toJson_ProbeSpecTargetsIngressNamespaceSelector(obj: ProbeSpecTargetsIngressNamespaceSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'any': obj.any,
    'matchNames': obj.matchNames?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecTargetsIngressRelabelingConfigs {
  readonly action?: ProbeSpecTargetsIngressRelabelingConfigsAction;

  readonly modulus?: number;

  readonly regex?: string;

  readonly replacement?: string;

  readonly separator?: string;

  readonly sourceLabels?: string[];

  readonly targetLabel?: string;
}

export function toJson_ProbeSpecTargetsIngressRelabelingConfigs(obj: ProbeSpecTargetsIngressRelabelingConfigs | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'action': obj.action,
    'modulus': obj.modulus,
    'regex': obj.regex,
    'replacement': obj.replacement,
    'separator': obj.separator,
    'sourceLabels': obj.sourceLabels?.map(y => y),
    'targetLabel': obj.targetLabel,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecTargetsIngressSelector {
  readonly matchExpressions?: ProbeSpecTargetsIngressSelectorMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_ProbeSpecTargetsIngressSelector(obj: ProbeSpecTargetsIngressSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_ProbeSpecTargetsIngressSelectorMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecTargetsStaticConfigRelabelingConfigs {
  readonly action?: ProbeSpecTargetsStaticConfigRelabelingConfigsAction;

  readonly modulus?: number;

  readonly regex?: string;

  readonly replacement?: string;

  readonly separator?: string;

  readonly sourceLabels?: string[];

  readonly targetLabel?: string;
}

export function toJson_ProbeSpecTargetsStaticConfigRelabelingConfigs(obj: ProbeSpecTargetsStaticConfigRelabelingConfigs | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'action': obj.action,
    'modulus': obj.modulus,
    'regex': obj.regex,
    'replacement': obj.replacement,
    'separator': obj.separator,
    'sourceLabels': obj.sourceLabels?.map(y => y),
    'targetLabel': obj.targetLabel,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecTlsConfigCaConfigMap {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ProbeSpecTlsConfigCaConfigMap(obj: ProbeSpecTlsConfigCaConfigMap | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecTlsConfigCaSecret {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ProbeSpecTlsConfigCaSecret(obj: ProbeSpecTlsConfigCaSecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecTlsConfigCertConfigMap {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ProbeSpecTlsConfigCertConfigMap(obj: ProbeSpecTlsConfigCertConfigMap | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecTlsConfigCertSecret {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ProbeSpecTlsConfigCertSecret(obj: ProbeSpecTlsConfigCertSecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecOauth2TlsConfigCaConfigMap {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ProbeSpecOauth2TlsConfigCaConfigMap(obj: ProbeSpecOauth2TlsConfigCaConfigMap | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecOauth2TlsConfigCaSecret {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ProbeSpecOauth2TlsConfigCaSecret(obj: ProbeSpecOauth2TlsConfigCaSecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecOauth2TlsConfigCertConfigMap {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ProbeSpecOauth2TlsConfigCertConfigMap(obj: ProbeSpecOauth2TlsConfigCertConfigMap | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ProbeSpecOauth2TlsConfigCertSecret {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ProbeSpecOauth2TlsConfigCertSecret(obj: ProbeSpecOauth2TlsConfigCertSecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ProbeSpecTargetsIngressRelabelingConfigsAction {
  REPLACE = "replace",
  KEEP = "keep",
  DROP = "drop",
  HASHMOD = "hashmod",
  LABELMAP = "labelmap",
  LABELDROP = "labeldrop",
  LABELKEEP = "labelkeep",
  LOWERCASE = "lowercase",
  UPPERCASE = "uppercase",
  KEEPEQUAL = "keepequal",
  DROPEQUAL = "dropequal",
}

export interface ProbeSpecTargetsIngressSelectorMatchExpressions {
  readonly key: string;

  readonly operator: string;

  readonly values?: string[];
}

export function toJson_ProbeSpecTargetsIngressSelectorMatchExpressions(obj: ProbeSpecTargetsIngressSelectorMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ProbeSpecTargetsStaticConfigRelabelingConfigsAction {
  REPLACE = "replace",
  KEEP = "keep",
  DROP = "drop",
  HASHMOD = "hashmod",
  LABELMAP = "labelmap",
  LABELDROP = "labeldrop",
  LABELKEEP = "labelkeep",
  LOWERCASE = "lowercase",
  UPPERCASE = "uppercase",
  KEEPEQUAL = "keepequal",
  DROPEQUAL = "dropequal",
}

export class PrometheusRule extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
  }

  public static manifest(props: PrometheusRuleProps): any {
    return {
      ...PrometheusRule.GVK,
      ...toJson_PrometheusRuleProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: PrometheusRuleProps) {
    super(scope, id, {
      ...PrometheusRule.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...PrometheusRule.GVK,
      ...toJson_PrometheusRuleProps(resolved),
    };
  }
}

export interface PrometheusRuleProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec: PrometheusRuleSpec;
}

export function toJson_PrometheusRuleProps(obj: PrometheusRuleProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_PrometheusRuleSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PrometheusRuleSpec {
  readonly groups?: PrometheusRuleSpecGroups[];
}

export function toJson_PrometheusRuleSpec(obj: PrometheusRuleSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'groups': obj.groups?.map(y => toJson_PrometheusRuleSpecGroups(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PrometheusRuleSpecGroups {
  readonly interval?: string;

  readonly labels?: { [key: string]: string };

  readonly limit?: number;

  readonly name: string;

  readonly partialResponseStrategy?: string;

  readonly queryOffset?: string;

  readonly rules?: PrometheusRuleSpecGroupsRules[];
}

export function toJson_PrometheusRuleSpecGroups(obj: PrometheusRuleSpecGroups | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'interval': obj.interval,
    'labels': ((obj.labels) === undefined) ? undefined : (Object.entries(obj.labels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'limit': obj.limit,
    'name': obj.name,
    'partial_response_strategy': obj.partialResponseStrategy,
    'query_offset': obj.queryOffset,
    'rules': obj.rules?.map(y => toJson_PrometheusRuleSpecGroupsRules(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface PrometheusRuleSpecGroupsRules {
  readonly alert?: string;

  readonly annotations?: { [key: string]: string };

  readonly expr: PrometheusRuleSpecGroupsRulesExpr;

  readonly for?: string;

  readonly keepFiringFor?: string;

  readonly labels?: { [key: string]: string };

  readonly record?: string;
}

export function toJson_PrometheusRuleSpecGroupsRules(obj: PrometheusRuleSpecGroupsRules | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'alert': obj.alert,
    'annotations': ((obj.annotations) === undefined) ? undefined : (Object.entries(obj.annotations).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'expr': obj.expr?.value,
    'for': obj.for,
    'keep_firing_for': obj.keepFiringFor,
    'labels': ((obj.labels) === undefined) ? undefined : (Object.entries(obj.labels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'record': obj.record,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class PrometheusRuleSpecGroupsRulesExpr {
  public static fromNumber(value: number): PrometheusRuleSpecGroupsRulesExpr {
    return new PrometheusRuleSpecGroupsRulesExpr(value);
  }
  public static fromString(value: string): PrometheusRuleSpecGroupsRulesExpr {
    return new PrometheusRuleSpecGroupsRulesExpr(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class ServiceMonitor extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
  }

  public static manifest(props: ServiceMonitorProps): any {
    return {
      ...ServiceMonitor.GVK,
      ...toJson_ServiceMonitorProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: ServiceMonitorProps) {
    super(scope, id, {
      ...ServiceMonitor.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...ServiceMonitor.GVK,
      ...toJson_ServiceMonitorProps(resolved),
    };
  }
}

export interface ServiceMonitorProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec: ServiceMonitorSpec;
}

export function toJson_ServiceMonitorProps(obj: ServiceMonitorProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_ServiceMonitorSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpec {
  readonly attachMetadata?: ServiceMonitorSpecAttachMetadata;

  readonly bodySizeLimit?: string;

  readonly convertClassicHistogramsToNhcb?: boolean;

  readonly endpoints: ServiceMonitorSpecEndpoints[];

  readonly fallbackScrapeProtocol?: ServiceMonitorSpecFallbackScrapeProtocol;

  readonly jobLabel?: string;

  readonly keepDroppedTargets?: number;

  readonly labelLimit?: number;

  readonly labelNameLengthLimit?: number;

  readonly labelValueLengthLimit?: number;

  readonly namespaceSelector?: ServiceMonitorSpecNamespaceSelector;

  readonly nativeHistogramBucketLimit?: number;

  readonly nativeHistogramMinBucketFactor?: ServiceMonitorSpecNativeHistogramMinBucketFactor;

  readonly podTargetLabels?: string[];

  readonly sampleLimit?: number;

  readonly scrapeClass?: string;

  readonly scrapeClassicHistograms?: boolean;

  readonly scrapeNativeHistograms?: boolean;

  readonly scrapeProtocols?: ServiceMonitorSpecScrapeProtocols[];

  readonly selector: ServiceMonitorSpecSelector;

  readonly selectorMechanism?: ServiceMonitorSpecSelectorMechanism;

  readonly serviceDiscoveryRole?: ServiceMonitorSpecServiceDiscoveryRole;

  readonly targetLabels?: string[];

  readonly targetLimit?: number;
}

export function toJson_ServiceMonitorSpec(obj: ServiceMonitorSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'attachMetadata': toJson_ServiceMonitorSpecAttachMetadata(obj.attachMetadata),
    'bodySizeLimit': obj.bodySizeLimit,
    'convertClassicHistogramsToNHCB': obj.convertClassicHistogramsToNhcb,
    'endpoints': obj.endpoints?.map(y => toJson_ServiceMonitorSpecEndpoints(y)),
    'fallbackScrapeProtocol': obj.fallbackScrapeProtocol,
    'jobLabel': obj.jobLabel,
    'keepDroppedTargets': obj.keepDroppedTargets,
    'labelLimit': obj.labelLimit,
    'labelNameLengthLimit': obj.labelNameLengthLimit,
    'labelValueLengthLimit': obj.labelValueLengthLimit,
    'namespaceSelector': toJson_ServiceMonitorSpecNamespaceSelector(obj.namespaceSelector),
    'nativeHistogramBucketLimit': obj.nativeHistogramBucketLimit,
    'nativeHistogramMinBucketFactor': obj.nativeHistogramMinBucketFactor?.value,
    'podTargetLabels': obj.podTargetLabels?.map(y => y),
    'sampleLimit': obj.sampleLimit,
    'scrapeClass': obj.scrapeClass,
    'scrapeClassicHistograms': obj.scrapeClassicHistograms,
    'scrapeNativeHistograms': obj.scrapeNativeHistograms,
    'scrapeProtocols': obj.scrapeProtocols?.map(y => y),
    'selector': toJson_ServiceMonitorSpecSelector(obj.selector),
    'selectorMechanism': obj.selectorMechanism,
    'serviceDiscoveryRole': obj.serviceDiscoveryRole,
    'targetLabels': obj.targetLabels?.map(y => y),
    'targetLimit': obj.targetLimit,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecAttachMetadata {
  readonly node?: boolean;
}

export function toJson_ServiceMonitorSpecAttachMetadata(obj: ServiceMonitorSpecAttachMetadata | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'node': obj.node,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecEndpoints {
  readonly authorization?: ServiceMonitorSpecEndpointsAuthorization;

  readonly basicAuth?: ServiceMonitorSpecEndpointsBasicAuth;

  readonly bearerTokenFile?: string;

  readonly bearerTokenSecret?: ServiceMonitorSpecEndpointsBearerTokenSecret;

  readonly enableHttp2?: boolean;

  readonly filterRunning?: boolean;

  readonly followRedirects?: boolean;

  readonly honorLabels?: boolean;

  readonly honorTimestamps?: boolean;

  readonly interval?: string;

  readonly metricRelabelings?: ServiceMonitorSpecEndpointsMetricRelabelings[];

  readonly noProxy?: string;

  readonly oauth2?: ServiceMonitorSpecEndpointsOauth2;

  readonly params?: { [key: string]: string[] };

  readonly path?: string;

  readonly port?: string;

  readonly proxyConnectHeader?: { [key: string]: ServiceMonitorSpecEndpointsProxyConnectHeader[] };

  readonly proxyFromEnvironment?: boolean;

  readonly proxyUrl?: string;

  readonly relabelings?: ServiceMonitorSpecEndpointsRelabelings[];

  readonly scheme?: ServiceMonitorSpecEndpointsScheme;

  readonly scrapeTimeout?: string;

  readonly targetPort?: ServiceMonitorSpecEndpointsTargetPort;

  readonly tlsConfig?: ServiceMonitorSpecEndpointsTlsConfig;

  readonly trackTimestampsStaleness?: boolean;
}

export function toJson_ServiceMonitorSpecEndpoints(obj: ServiceMonitorSpecEndpoints | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'authorization': toJson_ServiceMonitorSpecEndpointsAuthorization(obj.authorization),
    'basicAuth': toJson_ServiceMonitorSpecEndpointsBasicAuth(obj.basicAuth),
    'bearerTokenFile': obj.bearerTokenFile,
    'bearerTokenSecret': toJson_ServiceMonitorSpecEndpointsBearerTokenSecret(obj.bearerTokenSecret),
    'enableHttp2': obj.enableHttp2,
    'filterRunning': obj.filterRunning,
    'followRedirects': obj.followRedirects,
    'honorLabels': obj.honorLabels,
    'honorTimestamps': obj.honorTimestamps,
    'interval': obj.interval,
    'metricRelabelings': obj.metricRelabelings?.map(y => toJson_ServiceMonitorSpecEndpointsMetricRelabelings(y)),
    'noProxy': obj.noProxy,
    'oauth2': toJson_ServiceMonitorSpecEndpointsOauth2(obj.oauth2),
    'params': ((obj.params) === undefined) ? undefined : (Object.entries(obj.params).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1]?.map(y => y) }), {})),
    'path': obj.path,
    'port': obj.port,
    'proxyConnectHeader': ((obj.proxyConnectHeader) === undefined) ? undefined : (Object.entries(obj.proxyConnectHeader).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1]?.map(y => toJson_ServiceMonitorSpecEndpointsProxyConnectHeader(y)) }), {})),
    'proxyFromEnvironment': obj.proxyFromEnvironment,
    'proxyUrl': obj.proxyUrl,
    'relabelings': obj.relabelings?.map(y => toJson_ServiceMonitorSpecEndpointsRelabelings(y)),
    'scheme': obj.scheme,
    'scrapeTimeout': obj.scrapeTimeout,
    'targetPort': obj.targetPort?.value,
    'tlsConfig': toJson_ServiceMonitorSpecEndpointsTlsConfig(obj.tlsConfig),
    'trackTimestampsStaleness': obj.trackTimestampsStaleness,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ServiceMonitorSpecFallbackScrapeProtocol {
  PROMETHEUS_PROTO = "PrometheusProto",
  OPEN_METRICS_TEXT0_0_1 = "OpenMetricsText0.0.1",
  OPEN_METRICS_TEXT1_0_0 = "OpenMetricsText1.0.0",
  PROMETHEUS_TEXT0_0_4 = "PrometheusText0.0.4",
  PROMETHEUS_TEXT1_0_0 = "PrometheusText1.0.0",
}

export interface ServiceMonitorSpecNamespaceSelector {
  readonly any?: boolean;

  readonly matchNames?: string[];
}

export function toJson_ServiceMonitorSpecNamespaceSelector(obj: ServiceMonitorSpecNamespaceSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'any': obj.any,
    'matchNames': obj.matchNames?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class ServiceMonitorSpecNativeHistogramMinBucketFactor {
  public static fromNumber(value: number): ServiceMonitorSpecNativeHistogramMinBucketFactor {
    return new ServiceMonitorSpecNativeHistogramMinBucketFactor(value);
  }
  public static fromString(value: string): ServiceMonitorSpecNativeHistogramMinBucketFactor {
    return new ServiceMonitorSpecNativeHistogramMinBucketFactor(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export enum ServiceMonitorSpecScrapeProtocols {
  PROMETHEUS_PROTO = "PrometheusProto",
  OPEN_METRICS_TEXT0_0_1 = "OpenMetricsText0.0.1",
  OPEN_METRICS_TEXT1_0_0 = "OpenMetricsText1.0.0",
  PROMETHEUS_TEXT0_0_4 = "PrometheusText0.0.4",
  PROMETHEUS_TEXT1_0_0 = "PrometheusText1.0.0",
}

export interface ServiceMonitorSpecSelector {
  readonly matchExpressions?: ServiceMonitorSpecSelectorMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_ServiceMonitorSpecSelector(obj: ServiceMonitorSpecSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_ServiceMonitorSpecSelectorMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ServiceMonitorSpecSelectorMechanism {
  RELABEL_CONFIG = "RelabelConfig",
  ROLE_SELECTOR = "RoleSelector",
}

export enum ServiceMonitorSpecServiceDiscoveryRole {
  ENDPOINTS = "Endpoints",
  ENDPOINT_SLICE = "EndpointSlice",
}

export interface ServiceMonitorSpecEndpointsAuthorization {
  readonly credentials?: ServiceMonitorSpecEndpointsAuthorizationCredentials;

  readonly type?: string;
}

export function toJson_ServiceMonitorSpecEndpointsAuthorization(obj: ServiceMonitorSpecEndpointsAuthorization | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'credentials': toJson_ServiceMonitorSpecEndpointsAuthorizationCredentials(obj.credentials),
    'type': obj.type,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecEndpointsBasicAuth {
  readonly password?: ServiceMonitorSpecEndpointsBasicAuthPassword;

  readonly username?: ServiceMonitorSpecEndpointsBasicAuthUsername;
}

export function toJson_ServiceMonitorSpecEndpointsBasicAuth(obj: ServiceMonitorSpecEndpointsBasicAuth | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'password': toJson_ServiceMonitorSpecEndpointsBasicAuthPassword(obj.password),
    'username': toJson_ServiceMonitorSpecEndpointsBasicAuthUsername(obj.username),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecEndpointsBearerTokenSecret {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ServiceMonitorSpecEndpointsBearerTokenSecret(obj: ServiceMonitorSpecEndpointsBearerTokenSecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecEndpointsMetricRelabelings {
  readonly action?: ServiceMonitorSpecEndpointsMetricRelabelingsAction;

  readonly modulus?: number;

  readonly regex?: string;

  readonly replacement?: string;

  readonly separator?: string;

  readonly sourceLabels?: string[];

  readonly targetLabel?: string;
}

export function toJson_ServiceMonitorSpecEndpointsMetricRelabelings(obj: ServiceMonitorSpecEndpointsMetricRelabelings | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'action': obj.action,
    'modulus': obj.modulus,
    'regex': obj.regex,
    'replacement': obj.replacement,
    'separator': obj.separator,
    'sourceLabels': obj.sourceLabels?.map(y => y),
    'targetLabel': obj.targetLabel,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecEndpointsOauth2 {
  readonly clientId: ServiceMonitorSpecEndpointsOauth2ClientId;

  readonly clientSecret: ServiceMonitorSpecEndpointsOauth2ClientSecret;

  readonly endpointParams?: { [key: string]: string };

  readonly noProxy?: string;

  readonly proxyConnectHeader?: { [key: string]: ServiceMonitorSpecEndpointsOauth2ProxyConnectHeader[] };

  readonly proxyFromEnvironment?: boolean;

  readonly proxyUrl?: string;

  readonly scopes?: string[];

  readonly tlsConfig?: ServiceMonitorSpecEndpointsOauth2TlsConfig;

  readonly tokenUrl: string;
}

export function toJson_ServiceMonitorSpecEndpointsOauth2(obj: ServiceMonitorSpecEndpointsOauth2 | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'clientId': toJson_ServiceMonitorSpecEndpointsOauth2ClientId(obj.clientId),
    'clientSecret': toJson_ServiceMonitorSpecEndpointsOauth2ClientSecret(obj.clientSecret),
    'endpointParams': ((obj.endpointParams) === undefined) ? undefined : (Object.entries(obj.endpointParams).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'noProxy': obj.noProxy,
    'proxyConnectHeader': ((obj.proxyConnectHeader) === undefined) ? undefined : (Object.entries(obj.proxyConnectHeader).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1]?.map(y => toJson_ServiceMonitorSpecEndpointsOauth2ProxyConnectHeader(y)) }), {})),
    'proxyFromEnvironment': obj.proxyFromEnvironment,
    'proxyUrl': obj.proxyUrl,
    'scopes': obj.scopes?.map(y => y),
    'tlsConfig': toJson_ServiceMonitorSpecEndpointsOauth2TlsConfig(obj.tlsConfig),
    'tokenUrl': obj.tokenUrl,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecEndpointsProxyConnectHeader {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ServiceMonitorSpecEndpointsProxyConnectHeader(obj: ServiceMonitorSpecEndpointsProxyConnectHeader | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecEndpointsRelabelings {
  readonly action?: ServiceMonitorSpecEndpointsRelabelingsAction;

  readonly modulus?: number;

  readonly regex?: string;

  readonly replacement?: string;

  readonly separator?: string;

  readonly sourceLabels?: string[];

  readonly targetLabel?: string;
}

export function toJson_ServiceMonitorSpecEndpointsRelabelings(obj: ServiceMonitorSpecEndpointsRelabelings | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'action': obj.action,
    'modulus': obj.modulus,
    'regex': obj.regex,
    'replacement': obj.replacement,
    'separator': obj.separator,
    'sourceLabels': obj.sourceLabels?.map(y => y),
    'targetLabel': obj.targetLabel,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ServiceMonitorSpecEndpointsScheme {
  HTTP = "http",
  HTTPS = "https",
}

export class ServiceMonitorSpecEndpointsTargetPort {
  public static fromNumber(value: number): ServiceMonitorSpecEndpointsTargetPort {
    return new ServiceMonitorSpecEndpointsTargetPort(value);
  }
  public static fromString(value: string): ServiceMonitorSpecEndpointsTargetPort {
    return new ServiceMonitorSpecEndpointsTargetPort(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface ServiceMonitorSpecEndpointsTlsConfig {
  readonly ca?: ServiceMonitorSpecEndpointsTlsConfigCa;

  readonly caFile?: string;

  readonly cert?: ServiceMonitorSpecEndpointsTlsConfigCert;

  readonly certFile?: string;

  readonly insecureSkipVerify?: boolean;

  readonly keyFile?: string;

  readonly keySecret?: ServiceMonitorSpecEndpointsTlsConfigKeySecret;

  readonly maxVersion?: ServiceMonitorSpecEndpointsTlsConfigMaxVersion;

  readonly minVersion?: ServiceMonitorSpecEndpointsTlsConfigMinVersion;

  readonly serverName?: string;
}

export function toJson_ServiceMonitorSpecEndpointsTlsConfig(obj: ServiceMonitorSpecEndpointsTlsConfig | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'ca': toJson_ServiceMonitorSpecEndpointsTlsConfigCa(obj.ca),
    'caFile': obj.caFile,
    'cert': toJson_ServiceMonitorSpecEndpointsTlsConfigCert(obj.cert),
    'certFile': obj.certFile,
    'insecureSkipVerify': obj.insecureSkipVerify,
    'keyFile': obj.keyFile,
    'keySecret': toJson_ServiceMonitorSpecEndpointsTlsConfigKeySecret(obj.keySecret),
    'maxVersion': obj.maxVersion,
    'minVersion': obj.minVersion,
    'serverName': obj.serverName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecSelectorMatchExpressions {
  readonly key: string;

  readonly operator: string;

  readonly values?: string[];
}

export function toJson_ServiceMonitorSpecSelectorMatchExpressions(obj: ServiceMonitorSpecSelectorMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecEndpointsAuthorizationCredentials {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ServiceMonitorSpecEndpointsAuthorizationCredentials(obj: ServiceMonitorSpecEndpointsAuthorizationCredentials | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecEndpointsBasicAuthPassword {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ServiceMonitorSpecEndpointsBasicAuthPassword(obj: ServiceMonitorSpecEndpointsBasicAuthPassword | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecEndpointsBasicAuthUsername {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ServiceMonitorSpecEndpointsBasicAuthUsername(obj: ServiceMonitorSpecEndpointsBasicAuthUsername | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ServiceMonitorSpecEndpointsMetricRelabelingsAction {
  REPLACE = "replace",
  KEEP = "keep",
  DROP = "drop",
  HASHMOD = "hashmod",
  LABELMAP = "labelmap",
  LABELDROP = "labeldrop",
  LABELKEEP = "labelkeep",
  LOWERCASE = "lowercase",
  UPPERCASE = "uppercase",
  KEEPEQUAL = "keepequal",
  DROPEQUAL = "dropequal",
}

export interface ServiceMonitorSpecEndpointsOauth2ClientId {
  readonly configMap?: ServiceMonitorSpecEndpointsOauth2ClientIdConfigMap;

  readonly secret?: ServiceMonitorSpecEndpointsOauth2ClientIdSecret;
}

export function toJson_ServiceMonitorSpecEndpointsOauth2ClientId(obj: ServiceMonitorSpecEndpointsOauth2ClientId | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMap': toJson_ServiceMonitorSpecEndpointsOauth2ClientIdConfigMap(obj.configMap),
    'secret': toJson_ServiceMonitorSpecEndpointsOauth2ClientIdSecret(obj.secret),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecEndpointsOauth2ClientSecret {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ServiceMonitorSpecEndpointsOauth2ClientSecret(obj: ServiceMonitorSpecEndpointsOauth2ClientSecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecEndpointsOauth2ProxyConnectHeader {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ServiceMonitorSpecEndpointsOauth2ProxyConnectHeader(obj: ServiceMonitorSpecEndpointsOauth2ProxyConnectHeader | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecEndpointsOauth2TlsConfig {
  readonly ca?: ServiceMonitorSpecEndpointsOauth2TlsConfigCa;

  readonly cert?: ServiceMonitorSpecEndpointsOauth2TlsConfigCert;

  readonly insecureSkipVerify?: boolean;

  readonly keySecret?: ServiceMonitorSpecEndpointsOauth2TlsConfigKeySecret;

  readonly maxVersion?: ServiceMonitorSpecEndpointsOauth2TlsConfigMaxVersion;

  readonly minVersion?: ServiceMonitorSpecEndpointsOauth2TlsConfigMinVersion;

  readonly serverName?: string;
}

export function toJson_ServiceMonitorSpecEndpointsOauth2TlsConfig(obj: ServiceMonitorSpecEndpointsOauth2TlsConfig | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'ca': toJson_ServiceMonitorSpecEndpointsOauth2TlsConfigCa(obj.ca),
    'cert': toJson_ServiceMonitorSpecEndpointsOauth2TlsConfigCert(obj.cert),
    'insecureSkipVerify': obj.insecureSkipVerify,
    'keySecret': toJson_ServiceMonitorSpecEndpointsOauth2TlsConfigKeySecret(obj.keySecret),
    'maxVersion': obj.maxVersion,
    'minVersion': obj.minVersion,
    'serverName': obj.serverName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ServiceMonitorSpecEndpointsRelabelingsAction {
  REPLACE = "replace",
  KEEP = "keep",
  DROP = "drop",
  HASHMOD = "hashmod",
  LABELMAP = "labelmap",
  LABELDROP = "labeldrop",
  LABELKEEP = "labelkeep",
  LOWERCASE = "lowercase",
  UPPERCASE = "uppercase",
  KEEPEQUAL = "keepequal",
  DROPEQUAL = "dropequal",
}

export interface ServiceMonitorSpecEndpointsTlsConfigCa {
  readonly configMap?: ServiceMonitorSpecEndpointsTlsConfigCaConfigMap;

  readonly secret?: ServiceMonitorSpecEndpointsTlsConfigCaSecret;
}

export function toJson_ServiceMonitorSpecEndpointsTlsConfigCa(obj: ServiceMonitorSpecEndpointsTlsConfigCa | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMap': toJson_ServiceMonitorSpecEndpointsTlsConfigCaConfigMap(obj.configMap),
    'secret': toJson_ServiceMonitorSpecEndpointsTlsConfigCaSecret(obj.secret),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecEndpointsTlsConfigCert {
  readonly configMap?: ServiceMonitorSpecEndpointsTlsConfigCertConfigMap;

  readonly secret?: ServiceMonitorSpecEndpointsTlsConfigCertSecret;
}

export function toJson_ServiceMonitorSpecEndpointsTlsConfigCert(obj: ServiceMonitorSpecEndpointsTlsConfigCert | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMap': toJson_ServiceMonitorSpecEndpointsTlsConfigCertConfigMap(obj.configMap),
    'secret': toJson_ServiceMonitorSpecEndpointsTlsConfigCertSecret(obj.secret),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecEndpointsTlsConfigKeySecret {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ServiceMonitorSpecEndpointsTlsConfigKeySecret(obj: ServiceMonitorSpecEndpointsTlsConfigKeySecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ServiceMonitorSpecEndpointsTlsConfigMaxVersion {
  TLS10 = "TLS10",
  TLS11 = "TLS11",
  TLS12 = "TLS12",
  TLS13 = "TLS13",
}

export enum ServiceMonitorSpecEndpointsTlsConfigMinVersion {
  TLS10 = "TLS10",
  TLS11 = "TLS11",
  TLS12 = "TLS12",
  TLS13 = "TLS13",
}

export interface ServiceMonitorSpecEndpointsOauth2ClientIdConfigMap {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ServiceMonitorSpecEndpointsOauth2ClientIdConfigMap(obj: ServiceMonitorSpecEndpointsOauth2ClientIdConfigMap | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecEndpointsOauth2ClientIdSecret {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ServiceMonitorSpecEndpointsOauth2ClientIdSecret(obj: ServiceMonitorSpecEndpointsOauth2ClientIdSecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecEndpointsOauth2TlsConfigCa {
  readonly configMap?: ServiceMonitorSpecEndpointsOauth2TlsConfigCaConfigMap;

  readonly secret?: ServiceMonitorSpecEndpointsOauth2TlsConfigCaSecret;
}

export function toJson_ServiceMonitorSpecEndpointsOauth2TlsConfigCa(obj: ServiceMonitorSpecEndpointsOauth2TlsConfigCa | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMap': toJson_ServiceMonitorSpecEndpointsOauth2TlsConfigCaConfigMap(obj.configMap),
    'secret': toJson_ServiceMonitorSpecEndpointsOauth2TlsConfigCaSecret(obj.secret),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecEndpointsOauth2TlsConfigCert {
  readonly configMap?: ServiceMonitorSpecEndpointsOauth2TlsConfigCertConfigMap;

  readonly secret?: ServiceMonitorSpecEndpointsOauth2TlsConfigCertSecret;
}

export function toJson_ServiceMonitorSpecEndpointsOauth2TlsConfigCert(obj: ServiceMonitorSpecEndpointsOauth2TlsConfigCert | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMap': toJson_ServiceMonitorSpecEndpointsOauth2TlsConfigCertConfigMap(obj.configMap),
    'secret': toJson_ServiceMonitorSpecEndpointsOauth2TlsConfigCertSecret(obj.secret),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecEndpointsOauth2TlsConfigKeySecret {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ServiceMonitorSpecEndpointsOauth2TlsConfigKeySecret(obj: ServiceMonitorSpecEndpointsOauth2TlsConfigKeySecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ServiceMonitorSpecEndpointsOauth2TlsConfigMaxVersion {
  TLS10 = "TLS10",
  TLS11 = "TLS11",
  TLS12 = "TLS12",
  TLS13 = "TLS13",
}

export enum ServiceMonitorSpecEndpointsOauth2TlsConfigMinVersion {
  TLS10 = "TLS10",
  TLS11 = "TLS11",
  TLS12 = "TLS12",
  TLS13 = "TLS13",
}

export interface ServiceMonitorSpecEndpointsTlsConfigCaConfigMap {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ServiceMonitorSpecEndpointsTlsConfigCaConfigMap(obj: ServiceMonitorSpecEndpointsTlsConfigCaConfigMap | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecEndpointsTlsConfigCaSecret {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ServiceMonitorSpecEndpointsTlsConfigCaSecret(obj: ServiceMonitorSpecEndpointsTlsConfigCaSecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecEndpointsTlsConfigCertConfigMap {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ServiceMonitorSpecEndpointsTlsConfigCertConfigMap(obj: ServiceMonitorSpecEndpointsTlsConfigCertConfigMap | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecEndpointsTlsConfigCertSecret {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ServiceMonitorSpecEndpointsTlsConfigCertSecret(obj: ServiceMonitorSpecEndpointsTlsConfigCertSecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecEndpointsOauth2TlsConfigCaConfigMap {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ServiceMonitorSpecEndpointsOauth2TlsConfigCaConfigMap(obj: ServiceMonitorSpecEndpointsOauth2TlsConfigCaConfigMap | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecEndpointsOauth2TlsConfigCaSecret {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ServiceMonitorSpecEndpointsOauth2TlsConfigCaSecret(obj: ServiceMonitorSpecEndpointsOauth2TlsConfigCaSecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecEndpointsOauth2TlsConfigCertConfigMap {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ServiceMonitorSpecEndpointsOauth2TlsConfigCertConfigMap(obj: ServiceMonitorSpecEndpointsOauth2TlsConfigCertConfigMap | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceMonitorSpecEndpointsOauth2TlsConfigCertSecret {
  readonly key: string;

  readonly name?: string;

  readonly optional?: boolean;
}

export function toJson_ServiceMonitorSpecEndpointsOauth2TlsConfigCertSecret(obj: ServiceMonitorSpecEndpointsOauth2TlsConfigCertSecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'name': obj.name,
    'optional': obj.optional,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
