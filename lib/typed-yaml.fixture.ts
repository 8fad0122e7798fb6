/** Objects as a person writes them, for mistakes that are in one field. */

/** A Deployment as YAML: fields of its spec, of its pod's spec, and of its container. */
export const deployment = ({ spec = '', pod = '', container = 'image: example/web:1' }) =>
  `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: demo }
spec:
  ${spec === '' ? 'selector: { matchLabels: { app: web } }' : spec}
  template:
    metadata: { labels: { app: web } }
    spec:
      ${pod === '' ? '{}' : pod}
      containers: [{ name: web, ${container} }]
`.replace('      {}\n', '');
export const service = (spec: string, more = '') => `
apiVersion: v1
kind: Service
metadata: { name: web, namespace: demo${more} }
spec: { selector: { app: web }, ${spec} }
---${deployment({})}`;
/** A claim. */
export const persistent = (spec: string) => `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: demo }
spec: { ${spec} }
`;

/** A Service, and the pods behind it. */
export const WEB = `
apiVersion: v1
kind: Service
metadata: { name: web, namespace: demo, labels: { app: web } }
spec: { selector: { app: web }, ports: [{ name: http, port: 80, targetPort: 8080 }] }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: demo }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: 'example/web:1', ports: [{ name: http, containerPort: 8080 }] }] }
---`;

/** A route of Traefik: fields of its rule and of its metadata. */
export const ingressRoute = (route: string, more = '') => `${WEB}
apiVersion: traefik.io/v1alpha1
kind: IngressRoute
metadata: { name: web, namespace: demo${more} }
spec: { entryPoints: [web], routes: [{ kind: Rule, match: Host(\`web.lab\`), services: [{ name: web, port: 80 }]${route} }] }
`;
/** A Middleware, and a route through it. */
export const middleware = (spec: string) => `${ingressRoute(', middlewares: [{ name: mine }]')}---
apiVersion: traefik.io/v1alpha1
kind: Middleware
metadata: { name: mine, namespace: demo }
spec: { ${spec} }
`;
