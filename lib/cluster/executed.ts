/** Places of a container with a command (`exec`) that no shell reads unless it names one. */
export const EXECUTED: readonly string[] = ['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle.postStart', 'lifecycle.preStop'];
