/** Texts that Kubernetes takes in some places, as the API server decides. */

/** Characters that the name of a port may have. */
export const MAX_PORT_NAME = 15;
/** Characters that a key of a ConfigMap or Secret may have. */
export const MAX_CONFIG_KEY = 253;

/** Whether a text can be the name of a port of a container: IANA_SVC_NAME. */
export function isPortName(text: string): boolean {
  return text.length <= MAX_PORT_NAME && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && /[a-z]/.test(text);
}

/** Whether a text can be a key of a ConfigMap or Secret. */
export function isConfigKey(text: string): boolean {
  return /^[-._a-zA-Z0-9]+$/.test(text) && text.length <= MAX_CONFIG_KEY && text !== '.' && !text.startsWith('..');
}

/** Whether a text is bytes in base64: in groups of four, filled up with `=`. As Go reads it: line breaks are skipped. */
export function isBase64(text: string): boolean {
  const letters = text.replaceAll(/[\r\n]/g, '');
  return letters.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(letters);
}
