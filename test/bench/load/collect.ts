/** Loaded before the bot by the soak: a signal collects all garbage. */
process.on('SIGUSR2', () => globalThis.gc?.());
