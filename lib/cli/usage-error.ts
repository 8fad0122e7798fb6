/** The lines of what commander says of wrong usage: a suggestion is on a line of its own. Any other line break is in what it quotes. */
export function usageLines(text: string): readonly string[] {
  const [, message = text, suggestion] = /^([\s\S]*?)(?:\n(\(Did you mean [^\n]*\)))?\n?$/.exec(text) ?? [];
  return suggestion === undefined ? [message] : [message, suggestion];
}
