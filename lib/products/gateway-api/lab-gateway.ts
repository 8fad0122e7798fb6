import { ApiObject, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import {
  Gateway as Binding,
  type GatewaySpec,
  type GatewaySpecListeners,
  GatewaySpecListenersAllowedRoutesNamespacesFrom,
  GatewaySpecListenersTlsMode,
  toJson_GatewaySpec,
} from '../../../imports/gateway.networking.k8s.io';
import { lateCrd } from '../../apps/helm-release/late-crd';
import type { AddressAnswer } from '../../lab/address-request';
import type { AppChart } from '../../lab/app-chart';

/** API group of the Gateway API. */
export const GROUP = 'gateway.networking.k8s.io';
/** Listeners that a Gateway may have. */
const MOST = 64;

/** Who attaches routes: to which listeners is known when every app has been made. */
export interface Parent {
  readonly host: string | undefined;
  readonly entryPoint: 'web' | 'websecure';
}

/** What a controller wants of a Gateway. */
export interface LabGatewayProps {
  readonly name: string;
  readonly className: string;
  /** The port of the listeners at an entry point. */
  port(entryPoint: Parent['entryPoint']): number;
  /** How the Service that the controller makes of the Gateway asks for its address. @default the controller makes none */
  readonly service?: AddressAnswer;
}

interface Secret {
  readonly namespace: string;
  readonly name: string;
}

/**
 * The Gateway of a lab's HTTPRoutes, beside its controller: the listener `web`, one of HTTPS for each host that has a certificate of its own, and
 * `websecure` for those of the default certificate.
 */
export class LabGateway extends Construct {
  public readonly name: string;
  public readonly namespace: string;
  public readonly object: ApiObject;
  private readonly certificates = new Map<string, Secret>();
  private byDefault: Secret | undefined;

  /** @param app in whose namespace the Gateway is */
  public constructor(
    app: AppChart,
    private readonly props: LabGatewayProps,
  ) {
    super(app, 'gateway');
    this.name = props.name;
    this.namespace = app.appNamespace;
    this.object = new ApiObject(this, 'gateway', {
      ...Binding.GVK,
      metadata: { name: this.name, namespace: this.namespace, ...lateCrd(app, GROUP) },
      // Asked for at synthesis: routes that are made later have listeners too.
      spec: Lazy.any({
        produce: () =>
          toJson_GatewaySpec({ gatewayClassName: props.className, ...infrastructureOf(props.service), listeners: [...this.listeners()] }),
      }),
    });
    this.object.node.addValidation({ validate: () => this.problems() });
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
      { name: 'web', port: this.props.port('web'), protocol: 'HTTP', allowedRoutes },
      ...[...secured]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([host, { namespace, name }]) => ({
          name: sectionOf(host),
          port: this.props.port('websecure'),
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
}

/** What the Service of a Gateway has, and the addresses that it wants otherwise. */
function infrastructureOf({
  annotations = {},
  labels = {},
  spec = {},
}: AddressAnswer = {}): Pick<GatewaySpec, 'infrastructure' | 'addresses'> {
  const own = {
    ...(Object.keys(annotations).length > 0 ? { annotations: { ...annotations } } : {}),
    ...(Object.keys(labels).length > 0 ? { labels: { ...labels } } : {}),
  };
  const { loadBalancerIp } = spec;
  return {
    ...(Object.keys(own).length > 0 ? { infrastructure: own } : {}),
    ...(loadBalancerIp === undefined ? {} : { addresses: [{ type: 'IPAddress', value: loadBalancerIp }] }),
  };
}

/** The name of a listener: hosts are names of sections too, but for the asterisk. */
function sectionOf(host = ''): string {
  if (host.startsWith('*.')) return `websecure${host.slice(1)}`;
  return host === '' ? 'websecure' : `websecure-${host}`;
}
