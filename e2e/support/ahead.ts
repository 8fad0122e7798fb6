/**
 * Makes something for each of these names, for the next one already while the last is in use: a control plane mostly waits while it starts, so two at a
 * time take hardly longer than one.
 */
export class Ahead<T> {
  private readonly made = new Map<string, Promise<T>>();

  public constructor(
    private readonly names: readonly string[],
    private readonly make: (name: string) => Promise<T>,
  ) {}

  /** What was made for the name; the next one is begun. */
  public get(name: string): Promise<T> {
    const next = this.names[this.names.indexOf(name) + 1];
    const made = this.begin(name);
    if (next !== undefined) this.begin(next);
    return made;
  }

  /** Waits for what was begun and does away with it. */
  public async end(dispose: (thing: T) => Promise<void> = async () => undefined): Promise<void> {
    for (const made of this.made.values()) {
      const thing = await made.catch(() => undefined);
      if (thing !== undefined) await dispose(thing);
    }
  }

  private begin(name: string): Promise<T> {
    const made = this.made.get(name) ?? this.make(name);
    // Whoever asks for it hears of an error.
    made.catch(() => undefined);
    this.made.set(name, made);
    return made;
  }
}
