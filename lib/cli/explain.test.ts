import { DESCRIBED } from '../checks/catalogue';
import { explained, pageOf } from './explain';
import { PLAIN, terminalOf } from './terminal';

test('every rule has a page to print', () => {
  for (const { id } of DESCRIBED) expect(pageOf(id)).toMatch(new RegExp(`^# ${id}\n`));
});

test.each([
  ['reference/confg-map', "no rule 'reference/confg-map': did you mean 'reference/config-map'?; homelab rules lists them"],
  ['mutable-tag', "no rule 'mutable-tag': did you mean 'security/mutable-tag'?; homelab rules lists them"],
  ['../../README', "no rule '../../README'; homelab rules lists them"],
  ['', "no rule ''"],
])('%s is no rule', (id, message) => {
  expect(() => pageOf(id)).toThrow(message);
});

test('on a terminal: as much as one screen holds, and how to see the rest', () => {
  const all = explained('reference/named-target-port', PLAIN, undefined);
  const screen = explained('reference/named-target-port', PLAIN, 24);
  expect(all.length).toBeGreaterThan(24);
  expect(screen).toHaveLength(23);
  expect(screen.slice(0, -1)).toEqual(all.slice(0, 22));
  expect(screen.at(-1)).toBe(`… ${all.length - 22} lines more: homelab explain --all reference/named-target-port`);
});

test('a page that fits is not cut', () => {
  const all = explained('reference/named-target-port', PLAIN, undefined);
  expect(explained('reference/named-target-port', PLAIN, all.length + 1)).toEqual(all);
});

test('no line of a page, but headings, code and tables, is wider than the terminal', () => {
  const terminal = { ...PLAIN, width: 60 };
  const wide = DESCRIBED.flatMap(({ id }) => explained(id, terminal, undefined)).filter(
    (line) => line.length > 60 && !/^ {4}|^\||^(?:Refused|Accepted)/.test(line),
  );
  // A word that is longer than a line can't be broken.
  expect(wide.filter((line) => line.split(' ').every((word) => word.length < 40))).toEqual([]);
});

test('headings and code are painted where there are colours', () => {
  const [heading = '', , sentence = ''] = explained('security/mutable-tag', terminalOf({ isTTY: true, columns: 80 }, {}), undefined);
  expect(heading).toBe('\x1b[1msecurity/mutable-tag\x1b[22m');
  expect(sentence.startsWith('\x1b[1mwarning\x1b[22m: ')).toBe(true);
});

test('a rule of the config has no page, and says of itself what it says', () => {
  const own = () => [{ id: 'ours/no-latest', severity: 'warning', summary: 'no image is latest' }] as const;
  expect(pageOf('ours/no-latest', own)).toBe(
    '# ours/no-latest\n\nwarning: no image is latest.\n\nIt is a rule of your own, or of a product of yours.\n',
  );
  expect(() => pageOf('ours/nope', own)).toThrow("no rule 'ours/nope'");
  expect(() => pageOf('no-latst', own)).toThrow("did you mean 'ours/no-latest'?");
  expect(pageOf('schema/type', own)).toMatch(/^# schema\/type/);
});
