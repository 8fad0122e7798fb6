import nodePath from 'node:path';
import { at } from '../../../manifest/read';
import { isMap, type JsonMap } from '../../../manifest/tree';
import { CliError } from '../../cli-error';
import { readSmallFile } from './small-file';

/** A named entry of a kubeconfig: a cluster, a user or a context. Errors name the entry and the field, never a value. */
export interface Entry {
  readonly kind: 'cluster' | 'user' | 'context';
  readonly name: string;
  readonly fields: JsonMap;
  /** Folder of the file that has the entry: paths are relative to it. */
  readonly folder: string;
}

/** An error about a field of an entry. */
export function wrongField({ kind, name }: Entry, field: string, problem: string): CliError {
  return new CliError(`${field} of ${kind} '${name}' in the kubeconfig ${problem}`);
}

/** A text, undefined where there is none or an empty one. @throws CliError if it is something else */
export function textOf(entry: Entry, field: string, value = at(entry.fields, field)): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') throw wrongField(entry, field, 'is no text: quote it');
  return value;
}

/** A list of texts, empty where there is none. @throws CliError if it is something else */
export function textsOf(entry: Entry, field: string, value = at(entry.fields, field)): readonly string[] {
  if (value === undefined || value === null) return [];
  if (!isTexts(value)) throw wrongField(entry, field, 'is no list of texts');
  return value;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** A map, undefined where there is none. @throws CliError if it is something else */
export function mapOf(entry: Entry, field: string, value = at(entry.fields, field)): JsonMap | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isMap(value)) throw wrongField(entry, field, 'is no map');
  return value;
}

/** What a field has in base64 (`<field>-data`) or in the file that it names; the former wins, as in kubectl. */
export function dataOf(entry: Entry, field: string): Buffer | undefined {
  const data = textOf(entry, `${field}-data`);
  if (data === undefined) return fileOf(entry, field);
  if (/[^A-Za-z0-9+/=\r\n]/.test(data)) throw wrongField(entry, `${field}-data`, 'is not base64');
  return Buffer.from(data, 'base64');
}

/** What the file that a field names has. Its path is not printed: people paste keys where a path is expected. */
export function fileOf(entry: Entry, field: string): Buffer | undefined {
  const path = textOf(entry, field);
  if (path === undefined) return undefined;
  const { bytes, problem } = readSmallFile(nodePath.resolve(entry.folder, path));
  if (bytes === undefined) throw wrongField(entry, field, `names a file that ${problem}`);
  return bytes;
}
