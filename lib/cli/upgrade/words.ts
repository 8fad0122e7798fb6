import { count } from '../../manifest/count';
import { printIdentity } from '../../manifest/identity';
import type { DefaultChange, NodeChange, RouteComparison, UpgradeEntry, UpgradeResult, VersionsOfLab } from './result';

/** A section of what is printed. */
export interface Shown {
  readonly title: string;
  readonly mark: 'bad' | 'unsure' | 'good';
  readonly entries: readonly UpgradeEntry[];
  readonly lines: readonly string[];
}

/** Requests that are shown; JSON has them all. */
const MAX_REQUESTS = 5;

/** The last word, first. */
export function headline({ lab, from, to, works }: UpgradeResult): string {
  const way = `${lab}: ${versions(from)} → ${versions(to)}`;
  return works ? `${way}: nothing is refused or lost` : `${way}: something is refused or lost`;
}

function versions({ kubernetes, distribution: { name, version } }: VersionsOfLab): string {
  return version.replace(/^v/, '').startsWith(kubernetes) ? `${name} ${version}` : `Kubernetes ${kubernetes} (${name} ${version})`;
}

/** The sections that have something to say. */
export function sectionsOf({
  from,
  refused,
  dropped,
  warned,
  otherwise,
  defaulted,
  nodes,
  routes,
  possible,
}: UpgradeResult): readonly Shown[] {
  const linesOf = (severity: NodeChange['severity']) => nodes.filter((one) => one.severity === severity).map(nodeLine);
  const all: readonly Shown[] = [
    { title: 'nodes that do not start', mark: 'bad', entries: [], lines: linesOf('error') },
    { title: 'refused', mark: 'bad', entries: refused, lines: [] },
    { title: 'dropped silently', mark: 'bad', entries: dropped, lines: [] },
    { title: 'warned about', mark: 'unsure', entries: warned, lines: linesOf('warning') },
    { title: 'behaves otherwise', mark: 'unsure', entries: otherwise, lines: routes ? differenceLines(routes) : [] },
    { title: 'defaulted otherwise', mark: 'good', entries: [], lines: defaulted.map(defaultLine) },
    { title: `becomes possible; ${from.kubernetes} says`, mark: 'good', entries: possible, lines: [] },
  ];
  return all.filter(({ entries, lines }) => entries.length + lines.length > 0);
}

function nodeLine({ nodes, message, hint }: NodeChange): string {
  return `${nodes.join(', ')}: ${message}; ${hint}`;
}

/** Objects that are named; JSON has them all. */
const MAX_OBJECTS = 3;

function defaultLine({ path, value, objects }: DefaultChange): string {
  const named = objects.slice(0, MAX_OBJECTS).map(printIdentity).join(', ');
  const more = objects.length - MAX_OBJECTS;
  return `${path}: the server puts in ${value} where nothing is written (${named}${more > 0 ? ` and ${more} more` : ''})`;
}

/** What to know before the sections: notes, what the distribution brings as far as that is known, and that routes stay the same. */
export function factsOf({ brings, routes }: UpgradeResult): readonly string[] {
  const known = brings.filter(({ before, after }) => before !== undefined && after !== undefined).map(({ message }) => message);
  return routes && routes.differences.length === 0 && routes.requests > 0
    ? [...known, `${askedOf(routes)}: all are answered alike`]
    : known;
}

function askedOf({ before, after, requests }: RouteComparison): string {
  return `${count(requests, 'request')} around the lab's routes, asked of the models of ${before} and ${after}`;
}

function differenceLines(routes: RouteComparison): readonly string[] {
  const { differences } = routes;
  if (differences.length === 0) return [];
  const shown = differences.slice(0, MAX_REQUESTS).map((one) => `${one.request}: ${one.before}; then ${one.after}`);
  const more = differences.length - shown.length;
  return [`${askedOf(routes)}: ${differences.length} are answered otherwise`, ...shown, ...(more > 0 ? [`… and ${more} more`] : [])];
}

/** What an entry is about. */
export function placeOf({ object, path }: UpgradeEntry): string {
  return `${printIdentity(object)}${path && ` ${path}`}`;
}
