/**
 * Tests run in the context of the process itself, as the library does for its users. What one file leaves changed there, others would find: so
 * a file that does fails.
 */
const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

/** What the library listens to from its first synthesis on, for as long as the process lives. */
const FOR_LIFE = new Set([
  'listeners of process for uncaughtExceptionMonitor',
  'listeners of stdout for error',
  'listeners of stderr for error',
]);

module.exports = class ProcessEnvironment {
  constructor({ projectConfig }) {
    this.globals = Object.getOwnPropertyDescriptors(globalThis);
    this.exit = process.exit;
    this.before = state();
    this.ran = false;
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimers = null;
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup() {}

  handleTestEvent({ name }) {
    if (name === 'teardown') this.ran = true;
  }

  async teardown() {
    this.fakeTimersModern?.dispose();
    this.fakeTimersModern = null;
    process.exit = this.exit;
    this.restoreGlobals();
    // What the library does until the event loop has gone round is over then (`lib/synth/signals.ts`).
    for (let round = 0; round < 3; round += 1) await new Promise((done) => setImmediate(done));
    // A file that could not be loaded has failed already, and of something else.
    if (this.ran) this.compare(state());
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** Not asked: `runtime.cjs` compiles for the context of the process. */
  getVmContext() {
    return null;
  }

  restoreGlobals() {
    for (const key of Reflect.ownKeys(globalThis)) if (!Object.hasOwn(this.globals, key)) Reflect.deleteProperty(globalThis, key);
    for (const key of Reflect.ownKeys(this.globals)) {
      const now = Object.getOwnPropertyDescriptor(globalThis, key);
      if (now?.value !== this.globals[key].value) Object.defineProperty(globalThis, key, this.globals[key]);
    }
  }

  compare(after) {
    const changed = [...new Set([...this.before.keys(), ...after.keys()])].filter(
      (what) => this.before.get(what) !== after.get(what) && !FOR_LIFE.has(what),
    );
    if (changed.length === 0) return;
    const lines = changed.map((what) => `  ${what}: ${this.before.get(what)}, and now ${after.get(what)}`);
    throw new Error(`the tests of this file left the process other than it was:\n${lines.join('\n')}`);
  }
};

/** What tests may change for a while. */
function state() {
  const { stdout, stderr, env, exitCode = 0 } = process;
  const listeners = Object.entries({ process, stdout, stderr }).flatMap(([name, emitter]) =>
    emitter
      .eventNames()
      .flatMap((event) => (typeof event === 'string' ? [[`listeners of ${name} for ${event}`, emitter.listenerCount(event)]] : [])),
  );
  const variables = Object.entries(env).map(([name, value]) => [`environment variable ${name}`, value]);
  return new Map([['working directory', process.cwd()], ['exit code', exitCode], ['umask', process.umask()], ...listeners, ...variables]);
}
