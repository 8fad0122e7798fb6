/** A byte that is no UTF-8 is kept as a lone surrogate: 0xFF as U+DCFF. No string that comes from UTF-8 has one. */
const RAW = 0xdc00;
const RAW_BYTES = /([\udc80-\udcff])/u;

/** A name as the disk has it as a string, whatever its bytes are; `onDisk` is the way back. */
export function decodeName(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (Buffer.from(text).equals(bytes)) return text;
  let name = '';
  for (let i = 0; i < bytes.length; ) {
    const character = characterAt(bytes, i);
    name += character ?? String.fromCharCode(RAW + (bytes[i] ?? 0));
    i += character === undefined ? 1 : Buffer.byteLength(character);
  }
  return name;
}

/** A path for calls to the disk: a string where one will do, else its bytes. */
export function onDisk(path: string): string | Buffer {
  if (path.isWellFormed()) return path;
  return Buffer.concat(path.split(RAW_BYTES).map((part, i) => (i % 2 === 0 ? Buffer.from(part) : Buffer.of(part.charCodeAt(0) - RAW))));
}

/** The character that starts there, undefined if none does. */
function characterAt(bytes: Buffer, start: number): string | undefined {
  for (let length = 1; length <= 4; length += 1) {
    const part = bytes.subarray(start, start + length);
    const text = part.toString('utf8');
    if ([...text].length === 1 && Buffer.from(text).equals(part)) return text;
  }
  return undefined;
}
