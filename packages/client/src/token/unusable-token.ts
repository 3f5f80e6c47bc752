import { ConfigError } from '@mde-kit/contract/runtime'

/** Says that a token cannot be sent, without quoting it. */
export function unusableToken(token: string): ConfigError {
  return new ConfigError(
    token === '' ? 'The credential gave no token.' : 'The credential gave a token that no header can carry.',
    { next: 'Check the credential on its own: its getToken must answer with an access token.' },
  )
}
