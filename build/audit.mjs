/**
 * `npm run audit [-- --release]`: packages the program, twice alike; asks npm for known holes; checks the security design
 * on it point by point. With `--release` it is no success either when npm's registry does not answer.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { auditList } from './setup/audit-list.mjs'
import { knownHoles, placeOf } from './setup/known-holes.mjs'
import { forgetBuilt, sameProgram } from './setup/made-again.mjs'
import { nodePath, toolEnvironment } from './setup/own-node.mjs'
import { inRoot, testedOutput } from './setup/paths.mjs'
import { prepare } from './setup/prepare.mjs'
import { run } from './setup/run.mjs'
import { main } from './setup/steps.mjs'

const isRelease = process.argv.includes('--release')

/** Why the audit is no success, said last: between the steps' lines it would be overlooked. */
const faults = []

await main(async () => {
  const ready = await prepare(fileURLToPath(import.meta.url), 4)
  if (!ready) return
  const { steps, electron, screen } = ready
  try {
    await steps.run('Đóng gói / package', async () => {
      await packaged(testedOutput, electron)
      return 'giấy phép đạt / licences allowed'
    })
    await steps.run('Làm lại / made again', (say) => madeAgain(electron, say))
    await steps.run('Lỗ hổng đã biết / known holes', askNpm)
    await steps.run('Kiểm tra / audit', checkProgram)
  } finally {
    screen.close()
  }
  for (const fault of faults) console.error(`van-kho: ${fault}`)
  if (faults.length > 0) process.exitCode = 1
})

async function packaged(output, electron) {
  // It imports packages that set-up has installed by now.
  const { packageProgram } = await import('./setup/package-program.mjs')
  await packageProgram(['--dir', `-c.directories.output=${output}`], electron, { show: false })
}

/** From the sources, as on another machine. */
async function madeAgain(electron, say) {
  const output = `${testedOutput}-again`
  forgetBuilt()
  const { bundle } = await import('./bundle.mjs')
  await bundle(say)
  await packaged(output, electron)
  const sha256 = await sameProgram(testedOutput, output)
  rmSync(inRoot(output), { recursive: true })
  return `app.asar giống hệt / the same to the byte, SHA-256 ${sha256}`
}

/** Of what ships: what the engine loads, what the window is bundled from, and Electron. */
async function askNpm() {
  const { shippedPackages } = await import('./setup/shipped-packages.mjs')
  const folders = [
    ...shippedPackages().map(({ folder }) => folder),
    inRoot('node_modules', 'electron'),
  ]
  const { output } = await run('npm', ['audit', '--json', '--loglevel=silent'])
  const found = knownHoles(output, new Set(folders.map(placeOf)))
  if (!found.answered) {
    console.log(`      ${found.reason}`)
    if (isRelease)
      faults.push(
        'máy chủ npm không trả lời, nên chưa biết những gì đi kèm có lỗ hổng nào; không phát hành khi chưa hỏi được / the npm registry does not answer, so that known holes in what ships were not looked for; no release without it',
      )
    return 'máy chủ npm không trả lời: CHƯA KIỂM TRA / the registry does not answer: NOT CHECKED'
  }
  if (found.holes.length === 0) return `không có / none, ${folders.length} gói / packages`
  for (const hole of found.holes) console.log(`      ${hole}`)
  faults.push(
    'những gì đi kèm có lỗ hổng đã biết, nêu ở trên / there are known holes in what ships, named above',
  )
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
  faults.push('kiểm tra bản đóng gói không đạt / the packaged program failed the audit')
  return 'KHÔNG ĐẠT / FAILED'
}
