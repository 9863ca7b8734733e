/** What a window shows, as a small file. */
import type { Page } from '@playwright/test'
import UPNG from 'upng-js'

/** As many as one byte a pixel can name; text and icons on flat grounds need no more. */
const colours = 256

/** All of what is shown, whatever the size that the program draws it in: Playwright's own picture is cut by that. */
export async function pictureOf(window: Page): Promise<Uint8Array> {
  const session = await window.context().newCDPSession(window)
  const { data } = await session.send('Page.captureScreenshot', { format: 'png' })
  await session.detach()
  const taken = Buffer.from(data, 'base64')
  const picture = UPNG.decode(taken.buffer.slice(taken.byteOffset, taken.byteOffset + taken.length))
  const { width, height } = picture
  return new Uint8Array(UPNG.encode(UPNG.toRGBA8(picture), width, height, colours))
}
