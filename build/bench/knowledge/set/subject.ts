/** What papers are about: a title and the reform areas that a registrar would give it. */
export interface Subject {
  /** As after "KẾ HOẠCH"; {y} is the year, {z} the last year of a period, {p} the place. */
  text: string
  areas: readonly string[]
  period: 'year' | 'span' | 'none'
}

export const all = ['the-che', 'thu-tuc', 'to-chuc', 'cong-vu', 'tai-chinh', 'chinh-phu-so']

export const subject = (
  text: string,
  areas: readonly string[],
  period: Subject['period'] = 'none',
): Subject => ({ text, areas, period })
