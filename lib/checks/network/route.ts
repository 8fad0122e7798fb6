import { intentRule } from './intents';

/** A request is asked for as a client would, and must arrive at the Service that the route is declared for. */
export const route = intentRule('route', 'a route that the lab declares is answered by its Service');
