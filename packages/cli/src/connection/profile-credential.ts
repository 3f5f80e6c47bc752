import { createCredential, type Credential, type CredentialConfig, fileCache } from '@mde-kit/auth'
import type { Terminal } from '../output/terminal.ts'
import { tokenFolder } from './folders.ts'
import { askInBrowser, askWithDeviceCode } from './person.ts'
import type { Profile, SecretSource } from './profile.ts'
import { readSecret } from './secret.ts'

/**
 * Makes the credential of a profile, with a folder of its own for tokens. Secrets are got when a request needs them:
 * not while a token or a refresh token will do.
 *
 * @throws {@link ConfigError} The profile cannot work.
 */
export async function profileCredential(
  name: string,
  profile: Profile,
  terminal: Terminal,
  env: NodeJS.ProcessEnv,
): Promise<Credential> {
  const cache = fileCache({
    folder: await tokenFolder(name, env),
    // Where there is no keyring, files that only their owner can read will do; nobody need hear of it each time.
    onWarning: ({ reason, message, next }) => {
      if (reason === 'no-keyring') terminal.detail(`${message} ${next}`)
      else terminal.note(`${message} ${next}`)
    },
  })
  const secret = (question: string, variable: string, source: SecretSource) => () =>
    readSecret({ question, variable, source, profile: name }, terminal, env)
  return createCredential(await configOf(profile, { cache, secret, terminal }))
}

interface Means {
  readonly cache: ReturnType<typeof fileCache>
  readonly secret: (question: string, variable: string, source: SecretSource) => () => Promise<string>
  readonly terminal: Terminal
}

async function configOf(
  { signIn, tenantId, clientId, cloud, authorityHost }: Profile,
  { cache, secret, terminal }: Means,
): Promise<CredentialConfig> {
  const app = { tenantId, clientId, cloud, authorityHost, cache }
  switch (signIn.flow) {
    case 'interactive':
      return { flow: 'interactive', ...app, openBrowser: askInBrowser(terminal) }
    case 'device-code':
      return { flow: 'device-code', ...app, onDeviceCode: askWithDeviceCode(terminal) }
    case 'password': {
      const { username, secret: source } = signIn
      const password = secret(`Password of ${username}`, 'MDE_PASSWORD', source)
      return { flow: 'password', ...app, username, password }
    }
    case 'client-secret': {
      const clientSecret = secret(`Secret of the app ${clientId}`, 'MDE_CLIENT_SECRET', signIn.secret)
      return { flow: 'client-secret', ...app, clientSecret }
    }
    case 'client-certificate': {
      const { path, sendChain, secret: source } = signIn
      const passphrase =
        source && (await secret(`Passphrase of ${path}`, 'MDE_CLIENT_CERTIFICATE_PASSWORD', source)())
      return { flow: 'client-certificate', ...app, clientCertificate: { path, passphrase, sendChain } }
    }
    case 'client-assertion':
      return { flow: 'client-assertion', ...app, assertionFile: signIn.path }
    case 'managed-identity':
      return { flow: 'managed-identity', clientId: signIn.identity }
  }
}
