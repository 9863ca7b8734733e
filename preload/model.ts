/**
 * The data that crosses a process: plans, attachments, filters, hits.
 * Field names follow Decree 30/2020/NĐ-CP, Annex VI (Subject = title, CodeNumber + CodeNotation = number).
 * Dates are ISO (yyyy-MM-dd), times ISO with offset; text is NFC; offsets count UTF-16 code units.
 */

export * from './model/archive.ts'
export * from './model/care.ts'
export * from './model/changes.ts'
export * from './model/document.ts'
export * from './model/exchange.ts'
export * from './model/importing.ts'
export * from './model/listing.ts'
export * from './model/plan.ts'
export * from './model/program.ts'
export * from './model/search.ts'
export * from './model/settings.ts'
export * from './model/values.ts'
export * from './model/vocabulary.ts'
