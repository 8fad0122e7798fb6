import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What kubernetes-models knows of a field and client-node does not. */
export interface Fact {
  /** The words that it may be, or its items. */
  readonly enum?: readonly string[];
  /** It, its items or its values are quantities. */
  readonly quantity?: true;
}

/** The declarations of kubernetes-models, read as text. They are of a newer Kubernetes than some that we make schemas for. */
export class Models {
  /** Long name of a type (`IoK8sApiCoreV1Container`) to the text of its interface. */
  private readonly types = new Map<string, string>();

  public constructor(folder: string) {
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.d.ts'))) {
      const text = readFileSync(join(folder, file), 'utf8');
      const short = basename(file, '.d.ts');
      const [, long] = new RegExp(`\\bI${short} as II(oK8s\\w+)`).exec(text) ?? [];
      const [, body] = new RegExp(`^export interface I${short} [^{]*\\{\n([\\s\\S]*?)^\\}`, 'm').exec(text) ?? [];
      if (long !== undefined && body !== undefined) this.types.set(`I${long}`, body);
    }
    if (this.types.size < 500) throw new Error(`${folder}: only ${this.types.size} types found`);
  }

  /**
   * Facts by field. @param type as client-node names it: with its group only where the name was not unique in that version @param fields of the
   * type; where several types could be meant, the one that has most of them is
   */
  public facts(type: string, fields: readonly string[]): ReadonlyMap<string, Fact> {
    const named = [...this.types].filter(([name]) => name.endsWith(type) && /[a-z]$/.test(name.slice(0, -type.length)));
    const ranked = named
      .map(([, body]) => factsOf(body))
      .map((facts) => ({ facts, shared: fields.filter((field) => facts.has(field)).length }))
      .sort((a, b) => b.shared - a.shared);
    if (ranked.length > 1 && ranked[0]?.shared === ranked[1]?.shared) throw new Error(`${type} is any of ${named.map(([name]) => name)}`);
    return ranked[0]?.facts ?? new Map();
  }
}

function factsOf(body: string): ReadonlyMap<string, Fact> {
  const fields = body.replaceAll(/^ *\/\*\*[\s\S]*?\*\/\n/gm, '').matchAll(/^ {4}"([^"]+)"\??: ([\s\S]*?);\n(?= {4}"|$)/gm);
  return new Map([...fields].map(([, name = '', text = '']) => [name, factOf(text)]));
}

function factOf(text: string): Fact {
  if (/\bIIoK8sApimachineryPkgApiResourceQuantity\b/.test(text)) return { quantity: true };
  const words = [...text.matchAll(/"([^"]*)"/g)].map(([, word = '']) => word);
  // One word only: the apiVersion or kind of a root.
  return words.length > 1 && !text.includes('{\n        "') ? { enum: words } : {};
}
