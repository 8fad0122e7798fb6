/** Texts that Kubernetes takes in some places, as the API server decides. */

/** Name of a port, as containers and Services have it: IANA_SVC_NAME. */
export function isPortName(text: string): boolean {
  return text.length <= 15 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && /[a-z]/.test(text);
}

/** Key of a ConfigMap or Secret. */
export function isConfigKey(text: string): boolean {
  return /^[-._a-zA-Z0-9]{1,253}$/.test(text) && text !== '.' && !text.startsWith('..');
}

/** Bytes in base64: in groups of four, filled up with `=`. As Go reads it: line breaks are skipped. */
export function isBase64(text: string): boolean {
  const letters = text.replaceAll(/[\r\n]/g, '');
  return letters.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(letters);
}
