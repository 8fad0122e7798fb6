/** The number with which a tag begins: 17 of `17.6-alpine`; undefined for `latest` or `alpine`. */
export function leadingMajor(tag: string | undefined): number | undefined {
  const digits = /^v?(\d{1,3})(?=$|[.-])/.exec(tag ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Whether an argument says where the data is, or names a file that may. */
export function choosesFolder(args: readonly string[], option: RegExp): boolean {
  return args.some((arg) => option.test(arg));
}
