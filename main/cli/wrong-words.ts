/** What was typed wrongly, said in both languages: commander's own sentences are English. */
import { say } from './words.ts'

type Sentence = Parameters<typeof say>[0]

/** commander 14's sentences, with what each is about. */
const sentences: readonly (readonly [RegExp, Sentence])[] = [
  [/^error: missing required argument '(?<what>.+)'$/, 'wrong.missingArgument'],
  [/^error: required option '(?<what>.+)' not specified$/, 'wrong.missingOption'],
  [/^error: option '(?<what>.+)' argument missing$/, 'wrong.missingValue'],
  [/^error: unknown option '(?<what>.+)'$/, 'wrong.unknownOption'],
  [/^error: unknown command '(?<what>.+)'$/, 'wrong.unknownCommand'],
  [/^error: too many arguments.* Expected \d+ .*$/, 'wrong.tooMany'],
  [
    /^error: option '(?<what>.+)' argument '(?<value>.*)' is invalid\. Allowed choices are (?<allowed>.+)\.$/,
    'wrong.value',
  ],
  [/^\(Did you mean (?:one of )?(?<what>.+)\?\)$/, 'wrong.didYouMean'],
]

/** @param text what commander would write, line by line; a sentence that is not known stays as it is */
export function inBothLanguages(text: string): string {
  return text.split('\n').map(translated).join('\n')
}

function translated(line: string): string {
  for (const [pattern, sentence] of sentences) {
    const found = pattern.exec(line)
    if (found) return say(sentence, found.groups ?? {})
  }
  return line
}
