/** A column is never narrower: its words would be torn. */
const MIN_COLUMN = 12;
const GAP = 2;

/** The widths of a table's columns, so that its lines fit: the widest columns of text give way, as far as that goes. */
export function fitColumns(widths: readonly number[], isText: readonly boolean[], width: number): readonly number[] {
  const fitted = [...widths];
  for (let over = fitted.reduce((sum, one) => sum + one + GAP, -GAP) - width; over > 0; ) {
    const widest = Math.max(...fitted.map((one, i) => (isText[i] ? one : 0)));
    if (widest <= MIN_COLUMN) break;
    const others = fitted.filter((one, i) => isText[i] && one < widest);
    const columns = fitted.flatMap((one, i) => (isText[i] && one === widest ? [i] : []));
    // Down to the next one, all of the widest alike.
    const down = Math.min(widest - Math.max(MIN_COLUMN, ...others), Math.ceil(over / columns.length));
    for (const i of columns) fitted[i] = widest - down;
    over -= down * columns.length;
  }
  return fitted;
}

/** A row as lines: a cell that is wider than its column goes on below. */
export function layOut(row: readonly string[], widths: readonly number[], right: readonly boolean[]): readonly string[] {
  const cells = row.map((cell, i) => broken(cell, widths[i] ?? 0));
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, i) => (right[i] ? (lines[line] ?? '').padStart(widths[i] ?? 0) : (lines[line] ?? '').padEnd(widths[i] ?? 0)))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

/** A text in lines of a width: broken behind a space, a slash, a comma or a dash, or where the line ends. */
function broken(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > width && width > 0) {
    const fits = rest.slice(0, width + 1);
    const at = Math.max(fits.lastIndexOf(' '), ...['/', '-', ','].map((mark) => fits.slice(0, width).lastIndexOf(mark) + 1));
    const end = at > 0 ? at : width;
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...lines, rest];
}
