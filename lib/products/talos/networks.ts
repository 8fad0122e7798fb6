/** Networks that it has by default. */
export const NETWORKS = { pods: '10.244.0.0/16', services: '10.96.0.0/12' } as const;
