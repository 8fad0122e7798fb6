const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

let holding = false;

/**
 * Runs something that must not be cut in two by Ctrl-C: a signal that comes meanwhile takes effect soon afterwards.
 * Nothing helps against SIGKILL.
 */
export function deferSignals<T>(action: () => T): T {
  if (!holding) hold();
  return action();
}

function hold(): void {
  const others = new Map<NodeJS.Signals, number>(SIGNALS.map((signal) => [signal, process.listenerCount(signal)]));
  const release = (): void => {
    for (const signal of SIGNALS) process.off(signal, again);
    holding = false;
  };
  const again = (signal: NodeJS.Signals): void => {
    release();
    // Ours was the only listener: let the signal do what it does by default.
    if (others.get(signal) === 0) process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.on(signal, again);
  holding = true;
  // Node hands signals on when its event loop polls: after the first immediate at the latest, before the second.
  setImmediate(() => setImmediate(release));
}
