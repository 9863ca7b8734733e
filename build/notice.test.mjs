import { describe, expect, it } from 'vitest'
import { isAllowed } from './notice.mjs'

describe('licences of what ships', () => {
  it('are taken where one of the choices is permissive', () => {
    for (const licence of ['MIT', 'Apache-2.0', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)'])
      expect(isAllowed(licence), licence).toBe(true)
  })

  it('are refused where they bind the program, or are not said', () => {
    for (const licence of [
      'GPL-3.0-only',
      'AGPL-3.0-or-later',
      '(MIT AND GPL-2.0-only)',
      'BSD',
      '',
    ])
      expect(isAllowed(licence), licence).toBe(false)
  })
})
