import type { LabCluster } from '../../cluster/cluster';
import { httpRoutes } from '../../cluster/http-routes';
import { routerOf } from '../../cluster/routing/router';
import { printed } from '../migrate-ingress/compare';
import { type AskedPath, type Entrance, requestsTo } from '../migrate-ingress/requests';
import type { Component, RouteComparison } from './result';

/**
 * Asks the ingress controller of both versions the same requests, around every host and path of the lab's routes.
 * @returns undefined if it stays of the same minor version, or the old or new one is not known
 */
export function compareRoutes(before: LabCluster, after: LabCluster, brings: readonly Component[]): RouteComparison | undefined {
  const { before: old, after: now } = brings.find(({ name }) => name === before.lab.ingress.controller) ?? {};
  if (old === undefined || now === undefined || minorOf(old) === minorOf(now)) return undefined;
  const requests = requestsTo(pathsOf(before), entrancesOf(before));
  const [oldRouter, newRouter] = [routerOf(before), routerOf(after)];
  const differences = requests.flatMap((request) => {
    const [was, is] = [printed(oldRouter.answer(request)), printed(newRouter.answer(request))];
    if (was === is) return [];
    return [{ request: `${request.tls ? 'https' : 'http'}://${request.host}${request.path}`, before: was, after: is }];
  });
  return { before: old, after: now, requests: requests.length, differences };
}

/** `v3.7.13` is of v3.7. */
function minorOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

function pathsOf(cluster: LabCluster): readonly AskedPath[] {
  return httpRoutes(cluster).flatMap(({ hosts, path, match = '' }) => {
    const ofMatch = [...match.matchAll(/[`"](\/[^`"]*)[`"]/g)].flatMap(([, one]) => one ?? []);
    const paths = path?.value !== undefined ? [path.value] : ofMatch.length > 0 ? ofMatch : ['/'];
    return (hosts.length > 0 ? hosts : ['']).flatMap((host) =>
      paths.map((one) => ({ host, path: one, isPattern: match !== '' && /[\^$\\[(*+]/.test(one) })),
    );
  });
}

function entrancesOf({ lab }: LabCluster): readonly Entrance[] {
  return Object.keys(lab.ingress.entryPoints).flatMap((entryPoint) => [
    { entryPoint, tls: false },
    { entryPoint, tls: true },
  ]);
}
