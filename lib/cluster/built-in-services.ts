import { DNS_SERVICE } from '../manifest/cluster-dns';

/** A Service that every cluster has, with the labels that it has there. */
export interface BuiltInService {
  readonly namespace: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** The API server makes the first, every distribution the second. */
export const BUILT_IN_SERVICES: readonly BuiltInService[] = [
  { namespace: 'default', name: 'kubernetes', labels: { component: 'apiserver', provider: 'kubernetes' } },
  DNS_SERVICE,
];
