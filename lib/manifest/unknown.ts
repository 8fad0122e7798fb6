import { isBuiltIn } from './identity';
import { at, textAt } from './read';
import { isMap, keysOf } from './tree';

/**
 * Whether a value is a text that is filled in or decrypted between the file and the API server: `${NAME}` of Flux and envsubst, `ENC[…]` of SOPS, `<your token>`, `__NAME__` of a script.
 * In a text over several lines it is rather a program's own.
 */
export function isPlaceholder(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  return (
    ((hasPair(value, '${', '}') || value.includes('ENC[AES256_GCM,') || SCRIPTED.test(value)) && isOneLine(value)) ||
    WHOLE_BLANK.test(value)
  );
}

/** What a script replaces: `app.__SECRET_DOMAIN__`, `web.REPLACE_ME`. */
const SCRIPTED = /(?:^|[^\w])__[A-Z][A-Z0-9_]*__(?:$|[^\w])|(?:^|[-.])REPLACE_ME(?:$|[-.])/;

/** Whether it is one of a template. In custom resources such texts are what alerts and dashboards are made of; in the kinds of Kubernetes Ansible fills them in. */
function isTemplate(value: unknown): boolean {
  return typeof value === 'string' && hasPair(value, '{{', '}}') && isOneLine(value);
}

/** Whether a name has a blank that somebody fills in by hand or by a program: `{prefix}-db`, `<your-namespace>`. No name may have these characters. */
function isBlank(value: unknown): boolean {
  return typeof value === 'string' && BLANK.test(value);
}

/** What Kustomize writes over, `_`, and `$NAMESPACE` for envsubst. Words in capitals, too, which a script replaces: `disk-wipe-HOSTNAME`. */
const BLANK =
  /^_$|\$[A-Z_][A-Z0-9_]*|\{[\w.-]+\}|<[\w. -]+>|(?:^|[-._])(?:HOST_?NAME|TIME_?STAMP|NAME_?SPACE|NODE(?:_?NAME)?|(?:USER|CLUSTER|APP)?_?NAME|DATE|UUID|CHANGE_?ME|REPLACE_?ME|PLACEHOLDER|(?:YOUR|MY)_[A-Z_]+)(?:$|[-._])/;
/** All of a text, for which the reader of an example is to write something. */
const WHOLE_BLANK = /^<[A-Za-z][\w ./:'-]*>$/;

function hasPair(text: string, open: string, close: string): boolean {
  const start = text.indexOf(open);
  return start >= 0 && text.indexOf(close, start + open.length) > start + open.length;
}

function isOneLine(text: string): boolean {
  const end = text.indexOf('\n');
  return end < 0 || end === text.length - 1;
}

/**
 * The same in a manifest: those that an ApplicationSet, or whatever fills in the object's name, fills in count too.
 * @param isBraced whether those of a template count as well
 */
function placeholdersOf(manifest: unknown, isBraced = false): (value: unknown) => boolean {
  const isFilled =
    isBraced || textAt(manifest, 'kind') === 'ApplicationSet' || NAMES.some((key) => isTemplate(at(manifest, 'metadata', key)));
  if (NAMES.some((key) => isBlank(at(manifest, 'metadata', key))))
    return (value) => isPlaceholder(value) || isTemplate(value) || isBlank(value);
  return isFilled ? (value) => isPlaceholder(value) || isTemplate(value) : isPlaceholder;
}

const NAMES = ['name', 'namespace'] as const;

/** A text as SOPS writes it, with nothing beside it. */
const SOPS_VALUE = /^ENC\[AES256_GCM,data:[A-Za-z0-9+/=]*,iv:[A-Za-z0-9+/=]+,tag:[A-Za-z0-9+/=]+,type:(str|int|float|bool|bytes)\]$/;

/** Whether a value is encrypted by SOPS, all of it. */
export function isSopsValue(value: unknown): boolean {
  return typeof value === 'string' && SOPS_VALUE.test(value);
}

/** Whether SOPS has encrypted an object: it has a block that says how. */
export function isEncrypted(manifest: unknown): boolean {
  return isMap(at(manifest, 'sops')) && at(manifest, 'sops', 'mac') !== undefined;
}

/**
 * Whether what stands at a place of a manifest, or right below it, is not known yet: nothing can be said of it.
 * @param path JSON pointer
 */
export function isUnknownAt(manifest: unknown, path: string): boolean {
  const keys = keysOf(path);
  const isFilled = placeholdersOf(manifest, isOfKubernetes(manifest));
  if (keys.some(isFilled) || (keys[0] === 'sops' && isEncrypted(manifest))) return true;
  const value = at(manifest, ...keys);
  if (typeof value !== 'object' || value === null) return isFilled(value);
  // Of the object as a whole only its name matters.
  if (keys.length === 0) return NAMES.some((key) => isFilled(at(value, 'metadata', key)));
  return Object.entries(value).some(([key, item]) => isFilled(key) || isFilled(item));
}

function isOfKubernetes(manifest: unknown): boolean {
  const apiVersion = textAt(manifest, 'apiVersion');
  return apiVersion !== undefined && isBuiltIn(apiVersion);
}

/** Below these a shell, or the program, has variables of its own. */
const PROGRAMS: ReadonlySet<string> = new Set(['command', 'args', 'data', 'annotations']);

/** How many values of a manifest are not known yet. */
export function countUnknown(manifest: unknown): number {
  const isFilled = placeholdersOf(manifest);
  const isBraced = placeholdersOf(manifest, isOfKubernetes(manifest));
  const count = (value: unknown, isProgram: boolean): number => {
    if (typeof value !== 'object' || value === null) {
      const isCounted = isProgram ? isFilled(value) && !String(value).includes('${') : isBraced(value);
      return isCounted ? 1 : 0;
    }
    let sum = 0;
    for (const [key, item] of Object.entries(value)) {
      if (value !== manifest || key !== 'sops') sum += isFilled(key) ? 1 : count(item, isProgram || PROGRAMS.has(key));
    }
    return sum;
  };
  return count(manifest, false);
}
