/** What stands on a paper of Decree 30/2020/NĐ-CP, Annex I, before it is set on pages. */

export interface TableColumn {
  title: string
  /** Share of the table's width; the shares of a table add up to 1. */
  share: number
  align: 'left' | 'center'
}

export interface Table {
  columns: readonly TableColumn[]
  /** A row of one cell is a group's heading and spans the table. */
  rows: readonly (readonly string[])[]
}

export interface Annex {
  /** "Phụ lục I"; null for a list or a rule set that has no number. */
  label: string | null
  title: string
  landscape: boolean
  /** In the markup of `body.ts`; set above the table. */
  body: string
  table: Table | null
}

export interface Paper {
  issuer: {
    /** The body above, as printed, a line each; none where the decree leaves it out (people's committees). */
    parent: readonly string[]
    /** Printed in capitals, a line each. */
    lines: readonly string[]
    /** The whole name, as the catalogue has it. */
    name: string
  }
  /** As printed after "Số:". */
  number: string
  place: string
  /** yyyy-MM-dd */
  issuedOn: string
  /** "KẾ HOẠCH"; null for a công văn, which has no type name. */
  typeName: string | null
  /** The gist (trích yếu), without "V/v". */
  subject: string
  /** Whom a công văn addresses, or a report is sent to ("Kính gửi"). */
  addressees: readonly string[]
  /** In the markup of `body.ts`. */
  body: string
  recipients: readonly string[]
  signature: {
    /** A line each: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
    lines: readonly string[]
    position: string
    name: string
  }
  annexes: readonly Annex[]
  /** Signed and sealed by hand: for the papers that are scanned. */
  handSigned: boolean
}

/** "ngày 23 tháng 9 năm 2021": days below 10 and months 1 and 2 take a leading zero (Annex I, II.4). */
export function dateInWords(isoDate: string): string {
  const [year = '', month = '', day = ''] = isoDate.split('-')
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`
}
