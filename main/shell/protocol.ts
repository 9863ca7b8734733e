/**
 * `vankho://app/…` is the built window, `vankho://attachment/<sha256>` a stored file (whole, a Range of it, or
 * `?parts=0-99,200-299` of it), `vankho://sheet/…` a list that is being printed; there is nothing else.
 */
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { Readable } from 'node:stream'
import { protocol } from 'electron'
import { sha256Form } from '../../preload/sha256.ts'
import { bytesOf, parseByteParts, readParts } from './byte-parts.ts'
import { parseByteRange } from './byte-range.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'

export const appOrigin = 'vankho://app'

/** Whether an address is a page of the program itself. */
export const isOwnPage = (url: string | undefined): boolean =>
  url?.startsWith(`${appOrigin}/`) === true

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}

/** Types a window may be handed as they are; everything else leaves as plain bytes, so that it cannot run. */
const inertTypes = /^(application\/pdf|image\/(png|jpeg|gif|webp|bmp|tiff)|text\/plain)$/

export interface StoredFile {
  path: string
  mediaType: string
  bytes: number
}

export type FindAttachment = (sha256: string) => Promise<StoredFile | null>

/** Before `app.ready`: the scheme is standard and secure, streams, and may be fetched across its two hosts. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'vankho',
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        stream: true,
        corsEnabled: true,
        // The window's own code is compiled once, not at every start.
        codeCache: true,
      },
    },
  ])
}

export function handleProtocol(
  rendererDir: string,
  find: FindAttachment,
  findSheet: (name: string) => string | null,
): void {
  protocol.handle('vankho', async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405)
    const url = new URL(request.url)
    try {
      if (url.host === 'app') return await serveApp(rendererDir, url.pathname)
      if (url.host === 'sheet') return await serveSheet(rendererDir, url.pathname, findSheet)
      if (url.host === 'attachment') return await serveAttachment(request, url, find)
    } catch {
      return refusal(500)
    }
    return refusal(404)
  })
}

function refusal(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, {
    status,
    headers: { 'X-Content-Type-Options': 'nosniff', ...headers },
  })
}

/** The file under `root` that a URL's path names, or null when it names none or leaves the folder. */
export function resolveInside(root: string, pathname: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (/[\0\\:]/.test(decoded) || decoded.split('/').includes('..')) return null
  const path = join(root, decoded === '/' ? 'index.html' : decoded)
  return path.startsWith(root + sep) ? path : null
}

async function serveApp(root: string, pathname: string): Promise<Response> {
  const path = resolveInside(root, pathname)
  const mediaType =
    path === null ? undefined : (mediaTypes[extname(path)] ?? 'application/octet-stream')
  if (path === null || mediaType === undefined) return refusal(404)
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return refusal(404)
  // Whole: a stream costs more than these few files.
  return new Response(await readFile(path), {
    headers: {
      'Content-Type': mediaType,
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  })
}

/** Its page may show itself in the decree's faces, and nothing else. */
async function serveSheet(
  rendererDir: string,
  pathname: string,
  findSheet: (name: string) => string | null,
): Promise<Response> {
  const face = /^\/faces\/(regular|bold|italic)\.ttf$/.exec(pathname)?.[1]
  const path = face ? join(rendererDir, 'faces', `${face}.ttf`) : findSheet(pathname.slice(1))
  if (path === null) return refusal(404)
  return new Response(body(path), {
    headers: {
      'Content-Type': face ? 'font/ttf' : 'text/html; charset=utf-8',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; base-uri 'none'; form-action 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  })
}

async function serveAttachment(
  request: Request,
  url: URL,
  find: FindAttachment,
): Promise<Response> {
  const sha256 = url.pathname.slice(1)
  const file = sha256Form.test(sha256) ? await find(sha256) : null
  if (!file) return refusal(404)
  const headers: Record<string, string> = {
    'Content-Type': inertTypes.test(file.mediaType) ? file.mediaType : 'application/octet-stream',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Access-Control-Allow-Origin': appOrigin,
    'Access-Control-Expose-Headers': 'Accept-Ranges, Content-Length, Content-Range',
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'no-store',
  }
  const asked = url.searchParams.get('parts')
  if (asked !== null) return serveParts(request, file, asked, headers)
  const range = parseByteRange(request.headers.get('Range'), file.bytes)
  if (range === 'unsatisfiable')
    return refusal(416, { ...headers, 'Content-Range': `bytes */${file.bytes}` })
  if (range === null) {
    headers['Content-Length'] = String(file.bytes)
    return new Response(request.method === 'HEAD' ? null : body(file.path), { headers })
  }
  headers['Content-Length'] = String(range.end - range.start + 1)
  headers['Content-Range'] = `bytes ${range.start}-${range.end}/${file.bytes}`
  return new Response(request.method === 'HEAD' ? null : body(file.path, range), {
    status: 206,
    headers,
  })
}

function serveParts(
  request: Request,
  file: StoredFile,
  asked: string,
  headers: Record<string, string>,
): Response {
  const parts = parseByteParts(asked, file.bytes)
  if (parts === null) return refusal(400, headers)
  const bytes = request.method === 'HEAD' ? null : Readable.from(readParts(file.path, parts))
  return new Response(bytes && (Readable.toWeb(bytes) as ReadableStream<Uint8Array>), {
    headers: {
      ...headers,
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(bytesOf(parts)),
    },
  })
}

function body(path: string, range?: { start: number; end: number }): ReadableStream<Uint8Array> {
  return Readable.toWeb(createReadStream(path, range)) as ReadableStream<Uint8Array>
}
