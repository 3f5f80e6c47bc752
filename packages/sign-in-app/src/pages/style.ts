/** The look of the app: the colours of the reader's scheme, at any width. */
export const style = `:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif;
  --line: light-dark(#c8ccd1, #4a4f57); --link: light-dark(#0b57a4, #9ecbff); --soft: light-dark(#f0f3f6, #22262c) }
body { margin: 0; color: light-dark(#16191d, #e8eaed); background: light-dark(#fff, #14171a) }
header, main, footer { max-width: 68rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 2rem) }
header { display: flex; flex-wrap: wrap; gap: .5rem 2rem; align-items: center; justify-content: space-between;
  padding-block: .5rem; border-bottom: 1px solid var(--line) }
header form, header p { margin: 0 }
nav ul, ul.chips { display: flex; flex-wrap: wrap; gap: .4rem 1.25rem; list-style: none; margin: 0; padding: 0 }
nav a { display: inline-block; padding: .35rem 0 }
nav a[aria-current] { font-weight: 700; color: inherit }
a { color: var(--link) }
:focus-visible { outline: .15rem solid var(--link); outline-offset: .15rem }
main:focus { outline: none }
.skip { position: absolute; left: -100rem }
.skip:focus { position: static; display: inline-block; padding: .5rem 1rem }
h1, p, li { overflow-wrap: anywhere }
h1 { font-size: 1.6rem; margin: 1.25rem 0 .5rem }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem }
h3 { font-size: 1rem; margin: 1rem 0 .25rem }
ul.chips { gap: .4rem }
ul.chips li { background: var(--soft); border: 1px solid var(--line); border-radius: 1rem; padding: .1rem .7rem }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .93rem }
caption { text-align: start; padding: .25rem 0 }
th, td { text-align: start; vertical-align: top; padding: .4rem 1rem .4rem 0; border-bottom: 1px solid var(--line) }
td.value { overflow-wrap: anywhere; min-width: 12rem }
.verdict, .finding { border-inline-start: .3rem solid light-dark(#1a7f37, #57d474); background: var(--soft);
  padding: .5rem .75rem; margin: .5rem 0 }
.finding p { margin: 0 }
.error { border-color: light-dark(#b00020, #ff8a80) }
.warning { border-color: light-dark(#8a5a00, #ffc95c) }
.info { border-color: var(--link) }
.operations { list-style: none; padding: 0; margin: .25rem 0; display: grid; gap: .25rem 1.25rem;
  grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)) }
.operations small, th small { display: block; font-weight: 400 }
.locked { color: light-dark(#565c64, #a3a9b1); border-inline-start: .15rem solid var(--line); padding-inline-start: .75rem;
  margin-block: .5rem }
.locked p { margin: 0 }
tr:target { background: var(--soft) }
summary { cursor: pointer; padding: .35rem 0; font-weight: 600 }
textarea { box-sizing: border-box; width: 100%; font: .9rem/1.4 ui-monospace, monospace; padding: .5rem }
label { display: block; font-weight: 600 }
button, a.button { display: inline-block; font: inherit; padding: .35rem .9rem; border: 1px solid GrayText;
  border-radius: .25rem; cursor: pointer; text-decoration: none }
a.button, button.main { font-weight: 600; color: light-dark(#fff, #111); background: var(--link); border-color: transparent }
figure { margin: 1rem 0 }
.chart { width: 100%; height: 8rem; border-bottom: 1px solid var(--line) }
.High { fill: light-dark(#b00020, #ff8a80); --key: light-dark(#b00020, #ff8a80) }
.Medium { fill: light-dark(#b86e00, #ffc95c); --key: light-dark(#b86e00, #ffc95c) }
.Low { fill: light-dark(#0b57a4, #9ecbff); --key: light-dark(#0b57a4, #9ecbff) }
.Informational { fill: light-dark(#767c84, #a3a9b1); --key: light-dark(#767c84, #a3a9b1) }
.Other { fill: light-dark(#6f3fb3, #d0b0ff); --key: light-dark(#6f3fb3, #d0b0ff) }
.key { white-space: nowrap }
.key::before { content: ''; display: inline-block; width: .7em; height: .7em; margin-inline: .5em .3em;
  background: var(--key); forced-color-adjust: none }
dl { margin: .25rem 0 1rem; font-size: .93rem }
dl div { display: grid; grid-template-columns: 14rem 1fr; gap: 0 1rem; padding: .2rem 0;
  border-bottom: 1px solid var(--line) }
@media (width < 40rem) { dl div { grid-template-columns: 1fr } }
dt { font-weight: 600 }
dt::first-letter { text-transform: uppercase }
dd { margin: 0; overflow-wrap: anywhere }
form.filter { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; align-items: center; margin: .75rem 0 }
select { font: inherit; padding: .25rem }
footer { font-size: .87rem; margin-block: 3rem 1rem; border-top: 1px solid var(--line) }
`
