/** Dates are ISO in data and dd/MM/yyyy on screen. */
export const showDate = (iso: string | null): string => iso?.split('-').reverse().join('/') ?? ''

/** dd/MM/yyyy HH:mm by this machine's clock. */
export function showMoment(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${two(moment.getDate())}/${two(moment.getMonth() + 1)}/${moment.getFullYear()}`
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`
}

/**
 * What a person types: "23/9/21", "23-09-2021", "23.9.2021". Two digits of a year are of this century.
 * @returns ISO; null when empty; undefined when it is no day
 */
export function parseDate(typed: string): string | null | undefined {
  const clean = typed.trim()
  if (clean === '') return null
  const match = /^(\d{1,2})[/\-.](\d{1,2})[/\-.](\d{2}|\d{4})$/.exec(clean)
  if (!match) return undefined
  const [, day = '', month = '', year = ''] = match
  const full = year.length === 2 ? `20${year}` : year
  const iso = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined
}
