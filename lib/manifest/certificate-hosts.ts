/** Whether a name in a certificate is for a host, or for the hosts of a wildcard: a wildcard stands for one level. */
export function certifies(name: string, host: string): boolean {
  const [written, asked] = [name.toLowerCase(), host.toLowerCase()];
  return written === asked || (written.startsWith('*.') && asked.includes('.') && asked.slice(asked.indexOf('.')) === written.slice(1));
}
