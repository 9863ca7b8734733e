/** A picture as the only page of a PDF, so that PDFium turns and scales pictures as it does pages. */

export interface Raster {
  width: number
  height: number
  /** Grey values a byte each, row by row; or a JPEG as it is. */
  bytes: Uint8Array
  /** Of a JPEG its components; null for grey values. */
  jpegComponents: number | null
}

/** One pixel is one unit of the page. */
export function pdfOfPicture({ width, height, bytes, jpegComponents }: Raster): Uint8Array {
  const colours =
    jpegComponents === 3 ? 'DeviceRGB' : jpegComponents === 4 ? 'DeviceCMYK' : 'DeviceGray'
  const filter = jpegComponents === null ? '' : '/Filter /DCTDecode'
  // Adobe's CMYK pictures are negatives, and hardly anybody makes others.
  const decode = jpegComponents === 4 ? '/Decode [1 0 1 0 1 0 1 0]' : ''
  const drawing = `q ${width} 0 0 ${height} 0 0 cm /I Do Q`
  const head = [
    '%PDF-1.7',
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    '2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj',
    `3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >> endobj`,
    `4 0 obj << /Length ${drawing.length} >> stream\n${drawing}\nendstream endobj`,
    `5 0 obj << /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /${colours} /BitsPerComponent 8 ${filter} ${decode} /Length ${bytes.length} >> stream\n`,
  ].join('\n')
  // Without a table of places: PDFium finds the objects by itself.
  const tail = '\nendstream endobj\ntrailer << /Root 1 0 R /Size 6 >>\n%%EOF\n'
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from(tail)])
}
