import {
  ArgoCd,
  CertManager,
  K3s,
  KubePrometheusStack,
  Lab,
  type LabApp,
  LocalPath,
  Longhorn,
  MetalLb,
  Traefik,
} from 'cdk8s-homelab';

/** Three K3s nodes and a NAS. */
export function cluster(app: LabApp) {
  const mini = { role: 'server', cpu: '4', memory: '16Gi', disk: '500Gi' } as const;
  const lab = new Lab(app, 'home', {
    distribution: K3s.version('v1.34.2+k3s1', { disable: ['servicelb'] }),
    network: { lan: '192.168.10.0/24', machines: { nas: '192.168.10.5' } },
    nodes: {
      nuc: {
        role: 'server',
        address: '192.168.10.11',
        cpu: '8',
        memory: '32Gi',
        disk: '1Ti',
        devices: {
          igpu: '/dev/dri',
          zigbee: {
            path: '/dev/serial/by-id/usb-ITEAD_SONOFF_Zigbee_3.0_USB_Dongle_Plus_V2-if00-port0',
            mountPath: '/dev/zigbee',
          },
        },
      },
      'mini-1': { ...mini, address: '192.168.10.12' },
      'mini-2': { ...mini, address: '192.168.10.13' },
    },
    loadBalancer: MetalLb.layer2({ pools: { lan: ['192.168.10.200-192.168.10.220'] } }),
    ingress: Traefik.ofK3s({
      address: '192.168.10.200',
      entryPoints: { web: { redirectTo: 'websecure' } },
      // Apps of every namespace ask the middleware of Authelia.
      values: { providers: { kubernetesCRD: { allowCrossNamespace: true } } },
    }),
    storage: [Longhorn.release({ replicas: 2 }), LocalPath.present()],
    monitoring: KubePrometheusStack.in('monitoring', {
      prometheus: { retention: '30d', storage: '50Gi' },
      grafana: {
        storage: '5Gi',
        adminSecret: { name: 'grafana-admin', userKey: 'user', passwordKey: 'password' },
      },
      alertmanager: { storage: '1Gi' },
    }),
    products: [CertManager.release()],
    // EndpointSlices are not left out: `nas` needs one.
    gitops: ArgoCd.pulls('https://git.example.com/home.git', { excludes: [] }),
    hosts: { dnsmasq: true },
  });
  const longhorn = { folder: 'longhorn-config' };
  lab.waive('reliability/requests', longhorn, 'its chart sets none');
  lab.waive(
    'reliability/memory-limit',
    longhorn,
    'its chart sets none: volumes must not be killed',
  );
  return lab;
}

/** The lab, as apps get it. */
export type Home = ReturnType<typeof cluster>;
