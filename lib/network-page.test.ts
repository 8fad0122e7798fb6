import fs from 'node:fs';
import nodePath from 'node:path';
import { App } from 'cdk8s';
import { villa } from './network-page.fixture';
import { collect } from './synth/collect';

const page = fs.readFileSync(nodePath.join(__dirname, '../docs/network.md'), 'utf8');
const code = fs.readFileSync(nodePath.join(__dirname, 'network-page.fixture.ts'), 'utf8');

test('docs/network.md shows what is compiled here, and it can be synthesized', () => {
  const [, block] = /^```ts\n(.*?)^```$/ms.exec(page) ?? [];
  expect(block).toBe(code.replace("} from '.';", "} from 'cdk8s-homelab';"));
  const root = new App();
  villa(root);
  const { labs, findings } = collect(root);
  expect(findings).toEqual([]);
  const [lab] = labs;
  expect(lab?.lab.describe()).toMatchObject({
    hosts: [
      { address: '192.168.10.2', names: ['one'] },
      { address: '192.168.10.100', names: ['home.example.com', 'nas.example.com', 'longhorn.example.com'] },
      { address: '192.168.10.105', names: ['dns.example.com'] },
    ],
    intents: {
      flows: [
        { from: { namespace: 'home' }, to: { namespace: 'home' }, ports: [{ port: 1883, protocol: 'TCP' }] },
        { from: { namespace: 'home' }, to: { cidr: '192.168.10.50/32' }, ports: [] },
      ],
    },
  });
});
