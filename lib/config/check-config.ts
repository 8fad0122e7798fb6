import { readFileSync } from 'node:fs';
import nodePath from 'node:path';
import { isRule } from '../checks/rule';
import type { Product } from '../cluster/cluster';
import { problemOfDnsLabel } from '../manifest/names';
import { PACKAGE } from '../manifest/package-root';
import { isMap, pointer } from '../manifest/tree';
import { PRODUCTS } from '../products/catalogue';
import { isProduct } from '../products/define-product';
import { JsonSchema } from '../schema/json-schema';
import type { HomelabConfig } from './config';
import { ConfigFileError } from './config-file-error';
import { problemOfRuleName, ruleNames } from './rule-names';

const SCOPES = ['object', 'namespace', 'app', 'lab'] as const;

/** An object as messages name it. */
const OBJECT = /^\S+ [^\s/]+(?:\/[^\s/]+)?$/;

/** The config of a file. @param file as messages name it @throws ConfigError for the first mistake in it */
export function checkConfig(file: string, content: unknown): HomelabConfig {
  const fail = (keys: readonly (string | number)[], message: string, hint: string): never => {
    throw new ConfigFileError(file, pointer(keys), message, hint);
  };
  if (typeof content === 'function') fail([], 'got a function, expected a map', 'export what it returns');
  assertSchema(file, content);
  const config = content;
  for (const [keys, text] of textsOf(config)) if (text.trim() === '') fail(keys, 'got an empty text', 'leave it out');
  const { rules = [], products = [] } = config;
  const ids = ruleNames(rules.filter(isRule), products.filter(isProduct));
  // Of a module that is named only, the ids are known later.
  const open = [...rules, ...products].some((one) => typeof one === 'string');
  const checkId = (id: string, keys: readonly (string | number)[], topics: boolean) => {
    const problem = open ? undefined : problemOfRuleName(id, ids, topics);
    if (problem) fail(keys, problem.message, problem.hint);
  };
  const engines = enginesOf(products.filter(isProduct));
  if (config.gitops !== undefined && !open && !engines.includes(config.gitops))
    fail(
      ['gitops'],
      `got '${config.gitops}', expected one of ${engines.join(', ')}`,
      'choose one of these, or name the product that brings it',
    );
  for (const id of Object.keys(config.severities ?? {})) checkId(id, ['severities', id], true);
  for (const [i, waiver] of (config.waivers ?? []).entries()) {
    checkId(waiver.rule, ['waivers', i, 'rule'], false);
    if (waiver.reason.trim() === '') fail(['waivers', i, 'reason'], 'got an empty text', 'say why the finding is accepted');
    const given = SCOPES.filter((scope) => waiver[scope] !== undefined);
    if (given.length !== 1) {
      const got = given.length === 0 ? 'none' : given.join(' and ');
      fail(['waivers', i], `got ${got}, expected exactly one of ${SCOPES.join(', ')}`, 'say what the waiver covers');
    }
    if (waiver.object !== undefined && !OBJECT.test(waiver.object))
      fail(
        ['waivers', i, 'object'],
        `got '${waiver.object}', expected 'Kind namespace/name', or 'Kind name' if it is cluster-scoped`,
        "for example 'Deployment shop/web'",
      );
    const problem = waiver.namespace === undefined ? undefined : problemOfDnsLabel(waiver.namespace);
    if (problem !== undefined) fail(['waivers', i, 'namespace'], problem, 'write the name of a namespace');
  }
  return config;
}

/** Texts that name something, and where they stand: an empty one is a variable of a script that is not set. */
function textsOf(config: HomelabConfig): readonly (readonly [keys: readonly (string | number)[], text: string])[] {
  const { lab, gitops, exclude = [], crds = [], rules = [], products = [], waivers = [] } = config;
  const one = (key: string, text: string | undefined) => (text === undefined ? [] : [[[key], text] as const]);
  const each = (key: string, texts: readonly unknown[]) =>
    texts.flatMap((text, i) => (typeof text === 'string' ? [[[key, i], text] as const] : []));
  const scopes = waivers.flatMap((waiver, i) =>
    SCOPES.flatMap((scope) => (waiver[scope] === undefined ? [] : [[['waivers', i, scope], waiver[scope]] as const])),
  );
  const lists = Object.entries({ exclude, crds, rules, products }).flatMap(([key, texts]) => each(key, texts));
  return [...one('lab', lab), ...one('gitops', gitops), ...lists, ...scopes];
}

/** What can bring manifests into a cluster, by name. */
function enginesOf(own: readonly Product[]): readonly string[] {
  return [...PRODUCTS, ...own].flatMap(({ name, gitops }) => (gitops === undefined ? [] : [name]));
}

/** @throws ConfigError for the first thing that schemas/config.schema.json doesn't allow */
function assertSchema(file: string, content: unknown): asserts content is HomelabConfig {
  const schema = new JsonSchema(JSON.parse(readFileSync(nodePath.join(PACKAGE, 'schemas', 'config.schema.json'), 'utf8')));
  const [problem] = schema.problems(asFile(content), 'Config');
  if (problem) throw new ConfigFileError(file, problem.path, problem.message, problem.hint);
}

/** Rules and products that are values already are what no JSON can say. */
function asFile(content: unknown): unknown {
  if (!isMap(content)) return content;
  const { rules, products } = content;
  return {
    ...content,
    ...(Array.isArray(rules) ? { rules: rules.map((rule: unknown) => (isRule(rule) ? rule.id : rule)) } : {}),
    ...(Array.isArray(products) ? { products: products.map((product: unknown) => (isProduct(product) ? product.name : product)) } : {}),
  };
}
