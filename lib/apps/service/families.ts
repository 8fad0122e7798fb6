import type { k8s } from 'cdk8s-plus-28';
import { ipFamilyOf } from '../../lab/address';
import type { AppLab } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import type { IpFamily, ServiceProps } from './service-props';

/** Families of a Service's addresses, and how it says so. */
export interface Families {
  /** As far as it is known before: of `PreferDualStack` both. */
  readonly all: readonly IpFamily[];
  readonly spec: Pick<k8s.ServiceSpec, 'ipFamilies' | 'ipFamilyPolicy'>;
}

const BOTH: readonly IpFamily[] = ['IPv4', 'IPv6'];

/**
 * The families that a Service asks for: those that it names, else those of its `address`: two of them make it dual-stack.
 * @throws ConfigurationError for families that are at odds, or that the lab does not have
 */
export function familiesOf(lab: AppLab, what: string, props: ServiceProps): Families {
  const { ipFamilies, ipFamilyPolicy } = props;
  const addresses = props.address === undefined ? [] : [props.address].flat();
  const asked = addresses.map(ipFamilyOf);
  const named: readonly IpFamily[] = ipFamilies ?? (asked[0] === 'IPv6' ? asked : []);
  const policy = ipFamilyPolicy ?? (asked.length > 1 ? 'RequireDualStack' : undefined);
  if (new Set(asked).size < asked.length)
    throw new ConfigurationError(`${what}: got addresses ${addresses.join(' and ')}, expected one of each IP family`);
  if (new Set(named).size < named.length)
    throw new ConfigurationError(`${what}: got ipFamilies ${named.join(', ')}, expected each family once`);
  if (named.length > 1 && (policy === undefined || policy === 'SingleStack'))
    throw new ConfigurationError(
      `${what}: got ipFamilies ${named.join(', ')}, expected ipFamilyPolicy 'PreferDualStack' or 'RequireDualStack' with both`,
    );
  const dual = policy === 'PreferDualStack' || policy === 'RequireDualStack';
  const all = dual ? BOTH : [named[0] ?? 'IPv4'];
  checkLab(lab, what, policy === 'PreferDualStack' ? named : all);
  const strange = addresses.find((address) => !all.includes(ipFamilyOf(address)));
  if (strange !== undefined)
    throw new ConfigurationError(`${what}: got address ${strange}, expected one of ${all.join(' or ')}, the family of the Service`);
  if (asked.length > 1 && policy === 'SingleStack')
    throw new ConfigurationError(
      `${what}: got two addresses with ipFamilyPolicy 'SingleStack', expected 'RequireDualStack', or one address`,
    );
  return {
    all,
    spec: { ...(policy ? { ipFamilyPolicy: policy } : {}), ...(named.length > 0 ? { ipFamilies: [...named] } : {}) },
  };
}

function checkLab({ labName, network }: AppLab, what: string, wanted: readonly IpFamily[]): void {
  if (network.ipv6 !== undefined || !wanted.includes('IPv6')) return;
  throw new ConfigurationError(
    `${what}: got IPv6, but lab ${labName} has IPv4 only; expected the lab's network to say ipv6: { lan, pods, services }`,
  );
}
