import type { Manifest } from './manifest';
import { at } from './read';

/** Whether a Service has no address of its own: its name resolves to its pods, and nothing translates its ports into theirs. */
export function isHeadless(service: Manifest): boolean {
  return at(service, 'spec', 'clusterIP') === 'None';
}
