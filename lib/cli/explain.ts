import { readFileSync } from 'node:fs';
import nodePath from 'node:path';
import { DESCRIBED } from '../checks/catalogue';
import type { RuleHead } from '../config/rule-names';
import { closestMatch } from '../manifest/closest-match';
import { PACKAGE } from '../manifest/package-root';
import { CliError } from './cli-error';
import type { Terminal } from './terminal';
import { terminalMarkdown } from './terminal-markdown';

/** The page of a rule, as it stands in docs/rules; of a rule of one's own what it says of itself. @throws CliError if there is no such rule */
export function pageOf(id: string, own: () => readonly RuleHead[] = () => []): string {
  const ids = DESCRIBED.map((rule) => rule.id);
  if (ids.includes(id)) return readFileSync(nodePath.join(PACKAGE, 'docs', 'rules', `${id}.md`), 'utf8');
  const others = own();
  const rule = others.find((one) => one.id === id);
  if (rule !== undefined) return `# ${id}\n\n${rule.severity}: ${rule.summary}.\n\nIt is a rule of your own, or of a product of yours.\n`;
  // People leave the topic out, or take another one.
  const byName = new Map([...ids, ...others.map((one) => one.id)].map((one) => [lastOf(one), one]));
  const meant = byName.get(closestMatch(lastOf(id), byName.keys()) ?? lastOf(id));
  throw new CliError(`no rule '${id}'${meant === undefined ? '' : `: did you mean '${meant}'?`}; homelab rules lists them`);
}

/**
 * The page of a rule for a terminal: as much as it shows at once.
 * @param rows of the terminal; undefined for all of the page
 */
export function explained(id: string, terminal: Terminal, rows: number | undefined, own?: () => readonly RuleHead[]): readonly string[] {
  const lines = terminalMarkdown(pageOf(id, own), terminal);
  // Its last row is for the prompt, the one before for what is said of the rest.
  const room = rows === undefined ? lines.length : Math.max(rows - 2, MIN_ROWS);
  if (lines.length <= room + 1) return lines;
  const more = lines.length - room;
  return [...lines.slice(0, room), terminal.paint('dim', `… ${more} lines more: homelab explain --all ${id}`)];
}

/** With less, nothing would be explained. */
const MIN_ROWS = 10;

function lastOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
