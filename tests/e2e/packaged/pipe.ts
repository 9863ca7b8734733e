/**
 * Chromium's debugging pipe as a web socket. The packaged program is driven over two file handles, so that it needs no
 * network of its own, not even the machine's loopback; Playwright speaks web sockets only.
 */
import type { ChildProcess } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import type { Readable, Writable } from 'node:stream'
import type { WebSocket } from 'ws'
import { WebSocketServer } from 'ws'

/** Which of the child's handles Chromium reads and writes. */
export const pipeStdio = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] as const

/** @returns where Playwright is to connect, once */
export async function bridge(child: ChildProcess): Promise<string> {
  const toProgram = child.stdio[3] as Writable
  const fromProgram = child.stdio[4] as Readable
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false })
  await new Promise((resolve) => server.once('listening', resolve))
  server.once('connection', (socket) => {
    join(socket, toProgram, fromProgram)
    server.close()
  })
  child.once('exit', () => {
    server.close()
    for (const client of server.clients) client.terminate()
  })
  // A program that ends takes its pipe along in the middle of a word.
  toProgram.on('error', () => {})
  const { port } = server.address() as AddressInfo
  return `ws://127.0.0.1:${port}`
}

/** Messages end with a zero byte in the pipe. */
function join(socket: WebSocket, toProgram: Writable, fromProgram: Readable): void {
  socket.on('message', (message) => toProgram.write(`${message}\0`))
  socket.on('error', () => {})
  let parts: Buffer[] = []
  fromProgram.on('data', (data: Buffer) => {
    let from = 0
    for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, from)) {
      socket.send(Buffer.concat([...parts, data.subarray(from, end)]).toString('utf8'))
      parts = []
      from = end + 1
    }
    if (from < data.length) parts.push(data.subarray(from))
  })
}
