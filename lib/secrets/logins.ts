const URL = /\b[a-z][a-z0-9+.-]{1,20}:\/\/([^\s/?#:@"'`]{0,64}):([^\s/?#@"'`]{1,128})@[\w[]/gi;
/** The part of a URL that says who asks. A password may hold what no URL allows; a port before a path is none. */
const USER_PART = /(:\/\/)([^\s/?#]{0,512}|[^\s/?#:]{0,64}:(?!\d{1,5}\/)\S{0,512})@/g;
/** Everybody's user of git, which is no secret. */
const GIT = 'git';

/** Whether a text has a URL with a password of that kind in it. */
export function hasPassword(text: string, isMeant: (password: string) => boolean): boolean {
  if (!text.includes('://')) return false;
  for (const [, , password = ''] of text.matchAll(URL)) if (isMeant(password)) return true;
  return false;
}

/** The text without the user parts of URLs, of addresses of git and of images: `https://…@example.com/lab.git`. */
export function withoutLogins(text: string): string {
  if (!text.includes('@')) return text;
  const plain = text.includes('://') ? text.replace(USER_PART, (_, scheme, user) => `${scheme}${user === GIT ? user : '…'}@`) : text;
  return plain
    .split(/([\s'"`<>]+)/)
    .map((word) => (word.includes('@') && !word.includes('://') ? withoutUser(word) : word))
    .join('');
}

/** Of a word without a scheme: `user:password@host/image`, `user@host:path`. An image's digest is no host, and a mail address no URL. */
function withoutUser(word: string): string {
  const mark = word.lastIndexOf('@');
  const [before, after] = [word.slice(0, mark), word.slice(mark + 1)];
  const user = before.slice(Math.max(...['=', ',', '(', '['].map((sign) => before.lastIndexOf(sign))) + 1);
  if (user === '' || user === GIT || /^sha\d{3}:/.test(after)) return word;
  const isLogin = user.includes(':') || /^[\w.-]+[:/]/.test(after);
  return isLogin ? `${before.slice(0, before.length - user.length)}…@${after}` : word;
}
