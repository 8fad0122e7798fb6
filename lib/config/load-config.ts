import { homedir } from 'node:os';
import nodePath from 'node:path';
import { lilconfigSync } from 'lilconfig';
import { isRule, type Rule } from '../checks/rule';
import type { Product } from '../cluster/cluster';
import { isMap } from '../manifest/tree';
import { isProduct } from '../products/define-product';
import { parseJson } from '../source/json';
import { Unreadable } from '../source/memory';
import { readBytes } from '../source/read-bytes';
import { checkConfig } from './check-config';
import type { ConfigWaiver, HomelabConfig } from './config';
import { ConfigFileError, codeOf, messageOf } from './config-file-error';
import { expectFile, loadModule } from './modules';

/** A config file, read: paths are absolute, rules are values. */
export interface LoadedConfig extends Required<Pick<HomelabConfig, 'severities' | 'exclude' | 'crds'>> {
  /** As messages name it. */
  readonly file: string;
  /** The file's folder: patterns of `exclude` are relative to it. */
  readonly folder: string;
  readonly lab: string | undefined;
  readonly gitops: string | undefined;
  readonly render: boolean;
  readonly waivers: readonly ConfigWaiver[];
  readonly rules: readonly Rule[];
  readonly products: readonly Product[];
}

/** Where a config may be, the first that is there. In package.json it is the key `homelab`. */
const PLACES = ['json', 'ts', 'cts', 'mts', 'js', 'cjs', 'mjs'].map((extension) => `homelab.config.${extension}`);

/**
 * Finds the config of a folder, in it or above it, and reads it.
 * @param from the folder, @default the current one
 * @returns undefined if there is none
 * @throws ConfigError for a config with a mistake
 */
export function findConfig(from = process.cwd()): LoadedConfig | undefined {
  for (let folder = nodePath.resolve(from); ; folder = nodePath.dirname(folder)) {
    for (const place of ['package.json', ...PLACES]) expectFile(nodePath.join(folder, place), 'file');
    if (folder === homedir() || folder === nodePath.dirname(folder)) break;
  }
  const found = searcher().search(from);
  return found === null || found.isEmpty ? undefined : resolveConfig(found.filepath, found.config);
}

/** The config of a file, else of the current folder; undefined if there is none. @throws ConfigError for a config with a mistake */
export function configAt(file: string | undefined): LoadedConfig | undefined {
  return file === undefined ? findConfig() : loadConfig(file);
}

/** Reads the config of a file. @throws ConfigError if it is not there, or has a mistake */
export function loadConfig(file: string): LoadedConfig {
  const path = nodePath.resolve(file);
  const content = readFile(path);
  return resolveConfig(path, nodePath.basename(path) === 'package.json' && isMap(content) ? content.homelab : content);
}

function searcher() {
  const loaders = Object.fromEntries(PLACES.map((place) => [nodePath.extname(place), (path: string) => readFile(path)]));
  return lilconfigSync('homelab', { searchPlaces: ['package.json', ...PLACES], loaders, cache: false });
}

function readFile(path: string): unknown {
  return nodePath.extname(path) === '.json' ? readJson(path) : defaultOf(loadModule(path));
}

function readJson(path: string): unknown {
  const file = shown(path);
  let text: string;
  try {
    text = new TextDecoder().decode(readBytes(path));
  } catch (error) {
    if (error instanceof Unreadable) throw new ConfigFileError(file, '', error.message, error.hint);
    const code = codeOf(error);
    throw new ConfigFileError(file, '', code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`, 'check the path');
  }
  try {
    return parseJson(text);
  } catch (error) {
    throw new ConfigFileError(file, '', messageOf(error), 'fix the syntax there');
  }
}

function resolveConfig(path: string, content: unknown): LoadedConfig {
  const [file, folder] = [shown(path), nodePath.dirname(path)];
  const config = checkConfig(file, defaultOf(content));
  const { lab, gitops, render = false, severities = {}, waivers = [], exclude = [], crds = [], rules = [], products = [] } = config;
  const within = (name: string) => nodePath.resolve(folder, name);
  return {
    file,
    folder,
    lab: lab === undefined ? undefined : within(lab),
    gitops,
    render,
    severities,
    waivers,
    exclude,
    crds: crds.map(within),
    rules: rules.flatMap((rule, i) => (typeof rule === 'string' ? exported(within(rule), { ...RULES, at: `/rules/${i}`, file }) : [rule])),
    products: products.flatMap((product, i) =>
      typeof product === 'string' ? exported(within(product), { ...PRODUCTS, at: `/products/${i}`, file }) : [product],
    ),
  };
}

/** What is looked for in modules. */
interface Wanted<T> {
  isWanted(value: unknown): value is T;
  readonly noun: string;
  /** What makes one. */
  readonly made: string;
}

const RULES: Wanted<Rule> = { isWanted: isRule, noun: 'rule', made: 'defineRule' };
const PRODUCTS: Wanted<Product> = { isWanted: isProduct, noun: 'product', made: 'defineProduct' };

/** All that a module exports of what is wanted: as its default, by name, or in lists. @param place where the config names the module */
function exported<T>(path: string, place: Wanted<T> & { readonly file: string; readonly at: string }): readonly T[] {
  const found = [...foundIn(loadModule(path), place)];
  if (found.length > 0) return [...new Set(found)];
  throw new ConfigFileError(place.file, place.at, `${shown(path)} exports no ${place.noun}`, `export what ${place.made} returns`);
}

/** Maps may be modules, and their default one as well. */
function* foundIn<T>(value: unknown, wanted: Wanted<T>, depth = 0): Generator<T> {
  if (wanted.isWanted(value)) yield value;
  else if (depth < 3 && typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) yield* foundIn(one, wanted, depth + 1);
}

/** What a module exports as its default; of CommonJS, all of it. */
function defaultOf(exported: unknown): unknown {
  return isMap(exported) && 'default' in exported ? exported.default : exported;
}

function shown(path: string): string {
  const relative = nodePath.relative(process.cwd(), path);
  return relative.startsWith('..') ? path : relative;
}
