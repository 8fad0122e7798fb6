import type { LabCluster } from '../../cluster/cluster';
import type { Router } from './answer';
import { Nginx } from './nginx/nginx';
import { Traefik } from './traefik/traefik';

/** The router of the lab's ingress controller: it reads all routes once, and each answer is fast. */
export function routerOf(cluster: LabCluster): Router {
  return cluster.lab.ingress.controller === 'nginx' ? Nginx.of(cluster) : Traefik.of(cluster);
}
