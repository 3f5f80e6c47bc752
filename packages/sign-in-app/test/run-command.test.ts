import { freePort } from '@mde-kit/test-services/free-port'
import { describe, expect, it } from 'vitest'
import { defaultRedirectUri } from '../src/app-config.ts'
import { configFromEnv } from '../src/config-from-env.ts'
import { runCommand } from '../src/run-command.ts'

const tenantId = '11111111-2222-4333-8444-555555555555'
const clientId = '66666666-7777-4888-8999-000000000000'

function listen() {
  const said = { out: '', err: '' }
  return {
    said,
    output: {
      out: (text: string) => void (said.out += text),
      err: (text: string) => void (said.err += text),
    },
  }
}

describe('configFromEnv', () => {
  it('is silent about an environment that names no app', () => {
    expect(configFromEnv({ MDE_TENANT_ID: '', HOME: '/' })).toBeUndefined()
  })

  it('reads an app registration', () => {
    expect(
      configFromEnv({
        MDE_TENANT_ID: tenantId,
        MDE_CLIENT_ID: clientId,
        MDE_CLIENT_SECRET: 'secret',
        MDE_CLOUD: 'gccHigh',
      }),
    ).toMatchObject({
      tenantId,
      clientId,
      clientSecret: 'secret',
      cloud: 'gccHigh',
      redirectUri: 'http://localhost:31544',
    })
  })

  it.each([
    { env: { MDE_TENANT_ID: tenantId }, missing: 'MDE_CLIENT_ID' },
    { env: { MDE_CLIENT_ID: clientId }, missing: 'MDE_TENANT_ID' },
  ])('misses $missing', ({ env, missing }) => {
    expect(() => configFromEnv(env)).toThrow(`${missing} is not set`)
  })
})

describe('runCommand', () => {
  it('serves a made-up tenant on loopback where nothing is configured, and stops', async () => {
    const url = `http://localhost:${await freePort()}`
    const { said, output } = listen()
    const running = await runCommand([], { MDE_REDIRECT_URI: url }, output)
    if (typeof running === 'number') throw new Error(said.err)
    expect(said.out).toContain(`The sign-in app is at ${url}.`)
    expect(said.out).toMatch(/ {2}analyst@contoso\.example +\S+\n/)
    const answer = await fetch(running.url)
    expect(await answer.text()).toContain('Sign in with Microsoft')
    // Another address of this machine: it reaches what listens everywhere, and nothing that listens on one alone.
    await expect(fetch(url.replace('localhost', '127.0.0.2'))).rejects.toThrow('fetch failed')
    const { port } = new URL(url)
    const foreign = await fetch(`http://127.0.0.1:${port}/`)
    expect({ status: foreign.status, text: await foreign.text() }).toEqual({
      status: 421,
      text: `This app answers at ${url} only.\n`,
    })
    const again = listen()
    expect(await runCommand([], { MDE_REDIRECT_URI: url }, again.output)).toBe(1)
    expect(again.said.err).toContain('EADDRINUSE')
    await running.stop()
    await expect(fetch(running.url)).rejects.toThrow()
  })

  it('prints how it is set up, and starts nothing', async () => {
    const { said, output } = listen()
    expect(await runCommand(['--help'], {}, output)).toBe(0)
    const read = new Set<string>()
    configFromEnv(new Proxy({}, { get: (_, name) => (read.add(String(name)), 'a value') }))
    for (const name of [...read, 'mde-sign-in-app', defaultRedirectUri]) expect(said.out).toContain(name)
  })

  it.each([['--port', '8080'], ['8080'], ['--helpp']])(
    'takes no argument that it does not know: %s',
    async (...args) => {
      const { said, output } = listen()
      expect(await runCommand(args, {}, output)).toBe(1)
      expect(said.err).toContain('No argument but --help is known.')
      expect(said.err).not.toContain('8080')
      expect(said.out).toBe('')
    },
  )

  const app = { MDE_TENANT_ID: tenantId, MDE_CLIENT_ID: clientId }
  it.each([
    { name: 'half a registration', env: { MDE_TENANT_ID: tenantId }, words: 'MDE_CLIENT_ID is not set' },
    { name: 'a cloud that there is not', env: { ...app, MDE_CLOUD: 'moon' }, words: "no cloud named 'moon'" },
    {
      name: 'a redirect URI that is none',
      env: { ...app, MDE_REDIRECT_URI: 'nonsense' },
      words: 'redirectUri is not a',
    },
    {
      name: 'a redirect URI elsewhere',
      env: { ...app, MDE_REDIRECT_URI: 'https://app.example/' },
      words: 'on this machine only',
    },
  ])('refuses $name, with what to do', async ({ env, words }) => {
    const { said, output } = listen()
    expect(await runCommand([], env, output)).toBe(1)
    expect(said.err).toContain(words)
    expect(said.out).toBe('')
  })
})
