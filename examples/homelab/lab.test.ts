import { synthesizeInMemory } from 'cdk8s-homelab/testing';
import { home } from './lab';

const labs = synthesizeInMemory(home);
const lab = labs.lab('home');

test('nothing is found, not even what is only worth knowing', () => {
  expect(labs.findings).toEqual([]);
});
test('everything fits its nodes, also while apps are rolled out', () => {
  lab.fits();
});
for (const { host } of lab.description.intents.routes) {
  test(`https://${host}/ is answered`, () => {
    lab.reaches(`https://${host}/`);
  });
}
test('apps without a login of their own are behind Authelia', () => {
  const open = lab.manifests(undefined, 'Ingress').flatMap(({ metadata }) => {
    const { annotations = {} } = metadata;
    const behind = annotations['traefik.ingress.kubernetes.io/router.middlewares'];
    return behind === 'authelia-sso@kubernetescrd' ? [] : [metadata.name];
  });
  expect(open).toMatchSnapshot();
});
test('pods find the broker and their databases, and nobody else gets at these', () => {
  lab.reaches('zigbee2mqtt/zigbee2mqtt', 'mosquitto/mosquitto:1883');
  lab.reaches('paperless/paperless', 'paperless-db:5432');
  lab.reaches('paperless/paperless-dump', 'paperless-db:5432');
  lab.blocked('ingress', 'paperless/paperless-db:5432');
  lab.blocked('vaultwarden/vaultwarden', '1.1.1.1:443');
});
test('git answers by SSH in the LAN', () => {
  lab.reaches('192.168.10.77', 'forgejo/forgejo-ssh:22');
});
test('is what it was', () => expect(lab.files).toMatchSnapshot());
