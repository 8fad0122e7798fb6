import { readFileSync } from 'node:fs';
import nodePath from 'node:path';
import type { ValidateFunction } from 'ajv';
import { quantityOf } from '../lab/amount';
import { checkNetwork } from '../lab/check-network';
import { completeLab, type WrittenLab } from '../lab/complete';
import type { LabDescription } from '../lab/description';
import { GENERATED_BY } from '../manifest/mark';
import { PACKAGE } from '../manifest/package-root';
import { isMap } from '../manifest/tree';
import { parseJson } from '../source/json';
import { CannotRun, wordsOf } from './cannot-run';
import { describeErrors } from './description-problems';

/**
 * Reads a description of a lab, completed with what has a default. One written by hand is held against schemas/lab.schema.json first.
 * @throws CannotRun if the file is none: where, what was got, what was expected
 */
export function readDescription(file: string): LabDescription {
  return attempt(file, () => {
    const written = parseJson<WrittenLab>(readFileSync(file, 'utf8'));
    if (!isMap(written)) throw new CannotRun('is no description of a lab: expected an object');
    const byHand = !isSynthesized(written);
    if (byHand) checkSchema(written);
    const { $schema, generatedBy, ...lab }: WrittenLab & { readonly $schema?: unknown; readonly generatedBy?: unknown } = written;
    const complete = completeLab(lab);
    if (byHand) checkValues(complete);
    return complete;
  });
}

/** Synthesis writes every list, so one that lacks some was written, or cut, by hand. */
function isSynthesized(value: object): boolean {
  if (!isMap(value) || value.generatedBy !== GENERATED_BY || !isMap(value.ingress)) return false;
  const { nodes, storageClasses, externals, apps, outside, runTimePods, waivers } = value;
  return [nodes, storageClasses, externals, apps, outside, runTimePods, waivers].every(Array.isArray);
}

function checkSchema(value: object): void {
  validate ??= validator();
  if (!validate(value)) throw new CannotRun(describeErrors(validate.errors ?? []));
}

/** Made when it is needed: that takes longer than checking a lab does, and what synthesis wrote needs none. */
let validate: ValidateFunction | undefined;

function validator(): ValidateFunction {
  const { Ajv }: typeof import('ajv') = require('ajv');
  const schema: object = JSON.parse(readFileSync(nodePath.join(PACKAGE, 'schemas', 'lab.schema.json'), 'utf8'));
  return new Ajv({ allErrors: true, verbose: true, strict: false }).compile(schema);
}

/** What no schema can say. @throws Mistake */
function checkValues({ network, nodes }: LabDescription): void {
  checkNetwork(network, nodes);
  for (const { name, capacity, reserved = {} } of nodes) {
    for (const [resource, amount] of [...Object.entries(capacity), ...Object.entries(reserved)])
      quantityOf(`node ${name}, ${resource}`, amount);
  }
}

/** Does what may fail for a file. @throws CannotRun that names the file */
function attempt<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new CannotRun(`${file}: ${wordsOf(error)}`);
  }
}
