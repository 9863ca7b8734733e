/** The contract's engine side: each call, one line to who knows. */
import type { EngineHandlers } from '../../preload/contract.ts'
import { Failure } from '../../preload/errors.ts'
import type { PlanId } from '../../preload/model.ts'
import { judgePlace } from './archive/place.ts'
import { counting } from './calls.ts'
import { previewOf, tallyOf } from './catalog/selection.ts'
import type { Engine } from './index.ts'
import { findBackups } from './integrity/backup/find.ts'
import { matchRanges } from './search/index.ts'

/** Calls that only do something answer that it is done. */
const said = (): null => null

export function engineHandlers(engine: Engine): EngineHandlers {
  const catalog = () => engine.current.archive.catalog
  const plansOf = (ids: readonly PlanId[]) => ids.flatMap((id) => catalog().get(id) ?? [])
  const queue = () => engine.current.queue
  const ocr = () => engine.current.ocr
  const care = () => engine.current.care
  const counted = <G extends Record<string, (argument: never) => unknown>>(group: G): G =>
    counting(group, () => engine.calls)
  return {
    archive: {
      status: () => engine.status(),
      create: ({ path, name }) => engine.create(path, name),
      open: ({ path }) => engine.open(path),
      openSample: () => engine.openSample(),
      close: () => engine.close(),
      rename: ({ name }) => engine.rename(name),
      recent: () => [...engine.preferences.recent],
      async forget({ path }) {
        await engine.preferences.forget(path)
        return [...engine.preferences.recent]
      },
      judgePlace: ({ path }) => judgePlace(path),
      move: ({ path }) => engine.move(path),
      cancelMove() {
        engine.cancelMove()
        return null
      },
    },
    plans: counted({
      list: (o) => catalog().list(o),
      ids: ({ filter, sort, offset, limit }) =>
        catalog()
          .ids({ filter, sort })
          .slice(offset, offset + limit),
      facets: ({ filter }) => catalog().facets(filter),
      overview: () => catalog().overview(),
      tally: ({ ids }) => tallyOf(plansOf(ids)),
      get({ id }) {
        const plan = catalog().get(id)
        if (!plan) throw new Failure('plan.notFound', { id })
        return plan
      },
      save: ({ id, base, change }) => catalog().save(id, base, change),
      saveMany: ({ ids, change }) => catalog().saveMany(ids, change),
      previewMany: ({ ids, change }) => previewOf(plansOf(ids), change),
      undo: () => catalog().undo(),
      history: ({ id }) => catalog().history(id),
      restoreRevision: ({ id, revision }) => catalog().restoreRevision(id, revision),
      conflicts: () => catalog().undecided(),
      duplicates: ({ id }) => catalog().duplicates(id),
      merge: ({ into, others }) => catalog().merge(into, others),
      setFileKind: ({ id, sha256, kind }) => catalog().setFileKind(id, sha256, kind),
      split: ({ id, files }) => engine.current.split(id, files),
      async trash({ ids }) {
        await catalog().trash(ids)
        return null
      },
      async restore({ ids }) {
        await catalog().restore(ids)
        return null
      },
      expired: () => catalog().expired(),
      purge: ({ ids }) => engine.current.archive.purge(ids),
    }),
    vocabulary: counted({
      all: () => engine.current.archive.vocabulary,
      set: ({ name, entries }) => engine.current.archive.setVocabulary(name, entries),
    }),
    search: counted({
      run: ({ text, filter, offset, limit }) => engine.current.search(text, filter, offset, limit),
    }),
    searches: counted({
      all: () => engine.current.searches(),
      async save(search) {
        await engine.current.archive.searches.save(search)
        return engine.current.searches()
      },
      async remove({ id }) {
        await engine.current.archive.searches.remove(id)
        return engine.current.searches()
      },
      async note({ text }) {
        await engine.current.recentSearches.note(text)
        return engine.current.searches()
      },
      async forget() {
        await engine.current.recentSearches.forget()
        return engine.current.searches()
      },
    }),
    reader: counted({
      marks: ({ sha256, text }) => engine.current.marks(sha256, text),
      text: ({ sha256, text }) => engine.current.text(sha256, text),
      view: ({ sha256 }) => engine.current.view(sha256),
      recognised: ({ sha256 }) => engine.current.recognised(sha256),
      words: ({ sha256, pageIndex }) => engine.current.words(sha256, pageIndex),
      signatures: ({ sha256 }) => engine.current.signatures(sha256),
      facts: ({ sha256 }) => engine.current.facts(sha256),
      matches: ({ text, within }) => matchRanges(text, within).map(([from, to]) => [from, to]),
    }),
    imports: counted({
      add: ({ paths, into, folderTags }) =>
        queue().add(paths, into, ({ folders }) => (folderTags ? folders : [])),
      progress: () => queue().progress(),
      cancel: ({ which }) => queue().cancel(which).then(said),
      retry: ({ which }) => queue().retry(which).then(said),
      keepSecrets: ({ ids }) => queue().keepSecrets(ids).then(said),
      watched: () => engine.current.watched.status(),
      watch: ({ folders }) => engine.current.watched.set(folders),
      unlock: ({ sha256, password }) => engine.current.unlock(sha256, password),
      clear: () => queue().clear().then(said),
    }),
    ocr: counted({
      progress: () => ocr().progress(),
      pause() {
        ocr().pause()
        return ocr().progress()
      },
      resume() {
        ocr().resume()
        return ocr().progress()
      },
      async redo({ sha256, pageIndex }) {
        await ocr().redo(sha256, pageIndex)
        return ocr().progress()
      },
    }),
    integrity: counted({
      status: () => care().fixity.status(),
      start() {
        care().fixity.start()
        return care().fixity.status()
      },
      async pause() {
        care().fixity.pause()
        await care().fixity.idle()
        return care().fixity.status()
      },
      repair: () => care().repair(),
    }),
    backups: {
      ...counted({
        status: () => care().status(),
        configure: (config: Parameters<EngineHandlers['backups']['configure']>[0]) =>
          care().configure(config),
        run: () => care().backUp(),
        cancel() {
          care().cancel()
          return null
        },
        drill: () => care().drill(),
      }),
      find: ({ folder }) => findBackups(folder),
      restore: (o) => engine.restoreBackup(o),
    },
    exchange: counted({
      exportBag: (o) => engine.current.exchange.exportBag(o),
      importBag: ({ folder }) => engine.current.exchange.importBag(folder),
      exportList: (o) => engine.current.exchange.exportList(o),
      cancel() {
        engine.current.exchange.cancel()
        return null
      },
    }),
    knowledge: counted({
      suggest: ({ id }) => engine.current.knowledge.suggest(id),
      relations: ({ id }) => engine.current.knowledge.relations(id),
      graph: () => engine.current.knowledge.graph(),
      similar: ({ id }) => engine.current.knowledge.similar(id),
      citationsIn: ({ id, within }) => engine.current.knowledge.citationsIn(id, within),
      places: ({ sha256, pageIndex, ranges }) => engine.current.places(sha256, pageIndex, ranges),
      secrets: () => engine.current.knowledge.secrets(),
      async keepSecret({ sha256 }) {
        await engine.current.knowledge.keepSecret(sha256)
        return null
      },
      async forget() {
        await engine.current.knowledge.forget()
        return null
      },
    }),
    settings: {
      get: () => engine.preferences.settings,
      set: (change) => engine.change(change),
    },
  }
}
