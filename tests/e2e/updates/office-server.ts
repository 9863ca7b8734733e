/** An office's own web server, with a certificate that the machine trusts only where it is told to. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { basename, join } from 'node:path'
import type { Duplex } from 'node:stream'
import forge from 'node-forge'

interface Certificate {
  key: string
  cert: string
  /** SHA-256 of its public key, in base64: what Chromium is told to trust. */
  pin: string
}

export class OfficeServer {
  /** The paths that were asked for, in order. */
  readonly asked: string[] = []
  readonly #server: Server
  readonly #sockets: Set<Duplex>
  readonly #pin: string

  private constructor(server: Server, sockets: Set<Duplex>, pin: string) {
    this.#server = server
    this.#sockets = sockets
    this.#pin = pin
  }

  /**
   * @param folder what it hands out, under `/van-kho/`
   * @param moved names that it answers with another address
   */
  static async open(folder: string, moved: Readonly<Record<string, string>> = {}) {
    const { key, cert, pin } = selfSigned()
    const sockets = new Set<Duplex>()
    const server = createServer({ key, cert }, (request, response) => {
      const { pathname } = new URL(request.url ?? '', 'https://127.0.0.1')
      office.asked.push(pathname)
      const name = basename(pathname)
      const elsewhere = moved[name]
      if (elsewhere !== undefined) {
        response.writeHead(302, { Location: elsewhere }).end()
        return
      }
      readFile(join(folder, name)).then(
        (bytes) => response.writeHead(200, { 'Content-Length': bytes.length }).end(bytes),
        () => response.writeHead(404).end(),
      )
    })
    server.on('connection', (socket) => {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
    })
    // A machine that does not trust it ends the conversation there.
    server.on('tlsClientError', () => {})
    const office = new OfficeServer(server, sockets, pin)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
    return office
  }

  get address(): string {
    const { port } = this.#server.address() as AddressInfo
    return `https://127.0.0.1:${port}/van-kho`
  }

  /** What an office does with its own authority in Windows: this machine trusts the server. */
  get trust(): string {
    return `--ignore-certificate-errors-spki-list=${this.#pin}`
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve))
    for (const socket of this.#sockets) socket.destroy()
    await closed
  }
}

function selfSigned(): Certificate {
  const { privateKey, publicKey } = forge.pki.rsa.generateKeyPair(2048)
  const cert = forge.pki.createCertificate()
  cert.publicKey = publicKey
  cert.serialNumber = '01'
  cert.validity.notBefore = new Date(Date.now() - 86_400_000)
  cert.validity.notAfter = new Date(Date.now() + 86_400_000)
  const name = [{ name: 'commonName', value: 'may-chu.noi-bo' }]
  cert.setSubject(name)
  cert.setIssuer(name)
  cert.setExtensions([{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }])
  cert.sign(privateKey, forge.md.sha256.create())
  const spki = forge.asn1.toDer(forge.pki.publicKeyToAsn1(publicKey)).getBytes()
  return {
    key: forge.pki.privateKeyToPem(privateKey),
    cert: forge.pki.certificateToPem(cert),
    pin: createHash('sha256').update(spki, 'latin1').digest('base64'),
  }
}
