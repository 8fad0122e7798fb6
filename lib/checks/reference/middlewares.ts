import type { LabDescription } from '../../lab/description';
import type { Manifest } from '../../manifest/manifest';
import { textAt } from '../../manifest/read';

/** What Traefik reads of an Ingress's annotations: `router.middlewares`, `router.entrypoints`. */
export interface RouterAnnotation {
  readonly values: readonly string[];
  readonly at: string;
}

/** A list in an annotation for Traefik's routers, undefined where there is none, or the lab has another controller, which does not read it. */
export function routerAnnotation(ingress: Manifest, name: string, lab: LabDescription | undefined): RouterAnnotation | undefined {
  const text = textAt(ingress, 'metadata', 'annotations', `traefik.ingress.kubernetes.io/router.${name}`);
  if (text === undefined || (lab !== undefined && lab.ingress.controller !== 'traefik')) return undefined;
  const values = text.split(',').map((value) => value.trim());
  return { values: values.filter((value) => value !== ''), at: `/metadata/annotations/traefik.ingress.kubernetes.io~1router.${name}` };
}
