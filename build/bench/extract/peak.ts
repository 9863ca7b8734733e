/** The most memory this process had while something ran. */
export async function withPeak<T>(
  work: () => Promise<T>,
): Promise<{ value: T; ms: number; peakMb: number }> {
  globalThis.gc?.()
  let peak = process.memoryUsage.rss()
  const watching = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 20)
  const from = performance.now()
  try {
    const value = await work()
    const ms = performance.now() - from
    return { value, ms, peakMb: Math.max(peak, process.memoryUsage.rss()) / 1e6 }
  } finally {
    clearInterval(watching)
  }
}
