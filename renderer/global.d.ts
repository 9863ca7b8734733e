import type { VanKho } from '../preload/contract.ts'

declare global {
  /** Exposed by preload/index.ts. */
  var vanKho: VanKho
}
