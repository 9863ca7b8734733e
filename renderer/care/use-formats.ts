import { useTranslation } from 'react-i18next'
import { showMoment } from '../app/dates.ts'

const units = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** Times, counts and sizes as people of the chosen language write them; dates are dd/MM/yyyy in both. */
export function useFormats() {
  const { i18n } = useTranslation()
  const locale = i18n.language === 'en' ? 'en-GB' : 'vi'
  const number = new Intl.NumberFormat(locale)
  return {
    moment: (iso: string) => showMoment(new Date(iso)),
    number: (count: number) => number.format(count),
    /** Thousands of bytes, as the systems' file managers count them for disks. */
    size(bytes: number) {
      const step = Math.min(
        units.length,
        Math.max(1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)),
      )
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: units[step - 1] ?? 'kilobyte',
        unitDisplay: 'short',
        maximumFractionDigits: 1,
      }).format(bytes / 1_000 ** step)
    },
  }
}
