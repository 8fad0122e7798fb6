const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs something that must not be cut in two by Ctrl-C: a signal that comes meanwhile takes effect afterwards.
 * Nothing helps against SIGKILL.
 */
export function heldOff<T>(action: () => T): T {
  const others = new Map<NodeJS.Signals, number>(SIGNALS.map((signal) => [signal, process.listenerCount(signal)]));
  const release = (): void => {
    for (const signal of SIGNALS) process.off(signal, again);
  };
  const again = (signal: NodeJS.Signals): void => {
    release();
    // Ours was the only listener: let the signal do what it does by default.
    if (others.get(signal) === 0) process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.on(signal, again);
  try {
    return action();
  } finally {
    // Node hands signals on in its event loop only, before immediates.
    setImmediate(release);
  }
}
