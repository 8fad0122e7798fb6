/** A test of a scenario, and what it does with what the scenario has set up. */
export interface Step<T> {
  readonly title: string;
  readonly run: (about: T) => Promise<void>;
}

/** Tests of one lab that follow each other, on something that is made for them. */
export interface Scenario<T> {
  /** Sets it up: a control plane, mostly. */
  readonly begin: () => Promise<T>;
  readonly steps: readonly Step<T>[];
  /** Tears it down. */
  readonly end: (about: T) => Promise<void>;
}

/** A scenario with its title: a jest `describe` that runs by itself. */
export interface Suite {
  readonly title: string;
  /** Titles of its steps. */
  readonly steps: readonly string[];
  /** Runs it from beginning to end; never fails, its steps do. */
  run(): Promise<void>;
  /** Waits for a step. @throws what it threw */
  result(step: number): Promise<void>;
  /** Tears it down, once, also in the middle: the remaining steps then fail, and nothing waits for them. */
  stop(): Promise<void>;
}

/** A suite for each name. @param title `%s` stands for the name */
export function suitesOf<T>(title: string, names: readonly string[], scenarioOf: (name: string) => Scenario<T>): readonly Suite[] {
  return names.map((name) => suiteOf(title.replace('%s', name), scenarioOf(name)));
}

/** One suite. */
export function suiteOf<T>(title: string, scenario: Scenario<T>): Suite {
  return new ScenarioSuite(title, scenario);
}

/** How many suites run at the same time: servers mostly wait, for each other and for time to pass. */
const CONCURRENT_SUITES = 3;

/**
 * Makes a `describe` for each suite and in it a test for each step. Suites run several at a time, in their order, whatever test is waiting: a
 * test waits until its step has run, and fails as that did.
 */
export function runSuites(suites: readonly Suite[], atOnce = CONCURRENT_SUITES): void {
  let over = false;
  const runOnes = async (waiting: Suite[]): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && !over; next = waiting.shift()) await next.run();
  };
  let running: Promise<unknown> | undefined;
  /** Tests may be left out (`-t`): the first that is not starts with its own suite. */
  const runFrom = (first: Suite): void => {
    const waiting = suites.slice(suites.indexOf(first));
    running ??= Promise.all(Array.from({ length: atOnce }, () => runOnes(waiting)));
  };

  for (const own of suites) {
    describe(own.title, () => {
      for (const [place, title] of own.steps.entries()) {
        test(title, () => {
          runFrom(own);
          return own.result(place);
        });
      }
    });
  }
  afterAll(async () => {
    over = true;
    await Promise.all(suites.map((scenario) => scenario.stop()));
    await running;
  });
}

class ScenarioSuite<T> implements Suite {
  public readonly steps: readonly string[];
  private readonly results: readonly StepResult[];
  private about: Promise<T> | undefined;
  private ended: Promise<void> | undefined;

  public constructor(
    public readonly title: string,
    private readonly scenario: Scenario<T>,
  ) {
    this.steps = scenario.steps.map((step) => step.title);
    this.results = scenario.steps.map(() => new StepResult());
  }

  public async run(): Promise<void> {
    let failed: string | undefined;
    for (const [place, { title, run }] of this.scenario.steps.entries()) {
      const before = failed;
      const ran = before === undefined ? this.started().then(run) : Promise.reject(new Error(`not tried, since this failed: ${before}`));
      this.results[place]?.follow(ran);
      await ran.catch(() => {
        failed ??= title;
      });
    }
    // `afterAll` awaits the same, and reports an error.
    await this.stop().catch(() => undefined);
  }

  public result(place: number): Promise<void> {
    return this.results[place]?.promise ?? Promise.reject(new Error(`there is no step ${place}`));
  }

  public stop(): Promise<void> {
    this.ended ??= this.about?.then(this.scenario.end, () => undefined) ?? Promise.resolve();
    return this.ended;
  }

  private started(): Promise<T> {
    this.about ??= this.scenario.begin();
    return this.about;
  }
}

/** The result of a step that may not have started. An error that nothing awaits yet must not end the process. */
class StepResult {
  public readonly promise: Promise<void>;
  private settle: (ran: Promise<void>) => void = () => undefined;

  public constructor() {
    this.promise = new Promise((done) => {
      this.settle = done;
    });
    this.promise.catch(() => undefined);
  }

  public follow(ran: Promise<void>): void {
    this.settle(ran);
  }
}
