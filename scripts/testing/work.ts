// How long something takes where others work on the same machine.

/** Milliseconds that this process has worked since it began: what others do meanwhile is not in it. */
export function workedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
