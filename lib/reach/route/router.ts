import type { LabCluster } from '../../cluster/cluster';
import type { RouteAnswer, RouteRequest } from './answer';
import { Nginx } from './nginx/nginx';
import { Traefik } from './traefik/traefik';

/** What an ingress controller makes of the objects of a lab. */
export interface Router {
  /** The way of a request, as far as a port of a Service. */
  answer(request: RouteRequest): RouteAnswer;
}

/** Routers by the lab's ingress controller. */
export const Router = {
  /** Reads all routes once; each answer is fast. */
  of(cluster: LabCluster): Router {
    return cluster.lab.ingress.controller === 'nginx' ? Nginx.of(cluster) : Traefik.of(cluster);
  },
};
