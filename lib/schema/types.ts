import { entryOf } from '../manifest/read';
import { Node } from './node';
import type { Schema, Schemas } from './schema';

/** Shared types: those of Kubernetes itself and those of custom resources, which the server treats differently. */
export class Types {
  private readonly found = new Map<string, SharedType | undefined>();

  /** @param custom called only if a type is not one of Kubernetes' */
  public constructor(
    private readonly builtIn: Schemas,
    private readonly custom: (name: string) => Schema | undefined,
  ) {}

  /** The type of that name. */
  public find(name: string): SharedType | undefined {
    if (!this.found.has(name)) this.found.set(name, this.look(name));
    return this.found.get(name);
  }

  private look(name: string): SharedType | undefined {
    const own = entryOf(this.builtIn, name);
    const schema = own ?? this.custom(name);
    return schema && { node: Node.of(schema), builtIn: own !== undefined };
  }
}

interface SharedType {
  readonly node: Node;
  readonly builtIn: boolean;
}
