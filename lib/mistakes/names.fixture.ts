import type { Mistake } from './mistake.fixture';

export const NAMES: readonly Mistake[] = [
  [
    "new Deployment(app, 'x', { ...BASE, env: { URL: user.url() } });",
    'refused',
    'user: got its host, but it has no Service; expected a port with servicePort in its ports',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, env: { URL: web.url('http', { port: 8080 }) } });",
    'refused',
    "web.url: got port 8080 of web, expected one of its Service: 'http' (80)",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, env: { URL: web.url('http', { path: 'api' }) } });",
    'compiler',
    "Type '\"api\"' is not assignable to type '",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, env: { URL: web.url('http', { user: 'a', password: 'geheim' }) } });",
    'compiler',
    "Type '\"geheim\"' is not assignable to type '",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, env: { URL: web.url('http', { password: '$(P)' }) } });",
    'refused',
    'web.url: got a password without a user, expected both',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, env: { URL: web.url('http', { user: 'a', password: '$(P)' }) } });",
    'reference/variable',
    "there is 'URL'",
  ],
  ["new Deployment(app, 'x', { ...BASE, env: { HOST: 'wbe.shop.svc.cluster.local' } });", 'reference/host-name', "did you mean 'web'?"],
  ["new Deployment(app, 'x', { ...BASE, env: { URL: 'http://wbe.shop.svc:80/' } });", 'reference/host-name', "did you mean 'web'?"],
  ["new Deployment(app, 'x', { ...BASE, env: { URL: 'http://web.shop.svc:8081/' } });", 'reference/host-name', 'its ports are 80 (http)'],
  [
    "new Deployment(app, 'x', { ...BASE, env: { URL: 'http://web.shp.svc/' } });",
    'reference/host-name',
    "there is one in namespace shop: 'web.shop.svc'",
  ],
  ["new Deployment(app, 'x', { ...BASE, env: { HOST: web.hots } });", 'compiler', "'hots' does not exist on type 'Deployment<OfLab"],
  [
    "new Deployment(app, 'x', { ...BASE, env: { HOST: lab.machine('nass').host } });",
    'compiler',
    'Argument of type \'"nass"\' is not assignable to parameter of type \'"nas"\'.',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, args: ['--upstream=http://wbe.shop.svc.cluster.local'] });",
    'reference/host-name',
    "did you mean 'web'?",
  ],
  [
    "new ConfigMap(app, 'x', { name: 'x', data: { 'a.conf': 'proxy_pass http://wbe.shop.svc.cluster.local:80;' } }); new Deployment(app, 'x2', { ...BASE, envFrom: [{ name: 'x' }] });",
    'reference/host-name',
    "did you mean 'web'?",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, env: { A: login.key('pasword') } });",
    'compiler',
    '\'"pasword"\' is not assignable to parameter of type \'"password" | "user"\'.',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, env: { A: config.key('b.yaml') } });",
    'compiler',
    'Argument of type \'"b.yaml"\' is not assignable to parameter of type \'"a.yaml"\'.',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, env: { 'A=B': '1' } });",
    'refused',
    "container x: got env 'A=…', expected a name of printable characters without '='",
  ],
  [
    "const closed = lab.app('closed'); new Namespace(closed, 'namespace', { isolated: true }); const hidden = new Deployment(closed, 'x', { ...BAD, name: 'hidden' }); new Deployment(app, 'x', { ...BASE, env: { URL: 'http://hidden.closed.svc/' } });",
    'network/named-service',
    'to allow it, add Deployment shop/x with TCP 8080 to the ingress of a policy for Deployment',
  ],
  ['web.reachableFrom(away, [9090]);', 'refused', "expected a port of the target's pods: 8080/TCP (policies do not see ports of Services)"],
  ['lab.blocked(away, web);', 'network/blocked', 'add a NetworkPolicy that selects its pods and lets in only who may talk to them'],
  [
    "new Deployment(app, 'x', { ...BASE, env: { URL: web.url(), SVC: 'http://web/' } }); new Deployment(other, 'y', { ...BASE, name: 'y', env: { URL: 'http://web/' } });",
    'reference/host-name',
    "there is one in namespace shop: 'web.shop.svc'",
  ],
];
