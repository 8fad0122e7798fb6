/** File systems know no longer name, in bytes. */
const MAX_SEGMENT = 255;
/** Devices of Windows: whatever their ending is, a file of that name can't be made there, so a repository with one can't be checked out. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)/i;
/** What git takes for its own folder, on Windows by its short name, too; it refuses to add anything of that name. */
const GIT = /^(?:\.git|git~1)$/i;
const PLAIN = /^[A-Za-z0-9._-]+$/;

/**
 * A name as part of a file name: what some disk or shell takes amiss is percent-encoded, so `system:node` becomes `system%3Anode`.
 * Two names never become one: `%` itself is encoded, too.
 */
export function escapeName(name: string): string {
  if (PLAIN.test(name)) return name;
  return [...new TextEncoder().encode(name)]
    .map((byte) => {
      const char = String.fromCharCode(byte);
      return PLAIN.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}

/** What is wrong with a path below the output folder, undefined if nothing: it must stay below, and be a name on every disk. */
export function problemOfPath(path: string): string | undefined {
  if (path === '') return 'got an empty path';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return `got absolute path '${path}', expected one below the output folder`;
  for (const segment of path.split('/')) {
    const problem = problemOfSegment(segment);
    if (problem) return `got path '${path}': ${problem}`;
  }
  return undefined;
}

/** What is wrong with one name in a path, undefined if nothing. */
export function problemOfSegment(segment: string): string | undefined {
  if (segment === '' || segment === '.' || segment === '..') return `'${segment}' is no name of a file or folder`;
  if (Buffer.byteLength(segment) > MAX_SEGMENT) return `a name of ${Buffer.byteLength(segment)} bytes, expected at most ${MAX_SEGMENT}`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  if (/[\u0000-\u001f<>:"|?*\\/]/.test(segment)) return `'${segment}' has a character that not every disk can hold`;
  if (!segment.isWellFormed()) return `'${segment}' has half a character, which no disk can hold`;
  if (DEVICE.test(segment)) return `'${segment}' is a device on Windows, where it could not be checked out`;
  if (GIT.test(segment)) return `'${segment}' is a name that git keeps for itself`;
  return /[. ]$/.test(segment) ? `'${segment}' ends in a dot or space, which Windows drops` : undefined;
}
