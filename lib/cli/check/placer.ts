import { isDeepStrictEqual } from 'node:util';
import type { RuleFinding } from '../../checks/run';
import { identityOf, objectKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import type { PatchOperation } from '../../manifest/patch';
import { at } from '../../manifest/read';
import { keysOf } from '../../manifest/tree';
import type { SourceDocument } from '../../source/source';
import type { CheckFinding } from './result';

/** Where findings are: at what the rule was asked about, else at the first object of the name. One about something that no file holds is about the lab. @param areTogether whether it is known that all is applied */
export function placer(
  documents: ReadonlyMap<Manifest, SourceDocument>,
  elsewhere: string,
  areTogether: boolean,
): (finding: RuleFinding) => CheckFinding {
  const byKey = new Map<string, SourceDocument>();
  for (const [manifest, document] of documents) {
    const key = objectKey(identityOf(manifest));
    if (!byKey.has(key)) byKey.set(key, document);
  }
  /** Files beside each other that nothing brings together may be alternatives. */
  const mayBeAlternative = ({ manifest, rivals = [] }: RuleFinding): boolean => {
    const file = manifest && documents.get(manifest)?.file;
    return file !== undefined && rivals.length > 0 && rivals.every((one) => documents.get(one)?.file !== file);
  };
  return (found) => {
    const isDoubtful = !areTogether && found.severity === 'error' && mayBeAlternative(found);
    const finding: RuleFinding = isDoubtful
      ? { ...found, severity: 'warning', message: `${found.message}, if both are applied: they stand in two files` }
      : found;
    const { rule, severity, object, path, message, hint, fix, manifest } = finding;
    const document = (manifest && documents.get(manifest)) ?? byKey.get(objectKey(object));
    const position = document?.position(path) ?? { line: 1, column: 1 };
    const isFixable = fix !== undefined && (document === undefined || manifest === undefined || isAsWritten(manifest, document, fix));
    return { rule, severity, object, file: document?.file ?? elsewhere, ...position, path, message, hint, ...(isFixable ? { fix } : {}) };
  };
}

/** Whether what a fix changes is what stands in the file, and was not filled in or patched: there it would have to be fixed. */
function isAsWritten(manifest: Manifest, { value, origin = value }: SourceDocument, fix: readonly PatchOperation[]): boolean {
  return fix.every(({ op, path, from = path }) => {
    const keys = keysOf(op === 'add' ? '' : from);
    return keys.length === 0 || isDeepStrictEqual(at(manifest, ...keys), at(origin, ...keys));
  });
}
