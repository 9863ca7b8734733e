/** Arbitrary plans, and plans with bytes, for tests of exchange. */
import fc from 'fast-check'
import type { Plan, PlanFields } from '../../../../preload/model.ts'
import type { Archive } from '../../archive/index.ts'
import { aFile, aFolder, anAttachment } from '../../archive/testing/an-archive.ts'

const text = (maxLength: number) =>
  fc.string({ unit: 'grapheme', maxLength }).map((value) => value.normalize('NFC'))
const date = fc
  .date({ min: new Date('1945-09-02'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10))
const maybeDate = fc.option(date)
const words = (maxLength: number) =>
  fc.uniqueArray(
    text(20).filter((value) => value !== ''),
    { maxLength },
  )

export const anyFields: fc.Arbitrary<PlanFields> = fc.record({
  number: fc.oneof(text(20), fc.constant('216/KH-UBND')),
  type: fc.constantFrom('', 'KH', 'QĐ', 'BC'),
  title: text(60),
  issuer: fc.oneof(text(20), fc.constant('UBND tỉnh Khánh Hòa')),
  issuedOn: maybeDate,
  signer: fc.record({ name: text(20), position: text(20) }),
  recipients: fc.array(text(20), { maxLength: 3 }),
  period: fc.record({ from: maybeDate, to: maybeDate }),
  validity: fc.record({
    status: fc.constantFrom('in-force', 'partly-expired', 'expired', 'not-yet', 'unknown'),
    from: maybeDate,
    to: maybeDate,
  }),
  areas: words(3),
  solutions: words(3),
  tags: words(3),
  retention: fc.constantFrom('', 'vinh-vien', '10-nam'),
  relations: fc.uniqueArray(fc.record({ kind: text(10), to: text(20) }), {
    maxLength: 3,
    selector: ({ kind, to }) => JSON.stringify([kind, to]),
  }),
  notes: text(40),
  review: fc.constantFrom('inbox', 'confirmed'),
  annotations: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('01j0000000000000000000000a', '01j0000000000000000000000b'),
      sha256: fc.constant('ab'.repeat(32)),
      pageIndex: fc.nat({ max: 500 }),
      rects: fc.array(fc.constant<[number, number, number, number]>([72, 700.5, 200, 712]), {
        maxLength: 2,
      }),
      color: fc.constantFrom('yellow', 'green'),
      note: text(20),
      quote: text(20),
      createdAt: fc.constant('2026-11-23T08:00:00.000Z'),
    }),
    { maxLength: 2, selector: ({ id }) => id },
  ),
})

export interface GivenFile {
  name: string
  content: string
}

/** A plan in the archive whose files have these names and contents. */
export async function addPlan(
  archive: Archive,
  fields: Partial<PlanFields>,
  files: readonly GivenFile[] = [],
): Promise<Plan> {
  const folder = await aFolder()
  const attachments = []
  for (const { name, content } of files) {
    const { sha256, bytes } = await archive.attachments.add(
      await aFile(folder, 'nguon.pdf', content),
    )
    attachments.push(anAttachment({ sha256, bytes, name, pages: 3, text: 'full' }))
  }
  return archive.catalog.create(fields, attachments)
}

/** What must come back from a bag: everything but revisions, their times, and what was read from the files. */
export function kept({ revision: _revision, updatedAt: _updatedAt, ...plan }: Plan): unknown {
  return {
    ...plan,
    attachments: plan.attachments.map(({ text: _text, problem: _problem, ...file }) => file),
  }
}
