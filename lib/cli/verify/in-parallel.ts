/** Calls back for every item, a few at a time, and keeps the order of the results. */
export async function inParallel<T, R>(items: readonly T[], action: (item: T) => Promise<R>, atOnce = 8): Promise<readonly R[]> {
  const results: R[] = new Array(items.length);
  let next = 0;
  const work = async (): Promise<void> => {
    for (let i = next++; i < items.length; i = next++) {
      const item = items[i];
      if (item !== undefined) results[i] = await action(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
  return results;
}
