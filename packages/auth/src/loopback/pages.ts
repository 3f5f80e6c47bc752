/** What the browser shows at the end. Fixed texts: nothing of a request is ever shown. */
const texts = {
  done: {
    status: 200,
    title: 'You are signed in',
    text: 'You can close this window and go back to the app.',
  },
  failed: {
    status: 400,
    title: 'The sign-in did not work',
    text: 'Close this window and go back to the app, which says why.',
  },
  foreign: {
    status: 400,
    title: 'This is not the sign-in that was started',
    text: 'Go back to the window in which you began, or start again from the app.',
  },
  missing: { status: 404, title: 'Nothing is here', text: 'Go back to the app.' },
} as const

/** How a request of a browser ends. */
export type PageName = keyof typeof texts

/** A page without anything to load. */
export interface Page {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export function pageOf(name: PageName): Page {
  const { status, title, text } = texts[name]
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      connection: 'close',
    },
    body: `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>:root { color-scheme: light dark } body { font: 1rem/1.5 system-ui; margin: 20vh auto; max-width: 32rem; padding: 0 1rem }</style>
<main><h1>${title}</h1><p>${text}</p></main>
</html>
`,
  }
}
