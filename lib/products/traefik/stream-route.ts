import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import {
  IngressRouteTcp,
  IngressRouteTcpSpecRoutesServicesPort,
  IngressRouteUdp,
  IngressRouteUdpSpecRoutesServicesPort,
} from '../../../imports/traefik.io';
import { Peers } from '../../apps/flows/peers';
import { allowIngressFrom } from '../../apps/flows/workload-policy';
import { lateCrd } from '../../apps/helm-release/late-crd';
import { problemsOfDefault } from '../../apps/route/check-tls';
import { checkHost } from '../../apps/route/host';
import { type Backend, backendOf, isListening, type RouteTarget } from '../../apps/route/target';
import type { DefaultTls, SecretTls } from '../../apps/route/tls';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import { needTraefik, type TraefikLab } from './middleware';
import type { EntryPointOf } from './route-options';

/** What routes of TCP and UDP say. */
export interface StreamRouteProps<L extends LabTypes = TraefikLab> {
  /** Name of the route's object. */
  readonly name: string;
  /** Where it listens: entry points of the lab's Traefik, `entryPoints: { mqtt: { port: 1883 } }`. */
  readonly entryPoints: readonly [EntryPointOf<L>, ...EntryPointOf<L>[]];
  /** Where connections go. */
  readonly to: RouteTarget;
  /** Port of its Service. @default the only one of the protocol */
  readonly port?: number;
  /** Labels of the route's object. @default none */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Connections by UDP. */
export type UdpRouteProps<L extends LabTypes = TraefikLab> = StreamRouteProps<L>;

/** Connections by TCP. */
export interface TcpRouteProps<L extends LabTypes = TraefikLab> extends StreamRouteProps<L> {
  /** Host that the client names when it begins TLS; only with `tls`. @default any connection */
  readonly host?: string;
  /** `passthrough`: the pods speak TLS themselves; else Traefik does, with this certificate. @default plain TCP */
  readonly tls?: SecretTls | DefaultTls | 'passthrough';
}

/**
 * Connections by TCP from outside to a workload, on a lab with Traefik: MQTT, a database, SSH of a git server. Where the pods are closed, Traefik
 * is let in.
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/tcp/ingressroutetcp/
 */
export class TcpRoute<L extends TraefikLab = TraefikLab> extends Construct {
  /** The IngressRouteTCP. */
  public readonly ingressRouteTcp: ApiObject;

  /** @throws ConfigurationError on a lab without Traefik or such an entry point, for a host without tls, and for a target of another namespace or without such a port */
  public constructor(scope: AppChart<L>, id: string, props: TcpRouteProps<L>) {
    super(scope, id);
    const { host, tls } = props;
    const what = `tcp route ${props.name}`;
    const backend = resolve(what, scope, props, 'TCP');
    if (host !== undefined) {
      checkHost(what, host);
      if (tls === undefined)
        throw new ConfigurationError(
          `${what}: got host ${host} without tls, expected tls: only with TLS a connection says which host it is for; or an entry point of its own`,
        );
      scope.lab.declared.streamHosts.push(host);
    }
    this.ingressRouteTcp = new ApiObject(
      this,
      'ingress-route-tcp',
      IngressRouteTcp.manifest({
        metadata: metadataOf(scope, props),
        spec: {
          entryPoints: [...props.entryPoints],
          routes: [
            {
              match: `HostSNI(\`${host ?? '*'}\`)`,
              services: [{ name: backend.service, port: IngressRouteTcpSpecRoutesServicesPort.fromNumber(backend.port) }],
            },
          ],
          ...(tls === undefined ? {} : { tls: tlsOf(tls) }),
        },
      }),
    );
    this.node.addValidation({ validate: () => problemsOfDefault(scope, what, host, tls === 'passthrough' ? undefined : tls) });
  }
}

/** Datagrams from outside to a workload, on a lab with Traefik. @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/udp/ingressrouteudp/ */
export class UdpRoute<L extends TraefikLab = TraefikLab> extends Construct {
  /** The IngressRouteUDP. */
  public readonly ingressRouteUdp: ApiObject;

  /** @throws ConfigurationError on a lab without Traefik or such an entry point, and for a target of another namespace or without such a port */
  public constructor(scope: AppChart<L>, id: string, props: UdpRouteProps<L>) {
    super(scope, id);
    const backend = resolve(`udp route ${props.name}`, scope, props, 'UDP');
    this.ingressRouteUdp = new ApiObject(
      this,
      'ingress-route-udp',
      IngressRouteUdp.manifest({
        metadata: metadataOf(scope, props),
        spec: {
          entryPoints: [...props.entryPoints],
          routes: [{ services: [{ name: backend.service, port: IngressRouteUdpSpecRoutesServicesPort.fromNumber(backend.port) }] }],
        },
      }),
    );
  }
}

function resolve(what: string, scope: AppChart<TraefikLab>, { entryPoints, to, port }: StreamRouteProps, protocol: 'TCP' | 'UDP'): Backend {
  needTraefik(what, scope);
  const known = Object.keys(scope.lab.ingress.entryPoints);
  const strange = entryPoints.find((name) => !known.includes(name));
  if (strange !== undefined)
    throw new ConfigurationError(
      `${what}: got entry point '${strange}', expected one of lab ${scope.lab.labName}: ${known.join(', ')}; ` +
        `more by entryPoints: { ${strange}: { port: … } } of its Traefik`,
    );
  const backend = backendOf(what, scope.appNamespace, to, port, protocol);
  if (isListening(to)) allowIngressFrom(to, Peers.ingress, [backend.podPort]);
  return backend;
}

function metadataOf(scope: AppChart<TraefikLab>, { name, labels }: StreamRouteProps) {
  return { name, namespace: scope.appNamespace, ...(labels ? { labels: { ...labels } } : {}), ...lateCrd(scope, 'traefik.io') };
}

function tlsOf(tls: SecretTls | DefaultTls | 'passthrough') {
  if (tls === 'passthrough') return { passthrough: true };
  return tls.secret === undefined ? {} : { secretName: tls.secret };
}
