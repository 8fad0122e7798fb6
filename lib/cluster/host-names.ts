import { isOneLetterOff } from '../manifest/closest-match';

/** A host name in a text that may be one of a Service. */
export interface HostName {
  /** Labels before any `.svc`: `web`, `web.demo`, `web-0.web.demo`. */
  readonly labels: readonly string[];
  /** Whether `.svc` follows: then it can be nothing else. */
  readonly ofCluster: boolean;
  /** What stands for the domain of the cluster, and is not it: `svc.cluster.locl`. */
  readonly misspelt?: string;
  /** The port behind it, or that which the scheme of a URL means. */
  readonly port: number | undefined;
  /** Whether the port stands there. */
  readonly written: boolean;
  /** Whether it stands in a URL. */
  readonly url: boolean;
  /** What the host is the value of: `DB_HOST`; undefined where other words are around it. */
  readonly key: string | undefined;
  /** Host and port as they stand there. */
  readonly text: string;
}

/** What may be a host; the sign before must not be one of a name or of something that is replaced. */
const HOST = /(?<![\w.$)}%>*{-])([a-z0-9][\w-]*(?:\.[\w-]+)*)\.?(?::(\d{1,5}))?/gi;
/** What follows the name if it is only a part of something else. */
const PART = /[\w$({%*<-]/;
const SCHEME = /(?:^|[^a-z0-9+])([a-z][a-z0-9+]{1,15}):\/\/(?:[^\s/@"'`<>]{0,200}@)?$/i;
/** `db_host = `, `host: "`, `--db-host=` */
const KEY = /([A-Za-z_][\w.-]{0,80})["']?[ \t]{0,8}[:=][ \t]{0,8}["']?$/;
/** User and password of a URL, from the user on. */
const LOGIN = /^[^\s/@"'`<>]{1,200}@/;
/** No URL or key is looked for farther back. */
const BEFORE = 260;

/** Ports that clients take where a URL has none. */
const PORTS: Readonly<Record<string, number>> = {
  http: 80,
  https: 443,
  ws: 80,
  wss: 443,
  postgres: 5432,
  postgresql: 5432,
  mysql: 3306,
  mariadb: 3306,
  mongodb: 27017,
  redis: 6379,
  amqp: 5672,
  amqps: 5671,
  mqtt: 1883,
  nats: 4222,
  ldap: 389,
  ldaps: 636,
};

/** What is in the text, or behind a sign of a comment, that may be the name of a Service. @param key what the text as a whole is the value of */
export function hostNamesIn(text: string, key?: string): readonly HostName[] {
  if (key === undefined && !/[.:/=]|[ \t]-/.test(text)) return [];
  const found: HostName[] = [];
  HOST.lastIndex = 0;
  for (let match = HOST.exec(text); match !== null; match = HOST.exec(text)) {
    const [whole, name = '', digits] = match;
    const [start, end] = [match.index, match.index + whole.length];
    if (PART.test(text[end] ?? '')) continue;
    const before = text[start - 1];
    const scheme =
      before === '/' || before === '@' ? SCHEME.exec(text.slice(Math.max(0, start - BEFORE), start))?.[1]?.toLowerCase() : undefined;
    // The user of a URL, before its host.
    if (before === '/' && scheme !== undefined && LOGIN.test(text.slice(start, start + BEFORE))) continue;
    // A path, or the name of an image.
    if (before === '/' && scheme === undefined) continue;
    const url = scheme !== undefined || (digits !== undefined && (before === '@' || text.slice(Math.max(0, start - 4), start) === 'tcp('));
    const labels = name.toLowerCase().split('.');
    const wrong = wrongDomain(labels);
    const service = wrong?.labels ?? withoutDomain(labels);
    const setting = url ? undefined : keyOf(text, start, end, key);
    // A single word is a name only by what is around it.
    if (labels.length === 1 && !url && setting === undefined) continue;
    const port = digits === undefined ? portOf(scheme) : Number(digits);
    found.push({
      labels: service ?? labels,
      ofCluster: service !== undefined,
      ...(wrong ? { misspelt: wrong.domain } : {}),
      port,
      written: digits !== undefined,
      url,
      key: setting,
      text: whole.replace(/\.$/, ''),
    });
  }
  return found;
}

/** The domain of a cluster, unless it is set up with another one. */
const DOMAIN = 'cluster.local';

/** `web.demo` of `web.demo.svc` and `web.demo.svc.cluster.local`; undefined for other names. */
function withoutDomain(labels: readonly string[]): readonly string[] | undefined {
  const svc = labels.indexOf('svc');
  const rest = labels.slice(svc + 1).join('.');
  return svc >= 2 && (rest === '' || rest === DOMAIN) ? labels.slice(0, svc) : undefined;
}

/** What follows `svc` if it is the domain with a letter too many, too few or another one, or a part of it: `web.demo` of `web.demo.svc.cluster.locl`. */
function wrongDomain(labels: readonly string[]): { readonly labels: readonly string[]; readonly domain: string } | undefined {
  const svc = labels.indexOf('svc');
  const rest = labels.slice(svc + 1).join('.');
  if (svc < 2 || rest === '' || rest === DOMAIN) return undefined;
  const isWrong = PARTS_OF_DOMAIN.includes(rest) || isOneLetterOff(rest, DOMAIN);
  return isWrong ? { labels: labels.slice(0, svc), domain: `svc.${rest}` } : undefined;
}

const PARTS_OF_DOMAIN = DOMAIN.split('.');

function portOf(scheme: string | undefined): number | undefined {
  return scheme !== undefined && Object.hasOwn(PORTS, scheme) ? PORTS[scheme] : undefined;
}

/** What a host is the value of: it alone, or with others behind commas. */
function keyOf(text: string, start: number, end: number, key: string | undefined): string | undefined {
  const after = text[end];
  if (after !== undefined && !/[\s,;"']/.test(after)) return undefined;
  if (start === 0) return key;
  let sign = start - 1;
  while (sign >= 0 && start - sign < MOST_BLANKS && /[ \t"']/.test(text[sign] ?? '')) sign -= 1;
  const before = text[sign];
  if (sign < start - 1 && before !== undefined && /[A-Za-z]/.test(before)) return flagBefore(text, sign);
  if (before === ':' || before === '=') return KEY.exec(text.slice(Math.max(0, start - BEFORE), start))?.[1];
  return (before === ',' || before === ';') && start < BEFORE && /^(?:[\w.:-]+[,;] ?)+$/.test(text.slice(0, start)) ? key : undefined;
}

const MOST_BLANKS = 8;

/** The flag that ends here, such as `-h` or `--db-host`; undefined if it is a word. */
function flagBefore(text: string, end: number): string | undefined {
  let start = end;
  while (start >= 0 && end - start < LONGEST_FLAG && /[\w-]/.test(text[start] ?? '')) start -= 1;
  return /^--?([A-Za-z][\w-]*)$/.exec(text.slice(start + 1, end + 1))?.[1];
}

const LONGEST_FLAG = 60;

/** The lines of a file without those that are comments. */
export function withoutComments(text: string): string {
  return text.replace(/^[ \t]*(?:#|\/\/|;|--).*$/gm, '');
}
