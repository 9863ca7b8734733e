/** `npm run audit`: packages the program, checks the security design on it point by point, and asks npm for known holes. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { nodePath, toolEnvironment } from './setup/own-node.mjs'
import { inRoot } from './setup/paths.mjs'
import { build, prepare } from './setup/prepare.mjs'
import { run } from './setup/run.mjs'
import { main } from './setup/steps.mjs'

await main(async () => {
  const ready = await prepare(fileURLToPath(import.meta.url), 3)
  if (!ready) return
  const { steps, electron, screen } = ready
  try {
    await build(steps)
    await steps.run('Đóng gói / package', async () => {
      const { packageProgram, testedOutput } = await import('./setup/package-program.mjs')
      const output = `-c.directories.output=${testedOutput}`
      await packageProgram(['--dir', output], electron, { show: false })
      return 'giấy phép đạt / licences allowed'
    })
    await steps.run('Lỗ hổng đã biết / known holes', askNpm)
    await steps.run('Kiểm tra / audit', checkProgram)
  } finally {
    screen.close()
  }
})

/** Of what ships. A registry that does not answer the question is no finding, and no all-clear. */
async function askNpm() {
  const { status, output } = await run('npm', ['audit', '--omit=dev', '--no-fund'])
  if (status === 0) return 'không có / none'
  if (/endpoint returned an error|ENOTFOUND|ECONN/i.test(output))
    return 'máy chủ npm không trả lời: CHƯA KIỂM TRA / the registry does not answer: NOT CHECKED'
  console.log(output)
  process.exitCode = 1
  return 'CÓ / FOUND'
}

async function checkProgram() {
  const { status } = await run(
    nodePath(),
    [inRoot('node_modules', '@playwright', 'test', 'cli.js'), 'test', 'audit', 'offline', 'policy'],
    { env: toolEnvironment(), show: true },
  )
  if (status !== 0) process.exitCode = 1
  const list = inRoot('out', 'reports', 'audit.txt')
  return status === 0 && existsSync(list) ? 'đạt / passed' : 'KHÔNG ĐẠT / FAILED'
}
