import { type Answer, deniedVerb, messageOf } from './api';
import type { NotLookedAt } from './result';

/** One kind in one place that could not be seen. */
export interface Unseen {
  /** As rights name it: `deployments.apps`. */
  readonly resource: string;
  readonly namespace?: string;
  readonly why: string;
}

/** Why an answer says nothing: a missing right, or the server's own words. */
export function unseen(answer: Answer, resource: string, namespace: string | undefined): Unseen {
  const verb = deniedVerb(answer);
  const why = verb === undefined ? messageOf(answer) : `not allowed to ${verb}`;
  return { resource, why, ...(namespace === undefined ? {} : { namespace }) };
}

/** Puts together what could not be seen for the same reason in the same namespaces. */
export function grouped(all: readonly Unseen[]): readonly NotLookedAt[] {
  const places = new Map<string, { why: string; resource: string; namespaces: Set<string> }>();
  for (const { why, resource, namespace } of all) {
    const key = JSON.stringify([why, resource]);
    const place = places.get(key) ?? { why, resource, namespaces: new Set() };
    if (namespace !== undefined) place.namespaces.add(namespace);
    places.set(key, place);
  }
  const groups = new Map<string, { why: string; namespaces: readonly string[]; resources: string[] }>();
  for (const { why, resource, namespaces: set } of places.values()) {
    const namespaces = [...set].sort();
    const key = JSON.stringify([why, namespaces]);
    const group = groups.get(key) ?? { why, namespaces, resources: [] };
    group.resources.push(resource);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ why, namespaces, resources }) => ({ resources: resources.sort(), namespaces, why }));
}
