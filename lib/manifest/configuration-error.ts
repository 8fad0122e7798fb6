import { withoutSecrets } from '../secrets/quote';
import { userFrames } from './user-frames';

/** Node keeps ten frames, and all of those can be the library's own. */
const FRAMES = 50;

/**
 * A mistake in the description of a lab or app: reported by its message and the line that made it, never by a stack trace.
 * Messages are lower case and say what was got and what was expected.
 *
 * Its stack leads to the user's code only, so that what Node prints of an uncaught one is short as well, before there is a
 * `LabApp` that reports it. HOMELAB_DEBUG=1 leaves the stack whole.
 */
export class ConfigurationError extends Error {
  public override readonly name = 'ConfigurationError';

  /** User parts of URLs, and tokens of known forms, are taken out of the message. */
  public constructor(message: string) {
    super(withoutSecrets(message));
    const captured: { stack?: string } = {};
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = Math.max(limit, FRAMES);
    Error.captureStackTrace(captured, new.target);
    Error.stackTraceLimit = limit;
    // A getter: most mistakes are caught and asked for their message only, and frames are slow to print.
    Object.defineProperty(this, 'stack', {
      configurable: true,
      get: () => `${this.name}: ${this.message}\n${framesOf(captured.stack ?? '')}`,
    });
  }
}

function framesOf(stack: string): string {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return (process.env.HOMELAB_DEBUG === '1' ? frames : userFrames(frames)).join('\n');
}
