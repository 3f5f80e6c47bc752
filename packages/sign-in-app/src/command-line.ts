import { parseArgs } from 'node:util'
import { ConfigError } from '@mde-kit/contract/errors'

export const usage = `Usage: mde-sign-in-app

Signs people in with Microsoft at http://localhost:31544, and shows what their token can do. Ctrl-C stops it.
Without MDE_TENANT_ID and MDE_CLIENT_ID it uses a made-up tenant.

Environment:
  MDE_TENANT_ID, MDE_CLIENT_ID  the app registration
  MDE_CLIENT_SECRET             its secret; left out, the app is a public client
  MDE_REDIRECT_URI              another redirect URI on this machine; the app listens at its port
  MDE_GEO                       a region with an API host of its own, such as eu
  MDE_CLOUD                     commercial, gcc, gccHigh or dod
  MDE_AUTHORITY_HOST, MDE_API_BASE, MDE_RESOURCE
                                replace the sign-in service, the API and what tokens are asked for
`

/**
 * Reads the command line. Everything is set in the environment, where a secret belongs, so that it takes `--help` alone.
 *
 * @throws {@link ConfigError} There is anything else.
 */
export function wantsHelp(args: readonly string[]): boolean {
  try {
    const { values } = parseArgs({ args: [...args], options: { help: { type: 'boolean', short: 'h' } } })
    return values.help === true
  } catch (cause) {
    // Not what was given, which may be a secret.
    throw new ConfigError('No argument but --help is known.', {
      next: 'See mde-sign-in-app --help: settings, the port among them, are variables of the environment.',
      cause,
    })
  }
}
