/** Help as a manual page has it: usage, options, examples, exit statuses; Vietnamese first. */
import type { Command } from 'commander'
import { inBothLanguages } from './wrong-words.ts'

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng / usage:',
  'Arguments:': 'Đối số / arguments:',
  'Options:': 'Tùy chọn / options:',
  'Commands:': 'Lệnh / commands:',
}

const examples: Readonly<Record<string, readonly string[]>> = {
  import: [
    'van-kho import ~/ban-giao --archive ~/kho',
    'van-kho import quet.pdf --archive ~/kho --ocr --json',
  ],
  search: [
    'van-kho search cai cach hanh chinh --archive ~/kho',
    `van-kho search '"thủ tục hành chính" năm:2022 -dự thảo' --archive ~/kho --json`,
  ],
  show: ['van-kho show 216/KH-UBND --archive ~/kho --text'],
  verify: [
    'van-kho verify --archive ~/kho',
    'van-kho verify --archive ~/kho --repair-from /mnt/sao-luu',
  ],
  backup: ['van-kho backup --archive ~/kho --to /mnt/sao-luu'],
  restore: [
    'van-kho restore /mnt/sao-luu --list',
    'van-kho restore /mnt/sao-luu --to ~/kho-khoi-phuc',
  ],
  drill: ['van-kho drill --archive ~/kho --from /mnt/sao-luu'],
  export: [
    'van-kho export --archive ~/kho --to muc-luc.xlsx --format xlsx',
    'van-kho export khu-vực:"Cải cách tài chính công" --archive ~/kho --to goi-ban-giao',
  ],
  'import-bag': ['van-kho import-bag goi-ban-giao --archive ~/kho'],
  reindex: ['van-kho reindex --archive ~/kho'],
  doctor: ['van-kho doctor --archive ~/kho'],
}

const statuses = `
Mã kết thúc / exit status:
  0  xong, không có gì sai / all went well
  1  không làm được gì; lý do ở stderr / nothing was done; the reason is on stderr
  2  xong một phần; điều sai được nêu từng dòng ở stderr / done, but something is named that went wrong
`

/** Adds the manual's parts to a program and its commands. */
export function addManual(program: Command): void {
  for (const command of [program, ...program.commands]) {
    const of = examples[command.name()] ?? []
    const shown = of.map((line) => `  ${line}\n`).join('')
    command
      .configureHelp({ styleTitle: (title) => titles[title] ?? title })
      .configureOutput({ outputError: (text, write) => write(inBothLanguages(text)) })
      .helpOption('-h, --help', 'trợ giúp / this help')
      .addHelpText('after', `${shown && `\nVí dụ / examples:\n${shown}`}${statuses}`)
  }
}
