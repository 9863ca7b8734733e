/** `npm test`: sets everything up, then types, lint, unit and end-to-end; the last line is the sum. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openVirtualDisplay } from './setup/display.mjs'
import { nodePath, toolEnvironment } from './setup/own-node.mjs'
import { inRoot, testedOutput } from './setup/paths.mjs'
import { prepare } from './setup/prepare.mjs'
import { run } from './setup/run.mjs'
import { explain } from './setup/steps.mjs'
import { countPlaywright, countVitest, sumLine } from './setup/test-counts.mjs'

const reports = inRoot('out', 'reports')
const aFailure = { passed: 0, failed: 1, skipped: 0 }

/** What needs no more than the packages runs while the rest is fetched and built. */
let checks = []

const counts = await testAll().catch(async (error) => [
  failure(error),
  ...(await Promise.all(checks)),
])
if (counts) {
  console.log(sumLine(counts))
  process.exitCode = counts.some(({ failed }) => failed > 0) ? 1 : 0
}

/** A set-up that failed is one failed test, so that the last line is a sum whatever happens. */
function failure(error) {
  explain(error)
  return aFailure
}

/** @returns {Promise<import('./setup/test-counts.mjs').Counts[] | null>} null when another process has printed the sum */
async function testAll() {
  const ready = await prepare(fileURLToPath(import.meta.url), 5, (steps) => {
    checks = [
      check(steps, 'Kiểu / types', 'typescript/bin/tsc', ['--noEmit', '-p', '.']),
      check(steps, 'Quy tắc / lint', '@biomejs/biome/bin/biome', ['check', '.']),
    ]
  })
  if (!ready) return null
  const { steps, screen, electron } = ready
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  try {
    // No unit test looks at it, and beside them it costs nothing that the clock shows.
    const packing = packaged(steps, electron).then(
      () => [],
      (error) => [failure(error)],
    )
    const checked = await Promise.all(checks)
    const units = await suite(
      steps,
      'Đơn vị / unit',
      'vitest/vitest.mjs',
      ['run'],
      'vitest.json',
      countVitest,
    )
    const faults = await packing
    return [
      ...faults,
      ...checked,
      units,
      // Windows of an older package would only say what that one could do.
      ...(faults.length > 0 ? [] : [await endToEnd(steps, screen)]),
    ]
  } finally {
    screen.close()
  }
}

/** What users install is tested too, unpacked. */
function packaged(steps, electron) {
  return steps.run('Đóng gói / package', async () => {
    // It imports packages that set-up has installed by now.
    const { packageProgram } = await import('./setup/package-program.mjs')
    const output = `-c.directories.output=${testedOutput}`
    await packageProgram(['--dir', output], electron, { show: false })
    return testedOutput
  })
}

/** Two at a time where each can have a screen to itself: on a person's own, two windows would take the keys from each other. */
async function endToEnd(steps, screen) {
  const second = screen.virtual ? await openVirtualDisplay() : null
  const screens = second ? [screen.display, second.display] : []
  process.env.VAN_KHO_SCREENS = screens.join(' ')
  const bin = '@playwright/test/cli.js'
  try {
    return await suite(
      steps,
      'Cửa sổ thật / end-to-end',
      bin,
      ['test'],
      'playwright.json',
      countPlaywright,
    )
  } finally {
    second?.close()
  }
}

function tool(bin, args, show) {
  const script = inRoot('node_modules', bin)
  return run(nodePath(), [script, ...args], { env: toolEnvironment(), show })
}

/** A check that is right or wrong as a whole counts as one test; what it found is shown whole, not between others' lines. */
async function check(steps, name, bin, args) {
  let passed = false
  await steps.run(name, async () => {
    const { status, output } = await tool(bin, args, false)
    passed = status === 0
    if (!passed) console.log(output)
    return passed ? 'đạt / passed' : 'KHÔNG ĐẠT / FAILED'
  })
  return passed ? { passed: 1, failed: 0, skipped: 0 } : aFailure
}

/** A runner that ended badly without a failed test, or left no report, is a failure itself. */
async function suite(steps, name, bin, args, report, count) {
  let counted = aFailure
  await steps.run(name, async () => {
    const { status } = await tool(bin, args, true)
    try {
      counted = count(JSON.parse(readFileSync(inRoot('out', 'reports', report), 'utf8')))
    } catch {
      return 'không có báo cáo / no report'
    }
    if (status !== 0 && counted.failed === 0) counted = { ...counted, failed: 1 }
    if (counted.passed + counted.failed === 0) counted = { ...counted, failed: 1 }
    return `${counted.passed} passed, ${counted.failed} failed`
  })
  return counted
}
