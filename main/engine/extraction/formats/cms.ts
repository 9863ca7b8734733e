/** Cryptographic messages (RFC 5652) in PDF signatures: read by pkijs, checked by Node's own cryptography. */
import { constants, createHash, verify, X509Certificate } from 'node:crypto'
import { fromBER, type Integer, type OctetString, type UTCTime } from 'asn1js'
import {
  Certificate,
  ContentInfo,
  IssuerAndSerialNumber,
  type RelativeDistinguishedNames,
  SignedData,
  type SignerInfo,
  TSTInfo,
} from 'pkijs'
import type { Signature, SignerCertificate } from '../../../../preload/model.ts'

export interface SignedMessage {
  /** The name in the signer's certificate; '' when the certificate is not in the message. */
  signer: string
  /** What the signer's clock said. */
  signedAt: string | null
  /** What a time stamp over the signature says. */
  stampedAt: string | null
  /** The signer's first, then who issued it, as far as the message has them. */
  certificates: SignerCertificate[]
  /** Whether these bytes, in their order, are what was signed. */
  check(parts: readonly Uint8Array[]): Signature['integrity']
}

const ids = {
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
  rsaPss: '1.2.840.113549.1.1.10',
  commonName: '2.5.4.3',
  organisation: '2.5.4.10',
} as const

/** Digest algorithms by their identifiers (RFC 5754, RFC 3370). */
const digests: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

/** null when it is no message that we can read. @param subFilter how the PDF says that it was signed */
export function readMessage(der: Uint8Array, subFilter: string): SignedMessage | null {
  try {
    return read(der, subFilter)
  } catch {
    return null
  }
}

function read(der: Uint8Array, subFilter: string): SignedMessage | null {
  const data = signedData(der)
  const [info] = data.signerInfos
  if (!info) return null
  const known = (data.certificates ?? []).filter((one) => one instanceof Certificate)
  const own = known.find((certificate) => isSigners(info, certificate))
  const stamp = subFilter === 'ETSI.RFC3161' ? stampOf(data) : null
  return {
    signer: own ? nameIn(own.subject) : '',
    signedAt: timeAttribute(info),
    stampedAt: stamp?.at ?? stampOver(info),
    certificates: own ? chain(own, known).map(shown) : [],
    check: (parts) => check(info, own, parts, contentCheck(data, subFilter)),
  }
}

function signedData(der: Uint8Array): SignedData {
  const { result, offset } = fromBER(Uint8Array.from(der).buffer)
  if (offset === -1) throw new Error('no ASN.1')
  return new SignedData({ schema: new ContentInfo({ schema: result }).content })
}

/** How the message holds what it is about: nothing, a digest of the bytes, or a time stamp over it. */
type ContentCheck = { signed: Uint8Array; isOf(parts: readonly Uint8Array[]): boolean } | null

function contentCheck(data: SignedData, subFilter: string): ContentCheck {
  const content = data.encapContentInfo.eContent
  if (!content) return null
  const signed = new Uint8Array(content.getValue())
  if (subFilter === 'adbe.pkcs7.sha1')
    return { signed, isOf: (parts) => hash('sha1', parts).equals(signed) }
  const stamp = stampOf(data)
  if (subFilter === 'ETSI.RFC3161' && stamp)
    return { signed, isOf: (parts) => hash(stamp.digest, parts).equals(stamp.of) }
  throw new Error('content of an unknown kind')
}

function check(
  info: SignerInfo,
  certificate: Certificate | undefined,
  parts: readonly Uint8Array[],
  content: ContentCheck,
): Signature['integrity'] {
  const digest = digests[info.digestAlgorithm.algorithmId]
  if (!certificate || !digest) return 'unknown'
  if (content && !content.isOf(parts)) return 'changed'
  const signed = content ? [content.signed] : parts
  const stated = attribute(info, ids.messageDigest) as OctetString | undefined
  if (!info.signedAttrs || !stated)
    return isSigned(info, certificate, digest, Buffer.concat(signed))
  if (!hash(digest, signed).equals(Buffer.from(stated.getValue()))) return 'changed'
  // Signed as the SET that they are, not as the tagged field they stand in (RFC 5652, 5.4).
  const attributes = Buffer.from(info.signedAttrs.encodedValue)
  return isSigned(info, certificate, digest, attributes)
}

function isSigned(
  info: SignerInfo,
  certificate: Certificate,
  digest: string,
  bytes: Uint8Array,
): Signature['integrity'] {
  const pss = info.signatureAlgorithm.algorithmId === ids.rsaPss
  try {
    const key = new X509Certificate(Buffer.from(certificate.toSchema().toBER())).publicKey
    const options = pss
      ? {
          key,
          padding: constants.RSA_PKCS1_PSS_PADDING,
          saltLength: constants.RSA_PSS_SALTLEN_AUTO,
        }
      : { key }
    const value = Buffer.from(info.signature.getValue())
    return verify(digest, bytes, options, value) ? 'intact' : 'changed'
  } catch {
    // A key or a curve that this machine does not know.
    return 'unknown'
  }
}

function hash(name: string, parts: readonly Uint8Array[]): Buffer {
  const digest = createHash(name)
  for (const part of parts) digest.update(part)
  return digest.digest()
}

/** The first value of a signed attribute; of an unknown type, as ASN.1 has it. */
function attribute(info: SignerInfo, type: string): unknown {
  return info.signedAttrs?.attributes.find((one) => one.type === type)?.values[0]
}

function timeAttribute(info: SignerInfo): string | null {
  const time = attribute(info, ids.signingTime) as UTCTime | undefined
  return time ? time.toDate().toISOString() : null
}

function stampOver(info: SignerInfo): string | null {
  const token = info.unsignedAttrs?.attributes.find(({ type }) => type === ids.timeStampToken)
  const value = token?.values[0] as { toBER(): ArrayBuffer } | undefined
  return value ? (stampOf(signedData(new Uint8Array(value.toBER())))?.at ?? null) : null
}

function stampOf(data: SignedData): { at: string; digest: string; of: Buffer } | null {
  const content = data.encapContentInfo.eContent
  if (!content) return null
  const { genTime, messageImprint } = TSTInfo.fromBER(content.getValue())
  return {
    at: genTime.toISOString(),
    digest: digests[messageImprint.hashAlgorithm.algorithmId] ?? '',
    of: Buffer.from(messageImprint.hashedMessage.getValue()),
  }
}

function isSigners({ sid }: SignerInfo, certificate: Certificate): boolean {
  if (sid instanceof IssuerAndSerialNumber)
    return (
      sid.issuer.isEqual(certificate.issuer) &&
      sid.serialNumber.isEqual(certificate.serialNumber as Integer)
    )
  // By key: rare, and then the signer's is the only certificate that comes along.
  return true
}

function chain(own: Certificate, known: readonly Certificate[]): Certificate[] {
  const found = [own]
  for (;;) {
    const last = found.at(-1)
    const issuer = known.find((one) => last?.issuer.isEqual(one.subject) && !found.includes(one))
    if (!issuer) return found
    found.push(issuer)
  }
}

function shown(certificate: Certificate): SignerCertificate {
  return {
    subject: nameIn(certificate.subject),
    organisation: partOf(certificate.subject, ids.organisation),
    issuer: nameIn(certificate.issuer),
    serial: Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString('hex'),
    from: certificate.notBefore.value.toISOString(),
    to: certificate.notAfter.value.toISOString(),
  }
}

function nameIn(name: RelativeDistinguishedNames): string {
  return partOf(name, ids.commonName) || partOf(name, ids.organisation)
}

function partOf(name: RelativeDistinguishedNames, type: string): string {
  const part = name.typesAndValues.find((one) => one.type === type)
  return part ? String(part.value.valueBlock.value).normalize('NFC') : ''
}
