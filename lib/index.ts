/**
 * The public API of cdk8s-homelab, and nothing else.
 * @module cdk8s-homelab
 */

export * from './apps/cert-manager/certificate';
export * from './apps/cert-manager/cluster-issuer';
export * from './apps/cert-manager/default-certificate';
export * from './apps/cert-manager/issuer';
export type { IssuerRef, NamedIssuer } from './apps/cert-manager/issuer-ref';
export type {
  AcmeIssuer,
  AcmeIssuerProps,
  CaIssuer,
  CaIssuerProps,
  IssuerProps,
  NamedIssuerProps,
  SelfSignedIssuer,
  SelfSignedIssuerProps,
  VaultIssuer,
  VaultIssuerProps,
} from './apps/cert-manager/issuer-spec';
export type { SecretKey } from './apps/cert-manager/secret-key';
export * from './apps/cert-manager/solver';
export { ConfigMap, type ConfigMapProps } from './apps/config-map/config-map';
export * from './apps/cron-job/cron-job';
export * from './apps/daemon-set/daemon-set';
export type { Autoscale } from './apps/deployment/autoscale';
export * from './apps/deployment/deployment';
export * from './apps/flows/network-policy';
export { Peers } from './apps/flows/peers';
export { type PodPort, type PortLike, Ports } from './apps/flows/ports';
export { allowIngressFrom, reachableFrom } from './apps/flows/workload-policy';
export * from './apps/gpu/device-plugin';
export * from './apps/gpu/nvidia';
export * from './apps/gpu/runtime-class';
export type { GroupKind } from './apps/helm-release/helm-release';
export { HelmRelease, type HelmReleaseProps } from './apps/helm-release/helm-release';
export type { Json, JsonObject } from './apps/helm-release/json';
export type { Needs, NeedsInValues, ReleasePods } from './apps/helm-release/release-pods';
export type { ChartProps, ResourceValues } from './apps/helm-release/values';
export { Job } from './apps/job/job';
export type { JobProps } from './apps/job/job-spec';
export { type Interval, type MonitorProps, PodMonitor, ServiceMonitor } from './apps/monitoring/monitor';
export type { NamedTarget, UrlParts, VariableReference } from './apps/names/host';
export type { LimitsProps, QuotaProps } from './apps/namespace/ceilings';
export * from './apps/namespace/namespace';
export * from './apps/route/route';
export type { RouteTarget } from './apps/route/target';
export { type DefaultTls, type IssuedTls, type RouteTls, type SecretTls, Tls } from './apps/route/tls';
export * from './apps/run-time-pods/run-time-pods';
export { ExistingSecret, type ExistingSecretProps } from './apps/secret/existing-secret';
export { ExternalSecret, type ExternalSecretProps, type RemoteValue } from './apps/secret/external-secret';
export { SealedSecret, type SealedSecretProps } from './apps/secret/sealed-secret';
export type { SecretType } from './apps/secret/secret-keys';
export { SecretStore, type SecretStoreProps, type SecretStoreRef } from './apps/secret/secret-store';
export * from './apps/service/existing-service';
export * from './apps/service/external-name-service';
export * from './apps/service/machine-service';
export * from './apps/service/service';
export { type Served, serviceObject } from './apps/service/service-object';
export type { IpFamily, ServiceProps } from './apps/service/service-props';
export type { Rights, Verb } from './apps/service-account/rights';
export * from './apps/service-account/service-account';
export type { ClaimTemplateProps } from './apps/stateful-set/claim-template';
export { type ClaimRetention, StatefulSet, type StatefulSetProps } from './apps/stateful-set/stateful-set';
export * from './apps/volume/claim';
export type { ClaimSpecProps } from './apps/volume/claim-spec';
export type { FilesProps, KeyedFiles } from './apps/volume/files';
export * from './apps/volume/local-volume';
export * from './apps/volume/nfs-volume';
export type { ProjectedConfigMap, ProjectedFields, ProjectedSecret, ProjectedSource, ProjectedToken } from './apps/volume/projected';
export { type HostPathType, Volume } from './apps/volume/volume';
export type { ContainerProps, InitProps, ProbeProps, SideContainerProps } from './apps/workload/container';
export { Env, type EnvKey, type EnvSource, type EnvValueFrom, type EnvVars, type PodField } from './apps/workload/env';
export { type LabelProps, labelsOf, type WorkloadLabels } from './apps/workload/labels';
export { type Lifecycle, LifecycleHook } from './apps/workload/lifecycle';
export * from './apps/workload/metrics';
export {
  type Nodes,
  type NodesOfRole,
  type NodesWithLabels,
  type PlacementProps,
  placement,
  type Toleration,
} from './apps/workload/placement';
export type { DnsConfig, PodNetworkProps } from './apps/workload/pod-network';
export {
  type PodContext,
  type PodProps,
  podSpec,
  podTemplate,
  type TemplateContext,
  type UnservedPodProps,
} from './apps/workload/pod-template';
export { type ContainerPortProps, type PortProps, workloadPortsOf } from './apps/workload/ports';
export * from './apps/workload/probe';
export { type Amounts, type ResourceProps, resources } from './apps/workload/resources';
export { RunningPods } from './apps/workload/running-pods';
export type { Capabilities, PodSecurityContext, SeccompProfile, SecurityContext, SeLinuxOptions } from './apps/workload/security';
export type { CountProps, ServedProps } from './apps/workload/served-pods';
export { Spread } from './apps/workload/spread';
export { intOrString, type Share, Update, type UpdatedKind, type UpdateStrategy } from './apps/workload/update';
export { type Port, podsPeer, type Workload } from './apps/workload/workload';
export type { Address, Cidr, IpAddress, IpCidr, Ipv6Address, Ipv6Cidr } from './lab/address';
export type { AddressAnswer, AddressRequest } from './lab/address-request';
export { AppChart, type AppLab, type AppProps, type LabTypes, type Waivable } from './lab/app-chart';
export type { AnyLabTypes, Compact, DeviceName, Hidden, NodeWith, OfLab, TypesOf } from './lab/compact';
export { completeLab, type WrittenLab } from './lab/complete';
export type { ListeningPods, Peer } from './lab/declarations';
export type { DeliveredWithCare } from './lab/delivery';
export type * from './lab/description';
export type { DeviceFileProps, DevicePath, DeviceResourceProps, NodeDevice } from './lab/device';
export type { Distribution } from './lab/distribution';
export { External, type ExternalPort } from './lab/external';
export type { HostNames } from './lab/hosts';
export { Lab } from './lab/lab';
export type { GivenLabProps, LabParameters, LabProps, NetworkProps } from './lab/lab-props';
export type { MachineOfLab } from './lab/machine';
export type { NodeFacts, NodeProps } from './lab/node';
export type { NodeFile } from './lab/node-files';
export type { GitOps, IngressController, LabContext, LabProduct, LoadBalancer, Monitoring } from './lab/parts';
export { Registry, type RegistryLogin } from './lab/registry';
export type { ChartInstaller, ReleaseRequest } from './lab/release-request';
export type { AnsweringAt, RequestedPath, RequestedRoute, RequestedTls, WrittenRoute } from './lab/requested-route';
export type { RouteAnnotations } from './lab/route-annotations';
export { StorageClass } from './lab/storage';
export { ConfigurationError } from './manifest/configuration-error';
export type { Finding, Severity } from './manifest/finding';
export type { Manifest, ManifestMetadata, ObjectIdentity } from './manifest/manifest';
export type { Cpu, Memory } from './manifest/quantity';
export type { RuleId } from './manifest/rule-id.generated';
export { Application, type ApplicationProps, type ApplicationSource } from './products/argo-cd/application';
export { ApplicationSet, type ApplicationSetLab, type ApplicationSetProps } from './products/argo-cd/application-set';
export * from './products/argo-cd/argo-cd';
export { Project, type ProjectProps } from './products/argo-cd/project';
export { CertManager, type CertManagerProps, type CertManagerValues } from './products/cert-manager/cert-manager';
export { Cilium, type CiliumLayer2Options, type CiliumOptions } from './products/cilium/cilium';
export { CiliumGateway, type CiliumGatewayProps } from './products/cilium/gateway-class';
export { EnvoyGateway, type EnvoyGatewayProps } from './products/envoy-gateway/envoy-gateway';
export { ExternalSecrets, type ExternalSecretsProps, type ExternalSecretsValues } from './products/external-secrets/external-secrets';
export { Flux, type FluxOptions } from './products/flux/flux';
export { GatewayController, type GatewayControllerProps } from './products/gateway-api/gateway-controller';
export type { GatewayRouteOptions } from './products/gateway-api/gateway-routes';
export { IngressNginx, type IngressNginxOptions } from './products/ingress-nginx/ingress-nginx';
export type { NginxRouteOptions } from './products/ingress-nginx/route-options';
export { K0s } from './products/k0s/k0s';
export { K3s, type K3sPart } from './products/k3s/k3s';
export { KubePrometheusStack } from './products/kube-prometheus-stack/kube-prometheus-stack';
export type { GrafanaProps, PrometheusProps, Retention, StackChartValues, StackProps } from './products/kube-prometheus-stack/stack-props';
export { KubeVip, type KubeVipOptions } from './products/kube-vip/kube-vip';
export { Kubeadm } from './products/kubeadm/kubeadm';
export { LocalPath } from './products/local-path/local-path';
export { Longhorn } from './products/longhorn/longhorn';
export type { LonghornProps, LonghornValues } from './products/longhorn/longhorn-chart';
export { MetalLb, type MetalLbOptions, type MetalLbValues } from './products/metallb/metallb';
export { type BgpRouter, type PoolRange, Pools, type PoolsProps } from './products/metallb/pools';
export { MicroK8s } from './products/microk8s/microk8s';
export { NginxGatewayFabric, type NginxGatewayFabricProps } from './products/nginx-gateway-fabric/nginx-gateway-fabric';
export * from './products/postgresql/postgres';
export { Redis, type RedisProps, type RedisStorage } from './products/redis/redis';
export { Rke2 } from './products/rke2/rke2';
export { SopsSecret, type SopsSecretProps } from './products/sops/sops-secret';
export { Talos } from './products/talos/talos';
export type { Headers } from './products/traefik/headers';
export { IngressRoute, type IngressRouteProps, type IngressRouteRule } from './products/traefik/ingress-route';
export { Middleware, type MiddlewareProps, type TraefikLab } from './products/traefik/middleware';
export type {
  ForwardAuth,
  ForwardAuthAt,
  ForwardAuthTo,
  MiddlewareKind,
  MiddlewareKinds,
  NamedMiddleware,
} from './products/traefik/middleware-kinds';
export type { CertificateNameParts, PassTlsClientCert } from './products/traefik/pass-tls-client-cert';
export type { EntryPoint, EntryPointOf, TraefikRouteOptions } from './products/traefik/route-options';
export { type StreamRouteProps, TcpRoute, type TcpRouteProps, UdpRoute, type UdpRouteProps } from './products/traefik/stream-route';
export * from './products/traefik/traefik-chart';
export { Traefik, type TraefikOfK3sOptions } from './products/traefik/traefik-of-k3s';
export type { EntryPointDefaults, EntryPointProps, TraefikSettings, TraefikValues } from './products/traefik/traefik-values';
export { LabApp, type LabAppProps } from './synth/lab-app';
export type { ValidationContext, ValidationReport, Violation } from './validation/context';
export { HomelabValidation } from './validation/homelab-validation';
export type { HomelabValidationProps } from './validation/props';
