/** The words that an archive offers. */
import { z } from 'zod'
import { IsoDate } from './values.ts'

export const VocabularyEntry = z.object({
  id: z.string(),
  vi: z.string(),
  en: z.string(),
  /** Colour name of the theme and icon name, where the vocabulary has them. */
  color: z.string().optional(),
  icon: z.string().optional(),
  aliases: z.array(z.string()).optional(),
  from: IsoDate.nullable().optional(),
  to: IsoDate.nullable().optional(),
  successors: z.array(z.string()).optional(),
  /** No longer offered; plans that have it still show its name. */
  hidden: z.boolean().optional(),
})
export type VocabularyEntry = z.infer<typeof VocabularyEntry>

export const VocabularyName = z.enum([
  'areas',
  'solutions',
  'types',
  'units',
  'relations',
  'retention',
  'abbreviations',
])
export type VocabularyName = z.infer<typeof VocabularyName>
export const Vocabulary = z.record(VocabularyName, z.array(VocabularyEntry))
export type Vocabulary = z.infer<typeof Vocabulary>
