import { readFileSync } from 'node:fs';
import nodePath from 'node:path';
import { closestMatch } from './closest-match';
import { PACKAGE } from './package-root';

/** What is wrong with the name of a feature gate: it is almost one of those that servers have. Of other names newer servers may have some. */
export function problemOfGate(name: string): string | undefined {
  known ??= new Set(namesIn(readFileSync(nodePath.join(PACKAGE, 'schemas', 'feature-gates.json'), 'utf8')));
  if (known.has(name)) return undefined;
  const near = closestMatch(name, known);
  return near === undefined ? undefined : `got feature gate '${name}', which no API server has: did you mean '${near}'?`;
}

let known: ReadonlySet<string> | undefined;

function namesIn(text: string): readonly string[] {
  const names: unknown = JSON.parse(text);
  return Array.isArray(names) ? names.filter((name): name is string => typeof name === 'string') : [];
}
