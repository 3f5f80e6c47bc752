import { ConfigError } from '@mde-kit/contract/errors'
import type { RequiredPermission } from '../entra/directory/apps.ts'

/** @throws {@link ConfigError} The text is no kind and name. */
export function readPermissionChoice(text: string | undefined): RequiredPermission {
  const [kind, name, ...others] = (text ?? '').split(' ')
  if ((kind === 'delegated' || kind === 'application') && name && others.length === 0) return { kind, name }
  throw new ConfigError('The form names no permission.', { next: 'Choose one of the list.' })
}
