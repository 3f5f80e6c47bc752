// README: errors
import { AuthError, type Credential } from '@mde-kit/auth'

export async function adviceFor(credential: Credential, scope: string): Promise<string> {
  const error: unknown = await credential.getToken(scope).catch((fault: unknown) => fault)
  if (error instanceof AuthError) return `${error.code}: ${error.message} ${error.next}`
  if (error instanceof Error) throw error
  return 'Signed in.'
}
// README: end
