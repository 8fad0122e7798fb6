/** Texts that want to be more than text, and results of commands that hold one of them wherever they hold a text. */

/** What each wants is in its words; those of terminals and of logs first, then those of Markdown. */
export const TEXTS: readonly string[] = [
  '\n::error title=fake::pwned\n',
  '\r::stop-commands::pwned',
  '\u2028::warning::pwned\u2029',
  '::add-mask::pwned',
  '  ::set-output name=a::pwned',
  '\ufe0f::error::pwned',
  '%0A::error::pwned%0D%25',
  ',title=pwned::error',
  '##[error]pwned',
  'x ##[add-path]pwned',
  '##vso[task.setvariable variable=a]pwned',
  '\x1b[31mred\x1b[0m',
  '\x1b]0;title\x07\x1b[2J',
  '\x9b31m\x85\x7f',
  '\b\b\b\0\t',
  '\u202egnp.exe\u202c\u2066a\u2069\u200f\u061c',
  'a\u200bb\u200cc\u200dd\u2060\ufeff\u00ad\u3164\u034f',
  '\u{e0001}\u{e0070}\u{e0077}',
  '\ud800 \udfff',
  '\n\n# Approved by security\n\n@everyone [click](https://vendor.example) <img src=https://vendor.example/p.png>\n',
  '\n\n| a | b |\n| --- | --- |\n| c | d |\n',
  '@everyone @org/team a@vendor.example',
  '[click](https://vendor.example)',
  '![x](https://vendor.example/p.png)',
  '<img src=https://vendor.example/p.png>',
  '<script>pwned()</script>',
  '<!-- pwned',
  '<details><summary>x',
  '&lt;b&gt; &#64;everyone &#x40;everyone &commat;everyone &#35;1 &copy;',
  'https://vendor.example http://vendor.example/?a=b www.vendor.example ftp://vendor.example',
  '<https://vendor.example> (https://vendor.example), mailto:a@vendor.example xmpp:a@vendor.example',
  'HTTPS\\://VENDOR.example WWW.vendor.example "https://vendor.example|x"',
  '#1 org/repo#1 GH-1 gh-22 !5 deadbeefcafe 1234567 web-7f9c8d6b5 da39a3ee5e6b4b0d3255bfef95601890afd80709',
  ':tada: :+1: $x$ $`y`$ $$z$$',
  '`',
  '``',
  '``` pwned',
  '`` a ` b `` c',
  '` | `',
  '**b** __c__ _d_ *e* ~~f~~ ~g~',
  '|',
  '\\|',
  '\\\\|',
  '`\\|`',
  '\\',
  '\\`',
  'a | b | c',
  '- item',
  '+ item',
  '* item',
  '1. item',
  '12) item',
  '> quote',
  '> [!WARNING]',
  '    code',
  '---',
  '===',
  '# heading #',
  '[^1] [^1]: note',
  '[a]: https://vendor.example',
  '[ ] todo',
  '[a](1) \\[a](1) \\\\[a](1)',
  '{0} {{1}} $x %s %n',
  '"><b>\'',
  ' ',
  '',
  'javascript:pwned()',
  '//vendor.example/x?y#z',
  '`'.repeat(25),
];

/** Texts that are more than anybody reads. */
export const LONG: readonly string[] = ['`'.repeat(40_000), '🚀'.repeat(40_000), 'a@b '.repeat(40_000)];

/** What hostile texts are made of. */
export const PIECES: readonly string[] = [
  ...'`|\\[]()<>!#@*_~&;:.-+=$^{}%,"\'?/\n\r\t\x1b \u200b\ufe0f\u00a0\u2028\ud800é'.split(''),
  ...[
    '``',
    '```',
    '\\\\',
    '##',
    '**',
    '__',
    '~~',
    '&lt;',
    '&#35;',
    '&amp;#64;',
    '::',
    '://',
    'https',
    'www.',
    'a',
    'b1',
    'x y',
    '  ',
    '    ',
  ],
  ...[
    '1.',
    '1)',
    '%0A',
    'error',
    'vso',
    '[error]',
    'GH-',
    '12',
    'deadbeef',
    '1234567',
    'tada',
    'mailto:',
    'javascript:',
    '<!--',
    '<br>',
    '##[',
    '🚀',
  ],
];

/** Where in a text it stands. */
export const PLACES: readonly ((text: string, hostile: string) => string)[] = [
  (_, hostile) => hostile,
  (text, hostile) => `${text}${hostile}`,
  (text, hostile) => `${hostile}${text}`,
  (text, hostile) => `${text.slice(0, 3)} ${hostile} ${text.slice(3)}`,
];

/** Of these there are only a few values, which formats look up. */
const CLOSED = ['severity', 'outcome', 'result', 'problem', 'because', 'elsewhere', 'role', 'format'];
const CLOSED_OF: Readonly<Record<string, readonly string[]>> = {
  kind: [
    'fits',
    'impossible',
    'unproven',
    'from',
    'host',
    'network',
    'entry',
    'route',
    'unused',
    'middleware',
    'answer',
    'monitor',
    'dns',
    'service',
    'policy',
    'pods',
  ],
  by: ['lab'],
};

/** The same value with all texts changed, keys of open maps too. */
export function poisoned<T>(value: T, change: (text: string) => string): T;
export function poisoned(value: unknown, change: (text: string) => string): unknown {
  return poison(value, change, '');
}

function poison(value: unknown, change: (text: string) => string, key: string): unknown {
  if (typeof value === 'string') return CLOSED.includes(key) || CLOSED_OF[key]?.includes(value) ? value : change(value);
  if (Array.isArray(value)) return value.map((item) => poison(item, change, ''));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [OPEN.includes(key) ? change(name) : name, poison(item, change, name)]),
  );
}

/** Maps whose keys are names: of nodes and of resources. */
const OPEN = ['nodes', 'to', 'resources'];
