/** "Hải Phòng, ngày 23 tháng 9 năm 2021" (Decree 30/2020, Annex I, II.4). */
const placeAndDate = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu

/** @returns an ISO date; null when there is none, or no such day */
export function readDate(header: string): string | null {
  const match = placeAndDate.exec(header)
  if (!match) return null
  const [, day = '', month = '', year = ''] = match
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}
