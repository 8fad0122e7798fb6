import type { Manifest } from './manifest/manifest';
import { application, container, deployment, helmChart, ingressRoute, middleware, object, podSpec } from './planted-objects.fixture';

/** Places of which a part may be shown, and that part is not the secret: user parts of addresses, names with a value in them. */
export const PARTS: readonly (readonly [place: string, manifest: (token: string) => Manifest])[] = [
  ['an image with a login', (token) => deployment({ containers: [container({ image: `app:${token}@registry.example.com/web:1` })] })],
  ['an image with a user', (token) => deployment({ containers: [container({ image: `${token}@registry.example.com/web` })] })],
  [
    'an image as a URL',
    (token) => deployment({ containers: [container({ image: `https://app:${token}@registry.example.com/web:latest` })] }),
  ],
  ['an image with blanks', (token) => deployment({ containers: [container({ image: ` app:${token}@registry.example.com/web ` })] })],
  ['a name with a value', (token) => deployment(podSpec({ env: [{ name: `DB_PASSWORD=${token}`, value: 'x' }] }))],
  ['two names with a value', (token) => deployment(podSpec({ env: [{ name: `A=${token}` }, { name: `A=${token}` }] }))],
  ['a key with a value', (token) => object('v1', 'Secret', { stringData: { [`password:${token}`]: null } })],
  ['a key with a value, in a ConfigMap', (token) => object('v1', 'ConfigMap', { data: { [`password=${token}`]: 'x' } })],
  ['a key with a value behind a blank', (token) => object('v1', 'Secret', { data: { [`password ${token}`]: null } })],
  ['a field of an object with a value', (token) => object('v1', 'Secret', { [`password:${token}`]: null })],
  ['a field of metadata with a value', (token) => object('v1', 'Secret', { data: 7 }, { [`PASSWORD=${token}`]: 1 })],
  ['a field of a pod with a value', (token) => deployment({ ...podSpec({}), [`{password: ${token}}`]: 1 })],
  ['an annotation with a value', (token) => object('v1', 'Service', { spec: {} }, { annotations: { [`password:${token}`]: 1 } })],
  ['a label with a value', (token) => object('v1', 'Service', { spec: {} }, { labels: { [`API_KEY=${token}`]: 1 } })],
  ['a node selector with a value', (token) => deployment({ ...podSpec({}), nodeSelector: { [`token: ${token}`]: 1 } })],
  ['a resource with a value', (token) => deployment(podSpec({ resources: { limits: { [`password:${token}`]: 'x' } } }))],
  ['a value of a chart with a value', (token) => helmChart({ [`password: ${token}\n`]: 1 })],
  ['a field with a value', (token) => deployment(podSpec({ env: [{ [`name:${token}`]: null }] }))],
  [
    'a parameter of a URL',
    (token) =>
      object(
        'networking.k8s.io/v1',
        'Ingress',
        { spec: {} },
        { annotations: { 'nginx.ingress.kubernetes.io/rewrite-target': `/$9?token=${token}` } },
      ),
  ],
  ['options of a mount', (token) => object('v1', 'PersistentVolume', { spec: { mountOptions: `uid=0,password=${token}` } })],
  ['a connection string', (token) => object('v1', 'Service', { spec: { type: `Server=a.example;Pwd=${token};` } })],
  ['a login that is a text', (token) => middleware({ basicAuth: `app:${token}`, digestAuth: token })],
  [
    'what Flux substitutes',
    (token) => object('kustomize.toolkit.fluxcd.io/v1', 'Kustomization', { spec: { postBuild: { substitute: token } } }),
  ],
  ['repoURL', (token) => application({ repoURL: `https://app:${token}@git.example.com/lab.git` })],
  ['repoURL by SSH', (token) => application({ repoURL: `ssh://app:${token}@git.example.com/lab.git` })],
  ['repoURL as Git has it', (token) => application({ repoURL: `${token}@git.example.com:me/lab.git`, path: 7 })],
  ['repo of a HelmChart', (token) => helmChart({ repo: `https://app:${token}@charts.example.com` })],
  [
    'sourceRepos',
    (token) => object('argoproj.io/v1alpha1', 'AppProject', { spec: { sourceRepos: [`https://app:${token}@git.example.com`], roles: 1 } }),
  ],
  ['a host', (token) => object('networking.k8s.io/v1', 'Ingress', { spec: { rules: [{ host: `https://app:${token}@a.example` }] } })],
  [
    'an external name',
    (token) => object('v1', 'Service', { spec: { type: 'ExternalName', externalName: `https://app:${token}@a.example` } }),
  ],
  [
    'a label',
    (token) => object('v1', 'Service', { spec: { ports: [{ port: 80 }] } }, { labels: { a: `https://app:${token}@a.example/` } }),
  ],
  [
    'an address of an issuer',
    (token) => object('cert-manager.io/v1', 'ClusterIssuer', { spec: { acme: { server: `https://app:${token}@acme.example`, email: 7 } } }),
  ],
  ['a URL in an env', (token) => deployment(podSpec({ env: [{ name: 'DB', value: `postgres://app:${token}@db:5432/app` }] }))],
  ['a URL in arguments', (token) => deployment(podSpec({ args: [`--db=postgres://app:${token}@db/app`] }))],
  ['an option', (token) => deployment(podSpec({ args: [`--password=${token}`] }))],
  ['an option and its value', (token) => deployment(podSpec({ args: ['--password', token] }))],
  ['a short option', (token) => deployment(podSpec({ command: ['mysql', `-p${token}`, `mysql://u:${token}@db/app`] }))],
  ['a line of a shell', (token) => deployment(podSpec({ command: ['sh', '-c', `PGPASSWORD=${token} psql --token ${token}`] }))],
  ['a file of settings', (token) => object('v1', 'ConfigMap', { data: { 'app.properties': `a=b\ndb.password=${token}\n` } })],
  [
    'a text of values',
    (token) => helmChart({ valuesContent: `auth:\n  password: ${token}\nenv:\n- name: DB_PASSWORD\n  value: ${token}\n` }),
  ],
  [
    'an address of an annotation',
    (token) =>
      object(
        'networking.k8s.io/v1',
        'Ingress',
        { spec: { defaultBackend: { service: { name: 'a', port: { number: 80 } } } } },
        { annotations: { 'nginx.ingress.kubernetes.io/auth-url': `http://u:${token}@a.example` } },
      ),
  ],
  ['a header in a rule', (token) => ingressRoute(`Host(\`a.example\`) && Header(\`X-Key\`, \`${token}\`)`)],
  ['a pattern of a header in a rule', (token) => ingressRoute(`HeaderRegexp(\`X-Key\`, \`${token}(\`)`)],
  ['a header without quotes in a rule', (token) => ingressRoute(`Header(\`X-Key\`, ${token})`)],
  ['a parameter in a rule', (token) => ingressRoute(`Query(\`token\`, \`${token}\`) && Host(`)],
];

/** Objects that the API server takes, with what synthesis refuses to write. */
export const REFUSED: readonly (readonly [place: string, manifest: (token: string) => Manifest])[] = [
  ['a password in env', (token) => deployment(podSpec({ env: [{ name: 'DB_PASSWORD', value: token }] }))],
  ['a key in env', (token) => deployment(podSpec({ env: [{ name: 'stripeApiKey', value: token }] }))],
  ['a URL with a password in env', (token) => deployment(podSpec({ env: [{ name: 'DB', value: `postgres://app:${token}@db:5432/app` }] }))],
  ['an option', (token) => deployment(podSpec({ args: [`--password=${token}`] }))],
  ['an option and its value', (token) => deployment(podSpec({ args: ['--password', token] }))],
  ['an option that sets another', (token) => deployment(podSpec({ args: [`--set=auth.password=${token}`] }))],
  ['an option of a command', (token) => deployment(podSpec({ command: ['server', `--redis=redis://:${token}@cache:6379`] }))],
  ['a line of a shell', (token) => deployment(podSpec({ command: ['sh', '-c', `exec psql --password=${token}`] }))],
  ['an entry of a ConfigMap', (token) => object('v1', 'ConfigMap', { data: { DB_PASSWORD: token } })],
  ['a line of a file', (token) => object('v1', 'ConfigMap', { data: { 'app.properties': `a=b\ndb.password=${token}\n` } })],
  ['a value of a chart', (token) => application({ helm: { valuesObject: { auth: { adminPassword: token } } } })],
  ['a pair of a chart', (token) => application({ helm: { valuesObject: { extraEnv: [{ name: 'DB_PASSWORD', value: token }] } } })],
  ['a parameter of a chart', (token) => application({ helm: { parameters: [{ name: 'auth.password', value: token }] } })],
  ['values as a text', (token) => helmChart({ valuesContent: `auth:\n  password: ${token}\n` })],
  ['a pair in values as a text', (token) => helmChart({ valuesContent: `env:\n  - name: DB_PASSWORD\n    value: ${token}\n` })],
  ['an address of a repository', (token) => application({ repoURL: `https://app:${token}@git.example.com/lab.git` })],
  [
    'a header of a Middleware',
    (token) =>
      object('traefik.io/v1alpha1', 'Middleware', { spec: { headers: { customRequestHeaders: { Authorization: `Bearer ${token}` } } } }),
  ],
];
