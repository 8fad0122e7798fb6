import { intentRule } from './intents';

/** Prometheus must be led to the declared port, and be let in there. */
export const scrape = intentRule('scrape', 'a scrape that the lab declares reaches the port and path of the pods');
