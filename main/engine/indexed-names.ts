/** The names by which plans are found: of areas and types, as the archive's vocabulary has them. */
import type { Plan, Vocabulary, VocabularyEntry } from '../../preload/model.ts'
import { vocabulary as program } from './catalog/vocabulary.ts'

type Indexed = Pick<Plan, 'revision' | 'areas' | 'type'>

export class IndexedNames {
  readonly #areas: ReadonlyMap<string, string>
  readonly #types: ReadonlyMap<string, string>
  /** Those that are not the program's own. */
  readonly #ownAreas: ReadonlyMap<string, string>
  readonly #ownTypes: ReadonlyMap<string, string>

  constructor({ areas, types }: Pick<Vocabulary, 'areas' | 'types'>) {
    this.#areas = namesOf(areas)
    this.#types = namesOf(types)
    this.#ownAreas = without(this.#areas, namesOf(program.areas))
    this.#ownTypes = without(this.#types, namesOf(program.types))
  }

  area(id: string): string {
    return this.#areas.get(id) ?? id
  }

  type(id: string): string {
    return this.#types.get(id) ?? id
  }

  /** What is indexed of a plan: its revision, and the names that this archive gives, where it gives any. */
  versionOf({ revision, areas, type }: Indexed): string {
    const own = areas.flatMap((id) => this.#ownAreas.get(id) ?? [])
    const named = this.#ownTypes.get(type)
    return [revision, ...own, ...(named === undefined ? [] : [named])].join(' ')
  }
}

const namesOf = (entries: readonly VocabularyEntry[]) =>
  new Map(entries.map(({ id, vi }) => [id, vi]))

function without(names: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>) {
  return new Map([...names].filter(([id, name]) => others.get(id) !== name))
}
