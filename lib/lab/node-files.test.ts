import { GENERATED_MARKER } from '../manifest/generated-marker';
import { IngressNginx } from '../products/ingress-nginx/ingress-nginx';
import { Talos } from '../products/talos/talos';
import { type AnyLabProps, makeLab, NODES } from './fixture';
import { outsideFile } from './node-files';
import { Registry } from './registry';

const LOGIN = { user: 'REGISTRY_USER', password: 'REGISTRY_PASSWORD' };
const REGISTRIES = [Registry.plainHttp('192.168.1.171:5000', { login: LOGIN }), Registry.https('registry.minilab')];
const TALOS: Partial<AnyLabProps> = {
  distribution: Talos.version('v1.9.5', { kubernetes: 'v1.32.3' }),
  ingress: IngressNginx.onHostNetwork(),
  nodes: { cp: { ...NODES.one, role: 'control-plane' }, worker: { ...NODES.two, role: 'worker' } },
};
const files = (props: Partial<AnyLabProps>) =>
  Object.fromEntries(
    makeLab(props)
      .nodeFiles()
      .filter(({ path }) => path.includes('/') || path === 'outside-git.txt')
      .map(({ path, content }) => [path, content]),
  );

test('K3s: a registries.yaml a node, with placeholders where a login is', () => {
  const content = `${GENERATED_MARKER}
# Goes to /etc/rancher/k3s/registries.yaml; restart K3s after it changed.
mirrors:
  192.168.1.171:5000:
    endpoint:
      - http://192.168.1.171:5000
  registry.minilab:
    endpoint:
      - https://registry.minilab
configs:
  192.168.1.171:5000:
    auth:
      username: \${REGISTRY_USER}
      password: \${REGISTRY_PASSWORD}
`;
  expect(files({ registries: REGISTRIES })).toEqual({
    'one/registries.yaml': content,
    'two/registries.yaml': content,
    'outside-git.txt': `${GENERATED_MARKER}
# What must exist outside git, made by hand. Values are in nobody's repository.

REGISTRY_USER, REGISTRY_PASSWORD: login at registry 192.168.1.171:5000, filled in on each node
  in nodes/one/registries.yaml
  in nodes/two/registries.yaml
`,
  });
});

test('K3s: no registry, no file; no login, no configs', () => {
  expect(files({})).toEqual({});
  const registries = [Registry.https('registry.minilab')];
  expect(files({ registries })['one/registries.yaml']).not.toContain('configs');
  expect(makeLab({ registries }).describe().outside).toEqual([]);
});

test('Talos: a patch a node, registries in its own words', () => {
  const head = `${GENERATED_MARKER}\n# talosctl patch machineconfig --nodes <address> --patch @machineconfig.patch.yaml\n`;
  const registries = `  registries:
    mirrors:
      192.168.1.171:5000:
        endpoints:
          - http://192.168.1.171:5000
      registry.minilab:
        endpoints:
          - https://registry.minilab
    config:
      192.168.1.171:5000:
        auth:
          username: \${REGISTRY_USER}
          password: \${REGISTRY_PASSWORD}
`;
  expect(files({ ...TALOS, registries: REGISTRIES })).toMatchObject({
    'cp/machineconfig.patch.yaml': `${head}machine:\n  network:\n    hostname: cp\n${registries}cluster:\n  allowSchedulingOnControlPlanes: false\n`,
    'worker/machineconfig.patch.yaml': `${head}machine:\n  network:\n    hostname: worker\n${registries}`,
  });
  expect(files(TALOS)['worker/machineconfig.patch.yaml']).toBe(`${head}machine:\n  network:\n    hostname: worker\n`);
});

test('what must exist outside git is listed by name', () => {
  expect(outsideFile([])).toEqual([]);
  const [file] = outsideFile([
    {
      kind: 'Secret',
      namespace: 'web',
      name: 'login',
      labels: { app: 'web', tier: 'a' },
      keys: { user: { value: 'taskuser' }, password: { same: 'database password' }, key: {} },
      why: 'login of the database',
    },
    { kind: 'Credential', of: 'Argo CD', why: 'deploy key' },
  ]);
  expect(file?.content.split('\n').slice(2)).toEqual([
    '',
    'Secret web/login: login of the database',
    '  user = taskuser',
    '  password  (the database password)',
    '  key',
    '  labels: app=web, tier=a',
    expect.stringMatching(
      /^ {2}\$ read -rsp 'database password: ' value1 && .* && kubectl label secret login --namespace web app=web tier=a$/,
    ),
    '',
    'Argo CD: deploy key',
    '',
  ]);
});
