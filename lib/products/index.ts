/**
 * The public door `cdk8s-homelab/products`: products of your own, an ingress controller, a load balancer, a distribution, a GitOps engine.
 * A product has two halves. What the model knows of it is made by `defineProduct` and goes to `products` of `LabApp` and of the config file, so
 * that synthesis and every command know it. What a lab needs of it is a value of a `Lab`: any object that implements the interface of its part.
 * @module cdk8s-homelab/products
 */

export type { AddressRefusal, Allocated, Allocation } from '../cluster/allocation';
export { backendsOf } from '../cluster/backends';
export type { ChartDaemonSet } from '../cluster/chart-daemon-set';
export type { Cluster, LabCluster, Product, Reference } from '../cluster/cluster';
export type { ContainerStart, DataImage, DataPlace } from '../cluster/data-image';
export { type Existence, exists, keysOf, type ObjectReference } from '../cluster/existence';
export type { Condition } from '../cluster/gateway/condition';
export type { HttpRoute, RouteBackend } from '../cluster/http-route';
export { httpRoutes, httpRoutesOf } from '../cluster/http-routes';
export { classOfIngress, defaultIngressClass } from '../cluster/ingress-class';
export { isBalanced } from '../cluster/load-balancers';
export { type Keys, type MadeObject, type Maker, secretBeside } from '../cluster/maker';
export type { Container, ContainerPort, Pods } from '../cluster/pods';
export type { Fact, ProductKinds, ProductOf, ProductRule, Provisioner, RouteKind } from '../cluster/product';
export type {
  DistributionPart,
  GatewayListener,
  GatewayPart,
  GitOpsPart,
  IngressPart,
  Installer,
  LoadBalancerPart,
  MissingReference,
  NamedEntryPoint,
  PoolProblem,
  SupportedKubernetes,
  WrittenPool,
} from '../cluster/product-parts';
export { type FoundReference, podReferences, referencesOf } from '../cluster/references/read';
export { PODS, type ReferencePlace, type ReferenceRule } from '../cluster/references/reference';
export { SERVICE_HINT, TLS_SECRET_HINT } from '../cluster/references/routes';
export { ROUTE_SERVICE, TLS_SECRET } from '../cluster/references/rules';
export type { Release } from '../cluster/release';
export type * from '../cluster/routing/answer';
export { isProblem, noEndpoints, Services } from '../cluster/routing/backend';
export { IngressClasses } from '../cluster/routing/ingress-classes';
export type { PlainBackend } from '../cluster/routing/plain-backend';
export type { AddressAnswer, AddressRequest } from '../lab/address-request';
export type * from '../lab/description';
export type { Distribution, NodeFilesLab, OwnPart } from '../lab/distribution';
export { External } from '../lab/external';
export { listeningOn } from '../lab/listening';
export type { NodeFile } from '../lab/node-files';
export type { GitOps, IngressController, LabContext, LoadBalancer, Monitoring } from '../lab/parts';
export type { ReleaseRequest } from '../lab/release-request';
export type { AnsweringAt, RequestedPath, RequestedRoute, RequestedTls, WrittenRoute } from '../lab/requested-route';
export type { RouteAnnotations } from '../lab/route-annotations';
export { ConfigurationError } from '../manifest/configuration-error';
export { GENERATED_MARKER } from '../manifest/generated-marker';
export { identityOf, kindKey, namespaceOf, printIdentity } from '../manifest/identity';
export type { Manifest, ObjectIdentity } from '../manifest/manifest';
export { memoize } from '../manifest/memoize';
export { at, listAt, mapAt, mapsAt, numberAt, type ReadMap, textAt, textsAt } from '../manifest/read';
export { PRODUCTS } from './catalogue';
export { clusterOf } from './cluster-of';
export { defineProduct } from './define-product';
export { leadingMajor } from './image-start';
