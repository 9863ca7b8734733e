/** Plans to measure with: like real ones in length, made from their number, so that runs are alike. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeTime, ulid } from 'ulid'
import { createArchive } from '../../../main/engine/archive/index.ts'
import { Clock } from '../../../main/engine/catalog/plan/clock.ts'
import { applyEdit, editTowards } from '../../../main/engine/catalog/plan/edit.ts'
import { emptyState, emptyValues } from '../../../main/engine/catalog/plan/state.ts'
import { canonicalJson } from '../../../main/engine/catalog/store/canonical-json.ts'
import { encodeState } from '../../../main/engine/catalog/store/plan-file.ts'
import type { PlanFields } from '../../../preload/model.ts'

const device = 'bench000'
const firstMs = Date.parse('2020-01-01T00:00:00Z')
const everyMs = 1_800_000
const issuers = ['UBND tỉnh Hoà Bình', 'Sở Nội vụ', 'UBND huyện Lạc Sơn', 'Văn phòng UBND tỉnh']
const types = ['KH', 'QĐ', 'BC', 'TTr', 'CV']
const areas = ['the-che', 'thu-tuc', 'to-chuc', 'cong-vu', 'tai-chinh', 'chinh-phu-so']

export interface BenchPlan {
  id: string
  fields: Partial<PlanFields>
}

export function benchPlan(index: number): BenchPlan {
  const type = types[index % types.length] ?? ''
  const issuedOn = new Date(firstMs + index * everyMs).toISOString().slice(0, 10)
  return {
    // The random part from the number as well: ids are the same in every run.
    id: ulid(firstMs + index * everyMs, () => ((index * 7919) % 997) / 997).toLowerCase(),
    fields: {
      number: `${(index % 4_000) + 1}/${type}-UBND`,
      type,
      title: `Kế hoạch cải cách hành chính nhà nước năm ${issuedOn.slice(0, 4)} của đơn vị thứ ${index}`,
      issuer: issuers[index % issuers.length] ?? '',
      issuedOn,
      signer: { name: 'Nguyễn Văn An', position: 'Phó Chủ tịch' },
      recipients: ['Bộ Nội vụ', 'Thường trực Tỉnh uỷ', 'Các sở, ban, ngành', 'Lưu: VT, NC'],
      period: { from: issuedOn, to: null },
      validity: { status: 'in-force', from: issuedOn, to: null },
      areas: [areas[index % areas.length] ?? '', areas[(index + 1) % areas.length] ?? ''],
      tags: [`đợt ${index % 50}`, 'CCHC'],
      retention: '10-nam',
      notes: 'Theo Nghị quyết 76/NQ-CP của Chính phủ; báo cáo trước ngày 15 tháng 12 hằng năm.',
      review: 'confirmed',
    },
  }
}

/** An archive with `count` plans, its files written without fsync: nothing here need outlive a power cut. */
export async function makeArchive(root: string, count: number): Promise<void> {
  await createArchive({ root, name: 'Kho đo tốc độ' })
  const years = new Set<string>()
  for (let from = 0; from < count; from += 64) {
    const to = Math.min(from + 64, count)
    const files = Array.from({ length: to - from }, (_, i) => planFile(benchPlan(from + i)))
    for (const { year } of files) {
      if (years.has(year)) continue
      years.add(year)
      await mkdir(join(root, 'plans', year))
    }
    await Promise.all(
      files.map(({ year, name, text }) => writeFile(join(root, 'plans', year, name), text)),
    )
  }
}

function planFile({ id, fields }: BenchPlan): { year: string; name: string; text: string } {
  const madeMs = decodeTime(id.toUpperCase())
  const clock = new Clock(device, () => madeMs)
  const empty = emptyValues(id)
  const edit = editTowards(empty, { ...fields, createdAt: empty.createdAt }, new Set(['createdAt']))
  const own = emptyState(id, device)
  const nextStamp = () => clock.tick()
  const state = applyEdit(edit, { own, states: [], values: empty, nextStamp, who: 'Nguyễn Văn An' })
  return {
    year: String(new Date(madeMs).getUTCFullYear()),
    name: `${id}.${device}.json`,
    text: canonicalJson(encodeState(state)),
  }
}
