/** A PDF signed as Vietnamese offices do: a detached CMS over all but its own value, made by node-forge. */
import { generateKeyPairSync } from 'node:crypto'
import forge from 'node-forge'

const room = 8_192

export interface SignOptions {
  signer: string
  signedAt: Date
  /** Without the signer's clock in the message, the PDF's own entry is left. */
  withoutTime?: boolean
  digest?: 'sha1' | 'sha256'
}

/** Objects of a one-page PDF with a signature field; `contents` and `range` are filled in afterwards. */
function unsigned(time: string): Buffer {
  const signature = `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /M (${time}) /Reason (Ban hanh) /ByteRange [0 ${'*'.repeat(32)}] /Contents <${'0'.repeat(room * 2)}> >>`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R 6 0 R] /SigFlags 3 >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Annots [4 0 R] >>',
    '<< /Type /Annot /Subtype /Widget /FT /Sig /T (Ky) /Rect [0 0 0 0] /P 3 0 R /V 5 0 R >>',
    signature,
    '<< /Type /Annot /Subtype /Widget /FT /Sig /T (ChuaKy) /Rect [0 0 0 0] /P 3 0 R >>',
  ]
  let pdf = '%PDF-1.7\n'
  const offsets = objects.map((object, i) => {
    const at = pdf.length
    pdf += `${i + 1} 0 obj\n${object}\nendobj\n`
    return String(at).padStart(10, '0')
  })
  const table = offsets.map((at) => `${at} 00000 n \n`).join('')
  const size = objects.length + 1
  pdf += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`
  return Buffer.from(pdf, 'latin1')
}

export function signedPdf(o: SignOptions): Buffer {
  const digits = o.signedAt.toISOString().replace(/\D/g, '').slice(0, 14)
  const pdf = unsigned(`D:${digits}Z`)
  const from = pdf.indexOf('/Contents <') + '/Contents '.length
  const to = from + room * 2 + 2
  const range = `/ByteRange [0 ${from} ${to} ${pdf.length - to}]`
  const place = pdf.indexOf('/ByteRange')
  pdf.write(range.padEnd(pdf.indexOf(']', place) + 1 - place), place, 'latin1')
  const covered = Buffer.concat([pdf.subarray(0, from), pdf.subarray(to)])
  pdf.write(sign(covered, o), from + 1, 'latin1')
  return pdf
}

/** Hexadecimal. */
function sign(bytes: Buffer, o: SignOptions): string {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2_048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  })
  const key = forge.pki.privateKeyFromPem(privateKey)
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e)
  certificate.serialNumber = '0216'
  certificate.validity.notBefore = new Date('2020-01-01T00:00:00Z')
  certificate.validity.notAfter = new Date('2030-01-01T00:00:00Z')
  const text = forge.asn1.Type.UTF8 as unknown as forge.asn1.Class
  certificate.setSubject([
    { name: 'commonName', value: o.signer, valueTagClass: text },
    { name: 'organizationName', value: 'Ủy ban nhân dân thành phố', valueTagClass: text },
  ])
  certificate.setIssuer([{ name: 'commonName', value: 'CA thu nghiem' }])
  certificate.sign(key, forge.md.sha256.create())
  const message = forge.pkcs7.createSignedData()
  message.content = forge.util.createBuffer(bytes.toString('latin1'))
  message.addCertificate(certificate)
  const { oids } = forge.pki
  const time = { type: oids.signingTime ?? '', value: o.signedAt as unknown as string }
  message.addSigner({
    key,
    certificate,
    digestAlgorithm: oids[o.digest ?? 'sha256'] ?? '',
    authenticatedAttributes: [
      { type: oids.contentType ?? '', value: oids.data ?? '' },
      { type: oids.messageDigest ?? '' },
      ...(o.withoutTime ? [] : [time]),
    ],
  })
  message.sign({ detached: true })
  return forge.util.bytesToHex(forge.asn1.toDer(message.toAsn1()).getBytes())
}
