import { countBySeverity, SEVERITIES } from '../manifest/count';
import type { Finding } from '../manifest/finding';
import { printIdentity } from '../manifest/identity';
import { asLine } from '../manifest/visible';
import type { PlacedFinding } from './collect';

/** About a screen. */
const MAX_LINES = 40;

/** Findings for a terminal: errors first, under their lab and app, and no more than a screen of them, unless `HOMELAB_ALL` asks for all; the rest as a number. */
export function printFindings(findings: readonly PlacedFinding[], all = process.env.HOMELAB_ALL === '1'): readonly string[] {
  const lines: string[] = [];
  const sorted = inOrder(findings);
  let group = '';
  for (const [i, { at, finding }] of sorted.entries()) {
    const heading = `${at || 'app'}:`;
    const block = [...(heading === group ? [] : [heading]), ...printFinding(finding)].map(asLine);
    // The first is shown whatever its length; one line stays for the rest.
    if (!all && i > 0 && lines.length + block.length > MAX_LINES - 1) {
      lines.push(`… and ${countBySeverity(sorted.slice(i).map(({ finding }) => finding))} more: HOMELAB_ALL=1 prints them`);
      return lines;
    }
    lines.push(...block);
    group = heading;
  }
  return lines;
}

/** Errors first, then by lab and app in the order in which these first appear. */
function inOrder(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  return SEVERITIES.flatMap((severity) => {
    const groups = new Map<string, PlacedFinding[]>();
    for (const placed of findings) {
      if (placed.finding.severity !== severity) continue;
      const group = groups.get(placed.at);
      if (group) group.push(placed);
      else groups.set(placed.at, [placed]);
    }
    return [...groups.values()].flat();
  });
}

function printFinding({ rule, severity, object, path, message, hint, constructs = [] }: Finding): readonly string[] {
  return [
    `  ${severity} ${rule}: ${printIdentity(object)}${path && ` ${path}`}: ${oneLine(message)}`,
    ...constructs.map((construct) => `    made by ${construct || 'the app'}`),
    ...(hint ? [`    hint: ${oneLine(hint)}`] : []),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
