/** Text that Markdown must not read as markup, nor GitHub as a mention. */
export function plain(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replace(/@/g, '@\u200b')
    .replace(/\s*\n\s*/g, ' ');
}

/** In code nothing is markup but the fence itself, and the bar of a table. */
export function code(text: string): string {
  const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const pad = fence.length > 1 ? ' ' : '';
  return `${fence}${pad}${text.replace(/\|/g, '\\|')}${pad}${fence}`;
}

/** A table with an empty line before it; nothing if it has no rows. */
export function tableOf(columns: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return ['', line(columns), line(columns.map(() => '---')), ...rows.map(line)];
}
