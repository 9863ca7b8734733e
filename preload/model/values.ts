/** What identifies and times everything else. */
import { z } from 'zod'
import { sha256Form } from '../sha256.ts'

/** ULID in lower case. */
export const PlanId = z.string().regex(/^[0-7][0-9a-hjkmnp-tv-z]{25}$/)
export type PlanId = z.infer<typeof PlanId>

export const Sha256 = z.string().regex(sha256Form)
export type Sha256 = z.infer<typeof Sha256>

/** A hybrid-logical-clock stamp: 12 hex digits of milliseconds, 4 of counter, the device (SHARING.md 3). */
export const Stamp = z.string().regex(/^[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-z]{8}$/)
export type Stamp = z.infer<typeof Stamp>

export const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export const IsoTime = z.iso.datetime({ offset: true })

export const shortText = z.string().max(500)
export const longText = z.string().max(20_000)
