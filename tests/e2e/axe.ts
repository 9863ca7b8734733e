import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Asked for what is wrong only: naming everything that is right takes it as long again, screen after screen. */
export const axeOn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
