/** Options for Playwright's `_electron.launch`. */
export function launchOptions(args?: string[]): {
  executablePath: string
  args: string[]
  env: Record<string, string>
  timeout: number
}
export function launcherSwitches(): string[]
