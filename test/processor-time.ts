/** Milliseconds of processor time that this thread has spent: what else the machine does costs no test. */
export function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
