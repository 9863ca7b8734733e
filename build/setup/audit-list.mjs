/** Where the tests of `npm run audit` leave what they asserted, a line an item. */
import { inRoot } from './paths.mjs'

export const auditList = inRoot('out', 'reports', 'audit.txt')
