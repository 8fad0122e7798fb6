/** Networks that it has where nobody says otherwise. */
export const NETWORKS = { pods: '10.42.0.0/16', services: '10.43.0.0/16' } as const;
