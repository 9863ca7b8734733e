/** What a clerk does to a list of a hundred thousand plans, as the hand does it. */
import type { Page } from '@playwright/test'

const rows = (window: Page) => window.locator('[role="listbox"] [role="option"]:not([aria-busy])')
const listCount = (window: Page) => window.locator('[role="status"]').first()

/** Until the list stands still and every row of it is there. */
async function listed(window: Page): Promise<void> {
  await window.locator('[role="option"][aria-busy]').first().waitFor({ state: 'detached' })
  await rows(window).first().waitFor()
}

async function scroll(window: Page): Promise<void> {
  const list = window.locator('[role="listbox"]').first()
  await list.hover()
  for (let turn = 0; turn < 120; turn += 1) await window.mouse.wheel(0, 700)
  // The scrollbar dragged to places far apart.
  for (const share of [0.5, 0.9, 0.2, 1, 0])
    await list.evaluate((element, to) => {
      element.scrollTop = to * (element.scrollHeight - element.clientHeight)
      return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    }, share)
  await listed(window)
}

async function walk(window: Page): Promise<void> {
  await rows(window).first().click()
  for (let step = 0; step < 60; step += 1) await window.keyboard.press('ArrowDown')
  await window.keyboard.press('End')
  await listed(window)
  await window.keyboard.press('Home')
  await listed(window)
}

async function filter(window: Page): Promise<void> {
  const facets = window.locator('[data-tour="facets"] [aria-pressed]')
  for (const place of [0, 3, 8]) {
    const before = await listCount(window).textContent()
    await facets.nth(place).click()
    await window.waitForFunction(
      (was) => document.querySelector('[role="status"]')?.textContent !== was,
      before,
    )
    await listed(window)
  }
  await window.locator('[data-tour="facets"] button').first().click()
  await listed(window)
}

async function sort(window: Page): Promise<void> {
  const order = window.getByRole('combobox', { name: 'Sắp xếp' })
  for (const first of ['T', 'C', 'S', 'M']) {
    await order.click()
    await window.keyboard.press(first)
    await window.keyboard.press('Enter')
    await listed(window)
  }
}

async function type(window: Page): Promise<void> {
  const box = window.locator('[data-tour="search"] input')
  await box.click()
  await box.pressSequentially('cai cach hanh chinh don vi 4242', { delay: 60 })
  await window.locator('#search-results article').first().waitFor()
  // As the hand empties it: what an automation fills, it first looks at from all sides, within the same task.
  await window.keyboard.press('Control+a')
  await window.keyboard.press('Backspace')
  // What the box offers lies over the list until it is sent away.
  await window.keyboard.press('Escape')
  await listed(window)
}

async function chooseAll(window: Page): Promise<void> {
  await rows(window).first().click()
  await window.keyboard.press('Control+a')
  await window.locator('[data-tour="plan"] button').first().waitFor()
  await window.keyboard.press('Escape')
  await listed(window)
}

export const works = { scroll, walk, filter, sort, type, chooseAll } as const
