import { at } from '../../manifest/read';
import { isMap, type JsonMap } from '../../manifest/tree';
import { CliError } from '../cli-error';
import type { Answer, Api } from './api';
import { MANY } from './body';

/** Objects a page: a namespace with thousands of them is read in parts. */
const PAGE = 500;
/** Of one kind in one place. */
const MAX_OBJECTS = 50_000;
const MAX_PAGES = 200;
/** Names of Kubernetes have at most 253 characters. */
const MAX_NAME = 253;
const MAX_CONTINUE = 8_000;

/** What is listed. */
export interface Listed {
  readonly path: string;
  /** As rights name it, for errors: `deployments.apps`. */
  readonly right: string;
  /** All objects are in it. */
  readonly namespace?: string;
  readonly accept?: string;
}

/**
 * Lists a kind page by page, and hands on one object at a time, so that only what the caller keeps needs memory.
 * @returns the answer by which the server refused to list, undefined if all is listed
 * @throws CliError if what it lists is no list, or has no end
 */
export async function listAll(api: Api, listed: Listed, found: (object: JsonMap) => void): Promise<Answer | undefined> {
  const names = new Set<string>();
  const tokens = new Set<string>();
  const wrong = (what: string): CliError => {
    const place = listed.namespace === undefined ? '' : ` in namespace '${listed.namespace}'`;
    return new CliError(
      `the cluster at ${api.server} ${what} when it lists ${listed.right}${place}; look at the log of the server behind it`,
    );
  };
  for (let next = ''; ; ) {
    const page = next && `&continue=${encodeURIComponent(next)}`;
    const answer = await api.get(`${listed.path}?limit=${PAGE}${page}`, listed.accept, MANY);
    if (answer.status >= 300) return answer;
    for (const item of itemsOf(answer, wrong)) {
      checkItem(item, listed, names, wrong);
      found(item);
    }
    next = continueOf(answer, wrong);
    if (next === '') return undefined;
    if (tokens.has(next)) throw wrong("gives the same 'continue' again");
    tokens.add(next);
    if (tokens.size >= MAX_PAGES) throw wrong(`does not end after ${MAX_PAGES} pages`);
  }
}

type ListingError = (what: string) => CliError;

function itemsOf({ body }: Answer, wrong: ListingError): readonly JsonMap[] {
  const [kind, items] = [at(body, 'kind'), at(body, 'items')];
  if (typeof kind !== 'string' || !kind.endsWith('List')) throw wrong('gives no list');
  // Servers written in Go write an empty list so.
  if (items === null) return [];
  if (!Array.isArray(items)) throw wrong('gives a list without items');
  if (!items.every(isMap)) throw wrong('gives an item that is no object');
  return items;
}

function checkItem({ metadata }: JsonMap, { namespace }: Listed, names: Set<string>, wrong: ListingError): void {
  const name = isMap(metadata) ? metadata.name : undefined;
  if (!isMap(metadata) || typeof name !== 'string' || name === '' || name.length > MAX_NAME) throw wrong('gives an item without a name');
  if (namespace !== undefined && metadata.namespace !== namespace) throw wrong('gives an item of another namespace');
  if (names.size === names.add(name).size) throw wrong('gives an item twice');
  if (names.size > MAX_OBJECTS) throw wrong(`gives more than ${MAX_OBJECTS} items`);
}

function continueOf({ body }: Answer, wrong: ListingError): string {
  const next = at(body, 'metadata', 'continue') ?? '';
  if (typeof next !== 'string' || next.length > MAX_CONTINUE) throw wrong("gives an invalid 'continue'");
  return next;
}
