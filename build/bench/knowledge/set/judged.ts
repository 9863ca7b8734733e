/** A judged document: what a person who reads the paper would write down. Made before anything was measured. */

/**
 * `open` documents are those that rules may be mended for; those `held-out` have offices, subjects, sentences and people
 * of their own, and are only counted.
 */
export type Half = 'open' | 'held-out'
/** `rtf` goes by the name of a Word file, as many do. */
export type Form = 'pdf' | 'docx' | 'doc' | 'rtf' | 'xlsx' | 'scan'
/** Whose layout: Decree 30/2020, Circular 01/2011/TT-BNV, Circular 55/2005/TTLT-BNV-VPCP, the Party's guideline 36-HD/VPTW. */
export type Layout = 'ND30' | 'TT01' | 'TT55' | 'party'

export interface JudgedCitation {
  number: string
  kind: string
}

/** null, or empty, where the paper does not say. */
export interface Truth {
  number: string | null
  type: string
  title: string
  issuer: string
  superior: string | null
  issuedOn: string | null
  place: string
  signerName: string
  signerPosition: string
  recipients: string[]
  periodFrom: string | null
  periodTo: string | null
  urgency: string | null
  secrecy: string | null
  copy: string | null
  annexes: string[]
  areas: string[]
  citations: JudgedCitation[]
}

/** What stands on the paper. */
export interface Paper {
  id: string
  half: Half
  form: Form
  layout: Layout
  superior: readonly string[]
  issuer: readonly string[]
  /** "Số: 216/KH-UBND" in parts: figures may be filled in by hand, or be blank. */
  numberWord: string
  figures: string
  notation: string
  place: string
  /** "ngày 05 tháng 3 năm 2021" */
  date: string
  typeName: string | null
  /** Lines of the title are broken by the layout. */
  title: string
  /** "BỘ TRƯỞNG BỘ NỘI VỤ" under a decision's title. */
  authority: string | null
  addressees: readonly string[]
  bases: readonly string[]
  body: readonly Block[]
  recipients: readonly string[]
  archive: string
  signature: readonly string[]
  signer: string
  stamps: readonly string[]
  annexes: readonly { label: string; title: string; body: readonly string[] }[]
  copyMark: readonly string[]
  truth: Truth
}

export interface Block {
  kind: 'heading' | 'text' | 'order'
  text: string
}
