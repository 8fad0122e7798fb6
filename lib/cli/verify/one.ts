import { at } from '../../manifest/read';
import { isMap } from '../../manifest/tree';
import { CliError } from '../cli-error';
import { type Answer, type Api, METADATA } from './api';

/** An object that was asked for. */
interface ObjectQuery {
  /** Undefined: its metadata alone, so that no value of a Secret is sent. */
  readonly kind: string | undefined;
  readonly name: string;
}

/** Whether the API server says that there is no such object; a proxy in between says 404 as well. */
export function isMissing({ status, body }: Answer): boolean {
  return status === 404 && isMap(body);
}

/** The metadata of one object. */
export async function getMetadata(api: Api, path: string, name: string): Promise<Answer> {
  return checked(api, await api.get(path, METADATA), { kind: undefined, name });
}

/** The answer, if it is a refusal or the object that was asked for. @throws CliError if it is something else */
export function checked(api: Api, answer: Answer, { kind = 'PartialObjectMetadata', name }: ObjectQuery): Answer {
  if (answer.status >= 300) return answer;
  const { body } = answer;
  if (at(body, 'kind') === kind && at(body, 'metadata', 'name') === name) return answer;
  throw new CliError(
    `the cluster at ${api.server} gives something else when it is asked for ${kind} '${name}'; check what stands in between`,
  );
}
