/** Which backups stay: the last of each of the latest seven days, four weeks and twelve months that have one. */

const kept = { days: 7, weeks: 4, months: 12 } as const

const pad = (value: number) => String(value).padStart(2, '0')

/** In local time: a clerk's day ends at midnight here, not in Greenwich. */
function dayOf(at: Date): string {
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`
}

/** The Monday that begins the week (ISO 8601). */
function weekOf(at: Date): string {
  const monday = new Date(at.getFullYear(), at.getMonth(), at.getDate())
  monday.setDate(monday.getDate() - ((monday.getDay() + 6) % 7))
  return dayOf(monday)
}

function monthOf(at: Date): string {
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}`
}

/** Those of the times that stay; the latest always does. */
export function keptOf(times: readonly Date[]): Set<Date> {
  const latestFirst = [...times].sort((a, b) => b.getTime() - a.getTime())
  const keep = new Set<Date>()
  const keepLatest = (periodOf: (at: Date) => string, periods: number) => {
    const seen = new Set<string>()
    for (const at of latestFirst) {
      const period = periodOf(at)
      if (seen.has(period)) continue
      if (seen.size === periods) return
      seen.add(period)
      keep.add(at)
    }
  }
  keepLatest(dayOf, kept.days)
  keepLatest(weekOf, kept.weeks)
  keepLatest(monthOf, kept.months)
  return keep
}
