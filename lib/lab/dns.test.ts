import { Deployment } from '../apps/deployment/deployment';
import { Service } from '../apps/service/service';
import { K3s } from '../products/k3s/k3s';
import { makeLab, metallb } from './fixture';
import { dnsmasqFile, type HostNames } from './hosts';

const LAB = {
  distribution: K3s.version('v1.33.6+k3s1', { disable: ['servicelb'] }),
  loadBalancer: metallb([{ name: 'lan', addresses: ['10.0.0.100-10.0.0.110'] }]),
} as const;

function dns(hosts: HostNames) {
  const lab = makeLab({ ...LAB, hosts: { ...hosts, elsewhere: { '10.0.0.50': ['nas.home'] } } });
  const app = lab.app('dns');
  const of = new Deployment(app, 'dns', { name: 'dns', image: 'a:1', ports: [{ containerPort: 53 }] });
  const address = '10.0.0.105';
  const { service } = new Service(app, 'lb', { name: 'lb', of, type: 'LoadBalancer', address, hosts: ['dns.home', 'ns.home'] });
  return { files: lab.nodeFiles(), annotations: service.toJson().metadata.annotations };
}

test('names as dnsmasq reads them', () => {
  const { files } = dns({ dnsmasq: true });
  const content = files.find(({ path }) => path === 'dnsmasq.conf')?.content.split('\n');
  expect(content).toEqual(
    expect.arrayContaining(['host-record=nas.home,10.0.0.50', 'host-record=dns.home,10.0.0.105', 'host-record=ns.home,10.0.0.105']),
  );
});

test('a wildcard is a domain there', () => {
  expect(
    dnsmasqFile([{ address: '10.0.0.2', names: ['*.home', 'a.home'] }])
      .content.split('\n')
      .slice(1),
  ).toEqual(['address=/home/10.0.0.2', 'host-record=a.home,10.0.0.2', '']);
});

test('names that external-dns reads off a Service', () => {
  expect(dns({ externalDns: true }).annotations).toEqual({
    'external-dns.alpha.kubernetes.io/hostname': 'dns.home,ns.home',
    'metallb.io/loadBalancerIPs': '10.0.0.105',
  });
  expect(dns({ externalDns: 'external-dns.kubernetes.io/' }).annotations).toMatchObject({
    'external-dns.kubernetes.io/hostname': 'dns.home,ns.home',
  });
});

test('neither unless it is asked for', () => {
  const { files, annotations } = dns({});
  expect(files.map(({ path }) => path)).not.toContain('dnsmasq.conf');
  expect(annotations).toEqual({ 'metallb.io/loadBalancerIPs': '10.0.0.105' });
});
