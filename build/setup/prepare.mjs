/** The set-up that `npm start` and `npm test` share, step by step. */
import { bundle } from '../bundle.mjs'
import { openDisplay } from './display.mjs'
import { findElectron } from './electron-runtime.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'

export const preparationSteps = 4

/** @param {import('./steps.mjs').Steps} steps */
export async function prepare(steps) {
  let electron = ''
  await steps.run('Electron', async (say) => {
    const found = await findElectron(say)
    electron = found.path
    return found.official ? 'chính thức / official' : 'dự phòng / stand-in'
  })
  await steps.run('Thư viện hệ thống / system libraries', (say) =>
    ensureSystemLibraries(electron, say),
  )
  await steps.run('Dựng / build', bundle)
  let screen
  await steps.run('Màn hình / display', async () => {
    screen = await openDisplay()
    if (screen.display) process.env.DISPLAY = screen.display
    return screen.virtual
      ? `không có, dùng Xvfb / none, using Xvfb ${screen.display}`
      : 'có / there'
  })
  return { electron, screen }
}
