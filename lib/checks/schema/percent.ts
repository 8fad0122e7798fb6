/** Whether a number of pods, given as a share such as `25%`, is more than so many percent. */
export function percentAbove(value: unknown, most: number): boolean {
  const share = typeof value === 'string' ? /^(\d+)%$/.exec(value)?.[1] : undefined;
  return share !== undefined && Number(share) > most;
}

/** Whether a number of pods is zero: 0 or `0%`. */
export function isNone(value: unknown): boolean {
  return value === 0 || (typeof value === 'string' && /^0+%$/.test(value));
}
