/** Networks that it has by default. */
export const NETWORKS = { pods: '10.1.0.0/16', services: '10.152.183.0/24' } as const;
