import type { Manifest } from '../../../manifest/manifest';

/** Where the rule of a route is written. @param at pointer of the route */
export function pointerOfRule(object: Manifest, at: string): string {
  return object.kind === 'Ingress' ? at : `${at}/match`;
}
