import type { Waivable } from './app-chart';
import type { WaiverDescription } from './description';

/** What a waiver is about, as `lab.json` has it. */
export function waivedBy(of: Waivable): Pick<WaiverDescription, 'object' | 'app'> {
  if ('folder' in of) return { app: of.folder };
  if ('labName' in of) return {};
  const { apiVersion, kind, name } = of;
  const namespace = 'metadata' in of ? of.metadata.namespace : of.namespace;
  return { object: { apiVersion, kind, ...(namespace === undefined ? {} : { namespace }), name } };
}

/** The same in words. */
export function printWaived({ object, app }: Pick<WaiverDescription, 'object' | 'app'>): string {
  if (app !== undefined) return `app ${app}`;
  if (object === undefined) return 'all of it';
  const { apiVersion, kind, namespace, name } = object;
  return `${kind} ${name}${namespace === undefined ? '' : ` of ${namespace}`} (${apiVersion})`;
}
