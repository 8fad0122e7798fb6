import { Namespace, NfsVolume } from 'cdk8s-homelab';
import type { Home } from '../cluster';

/** The namespace of all that plays, finds and loads films and series, and where these are. */
export function media(lab: Home) {
  const app = lab.app('media');
  new Namespace(app, 'namespace', { podSecurity: { enforce: 'privileged' } });
  return new NfsVolume(app, 'library', {
    name: 'library',
    server: lab.machine('nas'),
    path: '/volume1/media',
    size: '8Ti',
    mountOptions: ['nfsvers=4.1', 'noatime'],
  });
}
