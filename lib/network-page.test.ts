import fs from 'node:fs';
import nodePath from 'node:path';
import { App } from 'cdk8s';
import { villa } from './network-page.fixture';
import { chalet } from './network-page-gateway.fixture';
import { collect } from './synth/collect';
import { synthesizeInMemory } from './testing';

const page = fs.readFileSync(nodePath.join(__dirname, '../docs/network.md'), 'utf8');
const codes = ['network-page.fixture.ts', 'network-page-defaults.fixture.ts', 'network-page-gateway.fixture.ts'].map((name) =>
  fs.readFileSync(nodePath.join(__dirname, name), 'utf8'),
);

test('docs/network.md shows what is compiled here, and it can be synthesized', () => {
  const blocks = [...page.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, block]) => block);
  expect(blocks).toEqual(codes.map((code) => code.replace("} from '.';", "} from 'cdk8s-homelab';")));
  const root = new App();
  villa(root);
  const { labs, findings } = collect(root);
  expect(findings).toEqual([]);
  expect(synthesizeInMemory(villa).findings.filter(({ rule, severity }) => severity === 'error' || rule.startsWith('network/'))).toEqual(
    [],
  );
  const [lab] = labs;
  expect(lab?.lab.describe()).toMatchObject({
    hosts: [
      { address: '192.168.10.2', names: ['one'] },
      { address: '192.168.10.100', names: ['home.example.com', 'nas.example.com', 'longhorn.example.com'] },
      { address: '192.168.10.105', names: ['dns.example.com'] },
    ],
    intents: {
      flows: [
        { from: { cidr: '192.168.10.0/24' }, to: { namespace: 'home' }, ports: [{ port: 5353, protocol: 'UDP' }] },
        { from: { namespace: 'home' }, to: { namespace: 'home' }, ports: [{ port: 1883, protocol: 'TCP' }] },
        { from: { namespace: 'home' }, to: { cidr: '192.168.10.50/32' }, ports: [] },
      ],
    },
  });
});

test('its lab of HTTPRoutes is sound', () => {
  const lab = synthesizeInMemory(chalet).lab('chalet');
  expect(lab.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  lab.reaches('https://photos.example.com/api');
  lab.reaches('https://family.example.org/');
  expect(lab.manifests('photos', 'HTTPRoute').map(({ metadata }) => metadata.name)).toEqual([
    'photos',
    'photos-to-https',
    'family',
    'family-to-https',
  ]);
});
