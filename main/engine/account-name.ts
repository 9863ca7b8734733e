import { userInfo } from 'node:os'

/** The name of the system's account; '' where the system has none for us. */
export function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
