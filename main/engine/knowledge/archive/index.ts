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
  TextCitation,
} from '../../../../preload/knowledge.ts'
import { emptySuggestion } from '../../../../preload/knowledge.ts'
import type { Plan, PlanId, Sha256 } from '../../../../preload/model.ts'
import type { AuditLog } from '../../audit/index.ts'
import type { Catalog } from '../../catalog/index.ts'
import type { TextStore } from '../../extraction/text-store.ts'
import { inSlices } from '../../slices.ts'
import { citationsIn } from '../citations/within.ts'
import type { TopicSuggestion } from '../topics/index.ts'
import { phrasesByTopic } from '../topics/terms.ts'
import { Learned } from './experience.ts'
import type { FileKnowledge } from './file-knowledge.ts'
import { graphOf } from './graph.ts'
import type { KeptSecrets } from './kept-secrets.ts'
import { KnownFiles } from './known-files.ts'
import type { Cited } from './links.ts'
import { Links } from './links.ts'
import type { RelationParts } from './relations.ts'
import { relationsOf } from './relations.ts'
import { secretFiles } from './secret-files.ts'
import { similarPlans } from './similar-plans.ts'
import { suggestedFields } from './suggested-fields.ts'
import { validityOf } from './validity.ts'

export interface KnowledgeOptions {
  catalog: Catalog
  texts: TextStore
  /** What a person decides about marked files is noted. */
  audit: Pick<AuditLog, 'note'>
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
  /** When reading may begin, if it may; at once where it is absent. */
  settled?: Promise<boolean>
  report(error: unknown): void
}

/** What a plan is about, its first pages say. */
const mostLearnedPages = 20

export class Knowledge {
  readonly #o: KnowledgeOptions
  readonly #learned: Learned
  readonly #files: KnownFiles
  readonly #links = new Links()
  readonly #waiting = new Set<PlanId>()
  /** Those that nobody has confirmed yet, as they were last heard of. */
  readonly #unconfirmed = new Set<PlanId>()
  readonly #stopListening: () => void
  readonly #loaded: Promise<void>
  /** Every plan has been queued. */
  readonly #begun: Promise<void>
  #running: Promise<void> | null = null
  #closed = false

  constructor(options: KnowledgeOptions) {
    this.#o = options
    this.#learned = new Learned(options.learnedFile)
    this.#files = new KnownFiles(options.recordsFile, options.texts, this.#learned.experience)
    this.#stopListening = options.catalog.onChange((ids) => this.queue(ids))
    this.#loaded = this.#load()
    this.#begun = this.#begin()
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
    const files = await this.#knownOf(plan)
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

  /** Of a text that was laid out for reading; its ranges are in that. @throws Failure plan.notFound */
  async citationsIn(id: PlanId, within: string): Promise<TextCitation[]> {
    const plan = this.#planOf(id)
    await this.#loaded
    const found = await inSlices(citationsIn(within, plan.number))
    return found.map(({ range: [start, end], ...citation }) => ({
      ...citation,
      range: [start, end],
      planId: this.#links.resolve(citation, id)?.id ?? null,
    }))
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
    return inSlices(graphOf(this.#o.catalog.all(), this.#parts))
  }

  /** @throws Failure plan.notFound */
  async similar(id: PlanId): Promise<SimilarPlan[]> {
    const plan = this.#planOf(id)
    await this.#loaded
    if (this.#waiting.has(id) || !this.#links.get(id)) await this.#read(id)
    return inSlices(similarPlans(plan, this.#o.catalog.all(), this.#files))
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
    this.#files.forget()
  }

  /** Marked files that nobody has decided about: recognition, or another way in, found them after they were stored. */
  async secrets(): Promise<SecretFile[]> {
    await this.#loaded
    return inSlices(
      secretFiles(this.#o.catalog.all(), this.#files, (sha256) => this.#o.secrets.has(sha256)),
    )
  }

  /** A person decided that a marked file stays. */
  async keepSecret(sha256: Sha256): Promise<void> {
    await this.#o.secrets.keep(sha256)
    const degree = this.#files.record(sha256)?.secrecy?.degree ?? ''
    for (const plan of this.#o.catalog.plansWith(sha256))
      this.#o.audit.note({ action: 'secretKept', plan, details: { degree, sha256 } })
  }

  async forget(): Promise<void> {
    await this.#learned.forget()
    this.#files.forget()
  }

  /** Resolves when every plan has been read. */
  async idle(): Promise<void> {
    await this.#begun
    while (this.#running) await this.#running
    await this.#files.idle()
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#stopListening()
    this.#waiting.clear()
    await this.#loaded
    await this.#running
    await this.#files.idle()
  }

  async #load(): Promise<void> {
    await Promise.all([this.#files.load(), this.#learned.load()])
  }

  async #begin(): Promise<void> {
    await this.#loaded
    // Whoever is confirmed before the reading begins was not, until then.
    for (const { id, review } of this.#o.catalog.all())
      if (review === 'inbox') this.#unconfirmed.add(id)
    if ((await this.#o.settled) === false) return
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
        await this.#files.read(attachment)
      }
      this.#links.put(plan, this.#citations(plan))
      if (plan.review === 'confirmed' && this.#unconfirmed.delete(id)) await this.#confirmed(plan)
    } else {
      this.#links.remove(id)
      this.#unconfirmed.delete(id)
    }
    this.#waiting.delete(id)
  }

  async #knownOf(plan: Plan): Promise<[string, FileKnowledge][]> {
    await this.#loaded
    const read: [string, FileKnowledge][] = []
    for (const { sha256, text } of plan.attachments)
      if (text !== 'pending') read.push([sha256, await this.#files.know(sha256)])
    return read
  }

  #effectiveFrom(plan: Plan): string | null {
    const [main] = plan.attachments
    return main ? (this.#files.record(main.sha256)?.effectiveFrom ?? null) : null
  }

  #citations(plan: Plan): Cited[] {
    return plan.attachments.flatMap(({ sha256 }) => this.#files.record(sha256)?.citations ?? [])
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
