/** What a password that was typed may be used for beside opening the file now. */
export interface PasswordUse {
  /** To open it again, until the program ends. */
  readonly remember: boolean
  /** To read the file's text into the archive, so that it is found. */
  readonly readText: boolean
}
