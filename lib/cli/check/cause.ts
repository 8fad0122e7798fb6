import { withoutEntries } from '../../secrets/pairs';
import { withoutSecrets } from '../../secrets/quote';

/** Longer causes are cut. */
const LONGEST = 400;
/** Of what a program wrote, its first words and its last ones: no cause is longer, and whoever writes without end is not read to the end. */
const READ = 50_000;
/** What a program says beside: klog's lines and those of Go's logger, and warnings. */
const NOISE = /^(?:[IWEF]\d{4} |\d{4}\/\d\d\/\d\d |\w+\.go:\d+: |#|warning\b|W!)/i;

/** The cause of a failure, in one line, of what a program wrote on standard error: Kustomize, kubectl or Helm. Empty if it says none. */
export function causeOf(stderr: string): string {
  const read = stderr.length > 2 * READ ? `${stderr.slice(0, READ)}\n${stderr.slice(-READ).replace(/^.*\n/, '')}` : stderr;
  const text = withoutSecrets(withoutEntries(innermost(logged(read) ?? errorIn(read))))
    .replaceAll(/\s+/g, ' ')
    .trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** What kubectl logs as an error: quoted as Go does, or over several lines between `<` and `>`. */
function logged(stderr: string): string | undefined {
  const start = /^[EF]\d{4} .*? err=(?=["<])/m.exec(stderr);
  if (start === null) return undefined;
  // From there on, once: with both in one expression each line would be a start that is looked at to the end of the text.
  const [, quoted, lines] = /^(?:("(?:[^"\\\n]|\\.)*")|<\n([\s\S]*?)\n[ \t]*>)/.exec(stderr.slice(start.index + start[0].length)) ?? [];
  return quoted === undefined ? lines : unquoted(quoted);
}

function unquoted(text: string): string {
  return text.slice(1, -1).replaceAll(/\\(n|t|.)/g, (_, one: string) => (one === 'n' ? '\n' : one === 't' ? ' ' : one));
}

/** The line that says that it is the error, with those below it; else the first one that is no warning; else the first one. */
function errorIn(stderr: string): string {
  const lines = stderr.split('\n');
  const start = lines.findIndex((line) => /^error:/i.test(line));
  const some = lines.filter((line) => line.trim() !== '');
  if (start < 0) return some.find((line) => !NOISE.test(line)) ?? some[0] ?? '';
  const below = lines.slice(start);
  const end = below.findIndex((line) => line.trim() === '' || line.startsWith('Use --debug'));
  return (end < 0 ? below : below.slice(0, end)).join('\n').replace(/^error:\s*/i, '');
}

/** Kustomize names every folder on the way to what is wrong, and then what else it has tried: what is wrong is in between. */
function innermost(text: string): string {
  const [last = text] = text.split(/recursed accumulation of path '[^']*': /).slice(-1);
  const [, file = '', cause = ''] = /accumulat[a-z]{2,5} err='accumulating resources from '([^']*)': (.*)$/s.exec(last) ?? [];
  if (file === '') return last;
  return `${file}: ${cause.replace(/': (?:must build at directory|failed to run|unable to|new root)\b.*$/s, '')}`;
}
