/** `npm test`: sets everything up, then types, lint, unit and end-to-end; the last line is the sum. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  continueUnderOwnNode,
  installDependencies,
  nodePath,
  toolEnvironment,
} from './setup/dependencies.mjs'
import { inRoot } from './setup/paths.mjs'
import { run } from './setup/run.mjs'
import { main, Steps } from './setup/steps.mjs'
import { countPlaywright, countVitest } from './setup/test-counts.mjs'

const reports = inRoot('out', 'reports')

await main(async () => {
  const steps = new Steps(10, { done: process.env.VAN_KHO_OWN_NODE ? 1 : 0 })
  if (!process.env.VAN_KHO_OWN_NODE) {
    await steps.run('Các gói npm / npm packages', installDependencies)
    if (await continueUnderOwnNode(fileURLToPath(import.meta.url))) return
  } else await steps.run('Node', () => process.version)

  const { prepare } = await import('./setup/prepare.mjs')
  const { screen } = await prepare(steps)
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const counts = [
    await check(steps, 'Kiểu / types', 'typescript/bin/tsc', ['--noEmit', '-p', '.']),
    await check(steps, 'Quy tắc / lint', '@biomejs/biome/bin/biome', ['check', '.']),
    await suite(steps, 'Đơn vị / unit', 'vitest/vitest.mjs', ['run'], 'vitest.json', countVitest),
    await suite(
      steps,
      'Cửa sổ thật / end-to-end',
      '@playwright/test/cli.js',
      ['test'],
      'playwright.json',
      countPlaywright,
    ),
  ]
  screen.close()
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0)
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
  process.exitCode = sum('failed') > 0 ? 1 : 0
})

function tool(bin, args) {
  const script = inRoot('node_modules', bin)
  return run(nodePath(), [script, ...args], { env: toolEnvironment(), show: true })
}

/** A check that is right or wrong as a whole counts as one test. */
async function check(steps, name, bin, args) {
  let status = 1
  await steps.run(name, async () => {
    status = (await tool(bin, args)).status
    return status === 0 ? 'đạt / passed' : 'KHÔNG ĐẠT / FAILED'
  })
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 }
}

/** A runner that ended badly without a failed test, or left no report, is a failure itself. */
async function suite(steps, name, bin, args, report, count) {
  let counted = { passed: 0, failed: 1, skipped: 0 }
  await steps.run(name, async () => {
    const { status } = await tool(bin, args)
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
