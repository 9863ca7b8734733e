/**
 * A whole number as the language groups its digits: 12.345 or 12,345. Not by Intl: the first question to it, which would
 * be one of the first screen, has Chromium take in its tables.
 */
export const showCount = (count: number, language: string): string =>
  String(count).replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : '.')
