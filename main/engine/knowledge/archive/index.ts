/** What an archive's texts say: answers for one plan, and the web between all of them. */
import { Failure } from '../../../../preload/errors.ts'
import type {
  Citation,
  PlanRelations,
  PlanSuggestion,
  RelationGraph,
  SecretFile,
  SimilarPlan,
  SuggestedTopic,
} from '../../../../preload/knowledge.ts'
import type { Attachment, Plan, PlanId, Sha256 } from '../../../../preload/model.ts'
import type { Catalog } from '../../catalog/index.ts'
import type { TextStore } from '../../extraction/text-store.ts'
import { inSlices } from '../../slices.ts'
import { numberKey } from '../citations/index.ts'
import { similarity, sketchBins } from '../similarity.ts'
import type { TopicSuggestion } from '../topics/index.ts'
import { phrasesByTopic } from '../topics/terms.ts'
import { Learned } from './experience.ts'
import type { FileKnowledge } from './file-knowledge.ts'
import { knowledgeOf } from './file-knowledge.ts'
import type { KeptSecrets } from './kept-secrets.ts'
import type { Cited } from './links.ts'
import { Links } from './links.ts'
import type { FileRecord } from './records.ts'
import { Records, rulesVersion } from './records.ts'
import type { RelationParts } from './relations.ts'
import { outgoing, relationsOf } from './relations.ts'
import { suggestedFields } from './suggested-fields.ts'
import { validityOf } from './validity.ts'

export interface KnowledgeOptions {
  catalog: Catalog
  texts: TextStore
  /** What was read, on this machine: derived. */
  recordsFile: string
  /** What people confirmed, on this machine. */
  learnedFile: string
  /** What people decided about marked files, on this machine. */
  secrets: KeptSecrets
  /** Resolves when nothing more urgent is under way; what a person asks for does not wait. At once when absent. */
  whenQuiet?(): Promise<void>
  /** Everything that waited has been read. */
  onRead?(): void
  now?: () => Date
  report(error: unknown): void
}

/** Below this, two papers only have the same bases and turns of phrase. */
const leastSimilar = 0.45
const mostSimilar = 20
const mostKept = 12
/** What a plan is about, its first pages say. */
const mostLearnedPages = 20

export class Knowledge {
  readonly #o: KnowledgeOptions
  readonly #records: Records
  readonly #learned: Learned
  readonly #links = new Links()
  readonly #waiting = new Set<PlanId>()
  /** Those that nobody has confirmed yet, as they were last heard of. */
  readonly #unconfirmed = new Set<PlanId>()
  /** The files last asked for, with everything that they say. */
  readonly #kept = new Map<string, Promise<FileKnowledge>>()
  readonly #stopListening: () => void
  readonly #loaded: Promise<void>
  #running: Promise<void> | null = null
  #closed = false

  constructor(options: KnowledgeOptions) {
    this.#o = options
    this.#records = new Records(options.recordsFile)
    this.#learned = new Learned(options.learnedFile)
    this.#stopListening = options.catalog.onChange((ids) => this.queue(ids))
    this.#loaded = this.#load()
  }

  /** Reads again what the plans' files say of other documents. */
  queue(ids: Iterable<PlanId>): void {
    if (this.#closed) return
    for (const id of ids) {
      this.#waiting.add(id)
      if (this.#o.catalog.get(id)?.review === 'inbox') this.#unconfirmed.add(id)
    }
    this.#running ??= this.#run().finally(() => {
      this.#running = null
      if (this.#waiting.size > 0) this.queue([])
    })
  }

  /** @throws Failure plan.notFound */
  async suggest(id: PlanId): Promise<PlanSuggestion> {
    const plan = this.#planOf(id)
    const files = await this.#files(plan)
    const main =
      files.find(([, { header }]) => header.number ?? header.title ?? header.issuer) ?? files[0]
    if (!main) return emptySuggestion
    const [sha256, { header, areas, solutions }] = main
    return {
      fields: suggestedFields(header, sha256),
      areas: topics(areas, sha256),
      solutions: topics(solutions, sha256),
      citations: files.flatMap(([each, { citations }]) =>
        citations.map(
          ({ range: [start, end], ...citation }): Citation => ({
            ...citation,
            sha256: each,
            range: [start, end],
            planId: this.#links.resolve(citation, id)?.id ?? null,
          }),
        ),
      ),
      others: files.flatMap(([each, { others }]) =>
        others.map(({ pages, number }) => ({ sha256: each, ...pages, number })),
      ),
    }
  }

  /** @throws Failure plan.notFound */
  async relations(id: PlanId): Promise<PlanRelations> {
    const plan = this.#planOf(id)
    await this.#loaded
    if (this.#waiting.has(id) || !this.#links.get(id)) await this.#read(id)
    const relations = relationsOf(plan, this.#parts)
    const today = (this.#o.now ?? (() => new Date()))().toISOString().slice(0, 10)
    const effective = (other: PlanId | null) => {
      const by = other ? this.#o.catalog.get(other) : null
      return by ? (this.#effectiveFrom(by) ?? by.issuedOn) : null
    }
    const validity = validityOf(
      relations,
      this.#effectiveFrom(plan),
      ({ planId }) => effective(planId),
      today,
    )
    return { relations, validity, pending: this.#waiting.size }
  }

  async graph(): Promise<RelationGraph> {
    await this.#loaded
    return inSlices(this.#graph())
  }

  /** @throws Failure plan.notFound */
  async similar(id: PlanId): Promise<SimilarPlan[]> {
    const plan = this.#planOf(id)
    await this.#loaded
    if (this.#waiting.has(id) || !this.#links.get(id)) await this.#read(id)
    return inSlices(this.#similarTo(plan))
  }

  /** The person confirmed a plan: which topics they gave to a text with which phrases is counted. */
  async #confirmed(plan: Plan): Promise<void> {
    const [main] = plan.attachments
    const document = main ? await this.#o.texts.read(main.sha256) : null
    const text = (document?.pages ?? [])
      .slice(0, mostLearnedPages)
      .map((page) => page.text)
      .join('\n')
    for (const set of ['areas', 'solutions'] as const)
      await this.#learned.learn(set, phrasesByTopic(text, set), plan[set])
    this.#kept.clear()
  }

  /** Marked files that nobody has decided about: recognition, or another way in, found them after they were stored. */
  async secrets(): Promise<SecretFile[]> {
    await this.#loaded
    return inSlices(this.#secretFiles())
  }

  *#secretFiles(): Generator<void, SecretFile[]> {
    const found = new Map<Sha256, SecretFile>()
    for (const { id, number, title, attachments } of [...this.#o.catalog.all()]) {
      for (const { sha256, name } of attachments) {
        const secrecy = this.#records.get(sha256)?.secrecy
        if (!secrecy || this.#o.secrets.has(sha256) || found.has(sha256)) continue
        found.set(sha256, { ...secrecy, sha256, planId: id, fileName: name, number, title })
      }
      yield
    }
    return [...found.values()]
  }

  async keepSecret(sha256: Sha256): Promise<void> {
    await this.#o.secrets.keep(sha256)
  }

  async forget(): Promise<void> {
    await this.#learned.forget()
    this.#kept.clear()
  }

  /** Resolves when every plan has been read. */
  async idle(): Promise<void> {
    await this.#loaded
    while (this.#running) await this.#running
    await this.#records.idle()
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#stopListening()
    this.#waiting.clear()
    await this.#loaded
    await this.#running
    await this.#records.idle()
  }

  async #load(): Promise<void> {
    await Promise.all([this.#records.load(), this.#learned.load()])
    this.queue([...this.#o.catalog.all()].map(({ id }) => id))
  }

  async #run(): Promise<void> {
    await this.#loaded
    for (const id of this.#waiting) {
      await this.#o.whenQuiet?.()
      if (this.#closed) return
      try {
        // A person may have asked for it meanwhile.
        if (this.#waiting.has(id)) await this.#read(id)
      } catch (error) {
        this.#o.report(error)
      }
    }
    this.#o.onRead?.()
  }

  async #read(id: PlanId): Promise<void> {
    const plan = this.#o.catalog.get(id)
    if (plan) {
      for (const attachment of plan.attachments) {
        if (this.#closed) return
        await this.#record(attachment)
      }
      this.#links.put(plan, this.#citations(plan))
      if (plan.review === 'confirmed' && this.#unconfirmed.delete(id)) await this.#confirmed(plan)
    } else {
      this.#links.remove(id)
      this.#unconfirmed.delete(id)
    }
    this.#waiting.delete(id)
  }

  async #record({ sha256, text }: Attachment): Promise<void> {
    if (text === 'pending' || this.#records.get(sha256)?.text === text) return
    this.#kept.delete(sha256)
    const { citations, effectiveFrom, secrecy, sketch } = await this.#file(sha256)
    const distinct = new Map<string, Cited>()
    for (const { number, type, date, title, kind, partly } of citations) {
      const at = `${number === '' ? title : numberKey(number)}|${date}|${kind}|${partly}`
      if (!distinct.has(at)) distinct.set(at, { number, type, date, title, kind, partly })
    }
    const record: FileRecord = {
      version: rulesVersion,
      sha256,
      text,
      effectiveFrom,
      secrecy: secrecy && {
        degree: secrecy.value,
        pageIndex: secrecy.pageIndex,
        range: [secrecy.range[0], secrecy.range[1]],
      },
      sketch,
      citations: [...distinct.values()],
    }
    await this.#records.put(record)
  }

  async #files(plan: Plan): Promise<[string, FileKnowledge][]> {
    await this.#loaded
    const read: [string, FileKnowledge][] = []
    for (const { sha256, text } of plan.attachments)
      if (text !== 'pending') read.push([sha256, await this.#file(sha256)])
    return read
  }

  #file(sha256: string): Promise<FileKnowledge> {
    const kept = this.#kept.get(sha256)
    if (kept) return kept
    const [oldest] = this.#kept.keys()
    if (this.#kept.size >= mostKept && oldest !== undefined) this.#kept.delete(oldest)
    const made = this.#understand(sha256)
    this.#kept.set(sha256, made)
    made.catch(() => this.#kept.delete(sha256))
    return made
  }

  async #understand(sha256: string): Promise<FileKnowledge> {
    const document = await this.#o.texts.read(sha256)
    return inSlices(knowledgeOf(document ?? { pages: [] }, this.#learned.experience))
  }

  *#graph(): Generator<void, RelationGraph> {
    const nodes = new Map<PlanId, RelationGraph['nodes'][number]>()
    const edges: RelationGraph['edges'] = []
    const put = ({ id, number, title, issuedOn }: Plan) =>
      nodes.set(id, { planId: id, number, title, date: issuedOn })
    for (const plan of this.#o.catalog.all()) {
      if (plan.deletedAt !== null) continue
      for (const { planId, kind } of outgoing(plan, this.#parts)) {
        const other = planId ? this.#o.catalog.get(planId) : null
        if (!other || other.deletedAt !== null) continue
        put(plan)
        put(other)
        edges.push({ from: plan.id, to: other.id, kind })
      }
      yield
    }
    return { nodes: [...nodes.values()], edges }
  }

  *#similarTo(plan: Plan): Generator<void, SimilarPlan[]> {
    const own = this.#sketches(plan)
    const found: SimilarPlan[] = []
    const key = plan.number === '' ? null : numberKey(plan.number)
    for (const other of this.#o.catalog.all()) {
      if (other.id === plan.id) continue
      const theirs = this.#sketches(other)
      const best = Math.max(0, ...own.flatMap((a) => theirs.map((b) => similarity(a, b))))
      if (best >= leastSimilar)
        found.push({
          planId: other.id,
          similarity: best,
          sameNumber: key !== null && numberKey(other.number) === key,
          trash: other.deletedAt !== null,
        })
      yield
    }
    return found.sort((a, b) => b.similarity - a.similarity).slice(0, mostSimilar)
  }

  #sketches(plan: Plan): Uint32Array[] {
    return plan.attachments.flatMap(
      ({ sha256 }) => sketchBins(this.#records.get(sha256)?.sketch ?? '') ?? [],
    )
  }

  #effectiveFrom(plan: Plan): string | null {
    const [main] = plan.attachments
    return main ? (this.#records.get(main.sha256)?.effectiveFrom ?? null) : null
  }

  #citations(plan: Plan): Cited[] {
    return plan.attachments.flatMap(({ sha256 }) => this.#records.get(sha256)?.citations ?? [])
  }

  get #parts(): RelationParts {
    return {
      links: this.#links,
      plan: (id) => this.#o.catalog.get(id),
      citations: (plan) => this.#citations(plan),
    }
  }

  #planOf(id: PlanId): Plan {
    const plan = this.#o.catalog.get(id)
    if (!plan) throw new Failure('plan.notFound', { id })
    return plan
  }
}

function topics(suggestions: readonly TopicSuggestion[], sha256: string): SuggestedTopic[] {
  return suggestions.map(({ range: [start, end], ...topic }) => ({
    ...topic,
    sha256,
    range: [start, end],
  }))
}

const emptySuggestion: PlanSuggestion = {
  fields: {
    number: null,
    type: null,
    title: null,
    issuer: null,
    superior: null,
    issuedOn: null,
    place: null,
    signer: null,
    recipients: null,
    period: null,
    urgency: null,
    secrecy: null,
    copy: null,
    annexes: [],
  },
  areas: [],
  solutions: [],
  citations: [],
  others: [],
}
