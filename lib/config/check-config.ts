import { readFileSync } from 'node:fs';
import nodePath from 'node:path';
import { isRule } from '../checks/rule';
import { PACKAGE } from '../manifest/package-root';
import { isMap, pointer } from '../manifest/tree';
import { isProduct } from '../products/define-product';
import { JsonSchema } from '../schema/json-schema';
import type { HomelabConfig } from './config';
import { ConfigFileError } from './config-file-error';
import { problemOfRuleName, ruleNames } from './rule-names';

const SCOPES = ['object', 'namespace', 'app', 'lab'] as const;

/** The config of a file. @param file as messages name it @throws ConfigError for the first mistake in it */
export function checkConfig(file: string, content: unknown): HomelabConfig {
  const fail = (keys: readonly (string | number)[], message: string, hint: string): never => {
    throw new ConfigFileError(file, pointer(keys), message, hint);
  };
  assertSchema(file, content);
  const config = content;
  const { rules = [], products = [] } = config;
  const ids = ruleNames(rules.filter(isRule), products.filter(isProduct));
  // Of a module that is named only, the ids are known later.
  const open = [...rules, ...products].some((one) => typeof one === 'string');
  const checkId = (id: string, keys: readonly (string | number)[], topics: boolean) => {
    const problem = open ? undefined : problemOfRuleName(id, ids, topics);
    if (problem) fail(keys, problem.message, problem.hint);
  };
  for (const id of Object.keys(config.severities ?? {})) checkId(id, ['severities', id], true);
  for (const [i, waiver] of (config.waivers ?? []).entries()) {
    checkId(waiver.rule, ['waivers', i, 'rule'], false);
    if (waiver.reason.trim() === '') fail(['waivers', i, 'reason'], 'got an empty text', 'say why the finding is accepted');
    const given = SCOPES.filter((scope) => waiver[scope] !== undefined);
    if (given.length !== 1) {
      const got = given.length === 0 ? 'none' : given.join(' and ');
      fail(['waivers', i], `got ${got}, expected exactly one of ${SCOPES.join(', ')}`, 'say what the waiver covers');
    }
  }
  return config;
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
