import { ConfigurationError } from '../manifest/configuration-error';
import type { LoadBalancerDescription } from './description';
import type { Distribution } from './distribution';
import type { LoadBalancer } from './parts';
import type { Registry } from './registry';
import type { StorageClass } from './storage';

/** The load balancer that a lab has. @throws ConfigurationError for two of them */
export function describeLoadBalancer(distribution: Distribution, loadBalancer: LoadBalancer | undefined): LoadBalancerDescription {
  const own = distribution.loadBalancer;
  if (!loadBalancer) return { kind: own?.name ?? 'none' };
  const described = loadBalancer.describe();
  if (own && described.kind !== own.name) {
    throw new ConfigurationError(`loadBalancer: got ${loadBalancer.title ?? described.kind} beside ${own.title}, expected ${own.without}`);
  }
  return described;
}

/** @throws ConfigurationError for a host that is there twice */
export function checkRegistries(registries: readonly Registry[]): void {
  const hosts = registries.map(({ host }) => host);
  const twice = hosts.find((host, i) => hosts.indexOf(host) !== i);
  if (twice) throw new ConfigurationError(`registries: got host '${twice}' twice, expected each once`);
}

/** @throws ConfigurationError for two defaults, or a class that is there twice */
export function checkStorage(storage: readonly StorageClass[]): void {
  const defaults = storage.filter((one) => one.describe().default).map(({ name }) => name);
  if (defaults.length > 1) throw new ConfigurationError(`storage: got default classes ${defaults.join(' and ')}, expected at most one`);
  const names = storage.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice) throw new ConfigurationError(`storage: got class '${twice}' twice, expected each once`);
}
