import { ApiObject, App } from 'cdk8s';
import type { AppChart } from '../../lab/app-chart';
import { Lab } from '../../lab/lab';
import type { LoadBalancer, Monitoring } from '../../lab/parts';
import { ArgoCd, type ArgoCdOptions } from '../../products/argo-cd/argo-cd';
import { K3s } from '../../products/k3s/k3s';
import { LocalPath } from '../../products/local-path/local-path';
import { MetalLb } from '../../products/metallb/metallb';
import { Talos } from '../../products/talos/talos';
import { TraefikChart } from '../../products/traefik/traefik-chart';
import { Traefik } from '../../products/traefik/traefik-of-k3s';

/** A lab on K3s whose charts the helm controller installs. */
export function k3sLab(
  parts: {
    readonly monitoring?: Monitoring;
    readonly loadBalancer?: LoadBalancer;
    readonly repository?: string;
    readonly argo?: ArgoCdOptions;
  } = {},
) {
  const { repository = 'git@github.com:me/labs.git', argo, ...rest } = parts;
  return new Lab(new App(), 'small', {
    distribution: K3s.version('v1.33.6+k3s1', rest.loadBalancer ? { disable: ['servicelb'] } : {}),
    network: { lan: '10.0.0.0/24' },
    nodes: {
      one: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi' },
      two: { role: 'agent', address: '10.0.0.3', cpu: '2', memory: '4Gi' },
    },
    ingress: Traefik.ofK3s(),
    storage: [LocalPath.default()],
    gitops: ArgoCd.pulls(repository, argo),
    ...rest,
  });
}

/** A lab on Talos whose charts Argo CD installs. */
export function talosLab() {
  return new Lab(new App(), 'talos', {
    distribution: Talos.version('v1.9.5', { kubernetes: 'v1.32.3' }),
    network: { lan: '192.168.1.0/24', routes: [{ to: '10.10.10.0/24', via: '192.168.1.200' }] },
    nodes: {
      cp: { role: 'control-plane', address: '192.168.1.201', cpu: '2', memory: '4Gi' },
      worker: { role: 'worker', address: '192.168.1.202', cpu: '2', memory: '4Gi' },
    },
    loadBalancer: MetalLb.layer2({ pools: { lan: ['10.10.10.0/24'] } }),
    ingress: TraefikChart.release({ address: '10.10.10.10' }),
    storage: [],
    gitops: ArgoCd.pulls('https://github.com/me/labs.git'),
  });
}

/** Every object below a lab or app by `<folder>/<Kind>-<name>`, as it is written. */
export function objects(of: Lab | AppChart): Record<string, unknown> {
  const found = of.node.findAll().filter((construct) => construct instanceof ApiObject);
  return Object.fromEntries(found.map((object) => [`${object.chart.node.id}/${object.kind}-${object.name}`, object.toJson()]));
}
