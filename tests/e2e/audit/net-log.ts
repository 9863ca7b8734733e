/** Chromium's own record of its network (`--log-net-log`): what it looked up and whom it connected to. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const Constants = z.object({ logEventTypes: z.record(z.string(), z.number()) })
const Event = z.object({ type: z.number(), params: z.record(z.string(), z.unknown()).optional() })

/**
 * Events that mean that something went, or was about to go, to another program. Not UDP_CONNECT: so Chromium asks the
 * system whether there is a route for IPv6, and no packet is sent.
 */
const leaving = [
  'TCP_CONNECT_ATTEMPT',
  'UDP_BYTES_SENT',
  'SOCKET_BYTES_SENT',
  'HOST_RESOLVER_DNS_TASK',
  'HOST_RESOLVER_SYSTEM_TASK',
]

/** @returns how many events there are at all, and those of leaving, in words */
export async function readNetLog(path: string): Promise<{ events: number; left: string[] }> {
  // A line each, with a comma behind it; how the file ends depends on how the program did.
  const lines = (await readFile(path, 'utf8')).split('\n').map((line) => line.replace(/,$/, ''))
  const [head = ''] = lines
  const constants = Constants.parse(JSON.parse(head.slice('{"constants":'.length)))
  const told = lines.filter((line) => line.startsWith('{"') && line !== head)
  const events = told.flatMap((line, place) => {
    if (!line.includes('"type":')) return []
    try {
      return [Event.parse(JSON.parse(line.replace(/\][,}]*$/, '')))]
    } catch (error) {
      // Its process may have ended in the middle of the last line.
      if (place === told.length - 1) return []
      throw error
    }
  })
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]))
  const left = events.flatMap(({ type, params }) => {
    const name = names.get(type) ?? ''
    return leaving.includes(name) ? [`${name} ${JSON.stringify(params ?? {})}`] : []
  })
  return { events: events.length, left }
}
