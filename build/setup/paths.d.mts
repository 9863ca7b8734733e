export const root: string
export function inRoot(...parts: string[]): string
export const cacheDir: string
export const testedOutput: string
