/**
 * A model of how CI runners find commands in what a step prints, on either stream, line by line.
 * GitHub's: `::name key=value,…::data` at the beginning of a line, spaces aside, and `##[name key=value;…]data` anywhere in one.
 * Azure's: `##vso[area.event key=value;…]data` anywhere.
 */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Commands that GitHub's runner knows. */
const KNOWN = [
  'error',
  'warning',
  'notice',
  'debug',
  'group',
  'endgroup',
  'add-mask',
  'add-matcher',
  'remove-matcher',
  'add-path',
  'echo',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'section',
  'command',
];

/** What is compared by the rules of a language overlooks these. */
const IGNORED = /[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

/** Every command in what was printed. */
export function commandsIn(printed: string): readonly RunnerCommand[] {
  return printed.split(/\r\n|[\n\r\u0085\u2028\u2029]/).flatMap((line) => commandIn(line) ?? commandIn(line.replace(IGNORED, '')) ?? []);
}

function commandIn(line: string): RunnerCommand | undefined {
  return atBeginning(line) ?? anywhere(line, /##\[([^\]]*)\](.*)$/) ?? anywhere(line, /##[a-z]+\[([^\]]*)\](.*)$/i);
}

function atBeginning(line: string): RunnerCommand | undefined {
  const [, info, data] = /^\s*::(.*?)::(.*)$/s.exec(line) ?? [];
  if (info === undefined || data === undefined) return undefined;
  const [name = '', ...rest] = info.split(' ');
  if (!KNOWN.includes(name)) return undefined;
  return { name, properties: propertiesOf(rest.join(' '), ','), data: unescaped(data) };
}

function anywhere(line: string, form: RegExp): RunnerCommand | undefined {
  const [, info, data] = form.exec(line) ?? [];
  if (info === undefined || data === undefined) return undefined;
  const [name = '', ...rest] = info.split(' ');
  return { name, properties: propertiesOf(rest.join(' '), ';'), data: unescaped(data) };
}

function propertiesOf(text: string, separator: string): Readonly<Record<string, string>> {
  const pairs = text.split(separator).map((pair) => pair.split(/=(.*)/s));
  return Object.fromEntries(
    pairs.filter(([, value]) => value !== undefined && value !== '').map(([key, value]) => [key, unescaped(value ?? '')]),
  );
}

/** In the runner's order: what is escaped twice is unescaped once. */
function unescaped(text: string): string {
  return ['%0D', '%0A', '%3A', '%2C', '%25'].reduce((sum, code) => sum.replaceAll(code, decodeURIComponent(code)), text);
}
