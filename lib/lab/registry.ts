import { ConfigurationError } from '../manifest/configuration-error';
import type { RegistryDescription } from './description';

/** Placeholders for a registry's login, filled on the node: never values. */
export interface RegistryLogin {
  /** Name of the placeholder for the user, for example `REGISTRY_USER`. */
  readonly user: string;
  /** Name of the placeholder for the password. */
  readonly password: string;
}

/** A registry that the nodes pull from. @see https://docs.k3s.io/installation/private-registry */
export class Registry {
  private constructor(
    public readonly host: string,
    private readonly scheme: 'http' | 'https',
    private readonly login: RegistryLogin | undefined,
  ) {
    if (!/^[a-z0-9.-]+(:\d+)?$/.test(host))
      throw new ConfigurationError(`registry: got '${host}', expected host or host:port without a scheme`);
    for (const part of ['user', 'password'] as const) {
      // What was got may be a secret: it is not repeated.
      if (login && !/^[A-Z_][A-Z0-9_]*$/.test(login[part]))
        throw new ConfigurationError(
          `registry ${host}: got a ${part} that is no name of a placeholder, expected one like REGISTRY_USER, never a value`,
        );
    }
  }

  /** A registry without TLS, for example `192.168.1.171:5000`. @throws ConfigurationError if the host bears a scheme or the login is no placeholder */
  public static plainHttp(
    host: string,
    options: {
      /** Names of the placeholders that are filled in on the node: never the login itself. @default no login */
      readonly login?: RegistryLogin;
    } = {},
  ): Registry {
    return new Registry(host, 'http', options.login);
  }

  /** A registry with TLS that the nodes trust. @throws ConfigurationError if the host bears a scheme or the login is no placeholder */
  public static https(
    host: string,
    options: {
      /** Names of the placeholders that are filled in on the node: never the login itself. @default no login */
      readonly login?: RegistryLogin;
    } = {},
  ): Registry {
    return new Registry(host, 'https', options.login);
  }

  /** The registry as plain JSON. */
  public describe(): RegistryDescription {
    return { host: this.host, endpoint: `${this.scheme}://${this.host}`, ...(this.login ? { login: this.login } : {}) };
  }
}
