/** Why it is better to write no route for what restricts access in a way that the new one does not have. */
export const OPEN = 'and the new route would be open to everyone';
