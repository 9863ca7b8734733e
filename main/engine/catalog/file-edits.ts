/** What can be done to a plan's files: each says what to write of the plan as it is now. */
import { Failure } from '../../../preload/errors.ts'
import type { Attachment, PlanId } from '../../../preload/model.ts'
import { editTowards } from './plan/edit.ts'
import type { Decide } from './plan-writer.ts'
import { composed } from './store/canonical-json.ts'

/** What was read from a file. */
export type AttachmentFacts = Partial<Pick<Attachment, 'pages' | 'text' | 'problem' | 'mediaType'>>

/** Files that the plan has already are left as they are. */
export function withFiles(attachments: readonly Attachment[]): Decide {
  return ({ values }) => {
    const had = new Set(values.attachments.map(({ sha256 }) => sha256))
    const fresh = composed([...attachments]).filter(({ sha256 }) => !had.has(sha256))
    return editTowards(values, { attachments: [...values.attachments, ...fresh] })
  }
}

/** They leave no entry in the history. Throws Failure attachment.missing. */
export function withFacts(id: PlanId, sha256: string, facts: AttachmentFacts): Decide {
  return ({ values }) => {
    const now = values.attachments.find((attachment) => attachment.sha256 === sha256)
    if (!now) throw new Failure('attachment.missing', { id, sha256, name: sha256 })
    const next = composed({ ...now, ...facts })
    return { set: {}, add: {}, remove: {}, refine: { attachments: [next] } }
  }
}

/** What a person says that a file is to its plan. Throws Failure attachment.missing. */
export function withKind(id: PlanId, sha256: string, kind: Attachment['kind']): Decide {
  return ({ values }) => {
    if (values.attachments.every((file) => file.sha256 !== sha256))
      throw new Failure('attachment.missing', { id, sha256, name: sha256 })
    const attachments = values.attachments.map((file) =>
      file.sha256 === sha256 ? { ...file, kind } : file,
    )
    return editTowards(values, { attachments })
  }
}
