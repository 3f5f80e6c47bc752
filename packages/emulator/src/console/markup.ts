import { html } from 'hono/html'
import type { Html } from '../pages/render-document.ts'

/** Names and values of a thing. */
export function factList(facts: readonly (readonly [name: string, value: string | Html])[]): Html {
  return html`<dl class="facts">${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`
}

/** A table that scrolls sideways by itself where it is too wide. */
export function table(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly (string | Html)[])[],
): Html {
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
</table></div>`
}

/** Code that scrolls by itself. Its name tells it from its neighbours. */
export function codeBlock(name: string, text: string): Html {
  return html`<pre role="region" aria-label="${name}" tabindex="0"><code>${text}</code></pre>`
}

/** A form with one button, and hidden fields of its own. */
export function buttonForm(
  action: string,
  formToken: string,
  {
    text,
    about = '',
    fields = {},
  }: { text: string; about?: string; fields?: Readonly<Record<string, string>> },
): Html {
  return html`<form class="inline" method="post" action="${action}">
${formTokenField(formToken)}
${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button${about === '' ? '' : html` aria-label="${text}: ${about}"`}>${text}</button>
</form>`
}

/** Shows that a form comes from this console: no other site can know the token. */
export function formTokenField(formToken: string): Html {
  return html`<input type="hidden" name="formToken" value="${formToken}">`
}
