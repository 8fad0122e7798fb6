import { readFileSync } from 'node:fs';
import nodePath from 'node:path';
import { completeLab, type WrittenLab } from '../lab/complete';
import type { LabDescription } from '../lab/description';
import { ConfigurationError } from '../manifest/configuration-error';
import { PACKAGE } from '../manifest/package-root';
import { isMap } from '../manifest/tree';
import { JsonSchema } from '../schema/json-schema';
import { LAB_JSON } from '../secrets/places';
import { parseJson } from '../source/json';
import { ReadLimit } from '../source/memory';
import { readBytes } from '../source/read-bytes';
import { CliError, wordsOf } from './cli-error';
import { describeProblems } from './description-problems';
import { checkValues } from './description-values';

/** Far more than any lab has to say. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads a description of a lab, completed with what has a default. Whoever wrote it, all of it is held against schemas/lab.schema.json and
 * what no schema can say: commands rely on nothing else.
 * @throws CliError if the file is invalid: where, what was got, what was expected
 */
export function readDescription(file: string): LabDescription {
  try {
    return descriptionOf(parseJson<unknown>(readFile(file)));
  } catch (error) {
    if (error instanceof CliError || error instanceof ConfigurationError) throw new CliError(`${file}: ${wordsOf(error)}`);
    throw error;
  }
}

function readFile(file: string): string {
  try {
    return new TextDecoder().decode(readBytes(file, new ReadLimit(MAX_BYTES)));
  } catch (error) {
    throw new CliError(wordsOf(error));
  }
}

/** A description that is read already, completed. @throws CliError, ConfigurationError if it is invalid */
export function descriptionOf(written: unknown): LabDescription {
  assertWritten(written);
  const { $schema, generatedBy, ...lab } = written;
  const complete = completeLab(lab);
  checkValues(complete);
  return complete;
}

/** What a lab.json has beside the lab. */
interface Head {
  readonly $schema?: string;
  readonly generatedBy?: string;
}

/** Read when it is needed: most commands ask for one lab. */
let schema: JsonSchema | undefined;

function assertWritten(value: unknown): asserts value is WrittenLab & Head {
  if (!isMap(value)) throw new CliError('is no description of a lab: expected an object');
  schema ??= new JsonSchema(parseJson(readFileSync(nodePath.join(PACKAGE, 'schemas', 'lab.schema.json'), 'utf8')));
  const problems = schema.problems(value, LAB_JSON);
  if (problems.length > 0) throw new CliError(describeProblems(problems));
}
