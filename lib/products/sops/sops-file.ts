import { readFileSync } from 'node:fs';
import { ConfigurationError } from '../../manifest/configuration-error';
import { isManifest } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { isMap } from '../../manifest/tree';
import { isEncrypted, isSopsValue } from '../../manifest/unknown';
import { quoteKey } from '../../secrets/quote';

/** More than any Secret that the API server takes: what is encrypted is longer by a third and some. */
const MOST_BYTES = 4 * 1024 * 1024;

/** A file that SOPS has encrypted, with the Secret in it. @throws ConfigurationError for anything else, without a word of its values */
export function readSopsFile(what: string, file: string): { readonly text: string; readonly manifest: Manifest } {
  const bytes = readOrNothing(file);
  if (!bytes)
    throw new ConfigurationError(`${what}: got file '${file}', which can't be read from ${process.cwd()}; expected one of the repository`);
  if (bytes.length > MOST_BYTES)
    throw new ConfigurationError(`${what}: got file '${file}' of ${bytes.length} bytes, expected at most ${MOST_BYTES}`);
  const text = Buffer.from(bytes).toString('utf8');
  if (/^(kind|apiVersion): *ENC\[/m.test(text))
    throw new ConfigurationError(
      `${what}: got file '${file}', of which kind and name are encrypted too; expected \`encrypted_regex: ^(data|stringData)$\` in .sops.yaml, and the file encrypted again`,
    );
  // Loaded when there is such a file: to import the library reads no YAML.
  const { readText }: typeof import('../../source/read-text') = require('../../source/read-text');
  const { documents, problems } = readText(file, bytes);
  const [document] = documents;
  if (text.startsWith('\uFEFF') || problems.length > 0 || documents.length !== 1 || !document || !isMap(document.value))
    throw new ConfigurationError(
      `${what}: got file '${file}', which is not one YAML document; expected one Secret that SOPS has encrypted`,
    );
  const { value } = document;
  if (!isManifest(value) || value.apiVersion !== 'v1' || value.kind !== 'Secret')
    throw new ConfigurationError(`${what}: got file '${file}', which is not a Secret of v1, expected one that SOPS has encrypted`);
  if (!isEncrypted(value))
    throw new ConfigurationError(`${what}: got file '${file}', which SOPS has not encrypted, expected the output of \`sops encrypt\``);
  checkValues(what, file, value);
  return { text, manifest: value };
}

function checkValues(what: string, file: string, manifest: Manifest): void {
  for (const part of ['data', 'stringData']) {
    const values = manifest[part] ?? {};
    if (!isMap(values))
      throw new ConfigurationError(`${what}: got file '${file}' in which ${part} is no map, expected one that SOPS has encrypted`);
    // SOPS leaves empty texts as they are.
    for (const [key, value] of Object.entries(values))
      if (value !== '' && !isSopsValue(value))
        throw new ConfigurationError(
          `${what}: got file '${file}' with key ${quoteKey(key)} of ${part} in plain text, expected it encrypted; change the secret if git has it, then edit the file with \`sops\``,
        );
  }
}

function readOrNothing(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
