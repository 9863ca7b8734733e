/** What leaves the archive: copies for other programs and for people. The last test closes the window. */
import { access, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, test } from '../app.ts'
import type { ReaderDesk } from './desk.ts'
import { fromFileMenu } from './desk.ts'

export function testOutside(desk: () => ReaderDesk): void {
  test('another program gets a read-only copy under the name that people know, gone with ours', async () => {
    const window = await desk().open('cai cach hanh chinh', 'ke-hoach-dai.pdf')
    const { app } = desk().running
    await app.evaluate(
      ({ shell, dialog }, to) => {
        shell.openPath = async (path) => {
          Object.assign(globalThis, { opened: path })
          return ''
        }
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: to })
      },
      join(desk().folder, 'bản sao.pdf'),
    )
    await fromFileMenu(window, 'Mở bằng chương trình của máy')
    const opened = () =>
      app.evaluate(() =>
        String(Object.entries(globalThis).find(([name]) => name === 'opened')?.[1]),
      )
    await expect.poll(async () => basename(await opened())).toBe('ke-hoach-dai.pdf')
    expect((await stat(await opened())).mode & 0o222).toBe(0)

    await fromFileMenu(window, 'Lưu bản sao…')
    const original = await readFile(desk().inDesk('ke-hoach-dai.pdf'))
    await expect
      .poll(() => readFile(join(desk().folder, 'bản sao.pdf')).catch(() => null))
      .toEqual(original)

    const copy = await opened()
    await app.close()
    await expect(access(copy)).rejects.toThrow()
  })
}
