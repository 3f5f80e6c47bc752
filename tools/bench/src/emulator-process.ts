import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { EmulatorOptions } from '@mde-kit/emulator'

const here = fileURLToPath(new URL('.', import.meta.url))

/** What one emulator took in a process of its own. */
export interface EmulatorCost {
  /** To load the package. */
  readonly importMs: number
  /** To load it and accept connections. */
  readonly readyMs: number
  /** The same and a first page of alerts, with a token. */
  readonly answeredMs: number
  /** Memory of the process after that page, in MiB; Node itself is in it. */
  readonly memoryMb: number
}

/** Starts an emulator of some size in a fresh process, by that process's own clock: the start of Node is not in it. */
export function startInProcess(
  options: Pick<EmulatorOptions, 'scale' | 'alerts' | 'machines'>,
): EmulatorCost {
  const script = `
    const start = performance.now()
    const { registerDemoApp, startEmulator } = await import('@mde-kit/emulator')
    const importMs = performance.now() - start
    const emulator = await startEmulator(${JSON.stringify(options)})
    const readyMs = performance.now() - start
    const { url, tenantId } = emulator
    const { clientId, clientSecret } = registerDemoApp(emulator)
    const token = await fetch(url + '/' + tenantId + '/oauth2/v2.0/token', {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        scope: 'https://api.securitycenter.microsoft.com/.default',
      }),
    })
    const { access_token } = await token.json()
    const headers = { authorization: 'Bearer ' + access_token }
    const page = await fetch(url + '/api/alerts?$top=10', { headers })
    if (page.status !== 200) throw new Error('answered ' + page.status)
    await page.json()
    const answeredMs = performance.now() - start
    const memoryMb = process.memoryUsage.rss() / 2 ** 20
    console.log(JSON.stringify({ importMs, readyMs, answeredMs, memoryMb }))
    await emulator.stop()`
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: here,
    encoding: 'utf8',
  })
  return JSON.parse(output) as EmulatorCost
}
