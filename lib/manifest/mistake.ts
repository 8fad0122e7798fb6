import { withoutSecrets } from '../secrets/quote';

/**
 * A mistake in the description of a lab or app: reported by its message and the line that made it, never by a stack trace.
 * Messages are lower case and say what was got and what was expected.
 */
export class Mistake extends Error {
  public override readonly name = 'Mistake';

  /** User parts of URLs, and tokens of known forms, are taken out of the message. */
  public constructor(message: string) {
    super(withoutSecrets(message));
  }
}
