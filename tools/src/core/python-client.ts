import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CoreKind, createdAt, type Field, type Source, sorted } from './source.ts';

/** A release of the Python client, `kubernetes` on PyPI, by the checksum of its wheel. */
export interface Wheel {
  readonly version: string;
  readonly sha256: string;
}

/**
 * One version of the core API from the Python client, read as text; no code of it runs. It has no formats: those of a field are taken from the versions
 * around it, which `others` are.
 */
export class PythonClient implements Source {
  /** @param folder where it was unpacked @param others sources that know formats, the nearest first */
  public constructor(
    private readonly folder: string,
    private readonly others: readonly Source[],
  ) {}

  /** Unpacks the wheel with pip, once. @throws Error if there is no pip, or it can't reach PyPI */
  public static unpack({ version, sha256 }: Wheel, modules: string): string {
    const folder = join(modules, `.pypi-kubernetes-${version}`);
    if (!existsSync(join(folder, 'kubernetes'))) {
      const wanted = `${folder}.txt`;
      writeFileSync(wanted, `kubernetes==${version} --hash=sha256:${sha256}\n`);
      const how = ['--quiet', '--no-deps', '--no-compile', '--only-binary', ':all:', '--require-hashes'];
      execFileSync('python3', ['-m', 'pip', 'install', ...how, '--target', folder, '-r', wanted], { stdio: ['ignore', 'ignore', 'pipe'] });
    }
    return join(folder, 'kubernetes/client');
  }

  public kinds(): CoreKind[] {
    const files = readdirSync(join(this.folder, 'api')).filter((name) => /_v\d+_api\.py$/.test(name));
    const kinds = files.flatMap((name) =>
      readFileSync(join(this.folder, 'api', name), 'utf8')
        .split('\n    def ')
        .flatMap(kindOf),
    );
    if (kinds.length < 50) throw new Error(`${this.folder}: only ${kinds.length} kinds found`);
    return sorted(kinds);
  }

  public fields(type: string): readonly Field[] | undefined {
    const file = join(this.folder, 'models', `${snake(type)}.py`);
    if (!existsSync(file)) return undefined;
    const text = readFileSync(file, 'utf8');
    const [types, names] = ['openapi_types', 'attribute_map'].map((table) => pairs(text, table));
    return [...(types ?? [])]
      .map(([name, of]): Field => {
        const key = names?.get(name) ?? name;
        const required = text.includes(`raise ValueError("Invalid value for \`${name}\`, must not be \`None\`")`);
        const known = this.known(type, key);
        return { name: key, type: typescript(of, known), format: known?.format ?? '', required };
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  private known(type: string, name: string): Field | undefined {
    return this.others.flatMap((one) => one.fields(type)?.find((field) => field.name === name) ?? [])[0];
  }
}

function kindOf(method: string): CoreKind | [] {
  if (!/^create_\w+_with_http_info\(/.test(method)) return [];
  const [, path = ''] = /'(\/apis?\/[^']+)', 'POST'/.exec(method) ?? [];
  const [, type = ''] = /response_type='(\w+)'/.exec(method) ?? [];
  return createdAt(path, type) ?? [];
}

/** `name: value` pairs of a dict in the text. */
function pairs(text: string, table: string): ReadonlyMap<string, string> {
  const [, body = ''] = new RegExp(`^ {4}${table} = \\{([^}]*)\\}`, 'm').exec(text) ?? [];
  return new Map([...body.matchAll(/'([^']+)': '([^']+)'/g)].map(([, name = '', value = '']) => [name, value]));
}

/** Name of the file of a type: `V2HPAScalingRules` is in `v2_hpa_scaling_rules`. */
function snake(type: string): string {
  return type
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase();
}

/** The type in TypeScript's terms. What is only an object in Python is what other versions say that it is. */
function typescript(python: string, known: Field | undefined): string {
  if (known !== undefined && /object|datetime/.test(python)) return known.type;
  const [, items] = /^list\[(.*)\]$/.exec(python) ?? [];
  if (items !== undefined) return `Array<${typescript(items, undefined)}>`;
  const [, values] = /^dict\(str, (.*)\)$/.exec(python) ?? [];
  if (values !== undefined) return `{ [key: string]: ${typescript(values, undefined)}; }`;
  return SCALARS[python] ?? python;
}

const SCALARS: Readonly<Record<string, string>> = {
  str: 'string',
  bool: 'boolean',
  int: 'number',
  float: 'number',
  object: 'any',
  datetime: 'Date',
};
