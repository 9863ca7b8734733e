/** Chromium's own record of its network (`--log-net-log`): what it looked up and whom it connected to. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const NetLog = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(
    z.object({ type: z.number(), params: z.record(z.string(), z.unknown()).optional() }),
  ),
})

/** Events that mean that something went, or was about to go, to another program. */
const leaving = [
  'TCP_CONNECT_ATTEMPT',
  'UDP_CONNECT',
  'UDP_BYTES_SENT',
  'SOCKET_BYTES_SENT',
  'HOST_RESOLVER_DNS_TASK',
  'HOST_RESOLVER_SYSTEM_TASK',
]

/** @returns how many events there are at all, and those of leaving, in words */
export async function readNetLog(path: string): Promise<{ events: number; left: string[] }> {
  const text = await readFile(path, 'utf8')
  // A program that is killed leaves the list open.
  const whole = text.trimEnd().endsWith(']}') ? text : `${text.trimEnd().replace(/,$/, '')}]}`
  const { constants, events } = NetLog.parse(JSON.parse(whole))
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]))
  const left = events.flatMap(({ type, params }) => {
    const name = names.get(type) ?? ''
    return leaving.includes(name) ? [`${name} ${JSON.stringify(params ?? {})}`] : []
  })
  return { events: events.length, left }
}
