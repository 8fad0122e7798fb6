import { count } from '../../manifest/count';
import { asLine } from '../../manifest/visible';
import type { Skipped, SkipReason } from '../../source/skipped';

const WORDS: Readonly<Record<SkipReason, string>> = {
  'no-manifest': 'without apiVersion and kind',
  'other-format': 'of other programs',
  chart: 'of Helm charts',
  template: 'with templates',
  'test-data': 'of tests',
  'kustomize-input': 'that Kustomize reads',
};

/** How many files were passed over, by reason: `96 of Helm charts, 31 without apiVersion and kind`. */
export function printReasons(skipped: readonly Skipped[]): string {
  const counts = new Map<SkipReason, number>();
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return sorted.map(([reason, number]) => `${number} ${WORDS[reason]}`).join(', ');
}

/** The same as a line of a summary; none if nothing was passed over. */
export function passedOverLine(skipped: readonly Skipped[]): readonly string[] {
  if (skipped.length === 0) return [];
  return [`passed over ${count(skipped.length, 'file')}: ${printReasons(skipped)}; --explain-skipped lists them`];
}

/** Every file that was passed over, with the reason. */
export function passedOverList(skipped: readonly Skipped[]): readonly string[] {
  return skipped.map(({ file, reason }) => `${file}: ${WORDS[reason]}`);
}

/** Says on standard error what was passed over: the number, or each file. */
export function reportSkipped({ skipped = [] }: { readonly skipped?: readonly Skipped[] }, each = false): void {
  const lines = each ? passedOverList(skipped) : passedOverLine(skipped).map((line) => `note: ${line}`);
  for (const line of lines) process.stderr.write(`${asLine(line)}\n`);
}
