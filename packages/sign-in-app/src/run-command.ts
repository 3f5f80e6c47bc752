import { isMdeError } from '@mde-kit/contract/errors'
import type { AppConfig } from './app-config.ts'
import { usage, wantsHelp } from './command-line.ts'
import { configFromEnv, type Environment, redirectUriFromEnv } from './config-from-env.ts'
import { type DemoTenant, startDemoTenant } from './demo-tenant.ts'
import { describeFault } from './describe-fault.ts'
import { type SignInApp, startSignInApp } from './start-sign-in-app.ts'

export interface CommandOutput {
  out(text: string): void
  err(text: string): void
}

/** What a command has started. */
export interface RunningCommand {
  readonly url: string
  stop(): Promise<void>
}

/**
 * Starts the app for the registration that the environment names, or with a made-up tenant where it names none.
 *
 * @param args What follows the name of the command.
 * @returns What runs, or the exit code where nothing does.
 */
export async function runCommand(
  args: readonly string[],
  env: Environment,
  output: CommandOutput,
): Promise<RunningCommand | 0 | 1> {
  let demo: DemoTenant | undefined
  try {
    if (wantsHelp(args)) {
      output.out(usage)
      return 0
    }
    const setup = await setUp(env)
    demo = setup.demo
    const app = await startSignInApp({
      ...setup.config,
      onFault: (fault) => output.err(`${describeFault(fault)}\n`),
    })
    output.out(greeting(app, demo))
    return {
      url: app.url,
      async stop() {
        await app.stop()
        await setup.demo?.emulator.stop()
      },
    }
  } catch (fault) {
    await demo?.emulator.stop()
    if (!isMdeError(fault)) throw fault
    output.err(`mde-sign-in-app: ${fault.message} ${fault.next}\n`)
    return 1
  }
}

async function setUp(env: Environment): Promise<{ config: AppConfig; demo?: DemoTenant }> {
  const config = configFromEnv(env)
  if (config) return { config }
  const demo = await startDemoTenant(redirectUriFromEnv(env))
  return { config: demo.config, demo }
}

function greeting({ url }: SignInApp, demo: DemoTenant | undefined): string {
  const lines = [`The sign-in app is at ${url}. Ctrl-C stops it.`]
  if (demo) {
    const width = Math.max(...demo.people.map(({ username }) => username.length))
    lines.push(
      '',
      `It uses a made-up tenant; its console is at ${demo.emulator.url}. People who can sign in:`,
      ...demo.people.map(({ username, password }) => `  ${username.padEnd(width)}  ${password}`),
    )
  }
  return `${lines.join('\n')}\n`
}
