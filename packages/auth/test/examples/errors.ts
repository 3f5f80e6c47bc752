// README: errors
import { AuthError, type Credential } from '@mde-kit/auth'

export async function adviceFor(credential: Credential, scope: string): Promise<string> {
  try {
    await credential.getToken(scope)
    return 'Signed in.'
  } catch (error) {
    if (error instanceof AuthError) return `${error.code}: ${error.message} ${error.next}`
    throw error
  }
}
// README: end
