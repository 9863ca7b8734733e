/** A server on this machine that everything hostile is aimed at: whatever reaches it has left the program. */
import type { Socket as UdpSocket } from 'node:dgram'
import { createSocket } from 'node:dgram'
import type { AddressInfo, Server } from 'node:net'
import { createServer } from 'node:net'

export class Sink {
  /** What was sent, one entry a connection or packet. */
  readonly reached: string[] = []
  readonly #tcp: Server
  readonly #udp: UdpSocket

  private constructor(tcp: Server, udp: UdpSocket) {
    this.#tcp = tcp
    this.#udp = udp
    tcp.on('connection', (socket) => {
      const at = this.reached.push('connected') - 1
      socket.on('data', (data) => {
        this.reached[at] = data.toString('latin1').split('\r\n')[0] ?? ''
        socket.end('HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\n\r\n')
      })
      socket.on('error', () => {})
    })
    udp.on('message', (message) => this.reached.push(`UDP, ${message.length} bytes`))
  }

  /** Both ways have one number. That of the one may be another program's in the other: then two others are taken. */
  static async open(): Promise<Sink> {
    const tcp = createServer()
    await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', () => resolve()))
    const { port } = tcp.address() as AddressInfo
    const udp = createSocket('udp4')
    const isOurs = await new Promise<boolean>((resolve) => {
      udp.once('error', () => resolve(false))
      udp.bind(port, '127.0.0.1', () => resolve(true))
    })
    if (isOurs) return new Sink(tcp, udp)
    udp.close()
    tcp.close()
    return Sink.open()
  }

  get host(): string {
    const { port } = this.#tcp.address() as AddressInfo
    return `127.0.0.1:${port}`
  }

  get url(): string {
    return `http://${this.host}`
  }

  async close(): Promise<void> {
    await new Promise((resolve) => this.#tcp.close(resolve))
    await new Promise<void>((resolve) => this.#udp.close(() => resolve()))
  }
}
