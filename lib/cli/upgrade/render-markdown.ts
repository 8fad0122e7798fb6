import { asMarkdown, code, item, type Markdown, md } from '../markdown';
import type { UpgradeEntry, UpgradeResult } from './result';
import { factsOf, headline, placeOf, type Shown, sectionsOf } from './words';

/** GitHub refuses long comments: JSON has the rest. */
const MAX_ENTRIES = 20;
const MAX_GAPS = 5;

/** What an upgrade brings as Markdown, for a comment on a pull request. */
export function renderMarkdown(result: UpgradeResult): string {
  const unread = [
    ...result.unknown.map((text) => item(text)),
    ...result.coverage.map((gap) => item(md`${code(gap.subject)}: ${gap.message}`)),
  ];
  return asMarkdown([
    md`### ${result.works ? '✅' : '❌'} ${headline(result)}`,
    ...list([...result.notes, ...factsOf(result)].map((text) => item(text))),
    ...sectionsOf(result).flatMap(section),
    ...(unread.length === 0 ? [] : [md``, md`not looked at:`, ...list(atMost(unread, MAX_GAPS))]),
  ]);
}

function section({ title, mark, entries, lines }: Shown): readonly Markdown[] {
  const all = entries.flatMap((one) => entryOf(one, mark));
  return [md``, md`${title}:`, ...list([...lines.map((text) => item(text)), ...atMost(all, MAX_ENTRIES)])];
}

function entryOf(entry: UpgradeEntry, mark: Shown['mark']): readonly Markdown[] {
  const instead = entry.hint === '' || mark === 'good' ? md`` : md`. Instead: ${entry.hint}`;
  const file = entry.file === undefined ? md`` : md` (${code(entry.file)})`;
  return [item(md`${code(placeOf(entry))}: ${entry.message}${instead}${file}`)];
}

function list(items: readonly Markdown[]): readonly Markdown[] {
  return items.length === 0 ? [] : [md``, ...items];
}

function atMost(items: readonly Markdown[], most: number): readonly Markdown[] {
  return items.length <= most ? items : [...items.slice(0, most), item(md`… and ${items.length - most} more`)];
}
