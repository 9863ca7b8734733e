import type { Page } from '@playwright/test'
import { axeOn } from './axe.ts'

/** What axe finds serious or critical below `selector`: the rule and the element. */
export async function seriousIn(
  window: Page,
  selector: string,
): Promise<[string, string | undefined][]> {
  const { violations } = await axeOn(window).include(selector).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => [id, nodes[0]?.html])
}
