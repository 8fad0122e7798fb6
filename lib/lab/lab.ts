import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ConfigurationError } from '../manifest/configuration-error';
import { problemOfGate } from '../manifest/feature-gates';
import { problemOfDnsLabel, problemOfDnsSubdomain } from '../manifest/names';
import type { RuleId } from '../manifest/rule-id.generated';
import type { AddressAnswer, AddressRequest } from './address-request';
import { AppChart, type AppLab, type AppProps, type Waivable } from './app-chart';
import { checkLoadBalancer, checkNetwork } from './check-network';
import { checkRegistries, checkStorage, describeLoadBalancer } from './check-parts';
import type { Compact, Hidden, OfLab } from './compact';
import { Declarations, type ListeningPods, type Peer } from './declarations';
import { ANNOTATIONS, type DeliveredWithCare } from './delivery';
import type {
  GitOpsDescription,
  IngressDescription,
  LabDescription,
  LoadBalancerDescription,
  MonitoringDescription,
  NetworkDescription,
  NodeDescription,
  StorageClassDescription,
} from './description';
import { broughtBy, type Distribution } from './distribution';
import { addressByHand, dnsmasqFile, type HostLine, hostLines, hostsFiles, namesOfNodes } from './hosts';
import type { DevicesOf, GivenLabProps, LabParameters } from './lab-props';
import type { MachineOfLab } from './machine';
import { describeNode, type NodeProps } from './node';
import { type NodeFile, outsideFile } from './node-files';
import type { IngressController } from './parts';
import type { ChartInstaller, ReleaseRequest } from './release-request';
import type { RequestedRoute, WrittenRoute } from './requested-route';
import type { RouteAnnotations } from './route-annotations';
import { printWaived, waivedBy } from './waived';

/** One cluster and what surrounds it. Everything that its apps need to know is said here, once. */
export class Lab<
    N extends string = string,
    S extends string = string,
    I extends string = string,
    P extends string = string,
    O extends object = object,
    R extends string = string,
    M extends string = string,
    D extends object = object,
  >
  extends Construct
  implements AppLab
{
  public readonly labName: string;
  public readonly distribution: Distribution;
  public readonly network: NetworkDescription;
  public readonly nodes: ReadonlyMap<string, NodeDescription>;
  public readonly ingress: IngressDescription;
  public readonly loadBalancer: LoadBalancerDescription;
  public readonly monitoring: MonitoringDescription | undefined;
  public readonly gitops: GitOpsDescription | undefined;
  /** What apps say while they are made. */
  public readonly declared: Declarations;
  private readonly charts = new Map<string, AppChart>();
  private readonly byHand: ReadonlyMap<string, string>;
  private otherHosts: readonly string[] = [];

  /** @throws ConfigurationError for anything that can't be: addresses outside their network or used twice, pools that hold a node, unknown names. */
  public constructor(
    scope: Construct,
    name: string,
    private readonly props: GivenLabProps<Hidden<LabParameters<N, S, I, P, O, R, M, D>>['names']>,
  ) {
    super(scope, name);
    const problem = problemOfDnsSubdomain(name);
    if (problem) throw new ConfigurationError(`lab: ${problem}`);
    this.labName = name;
    this.distribution = props.distribution;
    for (const gate of Object.keys(props.featureGates ?? {})) {
      const unknown = problemOfGate(gate);
      if (unknown) throw new ConfigurationError(`featureGates: ${unknown}`);
    }
    const nodes = Object.entries<NodeProps>(props.nodes).map(([node, facts]) => describeNode(node, facts, props.distribution));
    if (!nodes.some(({ role }) => role === 'control-plane')) {
      throw new ConfigurationError(
        `lab ${name}: got no node with role '${props.distribution.roles['control-plane']}', expected at least one`,
      );
    }
    this.nodes = new Map(nodes.map((node) => [node.name, node]));
    const { lan, pods = props.distribution.pods, services = props.distribution.services, ...network } = props.network;
    this.network = { lan, pods, services, ...network };
    checkNetwork(this.network, nodes);
    checkStorage(props.storage);
    checkRegistries(props.registries ?? []);
    this.loadBalancer = describeLoadBalancer(props.distribution, props.loadBalancer);
    this.ingress = props.ingress.describe({ distribution: props.distribution, nodes, loadBalancer: this.loadBalancer });
    checkLoadBalancer(this.network, nodes, this.loadBalancer, this.ingress);
    const { domain } = this.network;
    const problemOfDomain = domain === undefined ? undefined : problemOfDnsSubdomain(domain);
    if (problemOfDomain) throw new ConfigurationError(`network.domain: ${problemOfDomain}`);
    this.byHand = addressByHand(props.hosts ?? {}, nodes, domain);
    const ofNodes = namesOfNodes(nodes, domain);
    this.declared = new Declarations(this.ingress.addresses, (host) => this.byHand.get(host) ?? ofNodes.get(host));
    this.monitoring = props.monitoring?.describe();
    this.gitops = props.gitops?.describe(name);
    const parts = [props.loadBalancer, props.ingress, ...props.storage, ...(props.products ?? []), props.monitoring];
    for (const part of parts) part?.install?.(this);
  }

  /**
   * A new app of the lab.
   * @param name of its folder and its Argo CD Application
   * @throws ConfigurationError if the lab has that app already, the name is taken by synthesis, or Kubernetes would refuse name or namespace
   */
  public app(
    name: string,
    props: AppProps = {},
  ): AppChart<OfLab<Compact<{ node: N; device: DevicesOf<D>; storageClass: S; ingress: I; pool: P; routeOptions: O }>['names']>> {
    if (['apps', 'bootstrap', 'nodes', 'lab.json'].includes(name))
      throw new ConfigurationError(`lab ${this.labName}: got app '${name}', a folder that synthesis needs itself; choose another name`);
    const problem = problemOfDnsSubdomain(name) ?? problemOfDnsLabel(props.namespace ?? name);
    if (problem) throw new ConfigurationError(`lab ${this.labName}, app: ${problem}`);
    if (this.charts.has(name)) throw new ConfigurationError(`lab ${this.labName}: got app '${name}' twice, expected each once`);
    const chart = new AppChart<
      OfLab<Compact<{ node: N; device: DevicesOf<D>; storageClass: S; ingress: I; pool: P; routeOptions: O }>['names']>
    >(this, name, props.namespace ?? name, props.wave ?? 0);
    this.charts.set(name, chart);
    return chart;
  }

  /** Whether pods without a service account of their own have a token mounted; undefined: what the account says. */
  public get automountToken(): boolean | undefined {
    return this.props.automountToken;
  }

  /** Whether a change of a ConfigMap replaces the pods that read it. */
  public get rollOnConfigChange(): boolean {
    return this.props.rollOnConfigChange ?? true;
  }

  /** What the ingress controller can do for an Ingress beyond the standard. */
  public get routeAnnotations(): RouteAnnotations | undefined {
    return this.props.ingress.routes;
  }

  public writeRoute(scope: Construct, app: AppChart, route: RequestedRoute): WrittenRoute | undefined {
    // Whoever takes other options has been given these by the types.
    const ingress: Pick<IngressController, 'writeRoute'> = this.props.ingress;
    return ingress.writeRoute?.(scope, app, route);
  }

  /** How a Service asks the lab's load balancer. @throws ConfigurationError, which begins with `what`, for what that can't give */
  public askForAddress(what: string, request: AddressRequest): AddressAnswer {
    const { loadBalancer, distribution } = this.props;
    if (loadBalancer?.ask) return loadBalancer.ask(what, request);
    const asked = request.addresses.length > 0 ? `address ${request.addresses.join(', ')}` : 'a pool or a shared address';
    const own = distribution.loadBalancer;
    if (loadBalancer === undefined && own)
      throw new ConfigurationError(
        `${what}: got ${asked}, but ${own.title} answers on the addresses of nodes; expected none, or another load balancer beside ${own.without}`,
      );
    const title = loadBalancer?.title ?? this.loadBalancer.kind;
    throw new ConfigurationError(`${what}: got ${asked}, but ${title} does not say how a Service asks for it: its 'ask'`);
  }

  public makeDefaultCertificate(scope: Construct, app: AppChart, secret: string): ApiObject {
    const { ingress } = this.props;
    if (ingress.defaultCertificate) return ingress.defaultCertificate(scope, app, secret);
    throw new ConfigurationError(
      `default certificate: got it in lab ${this.labName}, whose ingress controller ${ingress.kind} takes none from an object; ` +
        'expected Tls.fromSecret or Tls.byCertManager in each route, or its own setting, made where it is installed',
    );
  }

  public undelivered(kind: string): string | undefined {
    return this.props.gitops?.undelivered?.(kind);
  }

  public careMetadata(of: DeliveredWithCare): { readonly annotations?: Record<string, string> } {
    const { gitops } = this.props;
    const annotations = gitops?.annotations ? gitops.annotations(of) : ANNOTATIONS[of];
    return Object.keys(annotations).length > 0 ? { annotations: { ...annotations } } : {};
  }

  /** A machine of the lab's network that is no node. @throws ConfigurationError for one that it does not have */
  public machine(name: M): MachineOfLab {
    const { machines = {} } = this.network;
    const address = machines[name];
    if (address === undefined) {
      const known = Object.keys(machines).map((one) => `'${one}'`);
      throw new ConfigurationError(
        `lab ${this.labName}: got machine '${name}', expected one of network.machines: ${known.join(', ') || 'there is none'}`,
      );
    }
    const { declared } = this;
    const peer = { cidr: `${address}/32` };
    return {
      name,
      address,
      peer,
      get host() {
        declared.named(address, { peer: { peer }, servicePorts: [] });
        return address;
      },
    };
  }

  public dnsAnnotations(hosts: readonly string[]): Readonly<Record<string, string>> {
    const { externalDns = false } = this.props.hosts ?? {};
    if (hosts.length === 0 || externalDns === false) return {};
    const prefix = externalDns === true ? 'external-dns.alpha.kubernetes.io/' : externalDns;
    return { [`${prefix}hostname`]: hosts.join(',') };
  }

  /** Who renders Helm charts, if the lab says so. */
  public get chartInstaller(): ChartInstaller | undefined {
    return this.props.charts;
  }

  /** Has the GitOps engine install a Helm chart; undefined if it can't. */
  public release(scope: AppChart, release: ReleaseRequest): ApiObject | undefined {
    return this.props.gitops?.release?.(scope, release);
  }

  /** The lab's apps in the order in which they were made. */
  public get apps(): readonly AppChart[] {
    return [...this.charts.values()];
  }

  /** Declares that a connection must not work; emits nothing, is asserted at every synthesis. */
  public blocked(from: Peer, to: ListeningPods): void {
    this.declared.blocked.push({ from: from.peer, to: to.peer, ports: to.podPorts });
  }

  /**
   * Accepts what a rule finds, here and wherever `lab.json` is read. A waiver that accepts nothing any more is a finding.
   * @param of an object that a construct exposes, or any other by what identifies it; an app, for all its objects; or this lab, for all of its
   * @param reason why it is right on this lab, for whoever reads it next
   * @throws ConfigurationError if the reason is empty or the finding is waived already
   */
  public waive(rule: RuleId | (string & {}), of: Waivable, reason: string): void {
    const waived = waivedBy(of);
    const words = `lab ${this.labName}: waiver of ${rule} for ${printWaived(waived)}`;
    if (reason.trim() === '') throw new ConfigurationError(`${words}: got no reason, expected why it is right on this lab`);
    const same = this.declared.waivers.some((other) => other.rule === rule && printWaived(other) === printWaived(waived));
    if (same) throw new ConfigurationError(`${words}: got it twice, expected it once`);
    this.declared.waivers.push({ rule, ...waived, reason: reason.trim() });
  }

  /** What a storage class of the lab can. @throws ConfigurationError if it cannot, or none is given and the lab has no default */
  public storageClass(name: string = this.defaultStorageClass): StorageClassDescription {
    const found = this.props.storage.find((storage) => storage.name === name);
    if (found) return found.describe();
    const known = this.props.storage.map((storage) => `'${storage.name}'`).join(', ');
    throw new ConfigurationError(`lab ${this.labName}: got storage class '${name}', expected one of the lab's: ${known || 'it has none'}`);
  }

  /** The lab's default storage class. @throws ConfigurationError if it has none */
  public get defaultStorageClass(): string {
    const found = this.props.storage.find((storage) => storage.describe().default);
    if (!found) throw new ConfigurationError(`lab ${this.labName}: has no default storage class; say which class the claim wants`);
    return found.name;
  }

  /** Makes what depends on all apps: Argo CD's Applications. Called by synthesis, once. */
  public finalize(): void {
    this.declared.finalize();
    this.props.gitops?.deliver?.(this);
  }

  /** Hosts of routes that no construct of the library has made: they are in the hosts files as well. Called by synthesis, once. */
  public addHosts(hosts: readonly string[]): void {
    this.otherHosts = hosts;
  }

  /** The lab as plain JSON, for `lab.json`. */
  public describe(): LabDescription {
    const { distribution, props, declared } = this;
    const { routes, flows, blocked, scrapes, rights, outside, runTimePods, waivers } = declared;
    return {
      name: this.labName,
      distribution: { name: distribution.name, version: distribution.version },
      kubernetes: distribution.kubernetes.slice(1),
      ...(props.featureGates ? { featureGates: props.featureGates } : {}),
      network: this.network,
      nodes: [...this.nodes.values()],
      ingress: this.ingress,
      loadBalancer: this.loadBalancer,
      storageClasses: props.storage.map((storage) => storage.describe()),
      registries: (props.registries ?? []).map((registry) => registry.describe()),
      ...(this.monitoring ? { monitoring: this.monitoring } : {}),
      ...(this.gitops ? { gitops: this.gitops } : {}),
      ...(props.images ? { images: props.images } : {}),
      externals: [
        ...[...broughtBy(distribution), ...(props.externals ?? [])].map((external) => external.describe()),
        ...declared.externals,
      ],
      apps: this.apps.map(({ folder, appNamespace }) => ({ name: folder, namespace: appNamespace })),
      outside: [...outside, ...this.registryLogins()],
      runTimePods,
      hosts: this.hostLines(),
      intents: { routes, flows, blocked, scrapes, rights },
      waivers,
    };
  }

  /** What is not a manifest, below `nodes/`. */
  public nodeFiles(): readonly NodeFile[] {
    const lab = this.describe();
    return [
      ...hostsFiles(lab.hosts, this.network, this.props.hosts?.files ?? {}, this.ingressAddress),
      ...(this.props.hosts?.dnsmasq ? [dnsmasqFile(lab.hosts)] : []),
      ...(this.distribution.nodeFiles?.(lab) ?? []),
      ...outsideFile(lab.outside),
    ];
  }

  /** The address that ingress hosts resolve to. */
  public get ingressAddress(): string {
    const [address] = this.ingress.addresses;
    if (!address) throw new ConfigurationError(`lab ${this.labName}: the ingress controller has no address`);
    return address;
  }

  private hostLines(): readonly HostLine[] {
    const hosts = [...this.declared.routes.flatMap(({ host }) => (host ? [host] : [])), ...this.declared.streamHosts, ...this.otherHosts];
    const ofServices = this.declared.hosts.map(({ address, name }) => [name, address] as const);
    return hostLines([...this.nodes.values()], this.network.domain, this.ingressAddress, hosts, [...this.byHand, ...ofServices]);
  }

  private registryLogins(): LabDescription['outside'] {
    return (this.props.registries ?? []).flatMap((registry) => {
      const { host, login } = registry.describe();
      if (!login) return [];
      const files = this.distribution.nodeFiles?.({ nodes: [...this.nodes.values()], registries: [registry.describe()] }) ?? [];
      return [
        {
          kind: 'Placeholders' as const,
          files: files.map(({ path }) => path),
          names: [login.user, login.password],
          why: `login at registry ${host}, filled in on each node`,
        },
      ];
    });
  }
}
