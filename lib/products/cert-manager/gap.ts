/** Filled in before it is applied: what it will be nobody knows. */
const GAP = /\$\{|\{\{|^<.*>$|^\$\w+$|^$/;

/** Whether a text is one that something else fills in. */
export function isGap(text: string): boolean {
  return GAP.test(text);
}
