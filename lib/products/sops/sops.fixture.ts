import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** As SOPS writes a value. */
export const enc = (data: string) => `ENC[AES256_GCM,data:${data},iv:aXYwMDAwMDAwMDAw,tag:dGFnMDAwMDAwMDAwMDA=,type:str]`;

/** As `sops encrypt` writes a Secret: keys in an order of its own, four blanks, comments encrypted, an envelope of age. */
export const SOPS_FILE = readFileSync(join(__dirname, 'login.sops.yaml'), 'utf8');

/** Writes files of texts into a folder of their own; `remove` takes it away again. */
export function sopsFolder(): { readonly write: (text: string) => string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-sops-'));
  let count = 0;
  const write = (text: string) => {
    const file = join(folder, `${count++}.sops.yaml`);
    writeFileSync(file, text);
    return file;
  };
  return { write, remove: () => rmSync(folder, { recursive: true }) };
}
