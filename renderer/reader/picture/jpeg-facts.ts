import UTIF from 'utif2'

export interface JpegFacts {
  readonly width: number
  readonly height: number
  readonly components: number
  readonly dotsAnInch: number | null
  readonly rotation: 0 | 90 | 180 | 270
}

const centimetresAnInch = 2.54

/** EXIF's Orientation; the mirrored ones, which no camera makes, stay as they are. */
const rotations: Readonly<Record<number, JpegFacts['rotation']>> = { 3: 180, 6: 90, 8: 270 }

/** What a JPEG's headers say (T.81 B.2.2, JFIF 1.02, EXIF 2.3); null when it has no frame. */
export function jpegFacts(bytes: Uint8Array): JpegFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let dotsAnInch: number | null = null
  let rotation: JpegFacts['rotation'] = 0
  for (let at = 2; at + 10 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0
    const size = view.getUint16(at + 2)
    const segment = bytes.subarray(at + 4, at + 2 + size)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      const height = view.getUint16(at + 5)
      const width = view.getUint16(at + 7)
      return { width, height, components: bytes[at + 9] ?? 0, dotsAnInch, rotation }
    }
    if (marker === 0xe0 && startsWith(segment, 'JFIF\0')) dotsAnInch ??= jfifResolution(segment)
    if (marker === 0xe1 && startsWith(segment, 'Exif\0\0')) {
      const facts = tiffFacts(segment.slice(6))
      dotsAnInch = facts.dotsAnInch ?? dotsAnInch
      rotation = facts.rotation
    }
    at += 2 + size
  }
  return null
}

/** Resolution and orientation of the first directory of a TIFF, which EXIF is too. */
export function tiffFacts(bytes: Uint8Array): Pick<JpegFacts, 'dotsAnInch' | 'rotation'> {
  try {
    const [first] = UTIF.decode(bytes.slice().buffer)
    return first === undefined ? { dotsAnInch: null, rotation: 0 } : factsOf(first)
  } catch {
    // EXIF is written by careless programs; the picture is whole all the same.
    return { dotsAnInch: null, rotation: 0 }
  }
}

/** Of one directory: XResolution (282), ResolutionUnit (296), Orientation (274). */
export function factsOf(directory: UTIF.IFD): Pick<JpegFacts, 'dotsAnInch' | 'rotation'> {
  const resolution = tag(directory, 't282')
  const inCentimetres = tag(directory, 't296') === 3
  const dotsAnInch = inCentimetres ? resolution * centimetresAnInch : resolution
  return {
    dotsAnInch: dotsAnInch > 0 ? dotsAnInch : null,
    rotation: rotations[tag(directory, 't274')] ?? 0,
  }
}

export function tag(directory: UTIF.IFD, name: string): number {
  const value = directory[name]
  const [first] = Array.isArray(value) ? value : []
  return typeof first === 'number' ? first : 0
}

function jfifResolution(segment: Uint8Array): number | null {
  const unit = segment[7]
  const density = ((segment[8] ?? 0) << 8) + (segment[9] ?? 0)
  if (density === 0) return null
  if (unit === 1) return density
  return unit === 2 ? density * centimetresAnInch : null
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((letter, i) => bytes[i] === letter.charCodeAt(0))
}
