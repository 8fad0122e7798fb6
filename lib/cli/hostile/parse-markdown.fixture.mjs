/** Reads a list of Markdown texts as GitHub reads them, and prints what is in each: see markdown.fixture.ts. */
import { readFileSync } from 'node:fs';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** Its text as it is seen: code as well. */
const seen = (node) => node.value ?? (node.children ?? []).map(seen).join('');
const all = (node) => [node, ...(node.children ?? []).flatMap(all)];

const read = (markdown) => {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const nodes = all(tree);
  const of = (type) => nodes.filter((node) => node.type === type);
  return {
    types: [...new Set(nodes.map(({ type }) => type))],
    blocks: tree.children.map(({ type }) => type),
    headings: of('heading').map(seen),
    texts: of('text').map(({ value }) => value),
    items: of('listItem').map((item) =>
      item.children
        .filter(({ type }) => type !== 'list')
        .map(seen)
        .join(''),
    ),
    tables: of('table').map(({ children }) => children.map((row) => row.children.map(seen))),
  };
};

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(read)));
