/** Keys that Secrets of a type have, or the API server refuses them: all of `all`, and one of `any`. @see https://kubernetes.io/docs/concepts/configuration/secret/#secret-types */
export const KEYS_OF_SECRET_TYPE = {
  'kubernetes.io/dockercfg': { all: ['.dockercfg'], any: [] },
  'kubernetes.io/dockerconfigjson': { all: ['.dockerconfigjson'], any: [] },
  'kubernetes.io/ssh-auth': { all: ['ssh-privatekey'], any: [] },
  'kubernetes.io/tls': { all: ['tls.crt', 'tls.key'], any: [] },
  'kubernetes.io/basic-auth': { all: [], any: ['username', 'password'] },
} satisfies Readonly<Record<string, { readonly all: readonly string[]; readonly any: readonly string[] }>>;
