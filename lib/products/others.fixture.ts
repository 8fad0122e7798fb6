/** Somebody else's program, for the test of the package: every part of its lab is a product of their own. */
export const OTHERS: Readonly<Record<string, string>> = {
  'products.ts': `
    import {
      type Allocation, type Cluster, type Distribution, type GitOps, type HttpRoute, type IngressController, type LabCluster, type LoadBalancer, type Manifest, type RouteAnswer,
      type RouteRequest, defineProduct, httpRoutes, IngressClasses, identityOf, isBalanced, isProblem, listAt, listeningOn, noEndpoints, GENERATED_MARKER, Services, textAt,
    } from 'cdk8s-homelab/products';

    const READ = { source: 'https://example.com/docs', versions: 'v1', read: '2026-11-28' } as const;

    /** The longest path of the host answers. */
    function routerOf(cluster: LabCluster) {
      const [services, classes] = [new Services(cluster), new IngressClasses(cluster)];
      const routes = httpRoutes(cluster).filter(({ object }) => object.kind === 'Ingress' && !classes.problem(object));
      const lengthOf = ({ path }: HttpRoute) => path?.value?.length ?? 0;
      const answer = ({ host, path }: RouteRequest): RouteAnswer => {
        const [first] = routes
          .filter((route) => route.hosts.includes(host) && path.startsWith(route.path?.value ?? '/'))
          .sort((a, b) => lengthOf(b) - lengthOf(a));
        const [to] = first?.backends ?? [];
        if (!first || !to) return { kind: 'dead-end', status: 404, code: 'no-host', reason: \`caddy has no site \${host}\`, steps: [], skippedRoutes: [] };
        const winner = { object: identityOf(first.object), at: first.at, rule: \`\${host}\${first.path?.value ?? ''}\`, why: 'longest path', tied: [] };
        const found = { winner, steps: [], skippedRoutes: [] };
        const backend = services.backend(to, true);
        const problem = isProblem(backend) ? backend : noEndpoints(backend);
        if (isProblem(backend) || problem) return { kind: 'dead-end', status: 502, ...(problem ?? { code: 'no-endpoints', reason: '-' }), ...found };
        return { kind: 'service', backends: [{ ...backend, scheme: 'http', share: 1 }], path, ...found };
      };
      return { answer };
    }

    export const caddy = defineProduct({
      name: 'caddy',
      title: 'Caddy',
      facts: [{ summary: 'the longest path of a host answers', ...READ }],
      ingress: { classController: 'caddyserver.com/ingress', servesUnclassed: false, router: routerOf },
    });

    export interface CaddyOptions { readonly onDemandTls?: boolean }

    export const caddyOnNodes: IngressController<'caddy', never, CaddyOptions> = {
      kind: 'caddy',
      routes: {
        known: ['onDemandTls'],
        annotations: ({ options }) => ({ 'caddy.ingress.kubernetes.io/on-demand-tls': String(options.onDemandTls ?? false) }),
      },
      describe: (site) => ({
        controller: 'caddy', className: 'caddy', namespace: 'caddy', podLabels: { app: 'caddy' }, hostNetwork: true,
        ...listeningOn(undefined, site), entryPoints: { http: 80, https: 443 }, managedBy: 'elsewhere',
      }),
    };

    const poolsOf = (cluster: Cluster) =>
      cluster.ofKind('purelb.io/ServiceGroup').map((object) => ({
        object, at: '/spec/local', name: object.metadata.name, addresses: listAt(object, 'spec', 'local').map(String),
      }));

    const allocate = (cluster: Cluster) => new Map<Manifest, Allocation>(cluster.ofKind('Service').filter(isBalanced).flatMap((service) => {
      const asked = textAt(service, 'metadata', 'annotations', 'purelb.io/addresses');
      if (asked === undefined || asked.startsWith('10.0.0.10')) return [];
      const refused = { code: 'address', path: '/metadata/annotations', message: \`\${asked} is in no pool\`, hint: 'ask for another one' } as const;
      return [[service, { refused }] as const];
    }));

    export const purelb = defineProduct({
      name: 'purelb',
      title: 'PureLB',
      facts: [{ summary: 'a Service asks for an address by an annotation', ...READ }],
      loadBalancer: { allocate, pools: poolsOf },
    });

    export const purelbPools: LoadBalancer<'lan'> = {
      title: 'PureLB',
      pools: ['lan'],
      describe: () => ({ kind: 'purelb', pools: [{ name: 'lan', addresses: ['10.0.0.100-10.0.0.110'] }] }),
    };

    export const homeos = defineProduct({
      name: 'homeos',
      title: 'HomeOs',
      facts: [{ summary: 'it installs Helm charts from HelmChart objects', ...READ }],
      distribution: { podSecurity: { enforce: 'restricted', audit: 'restricted', warn: 'restricted', exempt: ['kube-system'] } },
      installs: [{ kind: 'helm.cattle.io/HelmChart', into: (chart) => [textAt(chart, 'spec', 'targetNamespace') ?? 'default'] }],
      brings: ({ distribution }) => (distribution.name === 'homeos' ? [{ kind: 'CustomResources', group: 'helm.cattle.io', by: 'homeos' }] : []),
    });

    export const HomeOs: Distribution<'server' | 'agent'> = {
      name: 'homeos',
      version: 'v1.33.6+homeos1',
      kubernetes: 'v1.33.6',
      roles: { 'control-plane': 'server', worker: 'agent' },
      pods: '10.42.0.0/16',
      services: '10.43.0.0/16',
      helmController: true,
      taintsControlPlane: false,
      controlPlaneLabel: 'true',
      nodeFiles: ({ nodes }) => nodes.map(({ name }) => ({ path: \`\${name}/config.yaml\`, content: \`\${GENERATED_MARKER}\\nnode-name: \${name}\\n\` })),
    };

    export const folder = defineProduct({ name: 'folder', facts: [{ summary: 'somebody runs kubectl apply', ...READ }], gitops: { partOf: 'nobody' } });

    export const folderOnly: GitOps = { describe: () => ({ engine: 'folder' }) };
  `,
  'main.ts': `
    import { Lab, LabApp, Namespace, Route, StorageClass, Deployment } from 'cdk8s-homelab';
    import { caddy, caddyOnNodes, folder, folderOnly, purelb, purelbPools, HomeOs, homeos } from './products.js';

    const app = new LabApp({ products: [caddy, purelb, homeos, folder] });
    const lab = new Lab(app, 'own', {
      distribution: HomeOs,
      network: { lan: '10.0.0.0/24' },
      nodes: { one: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi' } },
      ingress: caddyOnNodes,
      loadBalancer: purelbPools,
      storage: [StorageClass.of('nfs', { provisioner: 'nfs.csi.k8s.io', default: true, bindingMode: 'Immediate', reclaimPolicy: 'Retain', expansion: true, nodeLocal: false, accessModes: ['ReadWriteMany'] })],
      gitops: folderOnly,
    });
    const shop = lab.app('shop');
    new Namespace(shop, 'namespace', { labels: { 'pod-security.kubernetes.io/enforce': 'privileged' } });
    const web = new Deployment(shop, 'web', { name: 'web', image: 'nginx:1.29', ports: [{ name: 'http', containerPort: 8080, servicePort: 80 }] });
    new Route(shop, 'route', { name: 'web', host: 'web.lab', to: web, options: { onDemandTls: true } });
    // @ts-expect-error: an option of another controller
    export const wrong = () => new Route(shop, 'wrong', { name: 'wrong', host: 'x.lab', to: web, options: { sslRedirect: true } });
    app.synth();
  `,
  'extra/service.yaml': `
apiVersion: v1
kind: Service
metadata: {name: far, namespace: shop, annotations: {purelb.io/addresses: 10.0.0.200}}
spec: {type: LoadBalancer, selector: {app: web}, ports: [{port: 80}]}
`,
};
