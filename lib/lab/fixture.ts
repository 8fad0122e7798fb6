/** Labs of least size for tests. */
import { App } from 'cdk8s';
import { ConfigurationError } from '../manifest/configuration-error';
import { K3s } from '../products/k3s/k3s';
import { LocalPath } from '../products/local-path/local-path';
import { Traefik } from '../products/traefik/traefik-of-k3s';
import type { LoadBalancerDescription } from './description';
import { Lab } from './lab';
import type { LabProps } from './lab-props';
import type { GitOps, LoadBalancer } from './parts';

/** Props of a lab, whose names are no types: what a test passes may be wrong. */
export type AnyLabProps = LabProps<string, string, string, string>;

const NO_GITOPS: GitOps = {
  describe: (name) => ({
    engine: 'argocd',
    namespace: 'argocd',
    repository: 'https://git.example.com/lab.git',
    revision: 'HEAD',
    path: `dist/${name}`,
    project: name,
  }),
  deliver: () => {},
};

/** Two nodes, `one` the server and `two` the agent. */
export const NODES = {
  one: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi' },
  two: { role: 'agent', address: '10.0.0.3', cpu: '4', memory: '8Gi' },
} as const;

/** A K3s lab of two nodes, but for what is given. */
export function makeLab(props: Partial<AnyLabProps> = {}, name = 'halo'): Lab {
  return new Lab<string, string, string, string>(new App(), name, {
    distribution: K3s.version('v1.33.6+k3s1'),
    network: { lan: '10.0.0.0/24' },
    nodes: NODES,
    ingress: Traefik.ofK3s(),
    storage: [LocalPath.default()],
    gitops: NO_GITOPS,
    ...props,
  });
}

/** MetalLB as far as a lab sees it. */
export function metallb(pools: NonNullable<LoadBalancerDescription['pools']>, mode: 'layer2' | 'bgp' = 'layer2'): LoadBalancer {
  return {
    title: 'MetalLB',
    pools: pools.map(({ name }) => name),
    describe: () => ({ kind: 'metallb', mode, pools }),
    ask: (_, { addresses, pool }) => ({
      annotations: {
        ...(pool === undefined ? {} : { 'metallb.io/address-pool': pool }),
        ...(addresses.length > 0 ? { 'metallb.io/loadBalancerIPs': addresses.join(',') } : {}),
      },
    }),
  };
}

/** The message with which something is refused. */
export function refusal(of: () => unknown): string {
  try {
    of();
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  return 'nothing was refused';
}
