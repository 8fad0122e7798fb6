import type { OutgoingHttpHeaders } from 'node:http';
import { isMap, type JsonMap } from '../../../manifest/tree';
import { dataOf, type Entry, fileOf, mapOf, textOf, textsOf, wrongField } from './entry';
import { runLoginProgram } from './login-program';
import { type ClientCertificate, checkedPair } from './pem';

/** How a user proves who it is. */
export interface Credentials {
  readonly headers: OutgoingHttpHeaders;
  readonly certificate?: ClientCertificate;
}

/**
 * Reads what a user logs in with, and runs its login program if it has one.
 * @param signal ends the login program
 * @throws CliError with what is wrong, in which no value is quoted
 */
export async function credentialsOf(user: Entry, cluster: Entry, signal: AbortSignal): Promise<Credentials> {
  const program = mapOf(user, 'exec');
  const provided = program ? await runLoginProgram(user, program, cluster, signal) : undefined;
  const token = provided?.token ?? tokenOf(user);
  const certificate = certificateOf(user, provided?.certificate);
  const authorization = token === undefined ? basicOf(user) : bearer(user, token);
  return {
    headers: { ...(authorization === undefined ? {} : { authorization }), ...impersonationOf(user) },
    ...(certificate ? { certificate } : {}),
  };
}

/** As kubectl: what a file has comes before what is written here. */
function tokenOf(user: Entry): string | undefined {
  return fileOf(user, 'tokenFile')?.toString('utf8').trim() ?? textOf(user, 'token') ?? providerToken(user);
}

/**
 * The token that kubectl has stored for a user of OpenID Connect. An expired one is not renewed: many providers accept a refresh token once, so
 * that the new one would have to be written to the kubeconfig, and nothing is written here.
 */
function providerToken(user: Entry): string | undefined {
  const provider = mapOf(user, 'auth-provider');
  if (!provider) return undefined;
  if (provider.name !== 'oidc')
    throw wrongField(user, 'auth-provider', 'is one that kubectl dropped in 1.26: use the exec plugin of your provider');
  const config = mapOf(user, 'auth-provider.config', provider.config) ?? {};
  const token = textOf(user, 'auth-provider.config.id-token', config['id-token']);
  if (token === undefined || isExpired(token))
    throw wrongField(user, 'auth-provider', 'has no valid id-token: run kubectl with this context once, which renews it');
  return token;
}

/** Whether a JSON Web Token says that its time is over. One that can't be read is left to the server. */
function isExpired(token: string): boolean {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return isMap(claims) && typeof claims.exp === 'number' && claims.exp * 1000 < Date.now();
  } catch {
    return false;
  }
}

function bearer(user: Entry, token: string): string {
  if (!/^[\x21-\x7e]+$/.test(token)) throw wrongField(user, 'token', 'has a line break, a space or another character that no token has');
  return `Bearer ${token}`;
}

function basicOf(user: Entry): string | undefined {
  const [name, password] = [textOf(user, 'username'), textOf(user, 'password') ?? ''];
  return name === undefined ? undefined : `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
}

function impersonationOf(user: Entry): OutgoingHttpHeaders {
  const extra: JsonMap = mapOf(user, 'as-user-extra') ?? {};
  const [name, uid] = [textOf(user, 'as'), textOf(user, 'as-uid')];
  const groups = textsOf(user, 'as-groups');
  const headers: [field: string, header: string, values: readonly string[]][] = [
    ['as', 'impersonate-user', name === undefined ? [] : [name]],
    ['as-uid', 'impersonate-uid', uid === undefined ? [] : [uid]],
    ['as-groups', 'impersonate-group', groups],
    ...Object.entries(extra).map(([key, values]): [string, string, readonly string[]] => {
      return ['as-user-extra', `impersonate-extra-${encodeURIComponent(key)}`, textsOf(user, 'as-user-extra', values)];
    }),
  ];
  for (const [field, , values] of headers) {
    if (!values.every((value) => /^[\x20-\x7e]*$/.test(value))) throw wrongField(user, field, 'has a character that no header can have');
  }
  return Object.fromEntries(headers.filter(([, , values]) => values.length > 0).map(([, header, values]) => [header, [...values]]));
}

function certificateOf(user: Entry, provided: ClientCertificate | undefined): ClientCertificate | undefined {
  if (provided) return provided;
  const [cert, key] = [dataOf(user, 'client-certificate'), dataOf(user, 'client-key')].map((data) => data?.toString('utf8'));
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined) throw wrongField(user, 'client-key', 'has no client-certificate beside it');
  if (key === undefined) throw wrongField(user, 'client-certificate', 'has no client-key beside it');
  return checkedPair({ cert, key }, (field, problem) => wrongField(user, field, problem));
}
