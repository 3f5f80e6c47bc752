/** The look of the console: the colours of the reader's scheme, at any width. */
export const consoleStyle = `
:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; --line: light-dark(#c8ccd1, #4a4f57);
  --link: light-dark(#0b57a4, #9ecbff); --soft: light-dark(#f3f5f7, #22262c) }
body { margin: 0; color: light-dark(#16191d, #e8eaed); background: light-dark(#fff, #14171a) }
header, main, footer { max-width: 72rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 2rem) }
header { display: flex; flex-wrap: wrap; gap: .25rem 2rem; align-items: baseline; padding-block: .75rem;
  border-bottom: 1px solid var(--line) }
.brand { font-weight: 700; margin: 0 }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0; padding: 0 }
nav a { display: inline-block; padding: .25rem 0 }
nav a[aria-current] { font-weight: 700; color: inherit; text-decoration-thickness: .15rem }
a { color: var(--link) }
:focus-visible { outline: .15rem solid var(--link); outline-offset: .15rem }
main:focus { outline: none }
.skip { position: absolute; left: -100rem }
.skip:focus { position: static; display: inline-block; padding: .5rem 1rem }
h1 { font-size: 1.6rem; margin: 1.5rem 0 .75rem }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem }
code, pre { font-family: ui-monospace, monospace; font-size: .9em }
code { overflow-wrap: anywhere }
pre { background: var(--soft); border: 1px solid var(--line); border-radius: .3rem; padding: .75rem; overflow-x: auto }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .93rem }
caption { text-align: start; font-weight: 600; padding: .5rem 0 }
th, td { text-align: start; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line) }
td.number { font-variant-numeric: tabular-nums }
form.inline { display: inline-block; margin: 0 .5rem .25rem 0 }
fieldset { border: 1px solid var(--line); border-radius: .3rem; margin: 1rem 0; padding: .5rem 1rem 1rem }
legend { font-weight: 600; padding: 0 .25rem }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); gap: .75rem 1.25rem }
label { display: block; font-weight: 600 }
.hint { font-weight: 400; font-size: .87rem; display: block }
input, select { box-sizing: border-box; width: 100%; font: inherit; padding: .35rem .5rem }
button { font: inherit; padding: .35rem .9rem; margin-top: .25rem; border: 1px solid GrayText; border-radius: .25rem;
  cursor: pointer }
button.main { font-weight: 600; color: light-dark(#fff, #111); background: light-dark(#0b57a4, #9ecbff); border-color: transparent }
.notice { border-inline-start: .3rem solid light-dark(#1a7f37, #57d474); background: var(--soft); padding: .5rem .75rem }
.notice.refused { border-color: light-dark(#b00020, #ff8a80) }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; margin: .5rem 0 }
dl.facts dt { font-weight: 600 }
dl.facts dd { margin: 0; overflow-wrap: anywhere }
summary { cursor: pointer; padding: .35rem 0 }
footer { font-size: .87rem; margin-block: 3rem 1rem; border-top: 1px solid var(--line) }
@media (max-width: 32rem) { dl.facts { grid-template-columns: 1fr } dl.facts dd { margin-bottom: .5rem } }
`
