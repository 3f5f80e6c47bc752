import type { DeviceCodePrompt } from '@mde-kit/auth'
import type { Terminal } from '../output/terminal.ts'

/** Tells the person at the terminal which code to type where. */
export function askWithDeviceCode(terminal: Terminal): (prompt: DeviceCodePrompt) => void {
  return ({ userCode, verificationUri }) =>
    terminal.err(
      `To sign in, open ${terminal.paint.cyan(verificationUri)} and enter ${terminal.paint.bold(userCode)}`,
    )
}

/** Opens the sign-in page, and shows its address for where no window appears. `BROWSER=none` opens nothing. */
export function askInBrowser(terminal: Terminal): (url: string) => Promise<void> {
  return async (url) => {
    terminal.err(`To sign in, continue in the browser, or open ${terminal.paint.cyan(url)}`)
    if (process.env['BROWSER'] === 'none') return
    const { default: open } = await import('open')
    // A machine without a browser is no reason to stop: the address stands above.
    await open(url).catch(() => undefined)
  }
}
