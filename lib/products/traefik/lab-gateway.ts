import { ApiObject, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import {
  Gateway as Binding,
  type GatewaySpecListeners,
  GatewaySpecListenersAllowedRoutesNamespacesFrom,
  GatewaySpecListenersTlsMode,
  toJson_GatewaySpec,
} from '../../../imports/gateway.networking.k8s.io';
import type { JsonObject } from '../../apps/helm-release/json';
import { lateCrd } from '../../apps/helm-release/late-crd';
import type { AppChart } from '../../lab/app-chart';
import { numberAt, textAt } from '../../manifest/read';
import { CHART_PORTS } from './pod-ports';

/** API group of the Gateway API. */
export const GROUP = 'gateway.networking.k8s.io';
/** Listeners that a Gateway may have. */
const MOST = 64;

/** Who attaches routes: to which listeners is known when every app has been made. */
export interface Parent {
  readonly host: string | undefined;
  readonly entryPoint: 'web' | 'websecure';
}

interface Secret {
  readonly namespace: string;
  readonly name: string;
}

/**
 * The Gateway of a lab's HTTPRoutes, beside Traefik: the listener `web`, one of HTTPS for each host that has a certificate of its own, and
 * `websecure` for those of the default certificate.
 */
export class LabGateway extends Construct {
  public readonly name = 'traefik';
  public readonly namespace: string;
  private readonly certificates = new Map<string, Secret>();
  private byDefault: Secret | undefined;

  /** @param app in whose namespace Traefik is @param values of Traefik's chart */
  public constructor(
    app: AppChart,
    private readonly values: JsonObject,
  ) {
    super(app, 'gateway');
    this.namespace = app.appNamespace;
    const gateway = new ApiObject(this, 'gateway', {
      ...Binding.GVK,
      metadata: { name: this.name, namespace: this.namespace, ...lateCrd(app, GROUP) },
      // Asked for at synthesis: routes that are made later have listeners too.
      spec: Lazy.any({ produce: () => toJson_GatewaySpec({ gatewayClassName: this.className, listeners: [...this.listeners()] }) }),
    });
    gateway.node.addValidation({ validate: () => this.problems() });
  }

  /** A certificate for requests of a host, or of any; of several for one host the first one counts. */
  public certificate(host: string | undefined, secret: Secret): void {
    if (!this.certificates.has(host ?? '')) this.certificates.set(host ?? '', secret);
  }

  /** The certificate of every host without one of its own. */
  public defaultCertificate(secret: Secret): void {
    this.byDefault = secret;
  }

  /** The listener of routes at an entry point. */
  public sectionOf({ host, entryPoint }: Parent): string {
    return entryPoint === 'web' ? 'web' : this.certificates.has(host ?? '') ? sectionOf(host) : 'websecure';
  }

  private listeners(): readonly GatewaySpecListeners[] {
    const allowedRoutes = { namespaces: { from: GatewaySpecListenersAllowedRoutesNamespacesFrom.ALL } };
    const secured = new Map(this.byDefault ? [...this.certificates, ['', this.byDefault] as const] : this.certificates);
    return [
      { name: 'web', port: this.podPort('web'), protocol: 'HTTP', allowedRoutes },
      ...[...secured]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([host, { namespace, name }]) => ({
          name: sectionOf(host),
          port: this.podPort('websecure'),
          protocol: 'HTTPS',
          ...(host === '' ? {} : { hostname: host }),
          allowedRoutes,
          tls: {
            mode: GatewaySpecListenersTlsMode.TERMINATE,
            // What the API server would add is written: Argo CD compares lists as a whole.
            certificateRefs: [{ group: '', kind: 'Secret', name, ...(namespace === this.namespace ? {} : { namespace }) }],
          },
        })),
    ];
  }

  private problems(): string[] {
    const count = this.listeners().length;
    if (count <= MOST) return [];
    return [
      `gateway ${this.name}: got ${count} listeners, one for each host with a certificate of its own, expected at most ${MOST}; ` +
        'let routes share a wildcard, a DefaultCertificate with Tls.byDefault()',
    ];
  }

  private get className(): string {
    return textAt(this.values, 'gatewayClass', 'name') ?? 'traefik';
  }

  /** Traefik compares ports of listeners with those of its pods. */
  private podPort(entryPoint: Parent['entryPoint']): number {
    return numberAt(this.values, 'ports', entryPoint, 'port') ?? CHART_PORTS[entryPoint] ?? 0;
  }
}

/** The name of a listener: hosts are names of sections too, but for the asterisk. */
function sectionOf(host = ''): string {
  if (host.startsWith('*.')) return `websecure${host.slice(1)}`;
  return host === '' ? 'websecure' : `websecure-${host}`;
}
