import { addressNumber } from '../../manifest/ip-range';
import { POD_KINDS } from '../../manifest/pod-template';
import { mapsAt, textAt } from '../../manifest/read';
import { defineRule, type Report } from '../rule';

/** A host name, or an address of either family, in brackets or not. */
const HOST = /^(?:[\w.-]+|\[?[\da-fA-F:.]+(?:%\w+)?\]?)$/;

/** What looks like an IPv4 address must be one. */
function isHost(server: string): boolean {
  return HOST.test(server) && (!/^[\d.]+$/.test(server) || addressNumber(server) !== undefined);
}

/** The node asks its mount program for `<server>:<path>`, which finds no such host. */
export const nfsServer = defineRule({
  id: 'reliability/nfs-server',
  severity: 'error',
  summary: 'the server of an NFS volume is a host name or an address',
  kinds: ['PersistentVolume', ...POD_KINDS],
  check(object, cluster) {
    const pods = cluster.podsOf(object);
    const servers =
      object.kind === 'PersistentVolume'
        ? [['/spec/nfs/server', textAt(object, 'spec', 'nfs', 'server')] as const]
        : mapsAt(pods?.spec, 'volumes').map(
            (one, i) => [`${pods?.at}/spec/volumes/${i}/nfs/server`, textAt(one, 'nfs', 'server')] as const,
          );
    return servers.flatMap(([path, server]): readonly Report[] => {
      if (server === undefined || server === '' || isHost(server) || /[${<]/.test(server)) return [];
      const host = /^(?:\w+:\/\/)?([\w.-]+)(?=[:/]|$)/.exec(server)?.[1];
      const hint =
        host === server
          ? 'write a valid address'
          : host === undefined
            ? 'write its name or address'
            : `did you mean '${host}'? The folder belongs to path`;
      return [{ path, message: `got server '${server}', expected a host name or an address alone`, hint }];
    });
  },
});
