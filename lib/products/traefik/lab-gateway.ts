import type { JsonObject } from '../../apps/helm-release/json';
import { numberAt, textAt } from '../../manifest/read';
import type { LabGatewayProps } from '../gateway-api/lab-gateway';
import { CHART_PORTS } from './pod-ports';

/** The Gateway of a lab beside its Traefik, which compares ports of listeners with those of its pods. @param values of Traefik's chart */
export function gatewayOf(values: JsonObject): LabGatewayProps {
  return {
    name: 'traefik',
    className: textAt(values, 'gatewayClass', 'name') ?? 'traefik',
    port: (entryPoint) => numberAt(values, 'ports', entryPoint, 'port') ?? CHART_PORTS[entryPoint] ?? 0,
  };
}
