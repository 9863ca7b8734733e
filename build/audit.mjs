/** `npm run audit`: packages the program, checks the security design on it point by point, and asks npm for known holes. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { auditList } from './setup/audit-list.mjs'
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

/** What is tested by its tag: the audit's own tests, and those of other promises that it speaks of. */
async function checkProgram() {
  rmSync(auditList, { force: true })
  const cli = inRoot('node_modules', '@playwright', 'test', 'cli.js')
  const { status } = await run(nodePath(), [cli, 'test', '--grep', '@audit'], {
    env: toolEnvironment(),
    show: true,
  })
  const list = existsSync(auditList) ? readFileSync(auditList, 'utf8') : ''
  console.log(`\nDESIGN.md 12:\n${list}`)
  if (status === 0 && list !== '') return 'đạt / passed'
  process.exitCode = 1
  return 'KHÔNG ĐẠT / FAILED'
}
