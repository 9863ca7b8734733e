import { describe, expect, it } from 'vitest'
import { anArchive, anotherMachine, opened } from './testing/an-archive.ts'

const filter = { facets: {}, trash: false }

describe('searches that an archive keeps', () => {
  it('are there again, on other machines too, by name', async () => {
    const place = await anArchive()
    const here = await opened(place)
    await here.searches.save({ name: 'Ưu tiên', text: 'cải cách', filter })
    await here.searches.save({ name: 'Bãi bỏ', text: '"bãi bỏ" năm:2021', filter })
    const there = await opened(anotherMachine(place))
    expect((await there.searches.all()).map(({ name }) => name)).toEqual(['Bãi bỏ', 'Ưu tiên'])
  })

  it('give way to one of the same name, and go', async () => {
    const { searches } = await opened(await anArchive())
    const [first] = await searches.save({ name: ' Một cửa ', text: 'mot cua', filter })
    const again = await searches.save({ name: 'Một cửa', text: '"một cửa"', filter })
    expect(again).toEqual([{ id: first?.id, name: 'Một cửa', text: '"một cửa"', filter }])
    expect(await searches.remove(first?.id ?? '')).toEqual([])
  })

  it('and the vocabulary do not overwrite each other', async () => {
    const place = await anArchive()
    const archive = await opened(place)
    const area = { id: 'bien', vi: 'Biển đảo', en: 'Islands' }
    await Promise.all([
      archive.searches.save({ name: 'a', text: 'a', filter }),
      archive.setVocabulary('areas', [...archive.vocabulary.areas, area]),
      archive.searches.save({ name: 'b', text: 'b', filter }),
    ])
    await archive.close()
    const again = await opened(place)
    expect(await again.searches.all()).toHaveLength(2)
    expect(again.vocabulary.areas.map(({ id }) => id)).toContain('bien')
  })
})
