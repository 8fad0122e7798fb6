import { ipFamilyOf } from '../../lab/address';
import type { AppLab } from '../../lab/app-chart';

/** Values of Traefik's chart by which its Service asks the lab's load balancer for an address. */
export function serviceValues(lab: AppLab, address: string) {
  const { annotations, labels, spec } = lab.askForAddress('traefik', { addresses: [address], families: [ipFamilyOf(address)] });
  const { loadBalancerIp, loadBalancerClass } = spec ?? {};
  const fields = {
    ...(loadBalancerIp === undefined ? {} : { loadBalancerIP: loadBalancerIp }),
    ...(loadBalancerClass === undefined ? {} : { loadBalancerClass }),
  };
  return {
    ...(annotations ? { annotations } : {}),
    ...(labels ? { labels } : {}),
    ...(Object.keys(fields).length > 0 ? { spec: fields } : {}),
  };
}
