/** Networks that it has by default. */
export const NETWORKS = { pods: '10.42.0.0/16', services: '10.43.0.0/16' } as const;
