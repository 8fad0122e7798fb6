import { ApiObject } from 'cdk8s';
import type { AppLab } from '../../lab/app-chart';
import type { ListeningPods } from '../../lab/declarations';
import { ConfigurationError } from '../../manifest/configuration-error';
import { isHeadless } from '../../manifest/headless';
import type { Port } from '../workload/workload';

/** What has a name in the cluster's DNS: a workload with a Service, or a Service. */
export interface NamedTarget extends Partial<ListeningPods> {
  readonly name: string;
  readonly namespace: string;
  readonly ports: readonly Port[];
  readonly service?: { readonly name: string } | undefined;
}

/** A variable of the same container, which Kubernetes puts in: `$(DB_PASSWORD)`. */
export type VariableReference = `$(${string})`;

/** Parts of a URL beside scheme and host. */
export interface UrlParts {
  /** Port of the Service, by number or name. @default its only one */
  readonly port?: number | string;
  /** Beginning with a slash, for example `/app`. @default none */
  readonly path?: `/${string}`;
  /** User, also by a variable. @default none */
  readonly user?: string;
  /** Never a value: `$(DB_PASSWORD)`, a variable of the same container that stands before this one. @default none */
  readonly password?: VariableReference;
}

/** Ports that a scheme has by itself. */
const OWN_PORTS: Readonly<Record<string, number>> = { http: 80, https: 443, ws: 80, wss: 443 };

/**
 * The name by which pods of every namespace reach a Service. Wherever it stands in the env, the arguments or the ConfigMaps of a workload, the
 * connection is asserted, and let through where one of the two is closed.
 * @throws ConfigurationError if it has no Service
 */
export function hostOf(lab: AppLab, target: NamedTarget): string {
  const { name, namespace, service } = target;
  if (!service) throw new ConfigurationError(`${name}: got its host, but it has no Service; expected a port with servicePort in its ports`);
  const host = `${service.name}.${namespace}.svc.cluster.local`;
  if (hasPeer(target)) {
    const servicePorts = askedPorts(target).map(({ asked, ...port }) => ({ ...port, servicePort: asked }));
    // The target itself: its policy is found by it.
    lab.declared.named(host, { peer: target, pods: target, servicePorts });
  }
  return host;
}

/**
 * A URL of a Service.
 * @throws ConfigurationError without a Service, for a port that it does not have, or a password that is a value
 */
export function urlOf(lab: AppLab, target: NamedTarget, scheme: string, { port, path, user, password }: UrlParts = {}): string {
  const what = `${target.name}.url`;
  if (!/^[a-z][a-z0-9+.-]*$/.test(scheme))
    throw new ConfigurationError(`${what}: got scheme '${scheme}', expected one like 'http' or 'postgres'`);
  if (path !== undefined && !path.startsWith('/'))
    throw new ConfigurationError(`${what}: got path '${path}', expected one that starts with /`);
  // What was got may be a secret: it is not repeated.
  if (password !== undefined && !/^\$\([A-Za-z_][\w.-]*\)$/.test(password))
    throw new ConfigurationError(`${what}: got a password that is no variable, expected one like $(DB_PASSWORD), never a value`);
  if (password !== undefined && user === undefined) throw new ConfigurationError(`${what}: got a password without a user, expected both`);
  const host = hostOf(lab, target);
  const number = portOf(what, target, port);
  const login =
    user === undefined ? '' : `${isVariable(user) ? user : encodeURIComponent(user)}${password === undefined ? '' : `:${password}`}@`;
  return `${scheme}://${login}${host}${OWN_PORTS[scheme] === number ? '' : `:${number}`}${path ?? ''}`;
}

function hasPeer(target: NamedTarget): target is NamedTarget & ListeningPods {
  return target.peer !== undefined && target.podPorts !== undefined;
}

function isVariable(text: string): boolean {
  return text.startsWith('$(');
}

/** A port of a Service, and the number that clients ask for at the Service's name. */
interface AskedPort extends Port {
  readonly servicePort: number;
  readonly asked: number;
}

/** The name of a headless Service resolves to the pods, which listen on ports of their own. */
function askedPorts({ ports, service }: NamedTarget): readonly AskedPort[] {
  const direct = service !== undefined && ApiObject.isApiObject(service) && isHeadless(service.toJson());
  return ports.flatMap(({ servicePort, ...port }) =>
    servicePort === undefined ? [] : [{ ...port, servicePort, asked: direct ? port.containerPort : servicePort }],
  );
}

function portOf(what: string, target: NamedTarget, port: number | string | undefined): number {
  const served = askedPorts(target);
  const found = port === undefined ? served : served.filter(({ servicePort, name }) => servicePort === port || name === port);
  const [first, ...others] = found;
  const known = served.map(({ servicePort, name }) => (name === undefined ? `${servicePort}` : `'${name}' (${servicePort})`)).join(', ');
  if (!first) throw new ConfigurationError(`${what}: got port ${port} of ${target.name}, expected one of its Service: ${known}`);
  if (others.some((other) => other.servicePort !== first.servicePort))
    throw new ConfigurationError(`${what}: got ${target.name}, whose Service has several ports, expected one of ${known} as 'port'`);
  return first.asked;
}
