import type { LabCluster } from '../../cluster/cluster';
import type { Release } from '../../cluster/release';
import { releaseOf } from '../../cluster/release-of';
import type { Component } from './result';
import type { Target } from './version';

/** What the lab's distribution brings, before and after. Nothing of one whose versions are not those of Kubernetes: it stays. */
export function bundled(before: LabCluster, { lab: after, release: then }: Target): readonly Component[] {
  const { lab, distribution } = before;
  if (distribution === undefined || distribution.part.supports) return [];
  const now = releaseOf(before);
  const own = lab.ingress.managedBy === lab.distribution.name ? [lab.ingress.controller] : [];
  const named = [now, then].flatMap((one) => Object.keys(one?.brings ?? {}));
  // A controller that the lab has from elsewhere is not the one that the distribution would bring.
  const names = [...own, ...named].filter((name) => own.includes(name) || before.products.part('ingress', name) === undefined);
  return [...new Set(names)].map((name) => {
    const [old, later] = [now?.brings[name], then?.brings[name]];
    const title = titleOf(before, name);
    return {
      name,
      ...(old === undefined ? {} : { before: old }),
      ...(later === undefined ? {} : { after: later }),
      ...sourceOf(then ?? now),
      message: wordsOf(title, [old, lab.distribution.version], [later, after.distribution.version], distribution.title),
    };
  });
}

/** A controller that the distribution does not bring stays as it is. */
export function isOwnController({ lab }: LabCluster): boolean {
  return lab.ingress.managedBy === lab.distribution.name;
}

/** What messages call a product. */
export function titleOf({ products }: LabCluster, name: string): string {
  return products.part('ingress', name)?.title ?? name;
}

function sourceOf(release: Release | undefined): Pick<Component, 'source'> {
  return release === undefined ? {} : { source: release.source };
}

type Known = readonly [version: string | undefined, release: string];

function wordsOf(title: string, [before, from]: Known, [after, to]: Known, distribution: string): string {
  if (before !== undefined && after !== undefined)
    return before === after ? `${title} ${after} stays` : `${title} ${before} becomes ${after}`;
  if (after !== undefined) return `${title} becomes ${after}; not known which ${title} ${from} of ${distribution} brings`;
  const known = before === undefined ? '' : `; ${from} brings ${before}`;
  return `not known which ${title} ${to} of ${distribution} brings${known}`;
}
