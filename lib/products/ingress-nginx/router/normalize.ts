/** The path that nginx compares with locations: escapes decoded, slashes in a row joined, `.` and `..` resolved. The pod gets it as it was sent. */
export function normalizedPath(path: string): string {
  if (!/%|\/\/|\/\./.test(path)) return path;
  const segments: string[] = [];
  const parts = decoded(path).split('/');
  for (const part of parts) {
    if (part === '..') segments.pop();
    else if (part !== '' && part !== '.') segments.push(part);
  }
  const last = parts.at(-1);
  const slash = segments.length > 0 && (last === '' || last === '.' || last === '..') ? '/' : '';
  return `/${segments.join('/')}${slash}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
