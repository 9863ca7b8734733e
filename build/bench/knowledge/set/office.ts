/** An office with how it heads and signs its papers. */
export interface Office {
  superior: readonly string[]
  issuer: readonly string[]
  /** As the catalogue writes them. */
  name: string
  superiorName: string | null
  code: string
  place: string
  /** As it stands in a catalogue, where that differs from the paper. */
  placeName: string
  /** Lines over the signature, and the position that they say. */
  signers: readonly { lines: readonly string[]; position: string }[]
  types: readonly string[]
  years: readonly [number, number]
  party: boolean
  /** "UBND thành phố" in a list of recipients. */
  short: string
}

/** "SUPERIOR LINES > ISSUER LINES", lines parted by "/". */
export function office(
  lines: string,
  names: string,
  code: string,
  place: string,
  signers: string,
  types: string,
  years: readonly [number, number] = [2005, 2025],
): Office {
  const [above, own] = lines.includes(' > ') ? lines.split(' > ') : [null, lines]
  const [name = '', superiorName] = names.split(' < ')
  const [printed = '', whole] = place.split('=')
  return {
    superior: above === null || above === undefined ? [] : above.split('/'),
    issuer: (own ?? '').split('/'),
    name,
    superiorName: superiorName ?? null,
    code,
    place: printed,
    placeName: whole ?? printed,
    signers: signers.split(';').map((one) => {
      const [over = '', position = ''] = one.trim().split('=')
      return { lines: over.split('|'), position }
    }),
    types: types.split(' '),
    years,
    party: code.startsWith('*'),
    short: name,
  }
}
