const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/** Who may import whom: rooms (`lib/x`), files and packages, as the table of ARCHITECTURE.md says. */
const ROOMS = new Map(
  sectionOf(readFileSync(join(__dirname, 'ARCHITECTURE.md'), 'utf8'), 'The house')
    .split('\n')
    .map((line) => line.split('|').map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name.replace(/\/$/, ''))))
    .filter((cells) => cells.length === 5 && cells[1].length === 1)
    .map(([, [room], , allowed]) => [room, allowed]),
);

/** Tests and what they share import what they like, and nothing that is packed imports them. */
const TESTS = String.raw`\.test\.ts$|(^|/)fixture[^/]*$|\.fixture\.[cm]?[jt]s$`;

/** What is ours; everything else is a package. */
const OURS = /^(?:main\.ts|lib|imports|bench|e2e|bin)(?:\/|$)/;

function sectionOf(page, title) {
  return page.split(/^## /m).find((section) => section.startsWith(`${title}\n`)) ?? '';
}

/** Paths of a room, a file, or a package. */
function pathOf(name) {
  const literal = name.replaceAll('.', String.raw`\.`);
  return OURS.test(name) ? String.raw`^${literal}(/|\.ts$|$)` : `^node_modules/${literal}/`;
}

/** What has a row of its own is not asked what the room that it is in may. */
function rowsWithin(room) {
  return [...ROOMS.keys()].filter((other) => other.startsWith(`${room}/`));
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'A type that two files need has a file of its own, which imports neither.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-tests-in-the-package',
      comment: 'Tests and fixtures are not packed.',
      severity: 'error',
      from: { path: '^lib/', pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: 'no-missing',
      comment: 'There is no such file.',
      severity: 'error',
      // The examples import the package, which is not installed here.
      from: { pathNot: '^examples/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-row',
      comment: 'ARCHITECTURE.md has no row for this file: which room is it in?',
      severity: 'error',
      from: { path: OURS.source, pathNot: [TESTS, ...[...ROOMS.keys()].map(pathOf)] },
      to: {},
    },
    ...[...ROOMS].map(([room, allowed]) => ({
      name: room,
      comment: `It may import ${allowed.join(', ') || 'nothing'}: see the table of rooms in ARCHITECTURE.md.`,
      severity: 'error',
      from: { path: pathOf(room), pathNot: [TESTS, ...rowsWithin(room).map(pathOf)] },
      to: { pathNot: [room, ...allowed].map(pathOf), dependencyTypesNot: ['core'] },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    // Imports of types count.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default'],
    },
  },
};
