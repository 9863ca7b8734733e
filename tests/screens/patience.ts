import { expect as asPatient } from '@playwright/test'

/** Waits as long as a busy machine needs, also outside a test runner. */
export const expect = asPatient.configure({ timeout: 120_000 })
