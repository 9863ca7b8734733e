/** Plans for tests of search: only what matters is said. */
import type { IndexedPlan } from '../indexed-plan.ts'

let made = 0

export function aPlan(
  plan: Partial<Omit<IndexedPlan, 'pages'>>,
  ...pages: readonly string[]
): IndexedPlan {
  made += 1
  const sha256 = String(made).padStart(64, '0')
  return {
    id: `01j${String(made).padStart(23, '0')}`,
    version: `v${made}`,
    number: '',
    title: '',
    issuer: '',
    signer: '',
    tags: [],
    areaNames: [],
    typeName: '',
    notes: '',
    issuedOn: null,
    ...plan,
    pages: pages.map((text, pageIndex) => ({
      sha256,
      name: `tep-${made}.pdf`,
      mediaType: 'application/pdf',
      pageIndex,
      text,
    })),
  }
}
