/** First line of every generated file; `write` removes only files that have it. */
export const header = '// Generated from tools/ (npm run imports --prefix tools). Do not edit.';

/**
 * What cdk8s import writes type-checks as it is, so the code is left alone. Only comments go: without descriptions they
 * repeat the name of the next line, and they are a third of the text that every start has to read.
 */
export function postProcess(text: string): string {
  const code = text
    .replace(/^[ \t]*\/\*[\s\S]*?\*\/[ \t]*\n/gm, '')
    .replace(/^[ \t]*\/\/.*\n/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\{\n\n/g, '{\n');
  return `${header}\n${code.trimEnd()}\n`;
}
