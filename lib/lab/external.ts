import { ConfigurationError } from '../manifest/configuration-error';
import type { ExternalDescription } from './description';

/** A port of a Service that is managed elsewhere. */
export interface ExternalPort {
  /** Name of the port. @default none */
  readonly name?: string;
  /** Number of the port. */
  readonly port: number;
  /** Port of it on every node. @default none */
  readonly nodePort?: number;
}

/** Something that the lab has from elsewhere: it may be referred to and is never emitted. */
export class External {
  private constructor(private readonly description: ExternalDescription) {}

  /** A namespace that is managed elsewhere. */
  public static namespace(name: string, labels?: Readonly<Record<string, string>>): External {
    return new External({ kind: 'Namespace', name, ...(labels ? { labels } : {}) });
  }

  /**
   * A Service that is managed elsewhere.
   * @param name `<namespace>/<name>`, for example `data/elasticsearch`
   * @param ports as its spec lists them
   * @throws ConfigurationError if the name has no namespace
   */
  public static service(
    name: `${string}/${string}`,
    ports: readonly ExternalPort[],
    podLabels?: Readonly<Record<string, string>>,
  ): External {
    const [namespace, service, ...more] = name.split('/');
    if (!namespace || !service || more.length > 0)
      throw new ConfigurationError(`external service: got '${name}', expected '<namespace>/<name>'`);
    return new External({ kind: 'Service', namespace, name: service, ports, ...(podLabels ? { podLabels } : {}) });
  }

  /** A RuntimeClass, for example `nvidia`. */
  public static runtimeClass(name: string): External {
    return new External({ kind: 'RuntimeClass', name });
  }

  /** A PriorityClass. */
  public static priorityClass(name: string): External {
    return new External({ kind: 'PriorityClass', name });
  }

  /**
   * An API group whose custom resource definitions are installed separately.
   * @param group for example `cert-manager.io`
   * @param by who installs it
   */
  public static customResources(group: string, by: string): External {
    return new External({ kind: 'CustomResources', group, by });
  }

  /** The external as plain JSON. */
  public describe(): ExternalDescription {
    return this.description;
  }
}
