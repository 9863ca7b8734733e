/** For the tests; `dist/` is for people. */
export const testedOutput: string
