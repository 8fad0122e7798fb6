import { terminalOf, wrap } from './terminal';

test.each([
  ['a terminal', { isTTY: true, columns: 80 }, {}, 80, true],
  ['a pipe', {}, {}, undefined, false],
  ['a pipe, FORCE_COLOR', {}, { FORCE_COLOR: '1' }, undefined, true],
  ['a terminal, FORCE_COLOR=0', { isTTY: true, columns: 80 }, { FORCE_COLOR: '0' }, 80, false],
  ['a terminal, NO_COLOR', { isTTY: true, columns: 80 }, { NO_COLOR: '1', FORCE_COLOR: '1' }, 80, false],
  ['a terminal, NO_COLOR that is empty', { isTTY: true, columns: 80 }, { NO_COLOR: '' }, 80, true],
  ['a dumb terminal', { isTTY: true, columns: 200 }, { TERM: 'dumb' }, 200, false],
  ['a terminal without a size', { isTTY: true, columns: 0 }, {}, undefined, true],
  ['a terminal too narrow to read', { isTTY: true, columns: 5 }, {}, 40, true],
])('%s', (_, stream, env, width, coloured) => {
  const terminal = terminalOf(stream, env);
  expect(terminal.width).toBe(width);
  expect(terminal.paint('red', 'x')).toBe(coloured ? '\x1b[31mx\x1b[39m' : 'x');
});

test.each([
  ['  - ', 'one two three', undefined, ['  - one two three']],
  ['  - ', 'one two three', 12, ['  - one two', '    three']],
  ['  - ', 'a-word-that-is-longer-than-the-line two', 12, ['  - a-word-that-is-longer-than-the-line', '    two']],
])('wrapped: %j %j at %s', (start, text, width, expected) => {
  expect(wrap(start, text, width)).toEqual(expected);
});
