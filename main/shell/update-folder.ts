/** A folder of new versions, spoken to as a web server: electron-updater knows no other way. */
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

export interface ServedFolder {
  /** On this machine only, under a path that nobody else knows. */
  url: string
  close(): void
}

/** While a new version is looked for and copied; only files that lie in the folder itself are handed out. */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  const secret = `/${randomUUID()}/`
  const server = createServer((request, response) => {
    void answer(folder, secret, request.url ?? '').then((file) => {
      if (file === null) {
        response.writeHead(404).end()
        return
      }
      response.writeHead(200, { 'Content-Length': file.bytes })
      createReadStream(file.path)
        .on('error', () => response.destroy())
        .pipe(response)
    })
  })
  await listen(server)
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${secret}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve())
  })
}

async function answer(folder: string, secret: string, url: string) {
  const { pathname } = new URL(url, 'http://127.0.0.1')
  if (!pathname.startsWith(secret)) return null
  const name = pathname.slice(secret.length)
  // What electron-builder calls its files; no separators, no way up.
  if (!/^[\w][\w.+-]*$/.test(name)) return null
  const path = join(folder, name)
  const found = await stat(path).catch(() => null)
  return found?.isFile() ? { path, bytes: found.size } : null
}
