import type { Rule } from '../rule';
import { blocked } from './blocked';
import { flow } from './flow';
import { pathPlaceholder } from './path-placeholder';
import { pathsBecomePatterns } from './paths-become-patterns';
import { plainEntryPoint } from './plain-entry-point';
import { rewriteWithoutGroup } from './rewrite-without-group';
import { route } from './route';
import { routeBeaten } from './route-beaten';
import { routeLeftToChance } from './route-left-to-chance';
import { routeMatchesNothing } from './route-matches-nothing';
import { routeUnused } from './route-unused';
import { scrape } from './scrape';

/** Rules of the topic `network`. */
export const NETWORK: readonly Rule[] = [
  blocked,
  flow,
  pathPlaceholder,
  pathsBecomePatterns,
  plainEntryPoint,
  rewriteWithoutGroup,
  route,
  routeBeaten,
  routeLeftToChance,
  routeMatchesNothing,
  routeUnused,
  scrape,
];
