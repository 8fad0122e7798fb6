import type { Product } from '../cluster/cluster';
import { argoCd } from './argo-cd/product';
import { certManager } from './cert-manager/product';
import { cloudNativePg } from './cloudnative-pg/product';
import { externalSecrets } from './external-secrets/product';
import { flux } from './flux/product';
import { ingressNginx } from './ingress-nginx/product';
import { k3s } from './k3s/product';
import { kubePrometheusStack } from './kube-prometheus-stack/product';
import { localPath } from './local-path/product';
import { longhorn } from './longhorn/product';
import { metallb } from './metallb/product';
import { reflector } from './reflector/product';
import { sealedSecrets } from './sealed-secrets/product';
import { serviceLb } from './servicelb/product';
import { talos } from './talos/product';
import { traefik } from './traefik/product';
import { trustManager } from './trust-manager/product';

/**
 * The products that the library knows. Of several that make one object the last knows its keys: Secrets of External Secrets count more than
 * sealed ones, those of cert-manager most.
 */
export const PRODUCTS: readonly Product[] = [
  argoCd,
  flux,
  k3s,
  talos,
  traefik,
  ingressNginx,
  metallb,
  serviceLb,
  localPath,
  longhorn,
  kubePrometheusStack,
  cloudNativePg,
  reflector,
  trustManager,
  sealedSecrets,
  externalSecrets,
  certManager,
];
