import { execFileSync } from 'node:child_process';
import type { Fact } from './models.ts';
import { type CoreKind, createdAt, type Field, isOf, type Source, sorted } from './source.ts';

/** Part of an OpenAPI v2 document. */
interface Definition {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly items?: Definition;
  readonly additionalProperties?: Definition;
  readonly properties?: Readonly<Record<string, Definition>>;
  readonly required?: readonly string[];
}
interface Operation {
  readonly parameters?: readonly { readonly in?: string; readonly schema?: Definition }[];
}
interface Document {
  readonly info: { readonly version: string };
  readonly definitions: Readonly<Record<string, Definition>>;
  readonly paths: Readonly<Record<string, { readonly post?: Operation }>>;
}

/** One version of the core API as a running server publishes it at /openapi/v2: it lacks nothing. */
export class OpenApi implements Source {
  /** Names of definitions to ours. */
  private readonly names: ReadonlyMap<string, string>;
  private readonly types: ReadonlyMap<string, Definition>;

  public constructor(
    private readonly document: Document,
    minor: string,
  ) {
    const { version } = document.info;
    if (!isOf(version, minor)) throw new Error(`the server is Kubernetes ${version}, not ${minor}`);
    this.names = namesOf(Object.keys(document.definitions));
    this.types = new Map(Object.entries(document.definitions).map(([name, definition]) => [this.names.get(name) ?? name, definition]));
  }

  /** Starts a server of that version and asks it. @param controlPlane path of the program that starts servers */
  public static ask(controlPlane: string, minor: string): OpenApi {
    const env = { ...process.env, KUBERNETES: minor };
    const args = ['run', '--', 'kubectl', 'get', '--raw', '/openapi/v2'];
    const text = execFileSync(controlPlane, args, { env, maxBuffer: 2 ** 28, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    return new OpenApi(JSON.parse(text) as Document, minor);
  }

  public kinds(): CoreKind[] {
    return sorted(
      Object.entries(this.document.paths).flatMap(([path, { post }]) => {
        const body = post?.parameters?.find((one) => one.in === 'body')?.schema;
        return body?.$ref === undefined ? [] : (createdAt(path, this.typeOf(body)) ?? []);
      }),
    );
  }

  public fields(type: string): readonly Field[] | undefined {
    const definition = this.types.get(type);
    if (definition === undefined) return undefined;
    return Object.entries(definition.properties ?? {})
      .map(([name, field]) => ({
        name,
        type: this.typeOf(field),
        format: leaf(field).format ?? '',
        required: definition.required?.includes(name) ?? false,
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  public facts(type: string): ReadonlyMap<string, Fact> {
    const fields = Object.entries(this.types.get(type)?.properties ?? {});
    return new Map(
      fields.map(([name, field]): [string, Fact] => {
        const { $ref, enum: words } = leaf(field);
        return [name, $ref?.endsWith('.Quantity') ? { quantity: true } : words && words.length > 1 ? { enum: words } : {}];
      }),
    );
  }

  private typeOf({ $ref, type, items, additionalProperties, properties }: Definition): string {
    if ($ref !== undefined) {
      const name = $ref.replace('#/definitions/', '');
      const own = OWN[name.split('.').at(-1) ?? ''];
      if (own !== undefined) return own;
      const { properties: fields, type: kind } = this.document.definitions[name] ?? {};
      // JSON, JSONSchemaPropsOrArray, RawExtension, FieldsV1 …: whatever there is. Some types have no fields, and are types all the same.
      const isType = fields !== undefined || (kind === 'object' && !/\.(RawExtension|FieldsV1)$/.test(name));
      return isType ? (this.names.get(name) ?? name) : 'any';
    }
    if (type === 'array') return `Array<${this.typeOf(items ?? {})}>`;
    if (type === 'object' && additionalProperties) return `{ [key: string]: ${this.typeOf(additionalProperties)}; }`;
    if (type === 'integer' || type === 'number') return 'number';
    return type === undefined || (type === 'object' && !properties) ? 'any' : type;
  }
}

/** Types that Kubernetes writes in a way of their own. */
const OWN: Readonly<Record<string, string>> = { Quantity: 'string', IntOrString: 'IntOrString', Time: 'Date', MicroTime: 'V1MicroTime' };

/** What lists and maps hold in the end. */
function leaf(field: Definition): Definition {
  const inner = field.items ?? field.additionalProperties;
  return inner ? leaf(inner) : field;
}

/** `io.k8s.api.core.v1.Event` is `CoreV1Event`, since another group has events, too; `io.k8s.api.core.v1.Pod` is `V1Pod`. */
function namesOf(definitions: readonly string[]): ReadonlyMap<string, string> {
  const split = definitions.map((name) => {
    const [kind = '', version = '', group = ''] = name.split('.').reverse();
    return { name, group: upper(group), short: `${upper(version)}${kind}` };
  });
  const shared = new Set(split.map(({ short }) => short).filter((short, i, all) => all.indexOf(short) !== i));
  return new Map(split.map(({ name, group, short }) => [name, shared.has(short) ? `${group}${short}` : short]));
}

const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
