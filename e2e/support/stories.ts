/** A test, and what it does with what its story is about. */
export interface Chapter<T> {
  readonly title: string;
  readonly tell: (about: T) => Promise<void>;
}

/** Tests of one lab that follow each other, on something that is made for them. */
export interface Story<T> {
  /** Makes what the story is about: a control plane, mostly. */
  readonly begin: () => Promise<T>;
  readonly chapters: readonly Chapter<T>[];
  /** Does away with it. */
  readonly end: (about: T) => Promise<void>;
}

/** How many stories are told at the same time: servers mostly wait, for each other and for time to pass. */
const AT_ONCE = 3;

/**
 * Makes a `describe` for each name and in it a test for each chapter of its story. Stories are told several at a time, in their order, whatever test is
 * waiting: a test waits until its chapter has been told, and fails as that did.
 * @param title of each describe, `%s` stands for the name
 */
export function tellStories<T>(title: string, names: readonly string[], storyOf: (name: string) => Story<T>, atOnce = AT_ONCE): void {
  const tellings = names.map((name) => ({ name, telling: new Telling(storyOf(name)) }));
  let over = false;
  const tellOnes = async (waiting: Telling<T>[]): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && !over; next = waiting.shift()) await next.tell();
  };
  let telling: Promise<unknown> | undefined;
  /** Tests may be left out (`-t`): the first that is not begins with its own story. */
  const tellFrom = (first: Telling<T>): void => {
    const all = tellings.map((one) => one.telling);
    const waiting = all.slice(all.indexOf(first));
    telling ??= Promise.all(Array.from({ length: atOnce }, () => tellOnes(waiting)));
  };

  for (const { name, telling: own } of tellings) {
    describe(title.replace('%s', name), () => {
      for (const [place, { title: what }] of own.story.chapters.entries()) {
        test(what, () => {
          tellFrom(own);
          return own.told(place);
        });
      }
    });
  }
  afterAll(async () => {
    over = true;
    await Promise.all(tellings.map((one) => one.telling.stop()));
    await telling;
  });
}

/** A story that is being told. */
class Telling<T> {
  private readonly results: readonly Result[];
  private about: Promise<T> | undefined;
  private ended: Promise<void> | undefined;

  public constructor(public readonly story: Story<T>) {
    this.results = story.chapters.map(() => new Result());
  }

  /** Tells it from beginning to end; never fails, the chapters do. */
  public async tell(): Promise<void> {
    let failed: string | undefined;
    for (const [place, { title, tell }] of this.story.chapters.entries()) {
      const before = failed;
      const told = before === undefined ? this.begun().then(tell) : Promise.reject(new Error(`not tried, since this failed: ${before}`));
      this.results[place]?.follow(told);
      await told.catch(() => {
        failed ??= title;
      });
    }
    // `afterAll` asks for the same, and hears of an error.
    await this.stop().catch(() => undefined);
  }

  /** Waits for a chapter. @throws what it threw */
  public told(place: number): Promise<void> {
    return this.results[place]?.promise ?? Promise.reject(new Error(`there is no chapter ${place}`));
  }

  /** Does away with what it is about, once, also in the middle: the rest then fails, and nobody waits for it. */
  public stop(): Promise<void> {
    this.ended ??= this.about?.then(this.story.end, () => undefined) ?? Promise.resolve();
    return this.ended;
  }

  private begun(): Promise<T> {
    this.about ??= this.story.begin();
    return this.about;
  }
}

/** What comes of something that has not begun. Nobody may be there yet who hears of an error: that is no reason to end the process. */
class Result {
  public readonly promise: Promise<void>;
  private settle: (told: Promise<void>) => void = () => undefined;

  public constructor() {
    this.promise = new Promise((done) => {
      this.settle = done;
    });
    this.promise.catch(() => undefined);
  }

  public follow(told: Promise<void>): void {
    this.settle(told);
  }
}
