import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Device } from './device.ts'
import { aFolder } from './testing/an-archive.ts'

it('a profile that roams to another computer takes a name of its own there, and keeps it', async () => {
  const folder = await aFolder()
  const [here, there] = [join(folder, 'a.json'), join(folder, 'b.json')]
  const first = await Device.open(here, Date.now, 'VAN-THU-1')
  await first.reserve(first.clock.tick())
  expect((await Device.open(here, Date.now, 'VAN-THU-1')).name).toBe(first.name)
  await copyFile(here, there)
  const roamed = await Device.open(there, Date.now, 'VAN-THU-2')
  expect(roamed.name).not.toBe(first.name)
  await roamed.reserve(roamed.clock.tick())
  expect((await Device.open(there, Date.now, 'VAN-THU-2')).name).toBe(roamed.name)
})
