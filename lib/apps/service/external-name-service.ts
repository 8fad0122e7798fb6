import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import { problemOfDnsSubdomain } from '../../manifest/names';
import { hostOf, type UrlParts, urlOf } from '../names/host';
import { checkPorts } from '../workload/ports';
import type { Port } from '../workload/workload';

/** A name elsewhere, as a Service. */
export interface ExternalNameServiceProps {
  /** Name of the Service. */
  readonly name: string;
  /** DNS name to which it resolves, for example `nas.home.arpa`; the cluster's DNS must know it. */
  readonly externalName: string;
  /** Ports there, for routes. @default none: pods use the name with any port */
  readonly ports?: readonly {
    /** Name of the port. @default none */
    readonly name?: string;
    /** Number of the port, 1 to 65535. */
    readonly port: number;
  }[];
  /** Labels of the Service. @default none */
  readonly labels?: Readonly<Record<string, string>>;
}

/**
 * A name of the cluster for a DNS name elsewhere. A route may lead to it where the ingress controller allows that: Traefik with
 * `allowExternalNameServices`.
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#externalname
 */
export class ExternalNameService<L extends LabTypes = LabTypes> extends Construct {
  /** The Service. */
  public readonly service: ApiObject;
  public readonly name: string;
  public readonly namespace: string;
  public readonly ports: readonly Port[];

  /** @throws ConfigurationError for an address, a name that can't be, or an invalid port */
  public constructor(
    private readonly app: AppChart<L>,
    id: string,
    { name, externalName, ports = [], labels }: ExternalNameServiceProps,
  ) {
    super(app, id);
    const what = `external name ${name}`;
    if (/^[\d.]+$/.test(externalName) || externalName.includes(':'))
      throw new ConfigurationError(
        `${what}: got '${externalName}', an address, which DNS takes for a name; expected a DNS name, or a MachineService for an address`,
      );
    const problem = problemOfDnsSubdomain(externalName);
    if (problem) throw new ConfigurationError(`${what}: ${problem}`);
    this.ports = ports.map(({ name: port, port: number }) => ({
      containerPort: number,
      servicePort: number,
      protocol: 'TCP',
      ...(port === undefined ? {} : { name: port }),
    }));
    checkPorts(what, this.ports);
    this.name = name;
    this.namespace = app.appNamespace;
    this.service = new ApiObject(
      this,
      'service',
      k8s.KubeService.manifest({
        metadata: { name, namespace: this.namespace, ...(labels ? { labels: { ...labels } } : {}) },
        spec: {
          type: 'ExternalName',
          externalName,
          ...(ports.length > 0
            ? {
                ports: ports.map(({ name: port, port: number }) => ({
                  port: number,
                  protocol: 'TCP',
                  ...(port === undefined ? {} : { name: port }),
                })),
              }
            : {}),
        },
      }),
    );
  }

  /** The name of the Service in the cluster. */
  public get host(): string {
    return hostOf(this.app.lab, this);
  }

  /** A URL of the Service. @param scheme @default http @throws ConfigurationError for a port that it does not have, or a password that is a value */
  public url(scheme = 'http', parts: UrlParts = {}): string {
    return urlOf(this.app.lab, this, scheme, parts);
  }
}
