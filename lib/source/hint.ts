/**
 * What to do about a text that is no YAML, guessed from the line where reading stopped and the line before it.
 * @param reason in the parser's words
 */
export function hintOf(reason: string, line: string, before: string): string {
  if (isTemplate(line) || isTemplate(before)) return 'it looks like a Helm template: check what `helm template` makes of it';
  if (/\btab\b/.test(reason) || /^ *\t/.test(line)) return 'indent with spaces: tabs are not allowed there';
  if (/non-printable|null byte|valid JSON character/.test(reason))
    return 'remove the control character, or write it as an escape in double quotes';
  if (reason.startsWith('deficient')) return 'indent the line, or close the quote or bracket before it';
  if (/end of the (stream|document) within/.test(reason)) return 'close what was opened: a quote or a bracket';
  if (/: .*: /.test(line)) return "quote the value: it has ': ' in it";
  if (/[:-] +[@`%]/.test(line)) return 'quote the value: it may not start with that character';
  return 'look at the indentation and the quotes of this line and the one before';
}

function isTemplate(line: string): boolean {
  return line.includes('{{');
}
