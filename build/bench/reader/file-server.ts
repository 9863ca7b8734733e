/** The bare viewer's files and the documents, over HTTP with ranges, as a browser's viewer gets them. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { inRoot } from '../../setup/paths.mjs'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.pdf': 'application/pdf',
  '.wasm': 'application/wasm',
}

/** @param folder of the documents, served below /files/ */
export async function serveFiles(folder: string): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const path = pathOf(folder, decodeURIComponent(request.url ?? '/'))
    void answer(response, path, request.headers.range).catch(() => response.writeHead(404).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

function pathOf(folder: string, url: string): string {
  const path = normalize(url)
  if (path.startsWith('/files/')) return join(folder, path.slice('/files/'.length))
  if (path.startsWith('/pdfjs/'))
    return inRoot('node_modules', 'pdfjs-dist', path.slice('/pdfjs/'.length))
  return inRoot('build', 'bench', 'reader', 'bare-viewer', path)
}

async function answer(
  response: ServerResponse,
  path: string,
  range: string | undefined,
): Promise<void> {
  const { size } = await stat(path)
  const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
  const start = Number(from)
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  response.writeHead(range === undefined ? 200 : 206, {
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    'Content-Length': end - start + 1,
    'Accept-Ranges': 'bytes',
    ...(range === undefined ? {} : { 'Content-Range': `bytes ${start}-${end}/${size}` }),
  })
  createReadStream(path, { start, end }).pipe(response)
}
