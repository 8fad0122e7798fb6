import { get } from 'node:http';
import { type Api, connect } from './api';
import type { ServerVersion } from './labs';

/** Name of the variable that says where shared control planes are asked for. */
export const ADDRESS = 'E2E_SHARED';

/** A control plane that other test files ask, too. */
export interface SharedCluster {
  readonly kubeconfig: string;
  readonly api: Api;
}

/**
 * The control plane of this version with every CRD, where pods are only bound. It is there for dry runs and for namespaces of one's own: whoever
 * changes anything else disturbs others. Nobody stops it.
 */
export async function sharedCluster(version: ServerVersion): Promise<SharedCluster> {
  const kubeconfig = await new Promise<string>((done, fail) => {
    const sent = get(`${process.env[ADDRESS]}/${version}`, { agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => (response.statusCode === 200 ? done(text) : fail(new Error(text))));
    });
    sent.on('error', fail);
  });
  return { kubeconfig, api: connect(kubeconfig) };
}
