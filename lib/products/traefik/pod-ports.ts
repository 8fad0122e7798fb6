/** Ports on which the pods of Traefik's chart listen, as its values have them: with these listeners of Gateways are compared. */
export const CHART_PORTS: Readonly<Record<string, number>> = { web: 8000, websecure: 8443, traefik: 8080, metrics: 9100 };
