import { asLine } from '../../manifest/visible';
import { coverageLines } from '../coverage';
import { PLAIN, type Style, type Terminal, wrap } from '../terminal';
import type { UpgradeEntry, UpgradeResult } from './result';
import { factsOf, headline, placeOf, type Shown, sectionsOf } from './words';

/** More of a section are counted: JSON has them all. */
const MAX_ENTRIES = 100;

const STYLES: Readonly<Record<Shown['mark'], Style>> = { bad: 'red', unsure: 'yellow', good: 'green' };

/** What an upgrade brings, for a terminal: the last word first. */
export function renderText(result: UpgradeResult, { width, paint }: Terminal = PLAIN): string {
  const lines = (start: string, text: string): readonly string[] => wrap(start, asLine(text), width);
  const entry = ({ rule, file, message, hint, ...one }: UpgradeEntry): readonly string[] => [
    ...lines('  ', `${placeOf({ rule, message, hint, ...one })}: ${message}`),
    ...(file === undefined ? [] : [`    ${paint('dim', asLine(`${file}, ${rule}`))}`]),
    ...(hint === '' ? [] : lines('    instead: ', hint).map((text) => paint('green', text))),
  ];
  const section = ({ title, mark, entries, lines: more }: Shown): readonly string[] => [
    '',
    paint(STYLES[mark], asLine(title)),
    ...more.flatMap((text) => lines('  ', text)),
    ...entries.slice(0, MAX_ENTRIES).flatMap(entry),
    ...(entries.length > MAX_ENTRIES ? [`  … and ${entries.length - MAX_ENTRIES} more: --format json has them all`] : []),
  ];
  const looked = coverageLines(result.coverage).map((one) => one.trimStart());
  const notLooked = [...result.unknown, ...looked.slice(1)];
  return [
    ...lines('', headline(result)).map((text) => paint('bold', text)),
    ...result.notes.flatMap((note) => lines('  ! ', note)),
    ...factsOf(result).flatMap((fact) => lines('  ', fact)),
    ...sectionsOf({ ...result, possible: result.possible.map((one) => ({ ...one, hint: '' })) }).flatMap(section),
    ...(notLooked.length === 0 ? [] : ['', 'not looked at', ...notLooked.flatMap((text) => lines('  ', text))]),
  ].join('\n');
}
