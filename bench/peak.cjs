// Preloaded into a process: prints its peak memory, in MiB, when it ends.
process.on('exit', () => process.stderr.write(`\n${Math.round(process.resourceUsage().maxRSS / 1024)}\n`));
