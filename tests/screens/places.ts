/** Where things are on the screen, whatever the language. */
import type { Page } from '@playwright/test'

export const list = (window: Page) => window.getByRole('listbox').first()
export const searchBox = (window: Page) => window.locator('[data-tour="search"] input')
