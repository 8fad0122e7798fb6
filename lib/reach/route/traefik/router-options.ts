import type { LabDescription } from '../../../lab/description';
import type { Manifest } from '../../../manifest/manifest';
import { memoize } from '../../../manifest/memoize';
import { textsAt } from '../../../manifest/read';
import { pointer } from '../../../manifest/tree';

/** Prefix of the annotations for Traefik's routers. */
export const ROUTER = 'traefik.ingress.kubernetes.io/router.';

/** One of the annotations. */
export interface RouterOption {
  readonly text: string;
  /** JSON pointer into the Ingress. */
  readonly at: string;
}

/** What an Ingress says of all its routers, by what the annotations are called after their prefix, in lower case. */
export const routerOptions = memoize((ingress: Manifest): ReadonlyMap<string, RouterOption> => {
  const all = Object.entries(textsAt(ingress, 'metadata', 'annotations')).filter(([key]) => key.startsWith(ROUTER));
  return new Map(
    all.map(([key, text]) => [key.slice(ROUTER.length).toLowerCase(), { text, at: pointer(['metadata', 'annotations', key]) }]),
  );
});

/** The names in an option that has several; undefined where there is none. */
export function listed(option: RouterOption | undefined): readonly string[] | undefined {
  const names = (option?.text ?? '').split(',').map((name) => name.trim());
  const given = names.filter((name) => name !== '');
  return given.length > 0 ? given : undefined;
}

/** Whether the annotations are read: by the lab's controller, or whatever it may be where no lab is known. */
export function isTraefiks(lab: LabDescription | undefined): boolean {
  return lab === undefined || lab.ingress.controller === 'traefik';
}
