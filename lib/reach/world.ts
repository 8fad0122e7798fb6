import type { LabDescription } from '../lab/description';
import type { Objects } from '../manifest/objects';
import { NetworkPolicies } from './policy/network-policies';
import { Services } from './route/backend';
import { Router } from './route/router';
import { type HostPlace, routesOfHosts } from './routes-of-hosts';

/** A lab and what answers questions about it: each reads all objects once. */
export interface World {
  readonly objects: Objects;
  readonly lab: LabDescription;
  readonly policies: NetworkPolicies;
  readonly router: Router;
  readonly services: Services;
  /** Where the routes of a host are; the host in lower case. */
  readonly hosts: ReadonlyMap<string, HostPlace>;
}

/** Reads a lab. */
export function worldOf(objects: Objects, lab: LabDescription): World {
  const [policies, router] = [NetworkPolicies.of(objects, lab), Router.of(objects, lab)];
  return { objects, lab, policies, router, services: new Services(objects, lab), hosts: routesOfHosts(objects) };
}
