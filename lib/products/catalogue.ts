import type { Product } from '../cluster/cluster';
import { ANNOTATION_READERS } from './annotation-readers/product';
import { argoCd } from './argo-cd/product';
import { bitnami } from './bitnami/product';
import { cephCsi } from './ceph-csi/product';
import { certManager } from './cert-manager/product';
import { cilium } from './cilium/product';
import { cloudNativePg } from './cloudnative-pg/product';
import { couchdb } from './couchdb/product';
import { DATA_IMAGES } from './data-images/product';
import { envoyGateway } from './envoy-gateway/product';
import { externalSecrets } from './external-secrets/product';
import { flux } from './flux/product';
import { grafanaOperator } from './grafana-operator/product';
import { influxdb } from './influxdb/product';
import { ingressNginx } from './ingress-nginx/product';
import { k0s } from './k0s/product';
import { k3s } from './k3s/product';
import { keda } from './keda/product';
import { kubePrometheusStack } from './kube-prometheus-stack/product';
import { kubeVip } from './kube-vip/product';
import { kubeadm } from './kubeadm/product';
import { kubernetesReplicator } from './kubernetes-replicator/product';
import { linstor } from './linstor/product';
import { localPath } from './local-path/product';
import { longhorn } from './longhorn/product';
import { mariadb } from './mariadb/product';
import { metallb } from './metallb/product';
import { microk8s } from './microk8s/product';
import { mongodb } from './mongodb/product';
import { multus } from './multus/product';
import { mysql } from './mysql/product';
import { nginxGatewayFabric } from './nginx-gateway-fabric/product';
import { openebs } from './openebs/product';
import { OTHER_CONTROLLERS } from './other-controllers/product';
import { LABELLING_PROGRAMS } from './pod-labels/product';
import { postgresql } from './postgresql/product';
import { proxmoxCsi } from './proxmox-csi/product';
import { redis } from './redis/product';
import { reflector } from './reflector/product';
import { rke2 } from './rke2/product';
import { sealedSecrets } from './sealed-secrets/product';
import { serviceLb } from './servicelb/product';
import { snapshots } from './snapshots/product';
import { talos } from './talos/product';
import { topolvm } from './topolvm/product';
import { traefik } from './traefik/product';
import { trustManager } from './trust-manager/product';
import { valkey } from './valkey/product';
import { velero } from './velero/product';
import { verticalPodAutoscaler } from './vertical-pod-autoscaler/product';
import { volsync } from './volsync/product';

/**
 * The products that the library knows. Of several that make one object the last knows its keys: Secrets of External Secrets count more than
 * sealed ones, those of cert-manager most.
 */
export const PRODUCTS: readonly Product[] = [
  argoCd,
  flux,
  k3s,
  talos,
  rke2,
  kubeadm,
  k0s,
  microk8s,
  traefik,
  ingressNginx,
  bitnami,
  envoyGateway,
  nginxGatewayFabric,
  metallb,
  serviceLb,
  cilium,
  kubeVip,
  localPath,
  longhorn,
  cephCsi,
  linstor,
  openebs,
  proxmoxCsi,
  topolvm,
  postgresql,
  mysql,
  mariadb,
  mongodb,
  couchdb,
  influxdb,
  redis,
  valkey,
  kubePrometheusStack,
  grafanaOperator,
  cloudNativePg,
  snapshots,
  volsync,
  velero,
  keda,
  verticalPodAutoscaler,
  multus,
  reflector,
  kubernetesReplicator,
  trustManager,
  sealedSecrets,
  externalSecrets,
  certManager,
  ...OTHER_CONTROLLERS,
  ...LABELLING_PROGRAMS,
  ...DATA_IMAGES,
  ...ANNOTATION_READERS,
];
