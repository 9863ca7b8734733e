/** Where things are on the screen, whatever the language. */
import type { Page } from '@playwright/test'

export const list = (window: Page) => window.locator('[data-pane="list"] [role="listbox"]')
export const planPane = (window: Page) => window.locator('[data-tour="plan"]')
export const searchBox = (window: Page) => window.locator('[data-tour="search"] input')
