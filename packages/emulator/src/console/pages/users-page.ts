import { html } from 'hono/html'
import type { User } from '../../entra/directory/users.ts'
import type { Directory } from '../../entra/directory.ts'
import type { Html } from '../../pages/render-document.ts'
import type { ConsolePage } from '../console-page.ts'
import { buttonForm, table } from '../markup.ts'

/** People of all tenants: what they may do, and how they sign in. */
export function usersPage(directory: Directory, formToken: string): ConsolePage {
  return {
    title: 'Users',
    content: html`<p>Nobody here is real, and neither are the passwords.</p>
${directory.tenants().map(({ id, domain }) =>
  table(
    `Users of ${domain}`,
    ['Account', 'Password', 'Portal roles', 'Device groups', 'Sign-in', 'Change'],
    directory
      .users(id)
      .map((user) => [
        html`${user.displayName}<br><code>${user.userPrincipalName}</code>`,
        html`<code>${directory.passwordOf(user.id)}</code>`,
        user.roles.join(', ') || 'none',
        user.deviceGroups === 'all' ? 'all' : user.deviceGroups.join(', ') || 'none',
        signInText(user),
        buttons(user, formToken),
      ]),
  ),
)}`,
  }
}

function signInText({ disabled, mfaRequired, isAdmin }: User): string {
  return [
    disabled ? 'disabled' : 'enabled',
    ...(mfaRequired ? ['second factor'] : []),
    ...(isAdmin ? ['administrator'] : []),
  ].join(', ')
}

function buttons({ id, userPrincipalName, disabled, mfaRequired }: User, formToken: string): Html {
  const button = (text: string, change: string) =>
    buttonForm('/emulator/users', formToken, { text, about: userPrincipalName, fields: { id, change } })
  return html`${disabled ? button('Enable', 'enable') : button('Disable', 'disable')}
${mfaRequired ? button('Ask for no second factor', 'mfa-off') : button('Ask for a second factor', 'mfa-on')}
${button('Revoke sessions', 'revoke')}`
}
