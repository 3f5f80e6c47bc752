import { ConfigError } from '@mde-kit/contract/errors'
import { type PageForm, readPage } from './read-page.ts'

/** Whom the visitor plays, and how. */
export interface SignInVisitor {
  readonly username: string
  readonly password: string
  /** The code that the other device shows, for the device-code page. */
  readonly userCode?: string | undefined
  /** Replaces the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined
}

/** More pages than any sign-in of the emulator has. */
const maxSteps = 12

/**
 * Signs in on the emulator's pages as a person would, without a browser: follows redirects, fills in the forms,
 * approves the second factor and consents. For tests and demos.
 *
 * @param url Where a browser would be sent: an authorize URL, or the page of the device-code flow.
 * @returns The address that the app receives, code and state included; for the device-code flow, that of the last page.
 * @throws {@link ConfigError} A page refuses what was typed; the message holds the page's own words.
 */
export async function visitSignIn(url: string, visitor: SignInVisitor): Promise<string> {
  const { fetch = globalThis.fetch } = visitor
  const { origin } = new URL(url)
  let request = new Request(url, { redirect: 'manual' })
  for (let step = 0; step < maxSteps; step++) {
    const response = await fetch(request)
    const location = response.headers.get('location')
    if (location !== null) {
      const target = new URL(location, request.url)
      if (target.origin !== origin) return target.href
      request = new Request(target, { redirect: 'manual' })
      continue
    }
    const { form, complaint, text } = readPage(await response.text())
    if (!response.ok || complaint !== undefined) throw refused(complaint ?? text, response)
    if (!form) return request.url
    const target = new URL(form.action, request.url)
    const fields = fillIn(form, visitor)
    // A form that leads away is the answer to the app (`response_mode=form_post`).
    if (target.origin !== origin) return `${target.href}?${fields.toString()}`
    request = new Request(target, { method: 'POST', body: fields, redirect: 'manual' })
  }
  throw new ConfigError(`The sign-in did not end after ${maxSteps} pages.`, {
    next: 'Open the address in a browser.',
  })
}

/** Hidden fields as they are, text as the person types it, and the first button. */
function fillIn(form: PageForm, { username, password, userCode }: SignInVisitor): URLSearchParams {
  const typed: Readonly<Record<string, string | undefined>> = { username, password, otc: userCode }
  const fields = new URLSearchParams()
  for (const { name, type, value, isChecked } of form.fields) {
    if (type !== 'checkbox') fields.set(name, typed[name] ?? value)
    else if (isChecked) fields.set(name, value)
  }
  if (form.button) fields.set(form.button.name, form.button.value)
  return fields
}

function refused(words: string, { status }: Response): ConfigError {
  return new ConfigError(`The sign-in page refuses: ${words || `status ${status}`}`, {
    next: 'Check the account, its password and the app registration.',
  })
}
