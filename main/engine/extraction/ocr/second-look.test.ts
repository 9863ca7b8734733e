import type { Line, Page, Word } from 'tesseract.js'
import { describe, expect, it } from 'vitest'
import { pageText } from './page-text.ts'
import type { Part } from './second-look.ts'
import { lookAgain } from './second-look.ts'

/** One line of a page: words with what Tesseract thinks of them, where they stand. */
interface Row {
  top: number
  words: [text: string, left: number, confidence: number][]
}

const letter = 20
const sheet = { width: 2_480, height: 3_508 }

/** A page as Tesseract gives it, as far as it is read. */
function pageOf(rows: readonly Row[]): Page {
  const lines = rows.map(({ top, words }) => {
    const set = words.map(
      ([text, left, confidence]): Partial<Word> => ({
        text,
        confidence,
        bbox: { x0: left, y0: top, x1: left + text.length * letter, y1: top + 40 },
      }),
    )
    const boxes = set.flatMap(({ bbox }) => bbox ?? [])
    const bbox = {
      x0: Math.min(...boxes.map(({ x0 }) => x0)),
      y0: top,
      x1: Math.max(...boxes.map(({ x1 }) => x1)),
      y1: top + 40,
    }
    return { words: set as Word[], bbox } as Line
  })
  return { blocks: [{ paragraphs: [{ lines }] }] } as unknown as Page
}

/** The text after a second look that sees these words. */
async function readTwice(rows: Row[], again: (part: Part) => Row[]): Promise<string> {
  const page = pageOf(rows)
  await lookAgain(page, sheet, async (part) => pageOf(again(part)))
  return pageText(page, [1, 0, 0, -1, 0, sheet.height]).text
}

/** "Căn cứ Quyết định số … ngày 17/4/1998" with what was read between. */
const cited = (...between: Row['words']): Row[] => [
  {
    top: 1_000,
    words: [
      ['Quyết', 300, 96],
      ['định', 420, 96],
      ['số', 520, 96],
      ...between,
      ['ngày', 900, 96],
      ['17/4/1998', 1_000, 96],
    ],
  },
]
const seen =
  (block: string, word = block, sure = 90) =>
  ({ as }: Part): Row[] => [{ top: 1_000, words: [[as === 'word' ? word : block, 580, sure]] }]

describe('a second look at a scan', () => {
  it('finds a number that was left out of its line', async () => {
    expect(await readTwice(cited(), seen('72/1998/QĐ-TTg'))).toContain(
      'số 72/1998/QĐ-TTg ngày 17/4/1998',
    )
  })

  it('puts a doubtful number right, and leaves one that was read well', async () => {
    const doubtful = cited(['462000/QĐ-', 580, 64], ['.', 800, 33])
    expect(await readTwice(doubtful, seen('46/2000/QĐ-TTg'))).toContain('số 46/2000/QĐ-TTg ngày')
    expect(await readTwice(cited(['76/NQ-CP', 580, 95]), seen('78/NQ-CP'))).toContain('76/NQ-CP')
  })

  it('takes the number that two of three readings have', async () => {
    const first = cited(['2837/QĐ-BCT', 580, 29])
    expect(await readTwice(first, seen('2037/QĐ-BCT', '2837/QĐ-BCT', 40))).toContain('2837/QĐ-BCT')
    expect(await readTwice(first, seen('2037/QĐ-BCT', '2037/QĐ-BCT', 40))).toContain('2037/QĐ-BCT')
  })

  it('takes figures from one reading and letters from another', async () => {
    const first = cited(['181/2003/QĐ-', 580, 89], ['-T1g', 830, 89])
    expect(await readTwice(first, seen('161/2003/QĐ-TTg', '???', 71))).toContain('181/2003/QĐ-TTg')
  })

  it('keeps no number that it can hardly read', async () => {
    const written = cited(['/QĐ-BTC', 640, 60])
    expect(await readTwice(written, seen('2/QĐ-BTC', '10/QĐ-BTC', 30))).toContain('số /QĐ-BTC ngày')
  })

  it('does not look for numbers in words', async () => {
    const words: Row[] = [
      {
        top: 1_000,
        words: [
          ['chuyển', 300, 96],
          ['đổi', 440, 96],
          ['số', 520, 96],
          ['toàn', 580, 96],
          ['diện', 680, 96],
        ],
      },
    ]
    await readTwice(words, () => expect.fail('nothing is worth a second look'))
  })

  const ending: Row[] = [
    {
      top: 1_800,
      words: [
        ['TM.', 1_700, 92],
        ['CHÍNH', 1_780, 92],
        ['PHỦ', 1_900, 80],
      ],
    },
    {
      top: 1_900,
      words: [
        ['Nơi', 250, 96],
        ['nhận:', 330, 96],
      ],
    },
    {
      top: 1_950,
      words: [
        ['-', 250, 93],
        ['Bộ', 290, 96],
        ['Nội', 350, 96],
        ['vụ;', 430, 96],
      ],
    },
    {
      top: 2_000,
      words: [
        ['-', 250, 93],
        ['Lưu:', 290, 96],
        ['VT.', 400, 96],
      ],
    },
    {
      top: 2_300,
      words: [
        ['Nguyễn', 1_650, 96],
        ['Văn', 1_790, 96],
        ['An', 1_870, 96],
      ],
    },
  ]

  it('finds the position that a seal hid, under the capacity', async () => {
    const text = await readTwice(ending, () => [
      {
        top: 1_850,
        words: [
          ['THỦ', 1_720, 96],
          ['TƯỚNG', 1_800, 89],
        ],
      },
      {
        top: 2_000,
        words: [
          ['cồNG', 1_700, 30],
          ['SỬX', 1_800, 9],
        ],
      },
    ])
    expect(text).toContain('TM. CHÍNH PHỦ\nTHỦ TƯỚNG\nNơi nhận:')
    expect(text).not.toContain('SỬX')
  })

  it('keeps what is left of a word beside a name, and no dirt further off', async () => {
    const named = (before: string, left: number): Row[] => [
      {
        top: 2_300,
        words: [
          [before, left, 2],
          ['Đang', 1_790, 95],
          ['Phấn', 1_890, 96],
        ],
      },
    ]
    expect(await readTwice(named('Lê', 1_735), () => [])).toBe('Lê Đang Phấn')
    expect(await readTwice(named('Lê', 1_500), () => [])).toBe('Đang Phấn')
    expect(await readTwice(named('~|', 1_735), () => [])).toBe('Đang Phấn')
  })

  it('puts a name that was left out after the list beside it, not into the text above', async () => {
    const text = await readTwice(
      [
        {
          top: 900,
          words: [
            ['chịu', 1_600, 96],
            ['trách', 1_700, 96],
          ],
        },
        {
          top: 960,
          words: [
            ['nhiệm', 250, 96],
            ['thi', 380, 96],
            ['hành.', 460, 96],
          ],
        },
        ...ending.slice(1, -1),
      ],
      ({ printedOnly }) => (printedOnly ? ending.slice(-1) : []),
    )
    expect(text).toMatch(/thi hành[.]\nNơi nhận:\n.*\n- Lưu: VT[.]\nNguyễn Văn An$/)
  })

  it('finds the whole name when the seal is taken away, however sure it was of a part', async () => {
    const text = await readTwice(ending, ({ printedOnly }) => [
      {
        top: 2_300,
        words: printedOnly
          ? [
              ['Lê', 1_590, 90],
              ['Nguyễn', 1_650, 90],
              ['Văn', 1_790, 90],
              ['An', 1_870, 90],
            ]
          : [],
      },
    ])
    expect(text).toContain('Lê Nguyễn Văn An')
    expect(text.match(/Văn An/g)).toHaveLength(1)
  })

  it('keeps what the first reading was surer of', async () => {
    const text = await readTwice(ending, () => [
      {
        top: 2_300,
        words: [
          ['Nguyên', 1_650, 90],
          ['Vân', 1_790, 90],
          ['An', 1_870, 90],
        ],
      },
    ])
    expect(text).toContain('Nguyễn Văn An')
    expect(text).not.toContain('Vân')
  })
})

describe('the words of a heading that were read with doubt', () => {
  const heading = (word: string, confidence: number, top = 900): Row[] => [
    {
      top: 300,
      words: [
        ['Độc', 1_300, 96],
        ['lập', 1_380, 96],
        ['Tự', 1_500, 96],
        ['do', 1_560, 96],
      ],
    },
    {
      top,
      words: [
        ['Về', 700, 96],
        ['việc', 760, 96],
        [word, 860, confidence],
        ['hành', 960, 96],
      ],
    },
  ]
  const again = (word: string, confidence: number) => () => heading(word, confidence).slice(1)

  it('are read again between those beside them, and taken when that is surer', async () => {
    expect(await readTwice(heading('chan', 17), again('ban', 96))).toContain('Về việc ban hành')
    expect(await readTwice(heading('ban', 71), again('bàn', 74))).toContain('Về việc ban hành')
  })

  it('stay as they are when they were read well, or stand in no heading', async () => {
    expect(await readTwice(heading('ban', 92), again('bàn', 97))).toContain('Về việc ban hành')
    expect(await readTwice(heading('chan', 40, 2_900), again('ban', 96))).toContain('chan')
    const text = heading('chan', 40).slice(1)
    expect(await readTwice(text, again('ban', 96))).toContain('chan')
  })
})
