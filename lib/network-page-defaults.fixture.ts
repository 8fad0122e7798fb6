import { Traefik } from '.';

export const traefik = Traefik.ofK3s({
  defaults: { middlewares: [{ name: 'hsts', headers: { stsSeconds: 31536000 } }] },
  entryPoints: {
    web: { redirectTo: 'websecure' },
    admin: {
      port: 9443,
      tls: true,
      middlewares: [
        { name: 'vpn', ipAllowList: { sourceRange: ['10.9.0.0/24'] } },
        { name: 'sso', namespace: 'auth' },
      ],
    },
  },
});
