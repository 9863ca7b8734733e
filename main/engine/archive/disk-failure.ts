import type { ErrorCode } from '../../../preload/errors.ts'
import { Failure } from '../../../preload/errors.ts'
import { errnoOf } from './disk.ts'

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk.full',
  EDQUOT: 'disk.full',
  EROFS: 'disk.readOnly',
  EACCES: 'disk.denied',
  EPERM: 'disk.denied',
  EBUSY: 'disk.denied',
  // The folder went away under us: a cable, a share, a stick.
  ENOENT: 'archive.unavailable',
  ENOTDIR: 'archive.unavailable',
  ENODEV: 'archive.unavailable',
  ENXIO: 'archive.unavailable',
  ESTALE: 'archive.unavailable',
  ENOTCONN: 'archive.unavailable',
  ETIMEDOUT: 'archive.unavailable',
  // What Windows says of a share that went away in the middle of a call.
  ECONNRESET: 'archive.unavailable',
  ECONNABORTED: 'archive.unavailable',
  ECONNREFUSED: 'archive.unavailable',
  EHOSTDOWN: 'archive.unavailable',
  EHOSTUNREACH: 'archive.unavailable',
  ENETDOWN: 'archive.unavailable',
  ENETUNREACH: 'archive.unavailable',
}

/** What a person is told when writing `path` failed; a Failure stays what it is. */
export function diskFailure(thrown: unknown, path: string): Failure {
  if (thrown instanceof Failure) return thrown
  const reason = errnoOf(thrown)
  return new Failure(codes[reason] ?? 'disk.failed', { path, reason }, thrown)
}
