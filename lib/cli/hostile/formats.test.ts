import fc from 'fast-check';
import { visible } from '../../manifest/visible';
import { RESULT } from '../check/fixture';
import { readMarkdown, trespasses } from './markdown.fixture';
import { COMMANDS, type Printed } from './results.fixture';
import { commandsIn } from './runner.fixture';
import { LONG, PIECES, PLACES, poisoned, TEXTS } from './texts.fixture';

// Hundreds of random or large inputs a test.
jest.setTimeout(60_000);

/** Each text once in each result, at places that take turns. */
const CASES = TEXTS.map((hostile, i) => {
  const place = PLACES[i % PLACES.length] ?? String;
  const into = (added: string) => (text: string) => place(text, added);
  // Of the same length, but of nothing that anybody could obey.
  return { hostile, change: into(hostile), twin: into(visible(hostile).replace(/[^ ]/g, 'x')) };
});

type Format = keyof Printed;

function printed(format: Format): readonly { readonly label: string; readonly text: string; readonly twin: () => string }[] {
  return Object.entries(COMMANDS).flatMap(([command, print]) =>
    CASES.flatMap(({ hostile, change, twin }) => {
      const text = print(change)[format]?.();
      return text === undefined
        ? []
        : [{ label: `${command}: ${JSON.stringify(hostile)}`, text, twin: () => print(twin)[format]?.() ?? '' }];
    }),
  );
}

const FORMATS: readonly Format[] = ['text', 'json', 'github', 'sarif', 'markdown'];

test.each(FORMATS)('%s: nothing that is not seen, and no command that is not ours', (format) => {
  const all = printed(format);
  expect(all.length).toBeGreaterThanOrEqual(TEXTS.length);
  const wrong = all.filter(({ text }) => {
    // In Markdown it stands behind an @, to keep mentions away.
    const own = format === 'markdown' ? text.replaceAll('@\u200b', '@') : text;
    return /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(own) || (format !== 'github' && commandsIn(text).length > 0);
  });
  expect(wrong.map(({ label, text }) => ({ label, commands: commandsIn(text) }))).toEqual([]);
});

test('text: as many lines as without it', () => {
  const wrong = printed('text').filter(({ text, twin }) => text.split('\n').length !== twin().split('\n').length);
  expect(wrong.map(({ label }) => label)).toEqual([]);
});

test('github: one command a finding, with our properties, and what it holds is the text', () => {
  for (const { change } of CASES) {
    const { findings, waived } = poisoned(RESULT, change);
    const commands = commandsIn(COMMANDS.check?.(change).github?.() ?? '');
    expect(commands).toEqual(
      findings.map(({ severity, file, rule, object, path, message, hint, line, column }) => {
        const place = { line: `${line}`, col: `${column}` };
        const what = object && `${object.kind} ${object.namespace === undefined ? '' : `${object.namespace}/`}${object.name}`;
        const data = `${what === undefined ? '' : `${what}${path && ` ${path}`}: `}${message}`;
        return {
          name: severity === 'info' ? 'notice' : severity,
          properties: { ...place, ...(file === '' ? {} : { file: visible(file) }), ...(rule === '' ? {} : { title: visible(rule) }) },
          data: `${visible(data)}${hint && `\n${visible(hint)}`}`,
        };
      }),
    );
    expect(waived).toHaveLength(1);
  }
});

test('json and sarif: what is read back is the text', () => {
  for (const { change } of CASES) {
    const print = COMMANDS.check?.(change);
    const changed = poisoned(RESULT, change);
    expect(JSON.parse(print?.json?.() ?? '')).toEqual(changed);
    const { results } = JSON.parse(print?.sarif?.() ?? '').runs[0];
    for (const [i, { file, message, hint }] of changed.findings.entries()) {
      const { text } = results[i].message;
      expect(linksIn(text)).toEqual([]);
      expect(text.includes('](') ? text.replace(/\\([\\[\]])/g, '$1') : text).toContain(visible(`${message}${hint && `. ${hint}`}`));
      const { uri } = results[i].locations[0].physicalLocation.artifactLocation;
      expect(new URL(uri, 'file:///work/')).toMatchObject({ protocol: 'file:', host: '', search: '', hash: '' });
      expect(decodeURIComponent(uri)).toBe(file.replace(/\p{Cs}/gu, '\ufffd').replace(/^\/{2,}/, '/'));
    }
  }
});

/** As CodeQL's viewer finds them. */
function linksIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<=(?<!\\)(?:\\\\)*)\[((?:[^\\\][]|\\[\\\][])*)\]\(([^)]*)\)/g)].map(([link]) => link);
}

test('markdown: nothing is markup but ours, and every cell is where it was', () => {
  const documents = Object.entries(COMMANDS).flatMap(([command, print]) =>
    [...mixtures(command === 'check' ? 2 : 8, TEXTS), ...mixtures(2, random(400))].map(({ change, twin }) => ({
      command,
      texts: [print(change).markdown?.() ?? '', print(twin).markdown?.() ?? ''],
    })),
  );
  const read = readMarkdown(documents.flatMap(({ texts }) => texts));
  const wrong = documents.flatMap(({ command }, i) => {
    const [hostile, twin] = [read[2 * i], read[2 * i + 1]];
    if (!hostile || !twin) return [{ command }];
    const found = trespasses(hostile);
    const shapes = [hostile, twin].map(shapeOf);
    return found.length > 0 || shapes[0] !== shapes[1] ? [{ command, found, shapes }] : [];
  });
  expect(wrong).toEqual([]);
});

/** Each text of a result gets another hostile one, or something harmless. What is alone is in the results that each text has for itself. */
function mixtures(
  n: number,
  texts: readonly string[],
): readonly { readonly change: (text: string) => string; readonly twin: (text: string) => string }[] {
  return Array.from({ length: n }, (_, i) => {
    let [hostile, harmless] = [i * 7, 0];
    const place = PLACES[1 + (i % (PLACES.length - 1))] ?? String;
    return {
      change: (text) => place(text, texts[hostile++ % texts.length] ?? ''),
      twin: (text) => place(text, `x${harmless++}`),
    };
  });
}

function random(n: number): readonly string[] {
  return fc.sample(fc.string({ unit: fc.constantFrom(...PIECES), minLength: 1, maxLength: 9 }), { numRuns: n, seed: 11 });
}

function shapeOf({ blocks, headings, items, tables }: ReturnType<typeof readMarkdown>[number]): string {
  return JSON.stringify({
    blocks,
    headings: headings.length,
    items: items.length,
    tables: tables.map((rows) => rows.length),
  });
}

test('markdown: nothing is markup, and what is seen is the text', () => {
  const read = readMarkdown(CASES.map(({ change }) => COMMANDS.check?.(change).markdown?.() ?? ''));
  expect(read.flatMap(trespasses)).toEqual([]);
  for (const [i, { change }] of CASES.entries()) {
    const { findings, waived } = poisoned(RESULT, change);
    const [[, ...rows] = [], [, ...accepted] = []] = read[i]?.tables ?? [];
    expect(rows.map((cells) => words(cells[4] ?? ''))).toEqual(
      findings.map(({ message, hint }) => words(visible(`${message}${hint && `; ${hint}`}`))),
    );
    expect(rows.map((cells) => words(cells[2] ?? ''))).toEqual(findings.map(({ file, line }) => words(visible(`${file}:${line}`))));
    expect(accepted.map((cells) => words(cells[2] ?? ''))).toEqual(waived.map(({ reason }) => words(visible(reason))));
  }
});

function words(text: string): string {
  return text
    .replace(/\\\|/g, '\\\\x7c')
    .replace(/`{20,}/g, (run) => '\\x60'.repeat(run.length))
    .replace(/\u200b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

test('what is too long is cut: GitHub takes the comment, and no finding fills it', () => {
  const all = LONG.map((hostile) => COMMANDS.check?.((text) => text + hostile));
  const longest = (text = ''): number => Math.max(...text.split('\n').map((line) => line.length));
  for (const print of all) {
    expect(longest(print?.text?.())).toBeLessThan(200_000);
    expect(longest(print?.github?.())).toBeLessThan(200_000);
  }
  const comments = all.map((print) => print?.markdown?.() ?? '');
  for (const comment of comments) expect(comment.length).toBeLessThan(65_536);
  const read = readMarkdown(comments);
  expect(read.flatMap(trespasses)).toEqual([]);
  expect(read.map(({ tables }) => tables.map((rows) => rows.length))).toEqual(LONG.map(() => [RESULT.findings.length + 1, 2]));
});
