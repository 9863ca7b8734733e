import { Command, Option } from 'commander'
import { expect, it } from 'vitest'
import { addManual } from './help.ts'

/** What a person reads who typed this; the sentences are those of the commander that is installed. */
function said(...args: string[]): string {
  let read = ''
  const bag = new Command('export')
    .argument('<text>')
    .requiredOption('--archive <dir>')
    .addOption(new Option('--format <format>').choices(['bag', 'csv']))
    .action(() => {})
  const program = new Command('van-kho').addCommand(bag)
  addManual(program)
  for (const command of [program, bag])
    command.exitOverride().configureOutput({
      writeErr: (text) => {
        read += text
      },
    })
  expect(() => program.parse(args, { from: 'user' })).toThrow()
  return read
}

it.each([
  [['exprt'], 'Không có lệnh exprt. / There is no command exprt.\nÝ bạn là export?'],
  [['export', '--archive', 'kho'], 'Thiếu text.'],
  [['export', 'x'], 'Thiếu tùy chọn --archive <dir>.'],
  [['export', 'x', '--archive'], 'Tùy chọn --archive <dir> cần một giá trị.'],
  [['export', 'x', '--archive', 'kho', '--formt', 'csv'], 'Không có tùy chọn --formt.'],
  [['export', 'x', 'y', '--archive', 'kho'], 'Thừa đối số.'],
  [
    ['export', 'x', '--archive', 'kho', '--format', 'pdf'],
    'không nhận giá trị pdf; chỉ nhận: bag, csv.',
  ],
])('says in both languages what is wrong with: %j', (args, sentence) => {
  expect(said(...args)).toContain(sentence)
  expect(said(...args)).not.toContain('error:')
})
