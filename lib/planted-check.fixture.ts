import { check } from './cli/check/check';
import type { Group } from './cli/check/groups';
import { renderGithub } from './cli/check/render-github';
import { renderMarkdown } from './cli/check/render-markdown';
import { renderSarif } from './cli/check/render-sarif';
import { renderText } from './cli/check/render-text';
import { readText } from './source/read-text';

/** It looks like nothing: neither base64 nor a token of a known form. */
export const TOKEN = 'hunter2-Zq9';
export const NUMBER = '48151623421';

/** The value as it stands, and as what it must not be taken for. */
export const SHAPES: readonly (readonly [name: string, value: unknown])[] = [
  ['a text', TOKEN],
  ['a number', Number(NUMBER)],
  ['a list', [TOKEN]],
  ['a map', { x: TOKEN }],
  ['a list of maps', [{ x: [TOKEN], y: { z: Number(NUMBER) } }]],
  ['a long text', `${TOKEN} `.repeat(40)],
  ['a text of lines', `a: b\npassword: ${TOKEN}\n`],
];

const FORMATS = [renderText, renderGithub, renderMarkdown, renderSarif, (result: object) => JSON.stringify(result, null, 2)];

/** What `homelab check` prints of a text in all formats, with a lab and without. */
export function printed(text: string, lab: Group['lab']): string {
  const groups = [{ ...(lab ? { lab } : {}) }, {}];
  return groups
    .map((group) => check([{ ...group, files: [readText('a.yaml', text)] }]))
    .flatMap((result) => FORMATS.map((render) => render(result)))
    .join('\n');
}

/** Lines that have what was planted. */
export function plantedIn(output: string): readonly string[] {
  return output.split('\n').filter((line) => line.includes(TOKEN) || line.includes(NUMBER) || line.includes('.inf'));
}
