import { parseSync } from '@swc/core';

/** What a comparison is turned into. */
const TURNED = new Map([
  ['===', '!=='],
  ['!==', '==='],
  ['<', '>='],
  ['<=', '>'],
  ['>', '<='],
  ['>=', '<'],
  ['&&', '||'],
  ['||', '&&'],
]);

/**
 * A source with all its mutants in it: which one is on, the environment variable MUTANT says. So everything is read once for all of them.
 * @param first number of the first mutant
 */
export function withMutants(path, text, first) {
  const bytes = Buffer.from(text);
  const module = parseSync(text, { syntax: 'typescript', target: 'es2022' });
  // Positions go on from one parsed file to the next; a file begins where its first statement does, comments apart.
  const [start] = module.body;
  const base = start.span.start - beginningOf(text);
  const slice = (from, to) => bytes.subarray(from - base, to - base).toString();
  const mutants = [];
  const render = (node, numbered) => {
    const children = childrenOf(node).filter(({ span }) => span.start >= node.span.start && span.end <= node.span.end);
    let [written, from] = ['', node.span.start];
    for (const child of children.sort((a, b) => a.span.start - b.span.start)) {
      if (child.span.start < from) continue;
      written += slice(from, child.span.start) + render(child, numbered);
      from = child.span.end;
    }
    written += slice(from, node.span.end);
    const turned = numbered && node.type === 'BinaryExpression' ? TURNED.get(node.operator) : undefined;
    if (turned === undefined) return written;
    const number = first + mutants.length;
    const line = bytes
      .subarray(0, node.span.start - base)
      .toString()
      .split('\n').length;
    mutants.push({
      number,
      path,
      line,
      what: `${slice(node.span.start, node.span.end).replaceAll(/\s+/g, ' ').slice(0, 90)} with ${turned}`,
    });
    // What is turned is the operator alone: mutants within its sides stand in the other copy.
    const other = `${render(node.left, false)} ${turned} ${render(node.right, false)}`;
    return `(globalThis.process.env.MUTANT === '${number}' ? (${other}) : (${written}))`;
  };
  let [written, from] = ['', base];
  for (const statement of module.body) {
    written += slice(from, statement.span.start) + render(statement, true);
    from = statement.span.end;
  }
  return { text: `${written}${slice(from, base + bytes.length)}`, mutants };
}

/** Where the first statement is, in bytes. */
function beginningOf(text) {
  const [head = ''] = /^(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*)*/.exec(text) ?? [];
  return Buffer.byteLength(head);
}

function childrenOf(node) {
  const found = [];
  const visit = (value) => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (value !== null && typeof value === 'object') {
      if (typeof value.type === 'string' && value.span && !value.type.startsWith('Ts')) found.push(value);
      else if (!(typeof value.type === 'string' && value.type.startsWith('Ts') && !EXPRESSIONS.has(value.type)))
        for (const key in value) if (key !== 'span') visit(value[key]);
    }
  };
  for (const key in node) if (key !== 'span') visit(node[key]);
  return found;
}

/** Of the nodes of types these hold expressions. */
const EXPRESSIONS = new Set(['TsAsExpression', 'TsSatisfiesExpression', 'TsConstAssertion', 'TsNonNullExpression']);
