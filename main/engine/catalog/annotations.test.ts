import { expect, it } from 'vitest'
import type { Annotation } from '../../../preload/model.ts'
import { anArchive, anAttachment, anotherMachine, opened } from '../archive/testing/an-archive.ts'

const { sha256 } = anAttachment()

function anAnnotation(n: number, fields: Partial<Annotation> = {}): Annotation {
  return {
    id: `01j00000000000000000000${String(n).padStart(3, '0')}`,
    sha256,
    pageIndex: 3,
    rects: [[72, 700, 200, 712]],
    color: 'yellow',
    note: '',
    quote: 'cải cách hành chính',
    createdAt: '2026-11-23T08:00:00.000Z',
    ...fields,
  }
}

it('keeps what two readers marked at the same time', async () => {
  const place = await anArchive()
  const here = await opened(place)
  const plan = await here.catalog.create({ title: 'Kế hoạch' }, [anAttachment()])
  const there = await opened(anotherMachine(place))
  await here.catalog.save(plan.id, plan.revision, { annotations: [anAnnotation(1)] })
  const unseen = there.catalog.get(plan.id)
  expect(unseen?.annotations).toEqual([])
  await there.catalog.save(plan.id, plan.revision, { notes: 'thấy cả hai' })
  const base = there.catalog.get(plan.id)?.revision ?? ''
  const both = [...(there.catalog.get(plan.id)?.annotations ?? []), anAnnotation(2)]
  await there.catalog.save(plan.id, base, { annotations: both })
  await here.rescan()
  const ids = here.catalog.get(plan.id)?.annotations.map(({ id }) => id)
  expect(ids).toEqual([anAnnotation(1).id, anAnnotation(2).id])
})

it('changes the note of one, remembers the words before, and undoes it', async () => {
  const { catalog } = await opened(await anArchive())
  const marked = [anAnnotation(1, { note: 'cũ' }), anAnnotation(2)]
  const plan = await catalog.create({ annotations: marked }, [anAttachment()])
  const edited = [anAnnotation(1, { note: 'mới', color: 'green' }), anAnnotation(2)]
  await catalog.save(plan.id, plan.revision, { annotations: edited })
  expect(catalog.get(plan.id)?.annotations).toEqual(edited)
  const history = await catalog.history(plan.id)
  expect(history.at(-1)).toMatchObject({
    changed: [{ field: 'annotations', before: [{ note: 'cũ' }], after: [{ note: 'mới' }] }],
  })
  // Somebody whose window still shows the old words is told.
  const clash = await catalog.save(plan.id, plan.revision, { annotations: [anAnnotation(2)] })
  expect(clash).toMatchObject({ status: 'clash', fields: ['annotations'] })
  await catalog.undo()
  expect(catalog.get(plan.id)?.annotations).toEqual(marked)
})

it('goes away one by one, and facts read from the file disturb nothing', async () => {
  const { catalog } = await opened(await anArchive())
  const marked = [anAnnotation(1), anAnnotation(2)]
  const plan = await catalog.create({ annotations: marked }, [anAttachment()])
  await catalog.updateAttachment(plan.id, sha256, { pages: 9 })
  const result = await catalog.save(plan.id, plan.revision, { annotations: [anAnnotation(2)] })
  expect(result).toMatchObject({
    status: 'saved',
    plan: { annotations: [anAnnotation(2)], attachments: [{ pages: 9 }] },
  })
})
