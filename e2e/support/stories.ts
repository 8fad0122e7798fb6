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

/** A story by its title, which may be told. */
export interface Telling {
  readonly title: string;
  /** Titles of its chapters. */
  readonly chapters: readonly string[];
  /** Tells it from beginning to end; never fails, the chapters do. */
  tell(): Promise<void>;
  /** Waits for a chapter. @throws what it threw */
  told(chapter: number): Promise<void>;
  /** Does away with what it is about, once, also in the middle: the rest then fails, and nobody waits for it. */
  stop(): Promise<void>;
}

/** A story for each name. @param title `%s` stands for the name */
export function storiesOf<T>(title: string, names: readonly string[], storyOf: (name: string) => Story<T>): readonly Telling[] {
  return names.map((name) => storyNamed(title.replace('%s', name), storyOf(name)));
}

/** One story. */
export function storyNamed<T>(title: string, story: Story<T>): Telling {
  return new OneTelling(title, story);
}

/** How many stories are told at the same time: servers mostly wait, for each other and for time to pass. */
const AT_ONCE = 3;

/**
 * Makes a `describe` for each story and in it a test for each chapter. Stories are told several at a time, in their order, whatever test is waiting: a
 * test waits until its chapter has been told, and fails as that did.
 */
export function tellStories(stories: readonly Telling[], atOnce = AT_ONCE): void {
  let over = false;
  const tellOnes = async (waiting: Telling[]): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && !over; next = waiting.shift()) await next.tell();
  };
  let telling: Promise<unknown> | undefined;
  /** Tests may be left out (`-t`): the first that is not begins with its own story. */
  const tellFrom = (first: Telling): void => {
    const waiting = stories.slice(stories.indexOf(first));
    telling ??= Promise.all(Array.from({ length: atOnce }, () => tellOnes(waiting)));
  };

  for (const own of stories) {
    describe(own.title, () => {
      for (const [place, title] of own.chapters.entries()) {
        test(title, () => {
          tellFrom(own);
          return own.told(place);
        });
      }
    });
  }
  afterAll(async () => {
    over = true;
    await Promise.all(stories.map((story) => story.stop()));
    await telling;
  });
}

class OneTelling<T> implements Telling {
  public readonly chapters: readonly string[];
  private readonly results: readonly Result[];
  private about: Promise<T> | undefined;
  private ended: Promise<void> | undefined;

  public constructor(
    public readonly title: string,
    private readonly story: Story<T>,
  ) {
    this.chapters = story.chapters.map((chapter) => chapter.title);
    this.results = story.chapters.map(() => new Result());
  }

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

  public told(place: number): Promise<void> {
    return this.results[place]?.promise ?? Promise.reject(new Error(`there is no chapter ${place}`));
  }

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
